import { findOpenDecision } from '#commons/power'
import { listPriorities } from '#planning/priorities'
import type { Acting } from '#platform/http'
import { allow, type Problem, type Ruling, refuse } from '#platform/ruling'
import { outcomesNow } from './acts-draft.ts'
import type { LeftOut } from './asked.ts'
import type { Call, QuestionDraft } from './call.ts'
import { prescriptionProblems } from './publishing.ts'
import { findCallToChange, saveCall, saveTouched } from './storage.ts'
import { listQuestions, saveCallOutcomes, saveLeftOut, saveQuestions } from './storage-parts.ts'
import { timetableProblems } from './timetable.ts'
import { ruleWords } from './words-rules.ts'
import { isYoungWriter } from './writer.ts'

const rules = ruleWords.in('en')
type Rules = typeof rules

/** A draft that may be changed: not published, and not being decided about at this moment. */
export async function draftToChange(acting: Acting, callId: string, say: Rules): Promise<Ruling<Call>> {
  const call = await findCallToChange(acting.tx, acting.place.id, callId)
  if (!call) return refuse({ text: say.noDraft })
  if (call.publishedAt) return refuse({ text: say.published })
  const open = await findOpenDecision(acting.tx, acting.place.id, call.cycleId, 'call')
  return open && open.id === call.put?.decision ? refuse({ text: say.deciding }) : allow(call)
}

export type CallChanges = Partial<
  Pick<
    Call,
    | 'title'
    | 'purpose'
    | 'about'
    | 'amountPence'
    | 'awards'
    | 'questionsCloseAt'
    | 'closesAt'
    | 'interviewsOn'
    | 'decisionBy'
    | 'startsOn'
    | 'openers'
  >
>

/** Changes a draft's words, money or dates. `version` is the one the writer saw; 'first' when somebody was faster. */
export async function changeCall(
  acting: Acting,
  callId: string,
  changes: CallChanges,
  version?: number,
  say: Rules = rules,
): Promise<Ruling<Call> | 'first'> {
  const found = await draftToChange(acting, callId, say)
  if (!found.ok) return found
  const before = found.value
  if (version !== undefined && version !== before.version) return 'first'
  const byYoung = isYoungWriter(acting.who, before.cycleId)
  const isReworded = (['title', 'purpose', 'about'] as const).some(
    (field) => changes[field] !== undefined && changes[field]?.trim() !== before[field],
  )
  const after: Call = {
    ...before,
    ...changes,
    title: (changes.title ?? before.title).trim(),
    purpose: (changes.purpose ?? before.purpose).trim(),
    about: (changes.about ?? before.about).trim(),
    byYoung: isReworded ? byYoung : before.byYoung,
  }
  const problems: Problem[] = []
  if (after.title === '') problems.push({ field: 'title', text: say.titleNeeded })
  if (after.purpose === '') problems.push({ field: 'purpose', text: say.purposeNeeded })
  if (after.about === '') problems.push({ field: 'about', text: say.aboutNeeded })
  if (!(after.amountPence > 0)) problems.push({ field: 'amount', text: say.amountNeeded })
  if (!Number.isInteger(after.awards) || after.awards < 1)
    problems.push({ field: 'awards', text: say.awardsNeeded })
  if (after.openers.length === 0) problems.push({ field: 'openers', text: say.openersNeeded })
  problems.push(...timetableProblems(after, say))
  if (isReworded)
    problems.push(
      ...prescriptionProblems(
        (['title', 'purpose', 'about'] as const).map((field) => ({ field, text: after[field], byYoung })),
        say,
      ),
    )
  if (problems.length > 0) return { ok: false, problems }
  if (!(await saveCall(acting.tx, acting.place.id, after))) return 'first'
  note(acting, 'calls.change', callId, { what: Object.keys(changes) })
  return allow({ ...after, version: before.version + 1 })
}

/** Replaces a draft's questions. One that comes with its id stays the same question. */
export async function setQuestions(
  acting: Acting,
  callId: string,
  drafts: readonly QuestionDraft[],
  say: Rules = rules,
): Promise<Ruling<string>> {
  const found = await draftToChange(acting, callId, say)
  if (!found.ok) return found
  const before = new Map(
    (await listQuestions(acting.tx, acting.place.id, callId)).map((one) => [one.id, one]),
  )
  const byYoung = isYoungWriter(acting.who, found.value.cycleId)
  const questions = drafts.map((draft, order) => {
    const old = draft.id === undefined ? undefined : before.get(draft.id)
    const [asks, hint] = [draft.asks.trim(), draft.hint.trim()]
    const isSame = old !== undefined && old.asks === asks && old.hint === hint
    return {
      id: old?.id ?? acting.chance.id(),
      kind: draft.kind,
      asks,
      hint,
      mostWords: draft.mostWords,
      order,
      byYoung: isSame ? old.byYoung : byYoung,
      isSame,
    }
  })
  const problems: Problem[] = questions.flatMap(({ asks, mostWords }, i) => [
    ...(asks === '' ? [{ field: `asks-${i}`, text: say.asksNeeded }] : []),
    ...(Number.isInteger(mostWords) && mostWords >= 20 && mostWords <= 2000
      ? []
      : [{ field: `most-${i}`, text: say.mostWordsNeeded }]),
  ])
  if (questions.length === 0) problems.push({ field: 'asks-0', text: say.questionsNeeded })
  problems.push(
    ...prescriptionProblems(
      questions.flatMap(({ asks, hint, isSame }, i) =>
        isSame ? [] : [{ field: `asks-${i}`, text: `${asks}\n${hint}`, byYoung }],
      ),
      say,
    ),
  )
  if (problems.length > 0) return { ok: false, problems }
  await saveQuestions(acting.tx, acting.place.id, callId, questions)
  await saveTouched(acting.tx, acting.place.id, callId)
  note(acting, 'calls.set-questions', callId, { questions: questions.map(({ id }) => id) })
  return allow(callId)
}

/** Says which of the chosen changes the call asks for and why, and why the others are left out. (Invariant 15.) */
export async function chooseOutcomes(
  acting: Acting,
  callId: string,
  choice: {
    readonly asked: readonly { readonly outcomeId: string; readonly why: string }[]
    readonly leftOut: ReadonlyMap<string, string>
  },
  say: Rules = rules,
): Promise<Ruling<string>> {
  const { tx, place } = acting
  const found = await draftToChange(acting, callId, say)
  if (!found.ok) return found
  const priorities = await listPriorities(tx, place.id, found.value.cycleId)
  const chosen = new Map(priorities?.chosen.map((outcome) => [outcome.id, outcome]))
  const byYoung = isYoungWriter(acting.who, found.value.cycleId)
  const asked = choice.asked.map((one, order) => ({ ...one, why: one.why.trim(), order, byYoung }))
  const inIt = new Set(asked.map(({ outcomeId }) => outcomeId))
  const leftOut: LeftOut[] = [...chosen.values()]
    .filter(({ id }) => !inIt.has(id))
    .map((outcome) => ({
      outcomeId: outcome.id,
      statement: outcome.statement,
      why: (choice.leftOut.get(outcome.id)?.trim() || outcome.withdrawnBecause).slice(0, 600),
    }))
  const problems: Problem[] = []
  if (asked.length === 0) problems.push({ field: 'outcomes', text: say.outcomesNeeded })
  if (asked.some(({ outcomeId }) => !chosen.has(outcomeId) || chosen.get(outcomeId)?.withdrawnAt))
    problems.push({ field: 'outcomes', text: say.notChosen })
  for (const { outcomeId, statement, why } of leftOut)
    if (why === '') problems.push({ field: `left-${outcomeId}`, text: say.leftOutNeeded(statement ?? '…') })
  problems.push(
    ...prescriptionProblems(
      asked.map(({ outcomeId, why }) => ({ field: `why-${outcomeId}`, text: why, byYoung })),
      say,
    ),
  )
  if (problems.length > 0) return { ok: false, problems }
  await saveCallOutcomes(tx, place.id, callId, await outcomesNow(acting, priorities, asked))
  await saveLeftOut(tx, place.id, callId, leftOut)
  await saveTouched(tx, place.id, callId)
  note(acting, 'calls.choose-outcomes', callId, { outcomes: [...inIt] })
  return allow(callId)
}

/** One line of the ledger about a draft. */
export function note(acting: Acting, act: string, callId: string, about: Record<string, unknown>): void {
  acting.record({ act, subject: { kind: 'call', id: callId }, about })
}
