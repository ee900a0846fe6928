import { sql, type Tx } from '#platform/db'
import type { Debrief, PlayBack, PracticeRound } from './debrief.ts'
import type { Digest } from './digest.ts'

type DigestRow = Omit<Digest, 'checkedBy' | 'checkedAt'> & {
  readonly checkedBy: string | null
  readonly checkedAt: Temporal.Instant | null
}

/** The digests of a call, or of one application. */
export async function listDigests(
  tx: Tx,
  placeId: string,
  callId: string,
  applicationId?: string,
): Promise<Digest[]> {
  const { rows } = await sql<DigestRow>`
    select application_id as "applicationId", call_id as "callId", words, written_by as by, written_at as "writtenAt",
      version, checked_by as "checkedBy", checked_at as "checkedAt"
    from interviews.digest where place_id = ${placeId} and call_id = ${callId}
      and (${applicationId ?? null}::uuid is null or application_id = ${applicationId ?? null}::uuid)
    limit 500`.execute(tx.kysely)
  return rows.map((row) => ({
    ...row,
    checkedBy: row.checkedBy ?? undefined,
    checkedAt: row.checkedAt ?? undefined,
  }))
}

/** Keeps a digest unless somebody else was first; what was changed has to be checked again. */
export async function saveDigest(
  tx: Tx,
  placeId: string,
  digest: Pick<Digest, 'applicationId' | 'callId' | 'words' | 'by'>,
  version: number,
): Promise<boolean> {
  const { applicationId, callId, words, by } = digest
  const { numAffectedRows } = await sql`
    insert into interviews.digest as d (place_id, call_id, application_id, words, written_by, written_at)
    values (${placeId}, ${callId}, ${applicationId}, ${words}, ${by}, clock.now(${placeId}))
    on conflict (place_id, application_id) do update set words = excluded.words, written_by = excluded.written_by,
      written_at = excluded.written_at, version = d.version + 1, checked_by = null, checked_at = null
    where d.version = ${version}`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** Says that a digest is fair, unless it was changed since it was read. */
export async function saveChecked(
  tx: Tx,
  placeId: string,
  applicationId: string,
  by: string,
  version: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update interviews.digest set checked_by = ${by}, checked_at = clock.now(${placeId})
    where place_id = ${placeId} and application_id = ${applicationId} and version = ${version} and checked_by is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function addPractice(
  tx: Tx,
  placeId: string,
  round: Pick<PracticeRound, 'id' | 'callId' | 'bid' | 'minutes'>,
): Promise<void> {
  await sql`
    insert into interviews.practice (place_id, call_id, id, bid, minutes, held_at)
    values (${placeId}, ${round.callId}, ${round.id}, ${round.bid}, ${round.minutes}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function listPractices(tx: Tx, placeId: string, callId: string): Promise<PracticeRound[]> {
  const { rows } = await sql<PracticeRound>`
    select id, call_id as "callId", bid, minutes, held_at as "heldAt" from interviews.practice
    where place_id = ${placeId} and call_id = ${callId} order by held_at desc, id limit 50`.execute(tx.kysely)
  return rows
}

/** Keeps what somebody says afterwards; saying it again changes it. */
export async function saveDebrief(tx: Tx, placeId: string, callId: string, debrief: Debrief): Promise<void> {
  const { id, of, person, how, change } = debrief
  const interview = 'interview' in of ? of.interview : null
  const practice = 'practice' in of ? of.practice : null
  await sql`
    delete from interviews.debrief where place_id = ${placeId} and person_id = ${person}
      and interview_id is not distinct from ${interview}::uuid and practice_id is not distinct from ${practice}::uuid`.execute(
    tx.kysely,
  )
  await sql`
    insert into interviews.debrief (place_id, call_id, id, interview_id, practice_id, person_id, how, change)
    values (${placeId}, ${callId}, ${id}, ${interview}, ${practice}, ${person}, ${how}, ${change})`.execute(
    tx.kysely,
  )
}

export async function findDebrief(
  tx: Tx,
  placeId: string,
  of: Debrief['of'],
  person: string,
): Promise<Pick<Debrief, 'how' | 'change'> | undefined> {
  const interview = 'interview' in of ? of.interview : null
  const practice = 'practice' in of ? of.practice : null
  const { rows } = await sql<Pick<Debrief, 'how' | 'change'>>`
    select how, change from interviews.debrief where place_id = ${placeId} and person_id = ${person}
      and interview_id is not distinct from ${interview}::uuid and practice_id is not distinct from ${practice}::uuid`.execute(
    tx.kysely,
  )
  return rows[0]
}

/** What to change, in no order that follows anybody: ids are drawn at random. */
export async function listChanges(tx: Tx, placeId: string, callId: string): Promise<string[]> {
  const { rows } = await sql<{ change: string }>`
    select change from interviews.debrief where place_id = ${placeId} and call_id = ${callId} and change <> ''
    order by id limit 200`.execute(tx.kysely)
  return rows.map(({ change }) => change)
}

export async function addPlayBack(
  tx: Tx,
  placeId: string,
  callId: string,
  told: Pick<PlayBack, 'id' | 'words' | 'by'>,
): Promise<void> {
  await sql`
    insert into interviews.play_back (place_id, call_id, id, words, told_by, told_at)
    values (${placeId}, ${callId}, ${told.id}, ${told.words}, ${told.by}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function listPlayBacks(tx: Tx, placeId: string, callId: string): Promise<PlayBack[]> {
  const { rows } = await sql<PlayBack>`
    select id, words, told_by as by, told_at as at from interviews.play_back
    where place_id = ${placeId} and call_id = ${callId} order by told_at, id limit 50`.execute(tx.kysely)
  return rows
}
