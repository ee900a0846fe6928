import { sql, type Tx } from '#platform/db'
import type { Asset, AssetDraft, AssetKind, Barrier, BarrierDraft } from './asset.ts'

const assetColumns =
  sql.raw(`a.id, a.cycle_id as "cycleId", a.kind, a.title, a.about, a.whereabouts as "where", a.agreed, a.version,
  array(select v.voice_id from assets.asset_voice v where v.place_id = a.place_id and v.asset_id = a.id order by v.voice_id) as "fromVoices"`)

const barrierColumns =
  sql.raw(`b.id, b.cycle_id as "cycleId", b.who_is_missing as "whoIsMissing", b.whereabouts as "where", b.why, b.version,
  array(select v.voice_id from assets.barrier_voice v where v.place_id = b.place_id and v.barrier_id = b.id order by v.voice_id) as "fromVoices"`)

/** What to show of a list: all of it when left out. Pages count from 1. */
export interface AssetsAsked {
  readonly kind?: AssetKind | undefined
  readonly search?: string | undefined
  readonly page?: number | undefined
}

export const assetsAPage = 60

/** A page of what is good in a project, oldest first. */
export async function listAssets(
  tx: Tx,
  placeId: string,
  cycleId: string,
  asked: AssetsAsked = {},
): Promise<Asset[]> {
  const { rows } = await sql<Asset>`
    select ${assetColumns} from assets.asset a
    where a.place_id = ${placeId} and a.cycle_id = ${cycleId} and a.removed_at is null ${assetsWanted(asked)}
    order by a.added_at, a.id limit ${assetsAPage} offset ${((asked.page ?? 1) - 1) * assetsAPage}`.execute(
    tx.kysely,
  )
  return rows
}

/** A page of what is in the way, oldest first. A barrier has no kind. */
export async function listBarriers(
  tx: Tx,
  placeId: string,
  cycleId: string,
  asked: AssetsAsked = {},
): Promise<Barrier[]> {
  const { rows } = await sql<Barrier>`
    select ${barrierColumns} from assets.barrier b
    where b.place_id = ${placeId} and b.cycle_id = ${cycleId} and b.removed_at is null ${barriersWanted(asked)}
    order by b.added_at, b.id limit ${assetsAPage} offset ${((asked.page ?? 1) - 1) * assetsAPage}`.execute(
    tx.kysely,
  )
  return rows
}

export interface AssetCounts {
  /** All there are. */
  readonly assets: number
  readonly barriers: number
  /** How many of each the filter finds. */
  readonly assetsFound: number
  readonly barriersFound: number
}

export async function countAssets(
  tx: Tx,
  placeId: string,
  cycleId: string,
  asked: AssetsAsked = {},
): Promise<AssetCounts> {
  const { rows } = await sql<AssetCounts>`
    select a.n as assets, a.found as "assetsFound", b.n as barriers, b.found as "barriersFound"
    from (select count(*) as n, count(*) filter (where true ${assetsWanted(asked)}) as found from assets.asset a
          where a.place_id = ${placeId} and a.cycle_id = ${cycleId} and a.removed_at is null) a,
         (select count(*) as n, count(*) filter (where true ${barriersWanted(asked)}) as found from assets.barrier b
          where b.place_id = ${placeId} and b.cycle_id = ${cycleId} and b.removed_at is null) b`.execute(
    tx.kysely,
  )
  return rows[0] ?? { assets: 0, barriers: 0, assetsFound: 0, barriersFound: 0 }
}

function assetsWanted({ kind, search = '' }: AssetsAsked) {
  const like = `%${escapeLike(search)}%`
  return sql`and (${kind ?? null}::text is null or a.kind = ${kind ?? null})
    and (${like} = '%%' or a.title ilike ${like} or a.about ilike ${like} or a.whereabouts ilike ${like})`
}

function barriersWanted({ search = '' }: AssetsAsked) {
  const like = `%${escapeLike(search)}%`
  return sql`and (${like} = '%%' or b.who_is_missing ilike ${like} or b.whereabouts ilike ${like} or b.why ilike ${like})`
}

function escapeLike(search: string): string {
  return search.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}

export async function findAsset(
  tx: Tx,
  placeId: string,
  cycleId: string,
  id: string,
): Promise<Asset | undefined> {
  const { rows } = await sql<Asset>`
    select ${assetColumns} from assets.asset a
    where a.place_id = ${placeId} and a.cycle_id = ${cycleId} and a.id = ${id} and a.removed_at is null`.execute(
    tx.kysely,
  )
  return rows[0]
}

export async function findBarrier(
  tx: Tx,
  placeId: string,
  cycleId: string,
  id: string,
): Promise<Barrier | undefined> {
  const { rows } = await sql<Barrier>`
    select ${barrierColumns} from assets.barrier b
    where b.place_id = ${placeId} and b.cycle_id = ${cycleId} and b.id = ${id} and b.removed_at is null`.execute(
    tx.kysely,
  )
  return rows[0]
}

interface Added {
  readonly id: string
  readonly cycleId: string
  readonly by: string
}

export async function addAsset(tx: Tx, placeId: string, asset: AssetDraft & Added): Promise<void> {
  await sql`
    insert into assets.asset (place_id, cycle_id, id, kind, title, about, whereabouts, agreed, added_by, added_at)
    values (${placeId}, ${asset.cycleId}, ${asset.id}, ${asset.kind}, ${asset.title}, ${asset.about}, ${asset.where},
            ${asset.agreed}, ${asset.by}, clock.now(${placeId}))`.execute(tx.kysely)
  await saveAssetVoices(tx, placeId, asset.id, asset.fromVoices)
}

export async function addBarrier(tx: Tx, placeId: string, barrier: BarrierDraft & Added): Promise<void> {
  await sql`
    insert into assets.barrier (place_id, cycle_id, id, who_is_missing, whereabouts, why, added_by, added_at)
    values (${placeId}, ${barrier.cycleId}, ${barrier.id}, ${barrier.whoIsMissing}, ${barrier.where}, ${barrier.why},
            ${barrier.by}, clock.now(${placeId}))`.execute(tx.kysely)
  await saveBarrierVoices(tx, placeId, barrier.id, barrier.fromVoices)
}

/** Saves a card's words if nobody else did meanwhile; false when somebody was first. */
export async function saveAsset(
  tx: Tx,
  placeId: string,
  id: string,
  draft: AssetDraft,
  version: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update assets.asset set kind = ${draft.kind}, title = ${draft.title}, about = ${draft.about}, whereabouts = ${draft.where},
      agreed = ${draft.agreed}, version = version + 1
    where place_id = ${placeId} and id = ${id} and version = ${version} and removed_at is null`.execute(
    tx.kysely,
  )
  if (numAffectedRows !== 1n) return false
  await saveAssetVoices(tx, placeId, id, draft.fromVoices)
  return true
}

export async function saveBarrier(
  tx: Tx,
  placeId: string,
  id: string,
  draft: BarrierDraft,
  version: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update assets.barrier set who_is_missing = ${draft.whoIsMissing}, whereabouts = ${draft.where}, why = ${draft.why},
      version = version + 1
    where place_id = ${placeId} and id = ${id} and version = ${version} and removed_at is null`.execute(
    tx.kysely,
  )
  if (numAffectedRows !== 1n) return false
  await saveBarrierVoices(tx, placeId, id, draft.fromVoices)
  return true
}

/** Takes a card off the wall: its words go, the row stays so that what pointed at it still counts true. */
export async function removeAsset(tx: Tx, placeId: string, id: string, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update assets.asset set title = '', about = '', whereabouts = '', agreed = '', version = version + 1,
      removed_by = ${by}, removed_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id} and removed_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}

export async function removeBarrier(tx: Tx, placeId: string, id: string, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update assets.barrier set who_is_missing = '', whereabouts = '', why = '', version = version + 1,
      removed_by = ${by}, removed_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id} and removed_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}

async function saveAssetVoices(
  tx: Tx,
  placeId: string,
  id: string,
  voices: readonly string[],
): Promise<void> {
  await sql`
    with wanted as (select distinct unnest(${[...voices]}::uuid[]) as voice_id),
         gone as (delete from assets.asset_voice
                  where place_id = ${placeId} and asset_id = ${id} and voice_id <> all (select voice_id from wanted))
    insert into assets.asset_voice (place_id, asset_id, voice_id)
    select ${placeId}, ${id}, voice_id from wanted on conflict do nothing`.execute(tx.kysely)
}

async function saveBarrierVoices(
  tx: Tx,
  placeId: string,
  id: string,
  voices: readonly string[],
): Promise<void> {
  await sql`
    with wanted as (select distinct unnest(${[...voices]}::uuid[]) as voice_id),
         gone as (delete from assets.barrier_voice
                  where place_id = ${placeId} and barrier_id = ${id} and voice_id <> all (select voice_id from wanted))
    insert into assets.barrier_voice (place_id, barrier_id, voice_id)
    select ${placeId}, ${id}, voice_id from wanted on conflict do nothing`.execute(tx.kysely)
}

/** Which of these assets and barriers still stand. */
export async function listStanding(
  tx: Tx,
  placeId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from assets.asset where place_id = ${placeId} and id = any (${[...ids]}::uuid[]) and removed_at is null
    union all
    select id from assets.barrier where place_id = ${placeId} and id = any (${[...ids]}::uuid[]) and removed_at is null`.execute(
    tx.kysely,
  )
  return new Set(rows.map((row) => row.id))
}
