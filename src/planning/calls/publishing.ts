import type { Decision, Right } from '#commons/power'
import { dateOf, type Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'
import { type CallOutcome, type Gap, gapsIn } from './asked.ts'
import type { Call, CallQuestion } from './call.ts'
import { type Criterion, type ModelWords, modelProblems, type ScalePoint } from './model.ts'
import { prescriptionsIn } from './prescription.ts'
import { type TimetableWords, timetableProblems } from './timetable.ts'

/** A call with everything in it, as it stands. */
export interface WholeCall {
  readonly call: Call
  readonly questions: readonly CallQuestion[]
  readonly criteria: readonly Criterion[]
  readonly scale: readonly ScalePoint[]
  readonly outcomes: readonly CallOutcome[]
}

export interface WrittenText {
  readonly field: string
  readonly text: string
  readonly byYoung: boolean
}

export interface PrescriptionWords {
  readonly prescribes: (words: string, sentence: string) => string
}

/** What a call prescribes in words an adult wrote last. A young person's words are never questioned. (Invariant 11.) */
export function prescriptionProblems(texts: readonly WrittenText[], words: PrescriptionWords): Problem[] {
  return texts
    .filter(({ byYoung }) => !byYoung)
    .flatMap(({ field, text }) =>
      prescriptionsIn(text).map((one) => ({ field, text: words.prescribes(one.words, one.sentence) })),
    )
}

/** Every text of a call that somebody wrote, with whether it was a young person. */
export function textsOf({ call, questions, criteria, outcomes }: WholeCall): readonly WrittenText[] {
  const { byYoung } = call
  return [
    { field: 'title', text: call.title, byYoung },
    { field: 'purpose', text: call.purpose, byYoung },
    { field: 'about', text: call.about, byYoung },
    ...questions.map((one, i) => ({
      field: `asks-${i}`,
      text: `${one.asks}\n${one.hint}`,
      byYoung: one.byYoung,
    })),
    ...criteria.map((one, i) => ({
      field: `criterion-${i}`,
      text: `${one.title}\n${one.asks}`,
      byYoung: one.byYoung,
    })),
    ...outcomes.map((one) => ({ field: `why-${one.outcomeId}`, text: one.why, byYoung: one.byYoung })),
  ]
}

export interface WholeWords extends ModelWords, TimetableWords, PrescriptionWords {
  readonly outcomesNeeded: string
  readonly questionsNeeded: string
  readonly whyNeeded: string
  readonly codesignNeeded: string
  readonly amountOverPot: string
  readonly notTried: string
}

export interface Readiness {
  /** The project's money, in pence. */
  readonly potPence: number
  /** Pence promised in this project's other published calls. */
  readonly elsewherePence: number
  /** Whether the way of scoring was tried as it is now. */
  readonly tried: boolean
  readonly now: Instant
}

/** What is missing or wrong before a call can be put to the team. Each sentence says what to do. */
export function readinessProblems(whole: WholeCall, facts: Readiness, words: WholeWords): Problem[] {
  const { call, questions, outcomes } = whole
  const problems: Problem[] = []
  if (outcomes.length === 0) problems.push({ field: 'outcomes', text: words.outcomesNeeded })
  if (questions.length === 0) problems.push({ field: 'asks-0', text: words.questionsNeeded })
  // 14: every applicant says why the work would get there; 2.18: and how it is worked out with young people.
  else if (!questions.some(({ kind }) => kind === 'why'))
    problems.push({ field: 'asks-0', text: words.whyNeeded })
  else if (!questions.some(({ kind }) => kind === 'codesign'))
    problems.push({ field: 'asks-0', text: words.codesignNeeded })
  if (call.amountPence + facts.elsewherePence > facts.potPence)
    problems.push({ field: 'amount', text: words.amountOverPot })
  problems.push(
    ...timetableProblems(call, words, dateOf(facts.now)),
    ...modelProblems({ ...whole, youngWeight: call.youngWeight }, words),
    ...prescriptionProblems(textsOf(whole), words),
  )
  if (!facts.tried) problems.push({ text: words.notTried })
  return problems
}

export interface PublishWords extends WholeWords {
  readonly publishedAlready: string
  readonly noDecision: string
  readonly officersRight: string
  readonly saidNo: string
  readonly changedSince: string
  readonly gapReasonNeeded: string
  readonly gapOwnerNeeded: string
  readonly contactsUnsaid: string
  readonly contactsContradict: string
}

export interface PublishFacts extends Readiness {
  /** The closed decision of matter `call` that stands. */
  readonly decision:
    | (Pick<Decision, 'id' | 'options' | 'chosen'> & {
        readonly right: Pick<Right, 'holder'> | undefined
      })
    | undefined
  /** Why the call may leave an area or a bottom line out, and the role that answers for it. */
  readonly because: { readonly reason: string; readonly owner: string } | undefined
  /** How many talks with possible applicants are listed. */
  readonly contacts: number
  readonly nothingSaidBefore: boolean
}

/**
 * Whether a call may be published: whole, tried, asked of the team exactly as it is, and answered with yes under
 * a right that young people hold or share. Published, it stays as it is. (Invariants 10, 11, 13, 18, 31.)
 */
export function mayPublish(
  whole: WholeCall,
  facts: PublishFacts,
  words: PublishWords,
): Ruling<readonly Gap[]> {
  const { call, outcomes } = whole
  if (call.publishedAt) return { ok: false, problems: [{ text: words.publishedAlready }] }
  const gaps = gapsIn(outcomes)
  const problems: Problem[] = [
    ...decisionProblems(call, facts, words),
    ...readinessProblems(whole, facts, words),
  ]
  if (gaps.length > 0 && !facts.because?.reason.trim())
    problems.push({ field: 'reason', text: words.gapReasonNeeded })
  if (gaps.length > 0 && !facts.because?.owner.trim())
    problems.push({ field: 'owner', text: words.gapOwnerNeeded })
  if (facts.contacts === 0 && !facts.nothingSaidBefore)
    problems.push({ field: 'nothingSaid', text: words.contactsUnsaid })
  if (facts.contacts > 0 && facts.nothingSaidBefore)
    problems.push({ field: 'nothingSaid', text: words.contactsContradict })
  return allowUnless(problems, gaps)
}

function decisionProblems(call: Call, { decision }: PublishFacts, words: PublishWords): Problem[] {
  if (!decision || decision.id !== call.put?.decision) return [{ text: words.noDecision }]
  if (decision.right?.holder === 'officer') return [{ text: words.officersRight }]
  const [yes] = decision.options
  if (yes === undefined || !decision.chosen.includes(yes.id)) return [{ text: words.saidNo }]
  return call.version === call.put.version ? [] : [{ text: words.changedSince }]
}
