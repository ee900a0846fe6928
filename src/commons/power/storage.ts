import { sql, type Tx } from '#platform/db'
import type { Decision, Option } from './decision.ts'
import type { Right } from './right.ts'
import {
  type DecisionRow,
  decisionFrom,
  decisionRows,
  type RightRow,
  rightColumns,
  rightFrom,
} from './storage-rows.ts'

/** What a project has declared: who decides about which matter, oldest first. */
export async function listRights(tx: Tx, placeId: string, cycleId: string): Promise<Right[]> {
  const { rows } = await sql<RightRow>`
    select ${rightColumns} from power.right r
    where r.place_id = ${placeId} and r.cycle_id = ${cycleId} and r.ended_at is null
    order by r.declared_at, r.matter`.execute(tx.kysely)
  return rows.map(rightFrom)
}

export async function findRight(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
): Promise<Right | undefined> {
  const { rows } = await sql<RightRow>`
    select ${rightColumns} from power.right r
    where r.place_id = ${placeId} and r.cycle_id = ${cycleId} and r.matter = ${matter} and r.ended_at is null`.execute(
    tx.kysely,
  )
  return rows[0] && rightFrom(rows[0])
}

/** A right held for a change: opening a decision under it and declaring it anew wait for each other. */
export async function findRightToUse(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
): Promise<Right | undefined> {
  await sql`
    select from power.right
    where place_id = ${placeId} and cycle_id = ${cycleId} and matter = ${matter} and ended_at is null for update`.execute(
    tx.kysely,
  )
  return findRight(tx, placeId, cycleId, matter)
}

/** A right, and the end of the one declared before it about the same matter. */
export async function saveRight(tx: Tx, placeId: string, right: Omit<Right, 'declaredAt'>): Promise<void> {
  await sql`
    update power.right set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and cycle_id = ${right.cycleId} and matter = ${right.matter} and ended_at is null`.execute(
    tx.kysely,
  )
  await sql`
    insert into power.right (place_id, cycle_id, id, matter, question, holder, form, officer_role, grounds, declared_at)
    values (${placeId}, ${right.cycleId}, ${right.id}, ${right.matter}, ${right.question}, ${right.holder}, ${right.form},
            ${right.officerRole ?? null}, ${[...right.grounds]}::text[], clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** How many decisions were opened under a right, closed ones too. */
export async function countDecisionsUnder(tx: Tx, placeId: string, rightId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from power.decision where place_id = ${placeId} and right_id = ${rightId}`.execute(
    tx.kysely,
  )
  return rows[0]?.n ?? 0
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

/** The newest decision about a matter that stands: closed, and not overridden in public. */
export async function findClosedDecision(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
): Promise<Decision | undefined> {
  const { rows } = await sql<DecisionRow>`
    ${decisionRows} where d.place_id = ${placeId} and d.cycle_id = ${cycleId} and d.matter = ${matter}
      and d.closed_at is not null and o.published_at is null
    order by d.closed_at desc, d.id limit 1`.execute(tx.kysely)
  return rows[0] && decisionFrom(rows[0])
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
