import { roleIn } from '#commons/cycles'
import type { Call } from '#planning/calls'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { personOf, readingsOf } from './acts-applicants.ts'
import { listChosenQuestions } from './acts-questions.ts'
import { type Interview, mayAsk, mayBegin, mayEnd } from './interview.ts'
import { peopleOn } from './rota.ts'
import { addAsked, addFollowUp, findInterviewToChange, saveBegun, saveHeld } from './storage-interviews.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
type Rules = typeof rules
type CallHere = Pick<Call, 'id' | 'cycleId'>
export const longestFollowUp = 500

/** Begins an interview: from here on nobody can change the questions for anybody. */
export async function beginInterview(
  acting: Acting,
  call: CallHere,
  id: string,
  say = rules,
): Promise<Ruling<string>> {
  const led = await mayLead(acting, call, id, say)
  if (!led.ok) return led
  const chosen = await listChosenQuestions(acting.tx, acting.place.id, call.id)
  const ruling = mayBegin(led.value, chosen, say)
  if (!ruling.ok) return ruling
  await saveBegun(acting.tx, acting.place.id, id)
  acting.record({ act: 'interviews.begin', subject: { kind: 'interview', id } })
  return allow(id)
}

/** Says that a core question was asked; the next one is on. The same for everybody, in the same order. */
export async function askNext(
  acting: Acting,
  call: CallHere,
  id: string,
  question: string,
  say = rules,
): Promise<Ruling<string>> {
  const led = await mayLead(acting, call, id, say)
  if (!led.ok) return led
  const chosen = await listChosenQuestions(acting.tx, acting.place.id, call.id)
  const ruling = mayAsk(led.value, chosen, question, say)
  if (!ruling.ok) return ruling
  await addAsked(acting.tx, acting.place.id, id, question)
  acting.record({ act: 'interviews.ask', subject: { kind: 'interview', id }, about: { question } })
  return allow(id)
}

/** Notes what was asked beside the core questions. The applicant will read it in their summary. */
export async function noteFollowUp(
  acting: Acting,
  call: CallHere,
  id: string,
  noted: { readonly question?: string | undefined; readonly words: string },
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const led = await mayLead(acting, call, id, say)
  if (!led.ok) return led
  const by = personOf(acting)
  const asked = noted.words.trim()
  if (!led.value.begunAt) return refuse({ text: say.notBegun })
  if (by === undefined || asked === '') return refuse({ field: 'words', text: say.followUpNeeded })
  if (asked.length > longestFollowUp) return refuse({ field: 'words', text: say.followUpTooLong })
  const followUp = { id: chance.id(), interviewId: id, question: noted.question, words: asked, by }
  await addFollowUp(tx, place.id, followUp)
  acting.record({ act: 'interviews.follow-up', subject: { kind: 'interview', id } })
  return allow(followUp.id)
}

/** Ends an interview. Where a core question was left out, it says why, and the applicant reads that too. */
export async function endInterview(
  acting: Acting,
  call: CallHere,
  id: string,
  notAsked = '',
  say = rules,
): Promise<Ruling<string>> {
  const led = await mayLead(acting, call, id, say)
  if (!led.ok) return led
  const chosen = await listChosenQuestions(acting.tx, acting.place.id, call.id)
  const ruling = mayEnd(led.value, chosen, notAsked, say)
  if (!ruling.ok) return ruling
  await saveHeld(acting.tx, acting.place.id, id, ruling.value)
  acting.record({ act: 'interviews.hold', subject: { kind: 'interview', id }, about: { call: call.id } })
  return allow(id)
}

/** Whether somebody leads here: a young person of the project, or an adult a young person asked; declared, not too close. */
export function leads(
  interview: Pick<Interview, 'rota'>,
  of: { readonly person: string | undefined; readonly young: boolean; readonly open: boolean },
): boolean {
  return of.person !== undefined && of.open && (of.young || peopleOn(interview.rota).includes(of.person))
}

async function mayLead(acting: Acting, call: CallHere, id: string, say: Rules): Promise<Ruling<Interview>> {
  const { tx, place, who } = acting
  const interview = await findInterviewToChange(tx, place.id, id)
  if (interview?.callId !== call.id) return refuse({ text: say.interviewUnknown })
  const person = personOf(acting)
  const reading = (await readingsOf(tx, place.id, call.id, person))(interview.applicationId)
  if (reading === 'declareFirst') return refuse({ text: say.declareFirst })
  const young = roleIn(who, call.cycleId) === 'youngPerson'
  return leads(interview, { person, young, open: reading === 'open' })
    ? allow(interview)
    : refuse({ text: say.notTheirs })
}
