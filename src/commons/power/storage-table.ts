import { sql, type Tx } from '#platform/db'
import type { Objection, Say } from './decision.ts'
import type { OptOut, PassesTo } from './opt-out.ts'

/** What everybody said in a decision, in the order they first spoke. */
export async function listSays(tx: Tx, placeId: string, decisionId: string): Promise<Say[]> {
  const { rows } = await sql<Omit<Say, 'option'> & { option: string | null }>`
    select person_id as person, role, stance, option_id as option, reason, said_at as "saidAt" from power.say
    where place_id = ${placeId} and decision_id = ${decisionId} order by said_at, person_id`.execute(
    tx.kysely,
  )
  return rows.map((row) => ({ ...row, option: row.option ?? undefined }))
}

/** Who took part in each of a project's decisions: how many young people, how many adults. Never who. */
export async function listTookPart(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<ReadonlyMap<string, { readonly young: number; readonly adults: number }>> {
  const { rows } = await sql<{ id: string; young: number; adults: number }>`
    select s.decision_id as id, count(*) filter (where s.role = 'youngPerson') as young,
      count(*) filter (where s.role <> 'youngPerson') as adults
    from power.decision d join power.say s on s.place_id = d.place_id and s.decision_id = d.id
    where d.place_id = ${placeId} and d.cycle_id = ${cycleId} group by s.decision_id`.execute(tx.kysely)
  return new Map(rows.map(({ id, young, adults }) => [id, { young, adults }]))
}

/** One person, one say: saying it again changes it. */
export async function saveSay(
  tx: Tx,
  placeId: string,
  decisionId: string,
  say: Omit<Say, 'saidAt'>,
): Promise<void> {
  await sql`
    insert into power.say (place_id, decision_id, person_id, role, stance, option_id, reason, said_at)
    values (${placeId}, ${decisionId}, ${say.person}, ${say.role}, ${say.stance}, ${say.option ?? null}, ${say.reason}, clock.now(${placeId}))
    on conflict (place_id, decision_id, person_id) do update
      set role = excluded.role, stance = excluded.stance, option_id = excluded.option_id, reason = excluded.reason, said_at = excluded.said_at`.execute(
    tx.kysely,
  )
}

/** Takes back somebody's say in what is still open about a matter, because they leave it to others now. */
export async function removeOpenSays(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
  person: string,
): Promise<void> {
  await sql`
    delete from power.say s using power.decision d
    where d.place_id = ${placeId} and d.cycle_id = ${cycleId} and d.matter = ${matter} and d.closed_at is null
      and s.place_id = d.place_id and s.decision_id = d.id and s.person_id = ${person}`.execute(tx.kysely)
}

export async function listObjections(tx: Tx, placeId: string, decisionId: string): Promise<Objection[]> {
  const { rows } = await sql<Omit<Objection, 'answer'> & { answer: string | null }>`
    select id, person_id as person, words, made_at as "madeAt", answer from power.objection
    where place_id = ${placeId} and decision_id = ${decisionId} order by made_at, id`.execute(tx.kysely)
  return rows.map((row) => ({ ...row, answer: row.answer ?? undefined }))
}

export async function addObjection(
  tx: Tx,
  placeId: string,
  objection: { id: string; decisionId: string; person: string; words: string },
): Promise<void> {
  await sql`
    insert into power.objection (place_id, decision_id, id, person_id, words, made_at)
    values (${placeId}, ${objection.decisionId}, ${objection.id}, ${objection.person}, ${objection.words}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Answers an objection once; false when it is answered already or belongs to another decision. */
export async function saveObjectionAnswered(
  tx: Tx,
  placeId: string,
  answer: { id: string; decisionId: string; by: string; words: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update power.objection set answer = ${answer.words}, answered_by = ${answer.by}, answered_at = clock.now(${placeId})
    where place_id = ${placeId} and decision_id = ${answer.decisionId} and id = ${answer.id} and answered_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** Who has left which matters of a project, to whom. */
export async function listOptOuts(tx: Tx, placeId: string, cycleId: string): Promise<OptOut[]> {
  const { rows } = await sql<{
    person: string
    matter: string
    to: PassesTo['to']
    toPerson: string | null
    otherwise: 'wait' | 'goOn' | null
    reason: string
    at: Temporal.Instant
  }>`
    select person_id as person, matter, passes_to as "to", to_person as "toPerson", otherwise, reason, at from power.opt_out
    where place_id = ${placeId} and cycle_id = ${cycleId} and ended_at is null order by at, person_id`.execute(
    tx.kysely,
  )
  return rows.map(({ person, matter, reason, at, to, toPerson, otherwise }) => {
    const passesTo: PassesTo =
      to === 'person' && toPerson
        ? { to, person: toPerson }
        : to === 'nobody'
          ? { to, otherwise: otherwise ?? 'wait' }
          : { to: 'others' }
    return { person, matter, reason, at, passesTo }
  })
}

export async function addOptOut(
  tx: Tx,
  placeId: string,
  optOut: { id: string; cycleId: string } & Omit<OptOut, 'at'>,
): Promise<void> {
  const { passesTo } = optOut
  await sql`
    insert into power.opt_out (place_id, cycle_id, id, matter, person_id, passes_to, to_person, otherwise, reason, at)
    values (${placeId}, ${optOut.cycleId}, ${optOut.id}, ${optOut.matter}, ${optOut.person}, ${passesTo.to},
            ${passesTo.to === 'person' ? passesTo.person : null}, ${passesTo.to === 'nobody' ? passesTo.otherwise : null},
            ${optOut.reason}, clock.now(${placeId}))`.execute(tx.kysely)
}

/** Somebody comes back; false when they had not left. */
export async function saveOptedIn(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
  person: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update power.opt_out set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and cycle_id = ${cycleId} and matter = ${matter} and person_id = ${person} and ended_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}
