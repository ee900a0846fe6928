import { sql, type Tx } from '#platform/db'
import type { FollowUp, Interview, InterviewDraft } from './interview.ts'
import type { Part, Rota } from './rota.ts'

interface InterviewRow {
  readonly id: string
  readonly callId: string
  readonly applicationId: string
  readonly on: string
  readonly at: string
  readonly minutes: number
  readonly breakMinutes: number
  readonly where: string
  readonly supporter: string
  readonly version: number
  readonly begunAt: Temporal.Instant | null
  readonly heldAt: Temporal.Instant | null
  readonly notAsked: string | null
  readonly parts: Readonly<Partial<Record<Part, string>>>
  readonly asking: Readonly<Record<string, string>>
  readonly asked: readonly string[]
}

/** An interview whole, in one row: its rota, who asks what, and what was asked so far. */
const interviewRows = sql.raw(`
  select i.id, i.call_id as "callId", i.application_id as "applicationId", i.day as "on", i.starts as "at", i.minutes,
    i.break_minutes as "breakMinutes", i.venue as "where", i.supporter_id as supporter, i.version,
    i.begun_at as "begunAt", i.held_at as "heldAt", i.not_asked as "notAsked",
    coalesce((select jsonb_object_agg(r.role, r.person_id) from interviews.rota r
      where r.place_id = i.place_id and r.interview_id = i.id), '{}') as parts,
    coalesce((select jsonb_object_agg(a.question_id, a.person_id) from interviews.asking a
      where a.place_id = i.place_id and a.interview_id = i.id), '{}') as asking,
    array(select a.question_id from interviews.asked a where a.place_id = i.place_id and a.interview_id = i.id
      order by a.at) as asked
  from interviews.interview i`)

function interviewFrom({ parts, asking, ...row }: InterviewRow): Interview {
  return {
    ...row,
    begunAt: row.begunAt ?? undefined,
    heldAt: row.heldAt ?? undefined,
    notAsked: row.notAsked ?? undefined,
    rota: { parts, asking: new Map(Object.entries(asking)) },
  }
}

/** Every interview of a call in the order of the plan: one statement. */
export async function listInterviews(tx: Tx, placeId: string, callId: string): Promise<Interview[]> {
  const { rows } = await sql<InterviewRow>`
    ${interviewRows} where i.place_id = ${placeId} and i.call_id = ${callId} order by i.day, i.starts, i.id limit 200`.execute(
    tx.kysely,
  )
  return rows.map(interviewFrom)
}

export async function findInterview(tx: Tx, placeId: string, id: string): Promise<Interview | undefined> {
  const { rows } = await sql<InterviewRow>`
    ${interviewRows} where i.place_id = ${placeId} and i.id = ${id}`.execute(tx.kysely)
  return rows[0] && interviewFrom(rows[0])
}

/** An interview held for a change: several phones in one café wait for each other. */
export async function findInterviewToChange(
  tx: Tx,
  placeId: string,
  id: string,
): Promise<Interview | undefined> {
  await sql`select from interviews.interview where place_id = ${placeId} and id = ${id} for update`.execute(
    tx.kysely,
  )
  return findInterview(tx, placeId, id)
}

/** Locks a call's plan, so that two interviews cannot take the same time. */
export async function findPlanToChange(tx: Tx, placeId: string, callId: string): Promise<Interview[]> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`interviews.plan ${placeId} ${callId}`}, 0))`.execute(
    tx.kysely,
  )
  return listInterviews(tx, placeId, callId)
}

type Planned = Required<{ [K in keyof InterviewDraft]: NonNullable<InterviewDraft[K]> }>

export async function addInterview(
  tx: Tx,
  placeId: string,
  interview: Planned & { readonly id: string; readonly callId: string },
): Promise<void> {
  const { id, callId, applicationId, on, at, minutes, breakMinutes, where, supporter } = interview
  await sql`
    insert into interviews.interview (place_id, call_id, application_id, id, day, starts, minutes, break_minutes, venue, supporter_id)
    values (${placeId}, ${callId}, ${applicationId}, ${id}, ${on}, ${at}, ${minutes}, ${breakMinutes}, ${where}, ${supporter})`.execute(
    tx.kysely,
  )
}

/** Saves a changed plan unless somebody else was first. */
export async function saveInterview(
  tx: Tx,
  placeId: string,
  id: string,
  planned: Planned,
  version: number,
): Promise<boolean> {
  const { on, at, minutes, breakMinutes, where, supporter } = planned
  const { numAffectedRows } = await sql`
    update interviews.interview set day = ${on}, starts = ${at}, minutes = ${minutes}, break_minutes = ${breakMinutes},
      venue = ${where}, supporter_id = ${supporter}, version = version + 1
    where place_id = ${placeId} and id = ${id} and version = ${version} and begun_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** Takes an interview out of the plan; only one that has not begun. */
export async function removeInterview(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from interviews.interview where place_id = ${placeId} and id = ${id} and begun_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** The adults on a rota whom a young person asked: "person part", and "person asks-question". */
export async function listAskedAdults(tx: Tx, placeId: string, interviewId: string): Promise<Set<string>> {
  const { rows } = await sql<{ asked: string }>`
    select person_id || ' ' || role as asked from interviews.rota
    where place_id = ${placeId} and interview_id = ${interviewId} and asked_by is not null
    union all
    select person_id || ' asks-' || question_id from interviews.asking
    where place_id = ${placeId} and interview_id = ${interviewId} and asked_by is not null`.execute(tx.kysely)
  return new Set(rows.map(({ asked }) => asked))
}

/** Keeps a rota in place of the one before. `askedBy` answers who asked somebody to do a part, where an adult was asked. */
export async function saveRota(
  tx: Tx,
  placeId: string,
  interviewId: string,
  rota: Rota,
  askedBy: (person: string, part: string) => string | undefined,
): Promise<void> {
  await sql`delete from interviews.rota where place_id = ${placeId} and interview_id = ${interviewId}`.execute(
    tx.kysely,
  )
  await sql`delete from interviews.asking where place_id = ${placeId} and interview_id = ${interviewId}`.execute(
    tx.kysely,
  )
  const held = Object.entries(rota.parts)
  if (held.length > 0) {
    await sql`
      insert into interviews.rota (place_id, interview_id, role, person_id, asked_by) values ${sql.join(
        held.map(
          ([part, person]) =>
            sql`(${placeId}, ${interviewId}, ${part}, ${person}, ${askedBy(person, part) ?? null})`,
        ),
      )}`.execute(tx.kysely)
  }
  if (rota.asking.size > 0) {
    await sql`
      insert into interviews.asking (place_id, interview_id, question_id, person_id, asked_by) values ${sql.join(
        [...rota.asking].map(
          ([question, person]) =>
            sql`(${placeId}, ${interviewId}, ${question}, ${person}, ${askedBy(person, `asks-${question}`) ?? null})`,
        ),
      )}`.execute(tx.kysely)
  }
}

export async function saveBegun(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`
    update interviews.interview set begun_at = clock.now(${placeId}) where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
}

export async function addAsked(tx: Tx, placeId: string, id: string, question: string): Promise<void> {
  await sql`
    insert into interviews.asked (place_id, interview_id, question_id, at)
    values (${placeId}, ${id}, ${question}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function saveHeld(
  tx: Tx,
  placeId: string,
  id: string,
  notAsked: string | undefined,
): Promise<void> {
  await sql`
    update interviews.interview set held_at = clock.now(${placeId}), not_asked = ${notAsked ?? null}
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}

export async function addFollowUp(tx: Tx, placeId: string, followUp: FollowUp): Promise<void> {
  const { id, interviewId, question, words, by } = followUp
  await sql`
    insert into interviews.follow_up (place_id, interview_id, id, question_id, words, noted_by, noted_at)
    values (${placeId}, ${interviewId}, ${id}, ${question ?? null}, ${words}, ${by}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Follow-ups of every interview of a call, or of one, in the order they were noted. */
export async function listFollowUps(
  tx: Tx,
  placeId: string,
  callId: string,
  interviewId?: string,
): Promise<(FollowUp & { readonly applicationId: string })[]> {
  const { rows } = await sql<
    Omit<FollowUp, 'question'> & { readonly question: string | null; readonly applicationId: string }
  >`
    select f.id, f.interview_id as "interviewId", f.question_id as question, f.words, f.noted_by as by,
      i.application_id as "applicationId"
    from interviews.follow_up f
    join interviews.interview i on i.place_id = f.place_id and i.id = f.interview_id
    where f.place_id = ${placeId} and i.call_id = ${callId}
      and (${interviewId ?? null}::uuid is null or f.interview_id = ${interviewId ?? null}::uuid)
    order by i.day, i.starts, f.noted_at, f.id limit 1000`.execute(tx.kysely)
  return rows.map((row) => ({ ...row, question: row.question ?? undefined }))
}
