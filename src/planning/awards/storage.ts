import { type Decision, listDecisions } from '#commons/power'
import { sql, type Tx } from '#platform/db'
import type { Announcement, Award, Question } from './award.ts'

type AwardRow = {
  readonly [K in keyof Omit<Award, 'reasons'>]:
    | Exclude<Award[K], undefined>
    | (undefined extends Award[K] ? null : never)
}

const awardRows = sql.raw(`
  select a.id, a.cycle_id as "cycleId", a.call_id as "callId", a.decision_id as "decisionId", a.application_id as "applicationId",
    a.organisation_id as "organisationId", a.organisation_said as "organisationSaid", a.amount_pence as "amountPence",
    a.readings, a.source, a.happened_on as "happenedOn", a.prepared_by as "preparedBy", a.prepared_at as "preparedAt",
    a.signed_by as "signedBy", a.signer_role as "signerRole", a.signer_words as "signerWords",
    a.undertaking_right_id as "undertakingRightId", a.signed_at as "signedAt", n.announced_at as "publishedAt"
  from awards.award a
  left join awards.announcement n on n.place_id = a.place_id and n.call_id = a.call_id`)

function awardFrom(row: AwardRow, decisions: ReadonlyMap<string, Decision>): Award {
  const given = Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value ?? undefined]),
  ) as unknown as Omit<Award, 'reasons'>
  return { ...given, reasons: decisions.get(row.decisionId)?.reasons ?? '' }
}

async function withReasons(
  tx: Tx,
  placeId: string,
  cycleId: string,
  rows: readonly AwardRow[],
): Promise<Award[]> {
  if (rows.length === 0) return []
  const decisions = new Map((await listDecisions(tx, placeId, cycleId)).map((one) => [one.id, one]))
  return rows.map((row) => awardFrom(row, decisions))
}

/** A project's awards, announced or not, in the order they were written down: two statements. */
export async function listAwards(tx: Tx, placeId: string, cycleId: string): Promise<Award[]> {
  const { rows } = await sql<AwardRow>`
    ${awardRows} where a.place_id = ${placeId} and a.cycle_id = ${cycleId}
    order by a.prepared_at, a.id limit 200`.execute(tx.kysely)
  return withReasons(tx, placeId, cycleId, rows)
}

export async function findAward(tx: Tx, placeId: string, id: string): Promise<Award | undefined> {
  const { rows } = await sql<AwardRow>`${awardRows} where a.place_id = ${placeId} and a.id = ${id}`.execute(
    tx.kysely,
  )
  const [award] = await withReasons(tx, placeId, rows[0]?.cycleId ?? '', rows)
  return award
}

/** What is promised of a project's money so far, in pence. */
export async function countCommitted(tx: Tx, placeId: string, cycleId: string): Promise<number> {
  const { rows } = await sql<{ pence: number }>`
    select coalesce(sum(amount_pence), 0)::bigint as pence from awards.award
    where place_id = ${placeId} and cycle_id = ${cycleId}`.execute(tx.kysely)
  return rows[0]?.pence ?? 0
}

/** Holds a project's money still until the transaction ends: two promises at once would each see the same rest. */
export async function findPromisedToChange(
  tx: Tx,
  placeId: string,
  cycleId: string,
  exceptCall: string,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`awards ${cycleId}`}, 0))`.execute(tx.kysely)
  const { rows } = await sql<{ pence: number }>`
    select coalesce(sum(amount_pence), 0)::bigint as pence from awards.award
    where place_id = ${placeId} and cycle_id = ${cycleId} and call_id <> ${exceptCall}`.execute(tx.kysely)
  return rows[0]?.pence ?? 0
}

export async function addAward(
  tx: Tx,
  placeId: string,
  award: Pick<Award, 'id' | 'cycleId' | 'callId' | 'decisionId' | 'amountPence'> & Partial<Award>,
): Promise<void> {
  await sql`
    insert into awards.award (place_id, cycle_id, id, call_id, decision_id, application_id, organisation_id, organisation_said,
      amount_pence, readings, source, happened_on, prepared_by, prepared_at)
    values (${placeId}, ${award.cycleId}, ${award.id}, ${award.callId}, ${award.decisionId}, ${award.applicationId ?? null},
      ${award.organisationId ?? null}, ${award.organisationSaid ?? null}, ${award.amountPence}, ${[...(award.readings ?? [])]}::text[],
      ${award.source ?? null}, ${award.happenedOn ?? null}, ${award.preparedBy ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Takes back what was written down for a call and never signed. */
export async function removeUnsigned(tx: Tx, placeId: string, callId: string): Promise<void> {
  await sql`
    delete from awards.award where place_id = ${placeId} and call_id = ${callId} and signed_at is null`.execute(
    tx.kysely,
  )
}

/** Answers false when somebody signed it first. */
export async function saveSigned(
  tx: Tx,
  placeId: string,
  signature: { id: string; by: string; role: string; words: string; rightId: string | undefined },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update awards.award set signed_by = ${signature.by}, signer_role = ${signature.role}, signer_words = ${signature.words || null},
      undertaking_right_id = ${signature.rightId ?? null}, signed_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${signature.id} and signed_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** The newest question put for a call. */
export async function findQuestion(tx: Tx, placeId: string, callId: string): Promise<Question | undefined> {
  const { rows } = await sql<Question>`
    select call_id as "callId", decision_id as "decisionId", none_id as "noneId" from awards.question
    where place_id = ${placeId} and call_id = ${callId} order by put_at desc, decision_id limit 1`.execute(
    tx.kysely,
  )
  return rows[0]
}

export async function findQuestionOf(
  tx: Tx,
  placeId: string,
  decisionId: string,
): Promise<Question | undefined> {
  const { rows } = await sql<Question>`
    select call_id as "callId", decision_id as "decisionId", none_id as "noneId" from awards.question
    where place_id = ${placeId} and decision_id = ${decisionId}`.execute(tx.kysely)
  return rows[0]
}

export async function addQuestion(
  tx: Tx,
  placeId: string,
  question: Question & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into awards.question (place_id, call_id, decision_id, none_id, put_by, put_at)
    values (${placeId}, ${question.callId}, ${question.decisionId}, ${question.noneId}, ${question.by ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function findAnnouncement(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<Announcement | undefined> {
  const { rows } = await sql<Omit<Announcement, 'applied'> & { readonly applied: number | null }>`
    select call_id as "callId", decision_id as "decisionId", applied, announced_at as "announcedAt" from awards.announcement
    where place_id = ${placeId} and call_id = ${callId}`.execute(tx.kysely)
  return rows[0] && { ...rows[0], applied: rows[0].applied ?? undefined }
}

/** Answers false when it was announced before. */
export async function addAnnouncement(
  tx: Tx,
  placeId: string,
  announcement: Omit<Announcement, 'announcedAt'> & {
    readonly cycleId: string
    readonly by: string | undefined
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into awards.announcement (place_id, call_id, cycle_id, decision_id, applied, announced_by, announced_at)
    values (${placeId}, ${announcement.callId}, ${announcement.cycleId}, ${announcement.decisionId}, ${announcement.applied ?? null},
      ${announcement.by ?? null}, clock.now(${placeId})) on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** What is announced about one award, as it is on this day. */
export interface Notice {
  readonly awardId: string
  readonly cycleId: string
  readonly callId: string
  readonly callTitle: string
  readonly purpose: string
  readonly recipientName: string
  readonly recipientId: string
  readonly recipientIdentifier: string | undefined
  readonly amountPence: number
  readonly askedPence: number | undefined
  readonly awardedOn: string
  readonly startsOn: string | undefined
}

export async function addNotices(tx: Tx, placeId: string, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  await sql`
    insert into awards.notice (place_id, award_id, cycle_id, call_id, call_title, purpose, recipient_name, recipient_id,
      recipient_identifier, amount_pence, asked_pence, awarded_on, starts_on, announced_at)
    values ${sql.join(
      notices.map(
        (
          one,
        ) => sql`(${placeId}, ${one.awardId}, ${one.cycleId}, ${one.callId}, ${one.callTitle}, ${one.purpose},
          ${one.recipientName}, ${one.recipientId}, ${one.recipientIdentifier ?? null}, ${one.amountPence}, ${one.askedPence ?? null},
          ${one.awardedOn}, ${one.startsOn ?? null}, clock.now(${placeId}))`,
      ),
    )}`.execute(tx.kysely)
}
