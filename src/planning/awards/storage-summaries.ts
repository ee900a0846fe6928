import { sql, type Tx } from '#platform/db'
import type { Summary } from './summary.ts'

type SummaryRow = {
  readonly [K in keyof Summary]:
    | Exclude<Summary[K], undefined>
    | (undefined extends Summary[K] ? null : never)
}

const summaryRows = sql.raw(`
  select application_id as "applicationId", call_id as "callId", organisation_id as "organisationId", letter, total::float8 as total,
    marks, questions, heard, strong, stronger, version, edited_by as "editedBy", edited_at as "editedAt",
    approved_by as "approvedBy", approved_at as "approvedAt", sent_at as "sentAt"
  from awards.summary`)

function summaryFrom(row: SummaryRow): Summary {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value ?? undefined]),
  ) as unknown as Summary
}

/** The summaries of a call, by letter. */
export async function listSummaries(tx: Tx, placeId: string, callId: string): Promise<Summary[]> {
  const { rows } = await sql<SummaryRow>`
    ${summaryRows} where place_id = ${placeId} and call_id = ${callId} order by length(letter), letter`.execute(
    tx.kysely,
  )
  return rows.map(summaryFrom)
}

export async function findSummary(
  tx: Tx,
  placeId: string,
  applicationId: string,
): Promise<Summary | undefined> {
  const { rows } = await sql<SummaryRow>`
    ${summaryRows} where place_id = ${placeId} and application_id = ${applicationId}`.execute(tx.kysely)
  return rows[0] && summaryFrom(rows[0])
}

/** Sent summaries to these organisations: what their people find on their own page. */
export async function listSummariesSentTo(
  tx: Tx,
  placeId: string,
  organisations: readonly string[],
): Promise<Summary[]> {
  if (organisations.length === 0) return []
  const { rows } = await sql<SummaryRow>`
    ${summaryRows} where place_id = ${placeId} and organisation_id = any (${[...organisations]}::uuid[]) and sent_at is not null
    order by sent_at desc, application_id limit 50`.execute(tx.kysely)
  return rows.map(summaryFrom)
}

/** Keeps those that are new; a summary somebody has begun to write stays as it is. Answers which were added. */
export async function addSummaries(
  tx: Tx,
  placeId: string,
  summaries: readonly Pick<
    Summary,
    | 'applicationId'
    | 'callId'
    | 'organisationId'
    | 'letter'
    | 'total'
    | 'marks'
    | 'questions'
    | 'heard'
    | 'strong'
    | 'stronger'
    | 'editedBy'
  >[],
): Promise<string[]> {
  if (summaries.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    insert into awards.summary (place_id, call_id, application_id, organisation_id, letter, total, marks, questions, heard, strong,
      stronger, drafted_at, edited_by, edited_at)
    values ${sql.join(
      summaries.map(
        (
          one,
        ) => sql`(${placeId}, ${one.callId}, ${one.applicationId}, ${one.organisationId}, ${one.letter}, ${one.total ?? null},
          ${JSON.stringify(one.marks)}::jsonb, ${[...one.questions]}::text[], ${[...one.heard]}::text[], ${one.strong}, ${one.stronger},
          clock.now(${placeId}), ${one.editedBy ?? null}, clock.now(${placeId}))`,
      ),
    )} on conflict do nothing returning application_id as id`.execute(tx.kysely)
  return rows.map(({ id }) => id)
}

/** Answers false when somebody else changed it first. Whoever had approved the earlier words has not approved these. */
export async function saveSummary(
  tx: Tx,
  placeId: string,
  edit: Pick<Summary, 'applicationId' | 'strong' | 'stronger' | 'version' | 'editedBy'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update awards.summary set strong = ${edit.strong}, stronger = ${edit.stronger}, version = version + 1,
      edited_by = ${edit.editedBy ?? null}, edited_at = clock.now(${placeId}), approved_by = null, approved_at = null
    where place_id = ${placeId} and application_id = ${edit.applicationId} and version = ${edit.version} and sent_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** Answers false when its words changed after they were read. */
export async function saveApproved(
  tx: Tx,
  placeId: string,
  approval: { readonly applicationId: string; readonly version: number; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update awards.summary set approved_by = ${approval.by}, approved_at = clock.now(${placeId})
    where place_id = ${placeId} and application_id = ${approval.applicationId} and version = ${approval.version} and sent_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** Sends every approved summary of a call that has not gone yet; answers whose. */
export async function saveSent(
  tx: Tx,
  placeId: string,
  callId: string,
  by: string | undefined,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update awards.summary set sent_by = ${by ?? null}, sent_at = clock.now(${placeId})
    where place_id = ${placeId} and call_id = ${callId} and approved_at is not null and sent_at is null
    returning application_id as id`.execute(tx.kysely)
  return rows.map(({ id }) => id)
}
