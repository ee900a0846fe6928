import { sql, type Tx } from '#platform/db'
import type { BankQuestion, Choice } from './question.ts'

/** The bank of a call, oldest first, each question with the young people who tapped it. */
export async function listBank(tx: Tx, placeId: string, callId: string): Promise<BankQuestion[]> {
  const { rows } = await sql<BankQuestion>`
    select q.id, q.call_id as "callId", q.words, q.written_by as by, q.suggested_by_adult as "suggestedByAdult",
      q.written_at as "writtenAt",
      array(select t.person_id from interviews.tap t where t.place_id = q.place_id and t.question_id = q.id) as taps
    from interviews.question q
    where q.place_id = ${placeId} and q.call_id = ${callId} and q.taken_back_at is null
    order by q.written_at, q.id limit 500`.execute(tx.kysely)
  return rows
}

export async function addQuestion(
  tx: Tx,
  placeId: string,
  question: Pick<BankQuestion, 'id' | 'callId' | 'words' | 'by' | 'suggestedByAdult'>,
): Promise<void> {
  const { id, callId, words, by, suggestedByAdult } = question
  await sql`
    insert into interviews.question (place_id, call_id, id, words, written_by, suggested_by_adult, written_at)
    values (${placeId}, ${callId}, ${id}, ${words}, ${by}, ${suggestedByAdult}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Takes one's own question back, unless it is on the list. */
export async function saveTakenBack(tx: Tx, placeId: string, id: string, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update interviews.question q set taken_back_at = clock.now(${placeId})
    where q.place_id = ${placeId} and q.id = ${id} and q.written_by = ${by} and q.taken_back_at is null
      and not exists (select from interviews.chosen c where c.place_id = q.place_id and c.question_id = q.id)`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function saveTap(tx: Tx, placeId: string, question: string, person: string): Promise<void> {
  await sql`
    insert into interviews.tap (place_id, question_id, person_id) values (${placeId}, ${question}, ${person})
    on conflict do nothing`.execute(tx.kysely)
}

export async function removeTap(tx: Tx, placeId: string, question: string, person: string): Promise<void> {
  await sql`
    delete from interviews.tap where place_id = ${placeId} and question_id = ${question} and person_id = ${person}`.execute(
    tx.kysely,
  )
}

interface ChoiceRow {
  readonly decision: string | null
  readonly option: string | null
  readonly closedAt: Temporal.Instant | null
  readonly list: readonly string[]
}

export async function findChoice(tx: Tx, placeId: string, callId: string): Promise<Choice | undefined> {
  const { rows } = await sql<ChoiceRow>`
    select c.decision_id as decision, c.option_id as option, c.closed_at as "closedAt",
      array(select x.question_id from interviews.chosen x where x.place_id = c.place_id and x.call_id = c.call_id
        order by x.position) as list
    from interviews.choice c where c.place_id = ${placeId} and c.call_id = ${callId}`.execute(tx.kysely)
  const [row] = rows
  if (!row) return undefined
  const { decision, option, closedAt, list } = row
  return {
    list,
    decision: decision !== null && option !== null ? { id: decision, option } : undefined,
    closedAt: closedAt ?? undefined,
  }
}

/** Keeps a list in its order, in place of the one before. */
export async function saveChoice(
  tx: Tx,
  placeId: string,
  callId: string,
  choice: Pick<Choice, 'list' | 'decision'> & { readonly by: string },
): Promise<void> {
  await sql`delete from interviews.chosen where place_id = ${placeId} and call_id = ${callId}`.execute(
    tx.kysely,
  )
  const { decision, by } = choice
  const closedAt = decision ? sql`null` : sql`clock.now(${placeId})`
  await sql`
    insert into interviews.choice (place_id, call_id, decision_id, option_id, put_by, put_at, closed_at)
    values (${placeId}, ${callId}, ${decision?.id ?? null}, ${decision?.option ?? null}, ${by}, clock.now(${placeId}), ${closedAt})
    on conflict (place_id, call_id) do update set decision_id = excluded.decision_id, option_id = excluded.option_id,
      put_by = excluded.put_by, put_at = excluded.put_at, closed_at = excluded.closed_at`.execute(tx.kysely)
  await sql`
    insert into interviews.chosen (place_id, call_id, question_id, position)
    select ${placeId}, ${callId}, one.id, one.position
    from unnest(${[...choice.list]}::uuid[]) with ordinality one (id, position)`.execute(tx.kysely)
}
