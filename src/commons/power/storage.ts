import { sql, type Tx } from '#platform/db'
import { type Decision, type Option, stands } from './decision.ts'
import type { Override } from './override.ts'
import type { Right } from './right.ts'

interface DecisionRow {
  readonly id: string
  readonly cycleId: string
  readonly matter: string
  readonly question: string
  readonly options: readonly (Option & { readonly chosen: boolean })[]
  readonly openedAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
  readonly reasons: string | null
  readonly youngLeftIt: number
  readonly happenedOn: string | null
  readonly source: string | null
  readonly rightId: string | null
  readonly rightQuestion: string
  readonly holder: Right['holder']
  readonly form: Right['form']
  readonly officerRole: string | null
  readonly grounds: readonly string[]
  readonly declaredAt: Temporal.Instant
  readonly ground: string | null
  readonly overrideReason: string
  readonly toldOn: string
  readonly toldAt: Temporal.Instant
  readonly toldBy: string
  readonly reply: string | null
  readonly publishedAt: Temporal.Instant | null
}

/** A decision whole, in one row: its right as it was when it was opened, its options in order, its override. */
const decisionRows = sql.raw(`
  select d.id, d.cycle_id as "cycleId", d.matter, d.question, d.opened_at as "openedAt", d.closed_at as "closedAt", d.reasons,
    d.young_left_it as "youngLeftIt", d.happened_on as "happenedOn", d.source, d.right_id as "rightId",
    r.question as "rightQuestion", r.holder, r.form, r.officer_role as "officerRole", r.grounds, r.declared_at as "declaredAt",
    o.ground, o.reason as "overrideReason", o.told_on as "toldOn", o.told_at as "toldAt", o.told_by as "toldBy", o.reply,
    o.published_at as "publishedAt", p.options
  from power.decision d
  left join power.right r on r.place_id = d.place_id and r.id = d.right_id
  left join power.override o on o.place_id = d.place_id and o.decision_id = d.id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'text', x.text, 'meaning', x.meaning, 'chosen', x.chosen)
      order by x.position), '[]') as options
    from power.option x where x.place_id = d.place_id and x.decision_id = d.id
  ) p`)

function decisionFrom(row: DecisionRow): Decision {
  return {
    id: row.id,
    cycleId: row.cycleId,
    right: rightOf(row),
    matter: row.matter,
    question: row.question,
    options: row.options.map(({ id, text, meaning }) => ({ id, text, meaning })),
    openedAt: row.openedAt,
    closedAt: row.closedAt ?? undefined,
    chosen: row.options.filter(({ chosen }) => chosen).map(({ id }) => id),
    reasons: row.reasons ?? undefined,
    youngLeftIt: row.youngLeftIt,
    happenedOn: row.happenedOn ?? undefined,
    source: row.source ?? undefined,
    override: overrideOf(row),
  }
}

function rightOf(row: DecisionRow): Right | undefined {
  if (row.rightId === null) return undefined
  const { cycleId, matter, holder, form, grounds, declaredAt } = row
  return {
    id: row.rightId,
    cycleId,
    matter,
    question: row.rightQuestion,
    holder,
    form,
    officerRole: row.officerRole ?? undefined,
    grounds,
    declaredAt,
  }
}

function overrideOf(row: DecisionRow): Override | undefined {
  if (row.ground === null) return undefined
  const { ground, toldOn, toldAt, toldBy } = row
  return {
    ground,
    reason: row.overrideReason,
    toldOn,
    toldAt,
    toldBy,
    reply: row.reply ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
  }
}

/** Every decision of a project with its right, options and override, newest first: one statement. */
export async function listDecisions(
  tx: Tx,
  placeId: string,
  cycleId: string,
  most = 200,
): Promise<Decision[]> {
  const { rows } = await sql<DecisionRow>`
    ${decisionRows} where d.place_id = ${placeId} and d.cycle_id = ${cycleId}
    order by d.opened_at desc, d.id limit ${most}`.execute(tx.kysely)
  return rows.map(decisionFrom)
}

export async function findDecision(tx: Tx, placeId: string, id: string): Promise<Decision | undefined> {
  const { rows } = await sql<DecisionRow>`
    ${decisionRows} where d.place_id = ${placeId} and d.id = ${id}`.execute(tx.kysely)
  return rows[0] && decisionFrom(rows[0])
}

/** A decision held for a change: a say and a closing wait for each other, so that neither overlooks the other. */
export async function findDecisionToChange(
  tx: Tx,
  placeId: string,
  id: string,
): Promise<Decision | undefined> {
  await sql`select from power.decision where place_id = ${placeId} and id = ${id} for update`.execute(
    tx.kysely,
  )
  return findDecision(tx, placeId, id)
}

export async function findOpenDecision(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
): Promise<Decision | undefined> {
  const { rows } = await sql<DecisionRow>`
    ${decisionRows} where d.place_id = ${placeId} and d.cycle_id = ${cycleId} and d.matter = ${matter}
      and d.closed_at is null`.execute(tx.kysely)
  return rows[0] && decisionFrom(rows[0])
}

/**
 * The decision about a matter that stands: the newest that was closed, unless it was overridden in public. What
 * it replaced does not come back, because the group itself had decided otherwise.
 */
export async function findClosedDecision(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
): Promise<Decision | undefined> {
  const { rows } = await sql<DecisionRow>`
    ${decisionRows} where d.place_id = ${placeId} and d.cycle_id = ${cycleId} and d.matter = ${matter}
      and d.closed_at is not null
    order by d.closed_at desc, d.id limit 1`.execute(tx.kysely)
  const newest = rows[0] && decisionFrom(rows[0])
  return newest && stands(newest) ? newest : undefined
}

export async function addDecision(
  tx: Tx,
  placeId: string,
  decision: {
    readonly id: string
    readonly cycleId: string
    readonly rightId?: string | undefined
    readonly matter: string
    readonly question: string
    readonly options: readonly Option[]
    readonly happenedOn?: string | undefined
    readonly source?: string | undefined
  },
): Promise<void> {
  await sql`
    insert into power.decision (place_id, cycle_id, id, right_id, matter, question, opened_at, happened_on, source)
    values (${placeId}, ${decision.cycleId}, ${decision.id}, ${decision.rightId ?? null}, ${decision.matter}, ${decision.question},
            clock.now(${placeId}), ${decision.happenedOn ?? null}, ${decision.source ?? null})`.execute(
    tx.kysely,
  )
  await sql`insert into power.option (place_id, decision_id, id, text, meaning, position) values ${sql.join(
    decision.options.map(
      (option, i) => sql`(${placeId}, ${decision.id}, ${option.id}, ${option.text}, ${option.meaning}, ${i})`,
    ),
  )}`.execute(tx.kysely)
}

export async function saveClosed(
  tx: Tx,
  placeId: string,
  closing: { id: string; chosen: readonly string[]; reasons: string; youngLeftIt: number },
): Promise<void> {
  await sql`
    update power.decision set closed_at = clock.now(${placeId}), reasons = ${closing.reasons}, young_left_it = ${closing.youngLeftIt}
    where place_id = ${placeId} and id = ${closing.id} and closed_at is null`.execute(tx.kysely)
  await sql`
    update power.option set chosen = true
    where place_id = ${placeId} and decision_id = ${closing.id} and id = any (${[...closing.chosen]}::uuid[])`.execute(
    tx.kysely,
  )
}
