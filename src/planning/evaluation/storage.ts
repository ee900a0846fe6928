import type { Stage } from '#planning/calls'
import { sql, type Tx } from '#platform/db'
import type { Panelist } from './panelist.ts'
import type { Declaration, Reveal } from './score.ts'

type PanelistRow = Omit<Panelist, 'declinedAt' | 'lockedAt' | 'absentBecause' | 'absenceNotedBy'> & {
  readonly absenceNotedBy: string | null
  readonly declinedAt: Temporal.Instant | null
  readonly lockedAt: Temporal.Instant | null
  readonly absentBecause: string | null
}

/** Everybody who was asked to score in a call, in the order of their numbers. Never what they gave. */
export async function listPanel(tx: Tx, placeId: string, callId: string, stage?: Stage): Promise<Panelist[]> {
  const { rows } = await sql<PanelistRow>`
    select p.person_id as person, p.stage, p.number, p.young, p.invited_at as "invitedAt", p.declined_at as "declinedAt",
      evaluation.has_to_score(p.place_id, p.call_id, p.stage, p.young) as scores, p.reason, l.locked_at as "lockedAt", a.why as "absentBecause", a.noted_by as "absenceNotedBy"
    from evaluation.panelist p
    left join evaluation.lock l on (l.place_id, l.call_id, l.stage, l.person_id) = (p.place_id, p.call_id, p.stage, p.person_id)
    left join evaluation.absence a on (a.place_id, a.call_id, a.stage, a.person_id) = (p.place_id, p.call_id, p.stage, p.person_id)
    where p.place_id = ${placeId} and p.call_id = ${callId} and (${stage ?? null}::text is null or p.stage = ${stage ?? null})
    order by p.number, p.stage desc`.execute(tx.kysely)
  return rows.map((row) => ({
    ...row,
    declinedAt: row.declinedAt ?? undefined,
    lockedAt: row.lockedAt ?? undefined,
    absentBecause: row.absentBecause ?? undefined,
    absenceNotedBy: row.absenceNotedBy ?? undefined,
  }))
}

/**
 * The panel of a stage with nobody joining, leaving, locking or showing meanwhile: those wait for each other, so that
 * nobody locks into a stage that is being shown.
 */
export async function listPanelToChange(
  tx: Tx,
  placeId: string,
  callId: string,
  stage: Stage,
): Promise<Panelist[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('evaluation ' || ${callId}::text || ${stage}::text, 0))`.execute(
    tx.kysely,
  )
  return listPanel(tx, placeId, callId, stage)
}

/** Asks somebody; who was asked for the other stage keeps their number. False when they were asked already. */
export async function addPanelist(
  tx: Tx,
  placeId: string,
  asked: {
    readonly callId: string
    readonly stage: Stage
    readonly person: string
    readonly young: boolean
    readonly by: string | undefined
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into evaluation.panelist (place_id, call_id, stage, person_id, number, young, invited_by, invited_at)
    select ${placeId}, ${asked.callId}, ${asked.stage}, ${asked.person},
      coalesce(max(number) filter (where person_id = ${asked.person}), coalesce(max(number), 0) + 1),
      ${asked.young}, ${asked.by ?? null}, clock.now(${placeId})
    from evaluation.panelist where place_id = ${placeId} and call_id = ${asked.callId}
    on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** People leave their places in a stage, or come back to them: then there is no reason. */
export async function savePlacesDeclined(
  tx: Tx,
  placeId: string,
  places: { readonly callId: string; readonly stage: Stage; readonly people: readonly string[] },
  reason: string | undefined,
): Promise<void> {
  await sql`
    update evaluation.panelist
    set declined_at = ${reason === undefined ? sql`null` : sql`clock.now(${placeId})`}, reason = ${reason ?? ''}
    where place_id = ${placeId} and call_id = ${places.callId} and stage = ${places.stage}
      and person_id = any (${[...places.people]}::uuid[])`.execute(tx.kysely)
}

export async function addAbsence(
  tx: Tx,
  placeId: string,
  absence: {
    readonly callId: string
    readonly stage: Stage
    readonly person: string
    readonly why: string
    readonly by: string | undefined
  },
): Promise<void> {
  await sql`
    insert into evaluation.absence (place_id, call_id, stage, person_id, why, noted_by, noted_at)
    values (${placeId}, ${absence.callId}, ${absence.stage}, ${absence.person}, ${absence.why}, ${absence.by ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function addLock(
  tx: Tx,
  placeId: string,
  lock: { readonly callId: string; readonly stage: Stage; readonly person: string },
): Promise<void> {
  await sql`
    insert into evaluation.lock (place_id, call_id, stage, person_id, locked_at)
    values (${placeId}, ${lock.callId}, ${lock.stage}, ${lock.person}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** The stages whose scores everybody on the panel has seen. */
export async function listReveals(tx: Tx, placeId: string, callId: string): Promise<Reveal[]> {
  const { rows } = await sql<Reveal>`
    select stage, revealed_at as at from evaluation.reveal
    where place_id = ${placeId} and call_id = ${callId} order by revealed_at`.execute(tx.kysely)
  return rows
}

export async function addReveal(
  tx: Tx,
  placeId: string,
  reveal: { readonly callId: string; readonly stage: Stage; readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into evaluation.reveal (place_id, call_id, stage, revealed_by, revealed_at)
    values (${placeId}, ${reveal.callId}, ${reveal.stage}, ${reveal.by ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** What somebody said about themselves and each application of a call, a later "too close" beside what came before. */
export async function listDeclarationsOf(
  tx: Tx,
  placeId: string,
  callId: string,
  person: string,
): Promise<Declaration[]> {
  const { rows } = await sql<Declaration>`
    select application_id as application, person_id as person, conflict, note from evaluation.declaration
    where place_id = ${placeId} and call_id = ${callId} and person_id = ${person} order by declared_at`.execute(
    tx.kysely,
  )
  return rows
}

/** Everybody's declarations: for those who have to see that conflicts were declared. */
export async function listDeclarations(tx: Tx, placeId: string, callId: string): Promise<Declaration[]> {
  const { rows } = await sql<Declaration>`
    select application_id as application, person_id as person, conflict, note from evaluation.declaration
    where place_id = ${placeId} and call_id = ${callId} order by declared_at, application_id, person_id`.execute(
    tx.kysely,
  )
  return rows
}

/** Adds a declaration; false when the same was said before. */
export async function addDeclaration(
  tx: Tx,
  placeId: string,
  declaration: Declaration & { readonly callId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into evaluation.declaration (place_id, call_id, application_id, person_id, conflict, note, declared_at)
    values (${placeId}, ${declaration.callId}, ${declaration.application}, ${declaration.person}, ${declaration.conflict},
      ${declaration.note}, clock.now(${placeId})) on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}
