import { sql, type Tx } from '#platform/db'
import type { Change, ChangeKind } from './theme.ts'

interface ChangeRow extends Omit<Change, 'otherId' | 'undone'> {
  readonly otherId: string | null
  readonly undoneBy: string | null
  readonly undoneAt: Temporal.Instant | null
  readonly undoneWhy: string | null
}

const changeColumns =
  sql.raw(`c.id, c.kind, c.theme_id as "themeId", c.other_id as "otherId", c.cards, c.why, c.by, c.at,
  c.undone_by as "undoneBy", c.undone_at as "undoneAt", c.undone_why as "undoneWhy"`)

function asChange({ otherId, undoneBy, undoneAt, undoneWhy, ...row }: ChangeRow): Change {
  return {
    ...row,
    otherId: otherId ?? undefined,
    undone: undoneBy && undoneAt ? { by: undoneBy, at: undoneAt, why: undoneWhy ?? '' } : undefined,
  }
}

/** What was done on a board, the latest first, what was undone again too. */
export async function listChanges(
  tx: Tx,
  placeId: string,
  cycleId: string,
  asked: { readonly themeId?: string; readonly most?: number } = {},
): Promise<Change[]> {
  const { themeId, most = 20 } = asked
  const { rows } = await sql<ChangeRow>`
    select ${changeColumns} from themes.change c
    where c.place_id = ${placeId} and c.cycle_id = ${cycleId}
      ${
        themeId === undefined
          ? sql``
          : sql`and (c.theme_id = ${themeId} or c.other_id = ${themeId} or exists (
        select from themes.placement p where p.place_id = c.place_id and p.theme_id = ${themeId} and c.id in (p.began_in, p.ended_in)))`
      }
    order by c.seq desc limit ${most}`.execute(tx.kysely)
  return rows.map(asChange)
}

/** The last change on a board that still stands. */
export async function findLastChange(tx: Tx, placeId: string, cycleId: string): Promise<Change | undefined> {
  const { rows } = await sql<ChangeRow>`
    select ${changeColumns} from themes.change c
    where c.place_id = ${placeId} and c.cycle_id = ${cycleId} and c.undone_at is null
    order by c.seq desc limit 1`.execute(tx.kysely)
  return rows[0] && asChange(rows[0])
}

export interface ChangeMade {
  readonly id: string
  readonly cycleId: string
  readonly kind: ChangeKind
  readonly themeId: string
  readonly otherId?: string | undefined
  readonly cards?: number
  readonly why?: string | undefined
  readonly by: string
}

// One change at a time on a board, so that the last change is the last until its transaction is done.
function alone(tx: Tx, cycleId: string) {
  return sql`select pg_advisory_xact_lock(hashtextextended('board ' || ${cycleId}, 0))`.execute(tx.kysely)
}

export async function addChange(tx: Tx, placeId: string, change: ChangeMade): Promise<void> {
  await alone(tx, change.cycleId)
  await sql`
    insert into themes.change (place_id, cycle_id, id, kind, theme_id, other_id, cards, why, by, at)
    values (${placeId}, ${change.cycleId}, ${change.id}, ${change.kind}, ${change.themeId}, ${change.otherId ?? null},
            ${change.cards ?? 0}, ${change.why ?? ''}, ${change.by}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/**
 * Turns the last change of a board back: what it began ends, and then what it had ended is open again. In that
 * order, because a box has one open name at a time. False when it is not the last that stands any more.
 */
export async function saveUndone(
  tx: Tx,
  placeId: string,
  cycleId: string,
  undone: { readonly change: string; readonly by: string; readonly why: string },
): Promise<boolean> {
  await alone(tx, cycleId)
  const { numAffectedRows } = await sql`
    update themes.change set undone_by = ${undone.by}, undone_at = clock.now(${placeId}), undone_why = ${undone.why}
    where place_id = ${placeId} and id = ${undone.change} and id = (
      select id from themes.change
      where place_id = ${placeId} and cycle_id = ${cycleId} and undone_at is null order by seq desc limit 1)`.execute(
    tx.kysely,
  )
  if (numAffectedRows !== 1n) return false
  for (const table of ['themes.theme', 'themes.name', 'themes.placement']) {
    await sql`
      update ${sql.table(table)} set ended_in = ${undone.change}, ended_at = clock.now(${placeId})
      where place_id = ${placeId} and began_in = ${undone.change} and ended_at is null`.execute(tx.kysely)
    await sql`
      update ${sql.table(table)} set ended_in = null, ended_at = null
      where place_id = ${placeId} and ended_in = ${undone.change} and began_in <> ${undone.change}`.execute(
      tx.kysely,
    )
  }
  return true
}
