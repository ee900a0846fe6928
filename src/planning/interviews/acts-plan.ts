import { listSeats, roleIn } from '#commons/cycles'
import type { Call } from '#planning/calls'
import { invitePanelist, listPanel } from '#planning/evaluation'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { findApplicant, listConflicts } from './acts-applicants.ts'
import { listChosenQuestions, listYoungPeople } from './acts-questions.ts'
import { type Interview, type InterviewDraft, mayPlan } from './interview.ts'
import { emptyRota, mayStand, peopleOn, type Rota, suggestRota } from './rota.ts'
import {
  addInterview,
  findInterviewToChange,
  findPlanToChange,
  listAskedAdults,
  removeInterview,
  saveInterview,
  saveRota,
} from './storage-interviews.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
type CallHere = Pick<Call, 'id' | 'cycleId'>

/** Puts an interview with one applicant into the plan. */
export async function planInterview(
  acting: Acting,
  call: CallHere,
  draft: InterviewDraft,
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const others = await findPlanToChange(tx, place.id, call.id)
  if (!(await findApplicant(acting, call.id, draft.applicationId)))
    return refuse({ field: 'application', text: say.applicantUnknown })
  const ruling = mayPlan(draft, { others, ...(await supporters(acting, call, draft.applicationId)) }, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  await addInterview(tx, place.id, { ...ruling.value, id, callId: call.id })
  acting.record({
    act: 'interviews.plan',
    subject: { kind: 'interview', id },
    about: { call: call.id, application: draft.applicationId, on: draft.on, at: draft.at },
  })
  return allow(id)
}

/** Changes when, where and with whom beside; not once it has begun. False when somebody else was first. */
export async function changeInterview(
  acting: Acting,
  call: CallHere,
  id: string,
  draft: Omit<InterviewDraft, 'applicationId'>,
  version: number,
  say = rules,
): Promise<Ruling<boolean>> {
  const { tx, place } = acting
  const plan = await findPlanToChange(tx, place.id, call.id)
  const interview = plan.find((one) => one.id === id)
  if (!interview || interview.begunAt) return refuse({ text: say.begunAlready })
  const others = plan.filter((one) => one.id !== id)
  const { applicationId } = interview
  const facts = { others, ...(await supporters(acting, call, applicationId)) }
  const ruling = mayPlan({ ...draft, applicationId }, facts, say)
  if (!ruling.ok) return ruling
  if (!(await saveInterview(tx, place.id, id, ruling.value, version))) return allow(false)
  acting.record({
    act: 'interviews.change-plan',
    subject: { kind: 'interview', id },
    about: { on: draft.on, at: draft.at },
  })
  return allow(true)
}

/** Takes an interview that has not begun out of the plan. */
export async function takeOffPlan(acting: Acting, id: string, say = rules): Promise<Ruling<string>> {
  if (!(await removeInterview(acting.tx, acting.place.id, id))) return refuse({ text: say.begunAlready })
  acting.record({ act: 'interviews.take-off-plan', subject: { kind: 'interview', id } })
  return allow(id)
}

/** Says who does what in one interview. An adult is on it only where a young person asked them. */
export async function setRota(
  acting: Acting,
  call: CallHere,
  id: string,
  rota: Rota,
  say = rules,
): Promise<Ruling<Rota>> {
  const { tx, place, who } = acting
  const interview = await findInterviewToChange(tx, place.id, id)
  if (!interview || interview.callId !== call.id || interview.heldAt) return refuse({ text: say.heldAlready })
  const seats = await listSeats(tx, place.id, call.cycleId)
  const bySeat = new Map(
    seats.map(({ person, role, knownAs }) => [
      person,
      { young: role === 'youngPerson', name: knownAs ?? say.somebody },
    ]),
  )
  const young = roleIn(who, call.cycleId) === 'youngPerson'
  const askedBefore = await listAskedAdults(tx, place.id, id)
  const questions = await listChosenQuestions(tx, place.id, call.id)
  const conflicts = await listConflicts(tx, place.id, call.id)
  const ruling = mayStand(
    rota,
    {
      seats: bySeat,
      conflicted: conflicts.get(interview.applicationId) ?? new Set(),
      questions: new Set(questions.map((question) => question.id)),
      byYoungPerson: young,
      askedBefore,
    },
    say,
  )
  if (!ruling.ok) return ruling
  const by = who.kind === 'nobody' ? undefined : who.person
  const adults = new Set(seats.filter(({ role }) => role !== 'youngPerson').map(({ person }) => person))
  await saveRota(tx, place.id, id, ruling.value, (person, part) =>
    adults.has(person) && (young || askedBefore.has(`${person} ${part}`)) ? by : undefined,
  )
  await giveAPlace(acting, call, peopleOn(ruling.value))
  // Who was on a rota is not written into a ledger that is never shortened: it would be a register.
  acting.record({ act: 'interviews.set-rota', subject: { kind: 'interview', id } })
  return ruling
}

/** Gives every interview that nobody has a part in yet a fair rota of young people. Answers how many it filled. */
export async function fillRotas(acting: Acting, call: CallHere): Promise<number> {
  const { tx, place } = acting
  const plan = await findPlanToChange(tx, place.id, call.id)
  const suggested = await suggestRotas(acting, call, plan)
  const empty = plan.filter(({ rota, begunAt }) => !begunAt && Object.keys(rota.parts).length === 0)
  for (const { id } of empty) {
    const rota = suggested.get(id) ?? emptyRota
    await saveRota(tx, place.id, id, rota, () => undefined)
    acting.record({ act: 'interviews.set-rota', subject: { kind: 'interview', id } })
  }
  await giveAPlace(
    acting,
    call,
    empty.flatMap(({ id }) => peopleOn(suggested.get(id) ?? emptyRota)),
  )
  return empty.length
}

/** A fair rota for the whole plan, without people who may not meet an applicant. */
export async function suggestRotas(
  { tx, place }: Pick<Acting, 'tx' | 'place'>,
  call: CallHere,
  plan: readonly Interview[],
): Promise<ReadonlyMap<string, Rota>> {
  const panel = await listPanel(tx, place.id, call.id, 'interview')
  const left = new Set(panel.filter(({ declinedAt }) => declinedAt).map(({ person }) => person))
  const young = await listYoungPeople(tx, place.id, call.cycleId)
  const conflicts = await listConflicts(tx, place.id, call.id)
  const questions = await listChosenQuestions(tx, place.id, call.id)
  return suggestRota(
    young.filter((person) => !left.has(person)),
    plan.map(({ id, applicationId }) => ({ id, away: conflicts.get(applicationId) ?? new Set() })),
    questions.map(({ id }) => id),
  )
}

/**
 * Whoever is on a rota gets a place, once, so that they can say whom they know: young people first of all, and adults
 * whom they asked. Whether they score there is the call's to say; where young people lead, an adult listens.
 */
async function giveAPlace(acting: Acting, call: CallHere, people: readonly string[]): Promise<void> {
  const panel = await listPanel(acting.tx, acting.place.id, call.id, 'interview')
  const asked = new Set(panel.map(({ person }) => person))
  for (const person of new Set(people)) {
    if (!asked.has(person))
      await invitePanelist(acting, call.id, person, 'interviewer', undefined, { toListen: true })
  }
}

async function supporters({ tx, place }: Acting, call: CallHere, applicationId: string) {
  const seats = await listSeats(tx, place.id, call.cycleId)
  const conflicts = await listConflicts(tx, place.id, call.id)
  return {
    supporters: new Set(seats.filter(({ role }) => role !== 'youngPerson').map(({ person }) => person)),
    conflicted: conflicts.get(applicationId) ?? new Set<string>(),
  }
}
