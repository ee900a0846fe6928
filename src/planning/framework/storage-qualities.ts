import { sql, type Tx } from '#platform/db'
import type { Quality } from './quality.ts'

const columns = sql.raw('id, cycle_id as "cycleId", words, about, provenance, made_at as "madeAt"')

export async function listQualities(tx: Tx, placeId: string, cycleId: string): Promise<Quality[]> {
  const { rows } = await sql<Quality>`
    select ${columns} from framework.quality
    where place_id = ${placeId} and cycle_id = ${cycleId} and withdrawn_at is null
    order by made_at, id limit 500`.execute(tx.kysely)
  return rows
}

export async function findQuality(tx: Tx, placeId: string, id: string): Promise<Quality | undefined> {
  const { rows } = await sql<Quality>`
    select ${columns} from framework.quality
    where place_id = ${placeId} and id = ${id} and withdrawn_at is null`.execute(tx.kysely)
  return rows[0]
}

export async function addQuality(
  tx: Tx,
  placeId: string,
  quality: Omit<Quality, 'madeAt'> & { readonly madeBy: string | undefined },
): Promise<void> {
  await sql`
    insert into framework.quality (place_id, cycle_id, id, words, about, provenance, made_by, made_at)
    values (${placeId}, ${quality.cycleId}, ${quality.id}, ${quality.words}, ${quality.about}, ${[...quality.provenance]}::text[],
            ${quality.madeBy ?? null}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function saveQualityWithdrawn(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update framework.quality set withdrawn_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id} and withdrawn_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}
