import { sql, type Tx } from '#platform/db'
import type { CallOutcome, CallQuality, LeftOut } from './asked.ts'
import type { CallQuestion } from './call.ts'
import type { Criterion, ScalePoint } from './model.ts'

export async function listQuestions(tx: Tx, placeId: string, callId: string): Promise<CallQuestion[]> {
  const { rows } = await sql<CallQuestion>`
    select id, kind, asks, hint, most_words as "mostWords", position as "order", by_young as "byYoung" from calls.question
    where place_id = ${placeId} and call_id = ${callId} order by position, id`.execute(tx.kysely)
  return rows
}

/** Replaces a draft's questions; those that keep their id stay the same question. */
export async function saveQuestions(
  tx: Tx,
  placeId: string,
  callId: string,
  questions: readonly CallQuestion[],
): Promise<void> {
  await sql`delete from calls.question where place_id = ${placeId} and call_id = ${callId}`.execute(tx.kysely)
  if (questions.length === 0) return
  await sql`
    insert into calls.question (place_id, call_id, id, kind, asks, hint, most_words, position, by_young)
    values ${sql.join(
      questions.map(
        (q) =>
          sql`(${placeId}, ${callId}, ${q.id}, ${q.kind}, ${q.asks}, ${q.hint}, ${q.mostWords}, ${q.order}, ${q.byYoung})`,
      ),
    )}`.execute(tx.kysely)
}

export async function listCriteria(tx: Tx, placeId: string, callId: string): Promise<Criterion[]> {
  const { rows } = await sql<Criterion>`
    select id, title, asks, coalesce(weight, 0) as weight, led_by as "ledBy", stage, position as "order", by_young as "byYoung"
    from calls.criterion where place_id = ${placeId} and call_id = ${callId} order by position, id`.execute(
    tx.kysely,
  )
  return rows
}

/** Replaces a draft's criteria. A weight that a source does not give is null. */
export async function saveCriteria(
  tx: Tx,
  placeId: string,
  callId: string,
  criteria: readonly (Omit<Criterion, 'weight'> & { readonly weight: number | null })[],
): Promise<void> {
  await sql`delete from calls.criterion where place_id = ${placeId} and call_id = ${callId}`.execute(
    tx.kysely,
  )
  if (criteria.length === 0) return
  await sql`
    insert into calls.criterion (place_id, call_id, id, title, asks, weight, led_by, stage, position, by_young)
    values ${sql.join(
      criteria.map(
        (c) =>
          sql`(${placeId}, ${callId}, ${c.id}, ${c.title}, ${c.asks}, ${c.weight}, ${c.ledBy}, ${c.stage}, ${c.order}, ${c.byYoung})`,
      ),
    )}`.execute(tx.kysely)
}

export async function listScale(tx: Tx, placeId: string, callId: string): Promise<ScalePoint[]> {
  const { rows } = await sql<ScalePoint>`
    select value, sentence from calls.scale_point
    where place_id = ${placeId} and call_id = ${callId} order by value`.execute(tx.kysely)
  return rows
}

export async function saveScale(
  tx: Tx,
  placeId: string,
  callId: string,
  scale: readonly ScalePoint[],
): Promise<void> {
  await sql`delete from calls.scale_point where place_id = ${placeId} and call_id = ${callId}`.execute(
    tx.kysely,
  )
  if (scale.length === 0) return
  await sql`
    insert into calls.scale_point (place_id, call_id, value, sentence)
    values ${sql.join(scale.map((point) => sql`(${placeId}, ${callId}, ${point.value}, ${point.sentence})`))}`.execute(
    tx.kysely,
  )
}

type OutcomeRow = Omit<CallOutcome, 'statement' | 'area' | 'chosenAs'> & {
  readonly statement: string | null
  readonly area: Exclude<CallOutcome['area'], undefined> | null
  readonly chosenAs: string | null
}

/** The changes a call asks for, worded as when it was published (in a draft: as when they were put in). */
export async function listCallOutcomes(tx: Tx, placeId: string, callId: string): Promise<CallOutcome[]> {
  const { rows } = await sql<OutcomeRow>`
    select outcome_id as "outcomeId", statement, area, bottom_lines as "bottomLines", provenance, why, chosen_as as "chosenAs",
      position as "order", by_young as "byYoung"
    from calls.call_outcome where place_id = ${placeId} and call_id = ${callId} order by position, outcome_id`.execute(
    tx.kysely,
  )
  return rows.map((row) => ({
    ...row,
    statement: row.statement ?? undefined,
    area: row.area ?? undefined,
    chosenAs: row.chosenAs ?? undefined,
  }))
}

export async function saveCallOutcomes(
  tx: Tx,
  placeId: string,
  callId: string,
  outcomes: readonly CallOutcome[],
): Promise<void> {
  await sql`delete from calls.call_outcome where place_id = ${placeId} and call_id = ${callId}`.execute(
    tx.kysely,
  )
  if (outcomes.length === 0) return
  await sql`
    insert into calls.call_outcome (place_id, call_id, outcome_id, statement, area, bottom_lines, provenance, why, chosen_as, position, by_young)
    values ${sql.join(
      outcomes.map(
        (o) =>
          sql`(${placeId}, ${callId}, ${o.outcomeId}, ${o.statement ?? null}, ${o.area ?? null}, ${[...o.bottomLines]}::text[],
            ${[...o.provenance]}::text[], ${o.why}, ${o.chosenAs ?? null}, ${o.order}, ${o.byYoung})`,
      ),
    )}`.execute(tx.kysely)
}

/** What was chosen to come first and is not in the call, with the reason. */
export async function listLeftOut(tx: Tx, placeId: string, callId: string): Promise<LeftOut[]> {
  const { rows } = await sql<Omit<LeftOut, 'statement'> & { statement: string | null }>`
    select outcome_id as "outcomeId", statement, why from calls.left_out
    where place_id = ${placeId} and call_id = ${callId} order by statement, outcome_id`.execute(tx.kysely)
  return rows.map((row) => ({ ...row, statement: row.statement ?? undefined }))
}

export async function saveLeftOut(
  tx: Tx,
  placeId: string,
  callId: string,
  leftOut: readonly LeftOut[],
): Promise<void> {
  await sql`delete from calls.left_out where place_id = ${placeId} and call_id = ${callId}`.execute(tx.kysely)
  if (leftOut.length === 0) return
  await sql`
    insert into calls.left_out (place_id, call_id, outcome_id, statement, why)
    values ${sql.join(
      leftOut.map(
        (one) => sql`(${placeId}, ${callId}, ${one.outcomeId}, ${one.statement ?? null}, ${one.why})`,
      ),
    )}`.execute(tx.kysely)
}

export async function listCallQualities(tx: Tx, placeId: string, callId: string): Promise<CallQuality[]> {
  const { rows } = await sql<CallQuality>`
    select quality_id as "qualityId", words, about, provenance, position as "order" from calls.call_quality
    where place_id = ${placeId} and call_id = ${callId} order by position, quality_id`.execute(tx.kysely)
  return rows
}

export async function saveCallQualities(
  tx: Tx,
  placeId: string,
  callId: string,
  qualities: readonly CallQuality[],
): Promise<void> {
  await sql`delete from calls.call_quality where place_id = ${placeId} and call_id = ${callId}`.execute(
    tx.kysely,
  )
  if (qualities.length === 0) return
  await sql`
    insert into calls.call_quality (place_id, call_id, quality_id, words, about, provenance, position)
    values ${sql.join(
      qualities.map(
        (q) =>
          sql`(${placeId}, ${callId}, ${q.qualityId}, ${q.words}, ${q.about}, ${[...q.provenance]}::text[], ${q.order})`,
      ),
    )}`.execute(tx.kysely)
}
