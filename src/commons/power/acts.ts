import { listSeats } from '#commons/cycles'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { coreTeam, personOf, seatTable } from './acts-table.ts'
import { type Decision, mayClose, mayOpen, maySay, type Say, type Stance } from './decision.ts'
import { mayDeclare, type Right, type RightDraft } from './right.ts'
import { addDecision, findDecision, findDecisionToChange, findOpenDecision, saveClosed } from './storage.ts'
import { countDecisionsUnder, findRightToUse, saveRight } from './storage-rights.ts'
import { addObjection, listObjections, saveObjectionAnswered, saveSay } from './storage-table.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Declares who decides about a matter. Refused once a decision under the right declared before was opened. */
export async function declareRight(
  acting: Acting,
  draft: RightDraft,
  say: Rules = english,
): Promise<Ruling<Right>> {
  const { tx, place, chance } = acting
  const before = await findRightToUse(tx, place.id, draft.cycleId, draft.matter)
  const used = before !== undefined && (await countDecisionsUnder(tx, place.id, before.id)) > 0
  const ruling = mayDeclare(draft, used, say)
  if (!ruling.ok) return ruling
  const isPromised = draft.form === 'undertaking' || draft.holder === 'officer'
  const right = {
    ...ruling.value,
    id: chance.id(),
    question: draft.question.trim(),
    officerRole: isPromised ? draft.officerRole?.trim() : undefined,
  }
  await saveRight(tx, place.id, right)
  const { cycleId, matter, holder, form } = right
  acting.record({
    act: 'power.declare',
    subject: { kind: 'right', id: right.id },
    about: { cycle: cycleId, matter, holder, form },
  })
  return allow({ ...right, declaredAt: acting.now })
}

/** Puts a question to those who hold its right. An option may bring the id of what it stands for, such as an outcome. */
export async function openDecision(
  acting: Acting,
  draft: {
    readonly cycleId: string
    readonly matter: string
    readonly question: string
    readonly options: readonly {
      readonly id?: string | undefined
      readonly text: string
      readonly meaning?: string | undefined
    }[]
  },
  say: Rules = english,
): Promise<Ruling<Decision>> {
  const { tx, place, chance } = acting
  const right = await findRightToUse(tx, place.id, draft.cycleId, draft.matter)
  const isOneOpen = (await findOpenDecision(tx, place.id, draft.cycleId, draft.matter)) !== undefined
  const ruling = mayOpen({ right, isOneOpen, question: draft.question, options: draft.options }, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  const options = draft.options
    .filter(({ text }) => text.trim() !== '')
    .map((option) => ({
      id: option.id ?? chance.id(),
      text: option.text.trim(),
      meaning: option.meaning?.trim() ?? '',
    }))
  const { cycleId, matter } = draft
  await addDecision(tx, place.id, {
    id,
    cycleId,
    rightId: ruling.value.id,
    matter,
    question: draft.question.trim(),
    options,
  })
  acting.record({
    act: 'power.open',
    subject: { kind: 'decision', id },
    about: { cycle: cycleId, right: ruling.value.id, options: options.map((option) => option.id) },
  })
  return allow(await whole(acting, id))
}

/** Says one's one say, or changes it, until the decision is closed. */
export async function say(
  acting: Acting,
  decisionId: string,
  said: {
    readonly stance: Stance
    readonly option?: string | undefined
    readonly reason?: string | undefined
  },
  sentences: Rules = english,
): Promise<Ruling<Omit<Say, 'saidAt'>>> {
  const { tx, place } = acting
  const decision = await findDecisionToChange(tx, place.id, decisionId)
  if (!decision) return refuse({ text: sentences.noDecision })
  // Who stands aside stands for no option.
  const option = said.stance === 'standAside' ? undefined : said.option
  const ruling = maySay(
    decision,
    await seatTable(acting, decision),
    { person: personOf(acting), option },
    sentences,
  )
  if (!ruling.ok) return ruling
  const { person, role } = ruling.value
  const mine = { person, role, stance: said.stance, option, reason: said.reason?.trim() ?? '' }
  await saveSay(tx, place.id, decisionId, mine)
  acting.record({
    act: 'power.say',
    subject: { kind: 'decision', id: decisionId },
    about: { stance: said.stance, option: option ?? null },
  })
  return allow(mine)
}

/** Objects with a reason. The decision cannot close before somebody has answered it. */
export async function object(
  acting: Acting,
  decisionId: string,
  why: string,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const decision = await findDecisionToChange(tx, place.id, decisionId)
  if (!decision) return refuse({ text: say.noDecision })
  if (decision.closedAt) return refuse({ text: say.closedAlready })
  const person = personOf(acting)
  const seats = coreTeam(await listSeats(tx, place.id, decision.cycleId))
  if (person === undefined || !seats.some((seat) => seat.person === person))
    return refuse({ text: say.notInTeam })
  if (why.trim() === '') return refuse({ field: 'objection', text: say.objectionNeeded })
  const id = chance.id()
  await addObjection(tx, place.id, { id, decisionId, person, words: why.trim() })
  acting.record({ act: 'power.object', subject: { kind: 'objection', id }, about: { decision: decisionId } })
  return allow(id)
}

/** Answers an objection, once, for everybody who reads the decision later. */
export async function answerObjection(
  acting: Acting,
  decisionId: string,
  objectionId: string,
  answer: string,
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const decision = await findDecisionToChange(tx, place.id, decisionId)
  const person = personOf(acting)
  if (!decision || person === undefined) return refuse({ text: say.noDecision })
  if (decision.closedAt) return refuse({ text: say.closedAlready })
  if (answer.trim() === '') return refuse({ field: 'answer', text: say.answerNeeded })
  const saved = await saveObjectionAnswered(tx, place.id, {
    id: objectionId,
    decisionId,
    by: person,
    words: answer.trim(),
  })
  if (!saved) return refuse({ text: say.answeredAlready })
  acting.record({
    act: 'power.answer-objection',
    subject: { kind: 'objection', id: objectionId },
    about: { decision: decisionId },
  })
  return allow(undefined)
}

/** Closes a decision with what was chosen and why; refused while those who hold the right have not taken part. */
export async function closeDecision(
  acting: Acting,
  id: string,
  closing: { readonly chosen: readonly string[]; readonly reasons: string },
  say: Rules = english,
): Promise<Ruling<Decision>> {
  const { tx, place } = acting
  const decision = await findDecisionToChange(tx, place.id, id)
  if (!decision) return refuse({ text: say.noDecision })
  const objectionsWaiting = (await listObjections(tx, place.id, id)).filter(
    ({ answer }) => answer === undefined,
  ).length
  const facts = { ...closing, by: personOf(acting), objectionsWaiting }
  const ruling = mayClose(decision, await seatTable(acting, decision), facts, say)
  if (!ruling.ok) return ruling
  const { youngLeftIt } = ruling.value
  await saveClosed(tx, place.id, { id, chosen: closing.chosen, reasons: closing.reasons.trim(), youngLeftIt })
  acting.record({
    act: 'power.close',
    subject: { kind: 'decision', id },
    about: { chosen: closing.chosen, youngLeftIt },
  })
  return allow(await whole(acting, id))
}

/** A decision as a source reports it, in a published record only: closed, with its source in place of a right. */
export async function recordDecision(
  acting: Acting,
  recorded: {
    readonly cycleId: string
    readonly matter: string
    readonly question: string
    readonly options: readonly {
      readonly id?: string | undefined
      readonly text: string
      readonly meaning?: string
      readonly chosen: boolean
    }[]
    readonly reasons: string
    readonly source: string
    /** The date as far as it is known: 'YYYY-MM-DD'. */
    readonly happenedOn?: string | undefined
  },
  say: Rules = english,
): Promise<Ruling<Decision>> {
  const { tx, place, chance } = acting
  if (!place.record) return refuse({ text: say.recordsOnly })
  if (recorded.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const id = chance.id()
  const options = recorded.options.map(({ id: given, text, meaning = '', chosen }) => ({
    id: given ?? chance.id(),
    text,
    meaning,
    chosen,
  }))
  await addDecision(tx, place.id, { ...recorded, id, options })
  const chosen = options.filter((option) => option.chosen).map((option) => option.id)
  await saveClosed(tx, place.id, { id, chosen, reasons: recorded.reasons, youngLeftIt: 0 })
  acting.record({
    act: 'power.record',
    subject: { kind: 'decision', id },
    about: { cycle: recorded.cycleId, chosen },
  })
  return allow(await whole(acting, id))
}

async function whole({ tx, place }: Acting, id: string): Promise<Decision> {
  const decision = await findDecision(tx, place.id, id)
  if (!decision) throw new Error('a decision that was just saved is not there')
  return decision
}
