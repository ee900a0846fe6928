import { sql, type Tx } from '#platform/db'
import type { Count, Dot, Round, Turnout } from './round.ts'

type RoundRow = Omit<Round, 'closedAt'> & { readonly closedAt: Temporal.Instant | null }
const roundColumns = sql.raw(
  'id, cycle_id as "cycleId", dots, opened_at as "openedAt", closed_at as "closedAt"',
)
const roundFrom = (row: RoundRow): Round => ({ ...row, closedAt: row.closedAt ?? undefined })

/** The newest round of a project, open or closed. */
export async function findRound(tx: Tx, placeId: string, cycleId: string): Promise<Round | undefined> {
  const { rows } = await sql<RoundRow>`
    select ${roundColumns} from priorities.round where place_id = ${placeId} and cycle_id = ${cycleId}
    order by opened_at desc limit 1`.execute(tx.kysely)
  return rows[0] && roundFrom(rows[0])
}

/** A round nobody else can close meanwhile. */
export async function findRoundToChange(tx: Tx, placeId: string, id: string): Promise<Round | undefined> {
  const { rows } = await sql<RoundRow>`
    select ${roundColumns} from priorities.round where place_id = ${placeId} and id = ${id} for update`.execute(
    tx.kysely,
  )
  return rows[0] && roundFrom(rows[0])
}

export async function addRound(
  tx: Tx,
  placeId: string,
  round: { id: string; cycleId: string; dots: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into priorities.round (place_id, cycle_id, id, dots, opened_at)
    values (${placeId}, ${round.cycleId}, ${round.id}, ${round.dots}, clock.now(${placeId})) on conflict do nothing`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function saveRoundClosed(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`update priorities.round set closed_at = clock.now(${placeId}) where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
}

/** A person's dots in an open round: only they see them. */
export async function listDotsOf(tx: Tx, placeId: string, roundId: string, person: string): Promise<Dot[]> {
  const { rows } = await sql<Dot>`
    select outcome_id as outcome, dots from priorities.dot
    where place_id = ${placeId} and round_id = ${roundId} and person_id = ${person}`.execute(tx.kysely)
  return rows
}

export async function saveDots(
  tx: Tx,
  placeId: string,
  roundId: string,
  of: { readonly person: string; readonly young: boolean },
  dots: readonly Dot[],
): Promise<void> {
  await sql`delete from priorities.dot where place_id = ${placeId} and round_id = ${roundId} and person_id = ${of.person}`.execute(
    tx.kysely,
  )
  if (dots.length === 0) return
  await sql`
    insert into priorities.dot (place_id, round_id, outcome_id, person_id, young, dots)
    values ${sql.join(dots.map((dot) => sql`(${placeId}, ${roundId}, ${dot.outcome}, ${of.person}, ${of.young}, ${dot.dots})`))}`.execute(
    tx.kysely,
  )
}

/** What was counted in a round so far: on paper and on screens, or only the dots still on screens. */
export async function listCounts(
  tx: Tx,
  placeId: string,
  roundId: string,
  only?: 'screen',
): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select outcome_id as outcome, sum(young)::int as young, sum(adults)::int as adults from (
      select outcome_id, young_dots as young, adult_dots as adults from priorities.tally
      where place_id = ${placeId} and round_id = ${roundId} and ${only === undefined}
      union all
      select outcome_id, case when young then dots else 0 end, case when young then 0 else dots end
      from priorities.dot where place_id = ${placeId} and round_id = ${roundId}
    ) counted group by outcome_id`.execute(tx.kysely)
  return rows
}

export async function countTurnout(
  tx: Tx,
  placeId: string,
  roundId: string,
  only?: 'screen',
): Promise<Turnout> {
  const { rows } = await sql<Turnout>`
    select coalesce(sum(young), 0)::int as young, coalesce(sum(adults), 0)::int as adults from (
      select young, adults from priorities.turnout where place_id = ${placeId} and round_id = ${roundId} and ${only === undefined}
      union all
      select count(distinct person_id) filter (where young), count(distinct person_id) filter (where not young)
      from priorities.dot where place_id = ${placeId} and round_id = ${roundId}
    ) heads`.execute(tx.kysely)
  return rows[0] ?? { young: 0, adults: 0 }
}

/** Adds counts that belong to nobody. */
export async function addCounts(
  tx: Tx,
  placeId: string,
  roundId: string,
  source: 'paper' | 'screen',
  counts: readonly (Count & { readonly id: string })[],
  turnout: Turnout & { readonly id: string },
): Promise<void> {
  await sql`
    insert into priorities.turnout (place_id, round_id, id, source, young, adults)
    values (${placeId}, ${roundId}, ${turnout.id}, ${source}, ${turnout.young}, ${turnout.adults})`.execute(
    tx.kysely,
  )
  if (counts.length === 0) return
  await sql`
    insert into priorities.tally (place_id, round_id, id, source, outcome_id, young_dots, adult_dots)
    values ${sql.join(counts.map((c) => sql`(${placeId}, ${roundId}, ${c.id}, ${source}, ${c.outcome}, ${c.young}, ${c.adults})`))}`.execute(
    tx.kysely,
  )
}

export async function removeCounts(tx: Tx, placeId: string, roundId: string, source: 'paper'): Promise<void> {
  for (const table of ['priorities.tally', 'priorities.turnout']) {
    await sql`
      delete from ${sql.table(table)} where place_id = ${placeId} and round_id = ${roundId} and source = ${source}`.execute(
      tx.kysely,
    )
  }
}

/** Forgets who placed which dots: once a round is closed, only sums are left. */
export async function removeDots(tx: Tx, placeId: string, roundId: string): Promise<void> {
  await sql`delete from priorities.dot where place_id = ${placeId} and round_id = ${roundId}`.execute(
    tx.kysely,
  )
}

export async function listReasons(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ outcome: string; words: string }>`
    select outcome_id as outcome, words from priorities.reason where place_id = ${placeId} and cycle_id = ${cycleId}`.execute(
    tx.kysely,
  )
  return new Map(rows.map((row) => [row.outcome, row.words]))
}

/** Keeps why some outcomes were not chosen; a newer reason takes an older one's place. */
export async function saveReasons(
  tx: Tx,
  placeId: string,
  cycleId: string,
  reasons: readonly { readonly outcome: string; readonly words: string }[],
  by: string | undefined,
): Promise<void> {
  if (reasons.length === 0) return
  await sql`
    insert into priorities.reason (place_id, cycle_id, outcome_id, words, given_by, given_at)
    values ${sql.join(
      reasons.map(
        ({ outcome, words }) =>
          sql`(${placeId}, ${cycleId}, ${outcome}, ${words}, ${by ?? null}, clock.now(${placeId}))`,
      ),
    )}
    on conflict (place_id, outcome_id) do update set words = excluded.words, given_by = excluded.given_by, given_at = excluded.given_at`.execute(
    tx.kysely,
  )
}
