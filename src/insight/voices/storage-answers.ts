import { listOpenConcernSubjects } from '#commons/safety'
import { sql, type Tx } from '#platform/db'
import { columns, rows } from './storage.ts'
import type { Voice } from './voice.ts'
import { type VoiceRow, voiceFrom } from './voice-row.ts'

/** Voices that wait for an answer, the earliest promise first; none that somebody is worried about. */
export async function listWaiting(tx: Tx, placeId: string, cycleId: string, most = 50): Promise<Voice[]> {
  const offScreen = await listOpenConcernSubjects(tx, placeId, cycleId)
  const found = await sql<VoiceRow>`
    select ${sql.raw(columns)} from ${sql.raw(rows)}
    where v.place_id = ${placeId} and v.cycle_id = ${cycleId}
      and v.approved_at is null and v.refused_at is null and v.withdrawn_on is null and v.superseded_on is null
      and v.id <> all (${[...offScreen]}::uuid[])
    order by v.reply_by, v.id limit ${most}`.execute(tx.kysely)
  return found.rows.map(voiceFrom)
}

/** The latest answers, so that one given by mistake can be undone. */
export async function listAnswered(tx: Tx, placeId: string, cycleId: string, most = 10): Promise<Voice[]> {
  const found = await sql<VoiceRow>`
    select ${sql.raw(columns)} from ${sql.raw(rows)}
    where v.place_id = ${placeId} and v.cycle_id = ${cycleId} and (v.approved_at is not null or v.refused_at is not null)
      and v.withdrawn_on is null and v.superseded_on is null
    order by coalesce(v.approved_at, v.refused_at) desc limit ${most}`.execute(tx.kysely)
  return found.rows.map(voiceFrom)
}

/** Approves a voice that waits; false when somebody was first. */
export async function saveApproval(tx: Tx, placeId: string, id: string, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update voices.voice set approved_at = clock.now(${placeId}), approved_by = ${by}
    where place_id = ${placeId} and id = ${id}
      and approved_at is null and refused_at is null and withdrawn_on is null and superseded_on is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** Refuses a voice that waits, with the reason its author reads; false when somebody was first. */
export async function saveRefusal(
  tx: Tx,
  placeId: string,
  id: string,
  by: string,
  because: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update voices.voice set refused_at = clock.now(${placeId}), refused_by = ${by}
    where place_id = ${placeId} and id = ${id}
      and approved_at is null and refused_at is null and withdrawn_on is null and superseded_on is null`.execute(
    tx.kysely,
  )
  if (numAffectedRows !== 1n) return false
  await sql`update voices.words set refused_because = ${because} where place_id = ${placeId} and voice_id = ${id}`.execute(
    tx.kysely,
  )
  return true
}

/** Takes an answer back: the voice waits again. */
export async function saveUnanswered(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update voices.voice set approved_at = null, approved_by = null, refused_at = null, refused_by = null
    where place_id = ${placeId} and id = ${id} and (approved_at is not null or refused_at is not null)
      and withdrawn_on is null and superseded_on is null`.execute(tx.kysely)
  if (numAffectedRows !== 1n) return false
  await sql`update voices.words set refused_because = null where place_id = ${placeId} and voice_id = ${id}`.execute(
    tx.kysely,
  )
  return true
}
