import { sql, type Tx } from '#platform/db'
import type { Assumption, Verdict } from './assumption.ts'

interface AssumptionRow {
  readonly id: string
  readonly activityId: string
  readonly words: string
  readonly verdict: Verdict['verdict'] | null
  readonly why: string | null
  readonly givenAt: Temporal.Instant | null
}

const columns = sql.raw(
  `a.id, a.activity_id as "activityId", a.words, v.verdict, v.why, v.given_at as "givenAt"`,
)
const newest = sql.raw(`left join lateral (
    select verdict, why, given_at from activities.verdict
    where place_id = a.place_id and assumption_id = a.id order by given_at desc, id desc limit 1) v on true`)

function assumptionFrom({ id, activityId, words, verdict, why, givenAt }: AssumptionRow): Assumption {
  return {
    id,
    activityId,
    words,
    verdict: verdict && givenAt ? { verdict, why: why ?? '', givenAt } : undefined,
  }
}

/** What had to be true for some activities to work, each with the newest verdict. */
export async function listAssumptions(
  tx: Tx,
  placeId: string,
  activities: readonly string[],
): Promise<Assumption[]> {
  if (activities.length === 0) return []
  const { rows } = await sql<AssumptionRow>`
    select ${columns} from activities.assumption a ${newest}
    where a.place_id = ${placeId} and a.activity_id = any(${[...activities]}::uuid[])
    order by a.said_at, a.id limit 1000`.execute(tx.kysely)
  return rows.map(assumptionFrom)
}

export async function findAssumption(tx: Tx, placeId: string, id: string): Promise<Assumption | undefined> {
  const { rows } = await sql<AssumptionRow>`
    select ${columns} from activities.assumption a ${newest}
    where a.place_id = ${placeId} and a.id = ${id}`.execute(tx.kysely)
  return rows[0] && assumptionFrom(rows[0])
}

/** How many assumptions of a project nobody has given a verdict on. */
export async function countUnjudged(tx: Tx, placeId: string, cycleId: string): Promise<number> {
  const { rows } = await sql<{ unjudged: number }>`
    select count(*)::int as unjudged from activities.assumption a
    join activities.activity t on t.place_id = a.place_id and t.id = a.activity_id
    where a.place_id = ${placeId} and t.cycle_id = ${cycleId} and not exists (
      select from activities.verdict v where v.place_id = a.place_id and v.assumption_id = a.id)`.execute(
    tx.kysely,
  )
  return rows[0]?.unjudged ?? 0
}

export async function addAssumption(
  tx: Tx,
  placeId: string,
  assumption: Omit<Assumption, 'verdict'> & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into activities.assumption (place_id, activity_id, id, words, said_by, said_at)
    values (${placeId}, ${assumption.activityId}, ${assumption.id}, ${assumption.words}, ${assumption.by ?? null},
      clock.now(${placeId}))`.execute(tx.kysely)
}

export async function addVerdict(
  tx: Tx,
  placeId: string,
  assumptionId: string,
  verdict: Omit<Verdict, 'givenAt'> & { readonly id: string; readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into activities.verdict (place_id, assumption_id, id, verdict, why, given_by, given_at)
    values (${placeId}, ${assumptionId}, ${verdict.id}, ${verdict.verdict}, ${verdict.why}, ${verdict.by ?? null},
      clock.now(${placeId}))`.execute(tx.kysely)
}
