import { sql, type Tx } from '#platform/db'
import type { Recording, SpokenReason } from './recording.ts'

type SpokenRow = Omit<SpokenReason, 'words' | 'writtenBy'> & {
  readonly words: string | null
  readonly writtenBy: string | null
}
const columns = sql.raw(
  'id, interview_id as "interviewId", person_id as person, criterion_id as "criterionId", value, said_at as "saidAt", words, written_by as "writtenBy"',
)
const spokenFrom = (row: SpokenRow): SpokenReason => ({
  ...row,
  words: row.words ?? undefined,
  writtenBy: row.writtenBy ?? undefined,
})

/** Keeps what somebody spoke, in place of what they spoke before about the same thing. */
export async function saveSpokenReason(
  tx: Tx,
  placeId: string,
  reason: Pick<SpokenReason, 'id' | 'interviewId' | 'person' | 'criterionId' | 'value'>,
  recording: Recording,
): Promise<void> {
  const { id, interviewId, person, criterionId, value } = reason
  await sql`
    insert into interviews.spoken_reason (place_id, interview_id, id, person_id, criterion_id, value, said_at)
    values (${placeId}, ${interviewId}, ${id}, ${person}, ${criterionId}, ${value}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
  await sql`
    insert into interviews.recording (place_id, reason_id, type, bytes)
    values (${placeId}, ${id}, ${recording.type}, ${recording.bytes})`.execute(tx.kysely)
}

export async function findSpokenReason(
  tx: Tx,
  placeId: string,
  id: string,
): Promise<SpokenReason | undefined> {
  const { rows } = await sql<SpokenRow>`
    select ${columns} from interviews.spoken_reason where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
  return rows[0] && spokenFrom(rows[0])
}

/** What was spoken about one interview and is not a score yet, by one person or by everybody. */
export async function listSpokenReasons(
  tx: Tx,
  placeId: string,
  interviewId: string,
  person?: string,
): Promise<SpokenReason[]> {
  const { rows } = await sql<SpokenRow>`
    select ${columns} from interviews.spoken_reason
    where place_id = ${placeId} and interview_id = ${interviewId}
      and (${person ?? null}::uuid is null or person_id = ${person ?? null}::uuid)
    order by said_at, id`.execute(tx.kysely)
  return rows.map(spokenFrom)
}

/** How many of somebody's reasons in a call still wait as sound or to be looked over. */
export async function countSpokenReasons(
  tx: Tx,
  placeId: string,
  callId: string,
  person: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from interviews.spoken_reason s
    join interviews.interview i on i.place_id = s.place_id and i.id = s.interview_id
    where s.place_id = ${placeId} and i.call_id = ${callId} and s.person_id = ${person}`.execute(tx.kysely)
  return rows[0]?.n ?? 0
}

export async function findRecording(tx: Tx, placeId: string, id: string): Promise<Recording | undefined> {
  const { rows } = await sql<Recording>`
    select type, bytes from interviews.recording where place_id = ${placeId} and reason_id = ${id}`.execute(
    tx.kysely,
  )
  return rows[0]
}

/** Puts words in the place of a recording, and removes it in the same moment. False when it was gone already. */
export async function saveWrittenDown(
  tx: Tx,
  placeId: string,
  id: string,
  written: { readonly words: string; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from interviews.recording where place_id = ${placeId} and reason_id = ${id}`.execute(tx.kysely)
  if (numAffectedRows !== 1n) return false
  await sql`
    update interviews.spoken_reason set words = ${written.words}, written_by = ${written.by}, written_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
  return true
}

/** Removes what somebody spoke, sound and all: taken back, replaced, or used as their reason. */
export async function removeSpokenReason(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`delete from interviews.spoken_reason where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
}

/** Recordings nobody wrote down within a week: who can still say what they meant? */
export async function listForgottenReasons(tx: Tx, placeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from interviews.spoken_reason s
    join interviews.recording r on r.place_id = s.place_id and r.reason_id = s.id
    where s.place_id = ${placeId} and s.said_at < clock.now(${placeId}) - interval '7 days'`.execute(
    tx.kysely,
  )
  return rows.map(({ id }) => id)
}
