import type { Stage } from '#planning/calls'
import { sql, type Tx } from '#platform/db'
import type { Moderation } from './moderation.ts'
import type { Score, ShownScore } from './score.ts'

/** A person's own scores in a call: nobody else's come out of here. */
export async function listScoresOf(
  tx: Tx,
  placeId: string,
  callId: string,
  person: string,
): Promise<Score[]> {
  const { rows } = await sql<Score>`
    select application_id as application, criterion_id as criterion, person_id as person, value, reason
    from evaluation.score where place_id = ${placeId} and call_id = ${callId} and person_id = ${person}`.execute(
    tx.kysely,
  )
  return rows
}

/** Keeps a score, or changes it while it is not locked. */
export async function saveScore(
  tx: Tx,
  placeId: string,
  score: Score & { readonly callId: string; readonly stage: Stage },
): Promise<void> {
  await sql`
    insert into evaluation.score (place_id, call_id, stage, application_id, criterion_id, person_id, value, reason, scored_at)
    values (${placeId}, ${score.callId}, ${score.stage}, ${score.application}, ${score.criterion}, ${score.person},
      ${score.value}, ${score.reason}, clock.now(${placeId}))
    on conflict (place_id, application_id, criterion_id, person_id) do update
      set value = excluded.value, reason = excluded.reason, scored_at = excluded.scored_at`.execute(tx.kysely)
}

/**
 * Everybody's locked scores of the stages that were shown; none before, whoever asks. Who was too close to an
 * application is not among its scores, even when they found out after they had scored it.
 */
export async function listShownScores(
  tx: Tx,
  placeId: string,
  callId: string,
  application?: string,
): Promise<ShownScore[]> {
  const { rows } = await sql<ShownScore>`
    select s.application_id as application, s.criterion_id as criterion, s.person_id as person, s.value, s.reason, s.stage,
      p.number, p.young
    from evaluation.reveal r
    join evaluation.lock l on (l.place_id, l.call_id, l.stage) = (r.place_id, r.call_id, r.stage)
    join evaluation.panelist p on (p.place_id, p.call_id, p.stage, p.person_id) = (l.place_id, l.call_id, l.stage, l.person_id)
    join evaluation.score s on (s.place_id, s.call_id, s.stage, s.person_id) = (l.place_id, l.call_id, l.stage, l.person_id)
    where r.place_id = ${placeId} and r.call_id = ${callId}
      and (${application ?? null}::uuid is null or s.application_id = ${application ?? null}::uuid)
      and not exists (select from evaluation.declaration d
        where d.place_id = s.place_id and d.application_id = s.application_id and d.person_id = s.person_id and d.conflict)
    order by p.number, s.application_id, s.criterion_id`.execute(tx.kysely)
  return rows
}

/** What people agreed on in a call. */
export async function listModerations(tx: Tx, placeId: string, callId: string): Promise<Moderation[]> {
  const { rows } = await sql<Moderation>`
    select application_id as application, criterion_id as criterion, before, value, reason, present, written_at as "writtenAt"
    from evaluation.moderation where place_id = ${placeId} and call_id = ${callId} order by written_at`.execute(
    tx.kysely,
  )
  return rows
}

/** Keeps what people agreed on; false when it was agreed already. */
export async function addModeration(
  tx: Tx,
  placeId: string,
  moderation: Omit<Moderation, 'writtenAt'> & { readonly callId: string; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into evaluation.moderation (place_id, call_id, application_id, criterion_id, before, value, reason, present, written_by, written_at)
    values (${placeId}, ${moderation.callId}, ${moderation.application}, ${moderation.criterion}, ${[...moderation.before]}::integer[],
      ${moderation.value}, ${moderation.reason}, ${[...moderation.present]}::uuid[], ${moderation.by}, clock.now(${placeId}))
    on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}
