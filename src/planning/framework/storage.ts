import type { Area, BottomLine, Provenance } from '#analysis/wellbeing'
import { named, sql, type Tx } from '#platform/db'
import type { Drift, Outcome } from './outcome.ts'

const outcomeColumns = `id, cycle_id as "cycleId", statement, area, bottom_lines as "bottomLines", provenance, source,
  our_reading as "ourReading", made_at as "madeAt", withdrawn_at as "withdrawnAt", withdrawn_because as "withdrawnBecause", version`

type OutcomeRow = {
  [K in keyof Outcome]: undefined extends Outcome[K] ? Exclude<Outcome[K], undefined> | null : Outcome[K]
}

function outcomeFrom(row: OutcomeRow): Outcome {
  return {
    ...row,
    statement: row.statement ?? undefined,
    area: row.area ?? undefined,
    source: row.source ?? undefined,
    withdrawnAt: row.withdrawnAt ?? undefined,
  }
}

/** What a list of outcomes may be narrowed by. */
export interface Wanted {
  readonly area?: Area | undefined
  readonly bottomLine?: BottomLine | undefined
  readonly provenance?: Provenance | undefined
  readonly search?: string | undefined
  /** From 1. */
  readonly page?: number | undefined
}

export const outcomesOnAPage = 50

/**
 * One page of a project's outcomes in the order they were made, and how many there are in all, in one statement.
 * Counting and finding a page read only the index, O(outcomes of the project), and then fifty rows, also by part
 * of life; every other way to narrow them reads the project's outcomes themselves.
 */
export async function listOutcomes(
  tx: Tx,
  placeId: string,
  cycleId: string,
  wanted: Wanted = {},
): Promise<{ readonly outcomes: readonly Outcome[]; readonly total: number }> {
  const values: unknown[] = [placeId, cycleId, (Math.max(1, wanted.page ?? 1) - 1) * outcomesOnAPage]
  const asked = narrowings.flatMap(([name, condition]) => {
    const value = wanted[name]
    return value === undefined ? [] : [{ name, condition: condition(`$${values.push(value)}`) }]
  })
  const those = `place_id = $1 and cycle_id = $2 and withdrawn_at is null${asked.map(({ condition }) => ` and ${condition}`).join('')}`
  const rows = await named<{ total: number } & ({ id: null } | OutcomeRow)>(
    tx,
    ['list-outcomes', ...asked.map(({ name }) => name)].join('-by-'),
    `select total, page.* from (select count(*) as total from framework.outcome where ${those}) counted
     left join lateral (
       select ${outcomeColumns} from framework.outcome
       where place_id = $1 and id in (
         select id from framework.outcome where ${those} order by made_at, id limit ${outcomesOnAPage} offset $3)
     ) page on true
     order by page."madeAt", page.id`,
    values,
  )
  return {
    outcomes: rows.flatMap(({ total: _, ...row }) =>
      row.id === null ? [] : [outcomeFrom(row as OutcomeRow)],
    ),
    total: rows[0]?.total ?? 0,
  }
}

const narrowings = [
  ['area', (value: string) => `area = ${value}`],
  ['bottomLine', (value: string) => `${value} = any (bottom_lines)`],
  ['provenance', (value: string) => `${value} = any (provenance)`],
  ['search', (value: string) => `found_by @@ websearch_to_tsquery('english', ${value})`],
] as const

/** Every outcome of a project that stands, for the model, the dots and the thread. */
export async function listAllOutcomes(tx: Tx, placeId: string, cycleId: string): Promise<Outcome[]> {
  const { rows } = await sql<OutcomeRow>`
    select ${sql.raw(outcomeColumns)} from framework.outcome
    where place_id = ${placeId} and cycle_id = ${cycleId} and withdrawn_at is null
    order by made_at, id limit 2000`.execute(tx.kysely)
  return rows.map(outcomeFrom)
}

/** Some outcomes by id, those taken back too. */
export async function findOutcomes(
  tx: Tx,
  placeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Outcome>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<OutcomeRow>`
    select ${sql.raw(outcomeColumns)} from framework.outcome
    where place_id = ${placeId} and id = any (${[...ids]}::uuid[])`.execute(tx.kysely)
  return new Map(rows.map((row) => [row.id, outcomeFrom(row)]))
}

export async function findOutcome(tx: Tx, placeId: string, id: string): Promise<Outcome | undefined> {
  return (await findOutcomes(tx, placeId, [id])).get(id)
}

/** How much was written, reworded or taken back after a moment: what an agreement does not know yet. */
export async function countChangedSince(
  tx: Tx,
  placeId: string,
  cycleId: string,
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from framework.outcome o
    where o.place_id = ${placeId} and o.cycle_id = ${cycleId}
      and (o.made_at > ${since} or o.withdrawn_at > ${since} or exists (
        select from framework.change c
        where c.place_id = o.place_id and c.outcome_id = o.id and c.changed_at > ${since}))`.execute(
    tx.kysely,
  )
  return rows[0]?.n ?? 0
}

export async function addOutcome(
  tx: Tx,
  placeId: string,
  outcome: Omit<Outcome, 'madeAt' | 'withdrawnAt' | 'withdrawnBecause' | 'version'> & {
    readonly madeBy: string | undefined
  },
): Promise<void> {
  await sql`
    insert into framework.outcome (place_id, cycle_id, id, statement, area, bottom_lines, provenance, source, our_reading, made_by, made_at)
    values (${placeId}, ${outcome.cycleId}, ${outcome.id}, ${outcome.statement ?? null}, ${outcome.area ?? null}, ${[...outcome.bottomLines]}::text[],
            ${[...outcome.provenance]}::text[], ${outcome.source ?? null}, ${outcome.ourReading}, ${outcome.madeBy ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Saves an outcome if nobody else did meanwhile; false when somebody was first. */
export async function saveOutcome(
  tx: Tx,
  placeId: string,
  outcome: Pick<Outcome, 'id' | 'statement' | 'area' | 'bottomLines' | 'provenance' | 'version'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update framework.outcome set statement = ${outcome.statement ?? null}, area = ${outcome.area ?? null},
      bottom_lines = ${[...outcome.bottomLines]}::text[], provenance = ${[...outcome.provenance]}::text[], version = version + 1
    where place_id = ${placeId} and id = ${outcome.id} and version = ${outcome.version} and withdrawn_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function saveOutcomeWithdrawn(
  tx: Tx,
  placeId: string,
  withdrawal: { readonly id: string; readonly because: string; readonly by: string | undefined },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update framework.outcome set withdrawn_at = clock.now(${placeId}), withdrawn_by = ${withdrawal.by ?? null},
      withdrawn_because = ${withdrawal.because}, version = version + 1
    where place_id = ${placeId} and id = ${withdrawal.id} and withdrawn_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** One thing about an outcome that somebody changed, and why. */
export interface Change extends Drift {
  readonly id: string
  readonly why: string
  readonly changedBy: string | null
  readonly changedAt: Temporal.Instant
}

export async function listChanges(tx: Tx, placeId: string, outcomeId: string): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select id, what, before, after, why, changed_by as "changedBy", changed_at as "changedAt" from framework.change
    where place_id = ${placeId} and outcome_id = ${outcomeId} order by changed_at, id limit 500`.execute(
    tx.kysely,
  )
  return rows
}

export async function addChanges(
  tx: Tx,
  placeId: string,
  of: {
    readonly cycleId: string
    readonly outcomeId: string
    readonly why: string
    readonly by: string | undefined
  },
  changes: readonly (Drift & { readonly id: string })[],
): Promise<void> {
  if (changes.length === 0) return
  await sql`
    insert into framework.change (place_id, cycle_id, id, outcome_id, what, before, after, why, changed_by, changed_at)
    values ${sql.join(
      changes.map(
        ({ id, what, before, after }) =>
          sql`(${placeId}, ${of.cycleId}, ${id}, ${of.outcomeId}, ${what}, ${before}, ${after}, ${of.why}, ${of.by ?? null}, clock.now(${placeId}))`,
      ),
    )}`.execute(tx.kysely)
}
