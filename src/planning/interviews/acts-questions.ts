import { listSeats, roleIn } from '#commons/cycles'
import { type Decision, findDecision, findRight, openDecision } from '#commons/power'
import type { Call } from '#planning/calls'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { personOf } from './acts-applicants.ts'
import {
  type BankQuestion,
  type Choice,
  type ChosenQuestion,
  isChosen,
  mayCloseByTaps,
  mayPutList,
  mayWrite,
} from './question.ts'
import {
  addQuestion,
  findChoice,
  listBank,
  removeTap,
  saveChoice,
  saveTakenBack,
  saveTap,
} from './storage.ts'
import { listInterviews } from './storage-interviews.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
export const matter = 'questions'

type CallHere = Pick<Call, 'id' | 'cycleId'>

/** Adds a question to the bank. An adult's is a suggestion, and stays marked as one. */
export async function writeQuestion(
  acting: Acting,
  call: CallHere,
  asked: string,
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, chance, who } = acting
  const by = personOf(acting)
  const role = roleIn(who, call.cycleId)
  if (by === undefined || role === undefined) return refuse({ text: say.seatsOnly })
  const ruling = mayWrite(asked, await listBank(tx, place.id, call.id), say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  const suggestedByAdult = role !== 'youngPerson'
  await addQuestion(tx, place.id, { id, callId: call.id, words: ruling.value, by, suggestedByAdult })
  acting.record({
    act: 'interviews.write-question',
    subject: { kind: 'question', id },
    about: { call: call.id, suggestedByAdult },
  })
  return allow(id)
}

/** Takes one's own question out of the bank again. */
export async function takeQuestionBack(acting: Acting, id: string, say = rules): Promise<Ruling<string>> {
  const by = personOf(acting)
  if (by === undefined || !(await saveTakenBack(acting.tx, acting.place.id, id, by)))
    return refuse({ text: say.notYourQuestion })
  acting.record({ act: 'interviews.take-question-back', subject: { kind: 'question', id } })
  return allow(id)
}

/** A young person says that they want a question asked, or no longer. The ledger says that they tapped, not what. */
export async function tapQuestion(
  acting: Acting,
  call: CallHere,
  id: string,
  wants: boolean,
  say = rules,
): Promise<Ruling<string>> {
  const { tx, place, who } = acting
  const by = personOf(acting)
  if (by === undefined || roleIn(who, call.cycleId) !== 'youngPerson')
    return refuse({ text: say.youngTapsOnly })
  if (await isListChosen(acting, call)) return refuse({ text: say.listClosed })
  const bank = await listBank(tx, place.id, call.id)
  if (!bank.some((question) => question.id === id)) return refuse({ text: say.unknown })
  await (wants ? saveTap(tx, place.id, id, by) : removeTap(tx, place.id, id, by))
  acting.record({ act: 'interviews.tap', subject: { kind: 'call', id: call.id } })
  return allow(id)
}

/**
 * Puts a list of questions, in its order, to the young people, where they hold the right to decide about
 * `questions`. Its first option is the list; the list counts once their decision chose it.
 */
export async function putQuestions(
  acting: Acting,
  call: CallHere,
  put: {
    readonly list: readonly string[]
    readonly question?: string | undefined
    /** How the option reads that adopts the list, and the one that does not. */
    readonly these?: string | undefined
    readonly otherwise?: string | undefined
  },
  say = rules,
): Promise<Ruling<Decision>> {
  const { tx, place, chance } = acting
  const by = personOf(acting)
  if (by === undefined) return refuse({ text: say.seatsOnly })
  if (!(await youngPeopleHoldIt(acting, call))) return refuse({ text: say.noRightToPut })
  if (await isListChosen(acting, call)) return refuse({ text: say.listClosed })
  const ruling = mayPutList(put.list, await listFacts(acting, call), say)
  if (!ruling.ok) return ruling
  const option = chance.id()
  const opened = await openDecision(acting, {
    cycleId: call.cycleId,
    matter,
    question: put.question?.trim() || say.areTheseThem(ruling.value.length),
    options: [
      {
        id: option,
        text: put.these ?? say.theseAsTheyAre,
        meaning: ruling.value.map(({ words: asked }, i) => `${i + 1}. ${asked}`).join(' '),
      },
      { text: put.otherwise ?? say.changeFirst, meaning: say.changeFirstMeaning },
    ],
  })
  if (!opened.ok) return opened
  await saveChoice(tx, place.id, call.id, {
    list: put.list,
    decision: { id: opened.value.id, option },
    by,
  })
  acting.record({
    act: 'interviews.put-questions',
    subject: { kind: 'decision', id: opened.value.id },
    about: { call: call.id, list: [...put.list] },
  })
  return opened
}

/** Closes the list by young people's taps alone, where they never declared a right to decide about it. */
export async function chooseQuestions(
  acting: Acting,
  call: CallHere,
  list: readonly string[],
  say = rules,
): Promise<Ruling<readonly ChosenQuestion[]>> {
  const { tx, place } = acting
  if (await youngPeopleHoldIt(acting, call)) return refuse({ text: say.putItInstead })
  if (await isListChosen(acting, call)) return refuse({ text: say.listClosed })
  const by = personOf(acting)
  const young = await listYoungPeople(tx, place.id, call.cycleId)
  const ruling = mayCloseByTaps(list, { ...(await listFacts(acting, call)), young, by }, say)
  if (!ruling.ok || by === undefined) return ruling.ok ? refuse({ text: say.seatsOnly }) : ruling
  await saveChoice(tx, place.id, call.id, { list, decision: undefined, by })
  acting.record({
    act: 'interviews.choose-questions',
    subject: { kind: 'call', id: call.id },
    about: { list: [...list] },
  })
  return allow(inOrder(list, ruling.value))
}

/** The core questions, in the order every applicant is asked; none before the list is closed. Three statements. */
export async function listChosenQuestions(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<readonly ChosenQuestion[]> {
  const standing = await findList(tx, placeId, callId)
  return standing?.isChosen ? standing.questions : []
}

/** The list as it stands: put together, and whether it counts. */
export interface StandingList {
  readonly choice: Choice
  readonly decision: Decision | undefined
  readonly isChosen: boolean
  readonly questions: readonly ChosenQuestion[]
}

export async function findList(
  tx: Tx,
  placeId: string,
  callId: string,
  bank?: readonly BankQuestion[],
): Promise<StandingList | undefined> {
  const choice = await findChoice(tx, placeId, callId)
  if (!choice) return undefined
  const decision = choice.decision && (await findDecision(tx, placeId, choice.decision.id))
  const questions = inOrder(choice.list, bank ?? (await listBank(tx, placeId, callId)))
  return { choice, decision, isChosen: isChosen(choice, decision), questions }
}

function inOrder(list: readonly string[], bank: readonly BankQuestion[]): ChosenQuestion[] {
  const byId = new Map(bank.map((question) => [question.id, question]))
  return list.flatMap((id, i) => {
    const question = byId.get(id)
    return question
      ? { id, words: question.words, suggestedByAdult: question.suggestedByAdult, order: i + 1 }
      : []
  })
}

async function isListChosen({ tx, place }: Acting, call: CallHere): Promise<boolean> {
  return (await findList(tx, place.id, call.id))?.isChosen ?? false
}

/** Whether a right of young people was declared about the questions: then only their decision closes the list. */
export async function youngPeopleHoldIt(
  { tx, place }: Pick<Acting, 'tx' | 'place'>,
  call: CallHere,
): Promise<boolean> {
  return (await findRight(tx, place.id, call.cycleId, matter))?.holder === 'youngPeople'
}

async function listFacts({ tx, place }: Acting, call: CallHere) {
  const bank = await listBank(tx, place.id, call.id)
  const plan = await listInterviews(tx, place.id, call.id)
  return { bank, hasBegun: plan.some(({ begunAt }) => begunAt !== undefined) }
}

/** The young people with a seat in the project. */
export async function listYoungPeople(tx: Tx, placeId: string, cycleId: string): Promise<string[]> {
  const seats = await listSeats(tx, placeId, cycleId)
  return seats.filter(({ role }) => role === 'youngPerson').map(({ person }) => person)
}
