import { sql, type Tx } from '#platform/db'
import type { Clarification, Contact, Correction, Invitation, Trial } from './after.ts'

export async function listCorrections(tx: Tx, placeId: string, callId: string): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    select id, n, what, words, at, new_closes_at as "newClosesAt" from calls.correction
    where place_id = ${placeId} and call_id = ${callId} order by n`.execute(tx.kysely)
  return rows
}

export async function addCorrection(
  tx: Tx,
  placeId: string,
  callId: string,
  correction: Omit<Correction, 'at'> & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into calls.correction (place_id, call_id, id, n, what, words, new_closes_at, made_by, at)
    values (${placeId}, ${callId}, ${correction.id}, ${correction.n}, ${correction.what}, ${correction.words}, ${correction.newClosesAt},
      ${correction.by ?? null}, clock.now(${placeId}))`.execute(tx.kysely)
}

type ClarificationRow = Omit<Clarification, 'answer' | 'answeredAt'> & {
  readonly answer: string | null
  readonly answeredAt: Temporal.Instant | null
}
const clarificationColumns = sql.raw(
  'id, question, asked_at as "askedAt", answer, answered_at as "answeredAt"',
)
const clarificationFrom = (row: ClarificationRow): Clarification => ({
  ...row,
  answer: row.answer ?? undefined,
  answeredAt: row.answeredAt ?? undefined,
})

/** Every question about a call in the order they came, those that wait for an answer too. */
export async function listClarifications(tx: Tx, placeId: string, callId: string): Promise<Clarification[]> {
  const { rows } = await sql<ClarificationRow>`
    select ${clarificationColumns} from calls.clarification
    where place_id = ${placeId} and call_id = ${callId} order by asked_at, id limit 500`.execute(tx.kysely)
  return rows.map(clarificationFrom)
}

/** A question nobody else can answer meanwhile. */
export async function findClarificationToChange(
  tx: Tx,
  placeId: string,
  callId: string,
  id: string,
): Promise<Clarification | undefined> {
  const { rows } = await sql<ClarificationRow>`
    select ${clarificationColumns} from calls.clarification
    where place_id = ${placeId} and call_id = ${callId} and id = ${id} for update`.execute(tx.kysely)
  return rows[0] && clarificationFrom(rows[0])
}

/** The hour it was asked in, and no closer: a minute could be laid beside who was here in it. */
export async function addClarification(
  tx: Tx,
  placeId: string,
  callId: string,
  clarification: { readonly id: string; readonly question: string },
): Promise<void> {
  await sql`
    insert into calls.clarification (place_id, call_id, id, question, asked_at)
    values (${placeId}, ${callId}, ${clarification.id}, ${clarification.question}, date_trunc('hour', clock.now(${placeId})))`.execute(
    tx.kysely,
  )
}

/** Saves the answer, and the question in the wording everybody reads; the first wording is kept nowhere. */
export async function saveAnswer(
  tx: Tx,
  placeId: string,
  answered: { readonly id: string; readonly question: string; readonly answer: string },
): Promise<void> {
  await sql`
    update calls.clarification set question = ${answered.question}, answer = ${answered.answer}, answered_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${answered.id} and answered_at is null`.execute(tx.kysely)
}

export async function listInvitations(
  tx: Tx,
  placeId: string,
  callId: string,
  { after, most = 100 }: { readonly after?: string | undefined; readonly most?: number } = {},
): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select id, organisation_id as "organisationId", how, happened_on as "on" from calls.invitation
    where place_id = ${placeId} and call_id = ${callId} and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
    order by id limit ${most}`.execute(tx.kysely)
  return rows
}

/** How many organisations were told, each once however often. */
export async function countInvited(tx: Tx, placeId: string, callId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct organisation_id) as n from calls.invitation
    where place_id = ${placeId} and call_id = ${callId}`.execute(tx.kysely)
  return rows[0]?.n ?? 0
}

/** Which of some organisations were told, and how. */
export async function listInvitationsOf(
  tx: Tx,
  placeId: string,
  callId: string,
  organisations: readonly string[],
): Promise<Invitation[]> {
  if (organisations.length === 0) return []
  const { rows } = await sql<Invitation>`
    select id, organisation_id as "organisationId", how, happened_on as "on" from calls.invitation
    where place_id = ${placeId} and call_id = ${callId} and organisation_id = any (${[...organisations]}::uuid[])
    order by happened_on, id`.execute(tx.kysely)
  return rows
}

/** Notes invitations; one that was noted before in the same way stays as it was. How many are new. */
export async function addInvitations(
  tx: Tx,
  placeId: string,
  callId: string,
  invitations: readonly Invitation[],
  by: string | undefined,
): Promise<number> {
  if (invitations.length === 0) return 0
  const { numAffectedRows } = await sql`
    insert into calls.invitation (place_id, call_id, id, organisation_id, how, happened_on, noted_by, noted_at)
    select ${placeId}, ${callId}, told.id, told.organisation, told.how, told.happened_on, ${by ?? null}::uuid, clock.now(${placeId})
    from unnest(${invitations.map(({ id }) => id)}::uuid[], ${invitations.map(({ organisationId }) => organisationId)}::uuid[],
      ${invitations.map(({ how }) => how)}::text[], ${invitations.map(({ on }) => on)}::date[]) told (id, organisation, how, happened_on)
    on conflict do nothing`.execute(tx.kysely)
  return Number(numAffectedRows ?? 0n)
}

export async function listContacts(tx: Tx, placeId: string, callId: string): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    select id, happened_on as "on", with_whom as "withWhom", said from calls.contact
    where place_id = ${placeId} and call_id = ${callId} order by happened_on, id limit 200`.execute(tx.kysely)
  return rows
}

export async function addContact(
  tx: Tx,
  placeId: string,
  callId: string,
  contact: Contact & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into calls.contact (place_id, call_id, id, happened_on, with_whom, said, noted_by)
    values (${placeId}, ${callId}, ${contact.id}, ${contact.on}, ${contact.withWhom}, ${contact.said}, ${contact.by ?? null})`.execute(
    tx.kysely,
  )
}

export async function findLastTrial(tx: Tx, placeId: string, callId: string): Promise<Trial | undefined> {
  const { rows } = await sql<Trial>`
    select id, model_version as "modelVersion", scores, tried_at as "triedAt" from calls.trial
    where place_id = ${placeId} and call_id = ${callId} order by tried_at desc, id desc limit 1`.execute(
    tx.kysely,
  )
  return rows[0]
}

export async function addTrial(
  tx: Tx,
  placeId: string,
  callId: string,
  trial: Omit<Trial, 'triedAt'> & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into calls.trial (place_id, call_id, id, model_version, scores, tried_by, tried_at)
    values (${placeId}, ${callId}, ${trial.id}, ${trial.modelVersion}, ${JSON.stringify(trial.scores)}::jsonb, ${trial.by ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function listListeners(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<{ readonly id: string; readonly address: string }[]> {
  const { rows } = await sql<{ id: string; address: string }>`
    select id, address from calls.listener where place_id = ${placeId} and call_id = ${callId} order by id limit 2000`.execute(
    tx.kysely,
  )
  return rows
}

export async function findListener(
  tx: Tx,
  placeId: string,
  id: string,
): Promise<{ readonly id: string; readonly callId: string } | undefined> {
  const { rows } = await sql<{ id: string; callId: string }>`
    select id, call_id as "callId" from calls.listener where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
  return rows[0]
}

export async function addListener(
  tx: Tx,
  placeId: string,
  listener: { readonly id: string; readonly callId: string; readonly address: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into calls.listener (place_id, call_id, id, address, added_at)
    values (${placeId}, ${listener.callId}, ${listener.id}, ${listener.address}, clock.now(${placeId})) on conflict do nothing`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function removeListener(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`delete from calls.listener where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}
