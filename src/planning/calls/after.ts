import { dateOf, type Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'
import { type Call, isTakingApplications, isTakingQuestions } from './call.ts'

/** A sentence beside what was published, with more time for everybody. (Invariant 18.) */
export interface Correction {
  readonly id: string
  readonly n: number
  /** Which part it is about: "The third question". */
  readonly what: string
  readonly words: string
  readonly at: Instant
  readonly newClosesAt: Instant
}

export interface CorrectionDraft {
  readonly what: string
  readonly words: string
  readonly newClosesAt: Instant
}

// Somebody who has written already needs an evening and a night to read the correction and think again.
export const leastMoreHours = 24

export interface CorrectWords {
  readonly notPublished: string
  readonly tooLate: string
  readonly whatNeeded: string
  readonly correctionNeeded: string
  readonly moreTime: (hours: number) => string
  readonly pastDecision: string
}

/** Whether a published call may be corrected: while applications come in, and with more time for all. */
export function mayCorrect(
  call: Pick<Call, 'publishedAt' | 'closesAt' | 'decisionBy'>,
  draft: CorrectionDraft,
  now: Instant,
  words: CorrectWords,
): Ruling<CorrectionDraft> {
  if (!call.publishedAt) return refuse({ text: words.notPublished })
  if (!isTakingApplications(call, now)) return refuse({ text: words.tooLate })
  const problems: Problem[] = []
  if (draft.what.trim() === '') problems.push({ field: 'what', text: words.whatNeeded })
  if (draft.words.trim() === '') problems.push({ field: 'words', text: words.correctionNeeded })
  const least = call.closesAt.add({ hours: leastMoreHours })
  if (Temporal.Instant.compare(draft.newClosesAt, least) < 0)
    problems.push({ field: 'closes', text: words.moreTime(leastMoreHours) })
  else if (dateOf(draft.newClosesAt) > call.decisionBy)
    problems.push({ field: 'closes', text: words.pastDecision })
  return allowUnless(problems, { ...draft, what: draft.what.trim(), words: draft.words.trim() })
}

/** A question somebody asked about a call, and its answer for everybody. Who asked is written nowhere. (Invariant 22.) */
export interface Clarification {
  readonly id: string
  readonly question: string
  readonly askedAt: Instant
  readonly answer: string | undefined
  readonly answeredAt: Instant | undefined
}

export interface AskWords {
  readonly questionNeeded: string
  readonly notAskedNow: string
}

export function mayAsk(
  call: Pick<Call, 'publishedAt' | 'closesAt' | 'questionsCloseAt'>,
  question: string,
  now: Instant,
  words: AskWords,
): Ruling<string> {
  if (!isTakingQuestions(call, now)) return refuse({ text: words.notAskedNow })
  return question.trim() === ''
    ? refuse({ field: 'question', text: words.questionNeeded })
    : { ok: true, value: question.trim() }
}

export interface AnswerWords {
  readonly answerNeeded: string
  readonly wordingNeeded: string
  readonly answeredAlready: string
  readonly tooLateToAnswer: string
}

/** Whether an answer may be given: once, to everybody, while there is time to use it. */
export function mayAnswer(
  call: Pick<Call, 'publishedAt' | 'closesAt'>,
  clarification: Clarification | undefined,
  given: { readonly answer: string; readonly question: string },
  now: Instant,
  words: AnswerWords,
): Ruling<{ readonly answer: string; readonly question: string }> {
  if (!clarification || clarification.answeredAt) return refuse({ text: words.answeredAlready })
  if (!isTakingApplications(call, now)) return refuse({ text: words.tooLateToAnswer })
  const problems: Problem[] = []
  if (given.answer.trim() === '') problems.push({ field: 'answer', text: words.answerNeeded })
  if (given.question.trim() === '') problems.push({ field: 'wording', text: words.wordingNeeded })
  return allowUnless(problems, { answer: given.answer.trim(), question: given.question.trim() })
}

/** Who was told that they may apply, how and when. */
export interface Invitation {
  readonly id: string
  readonly organisationId: string
  readonly how: HowInvited
  readonly on: string
}

export const howInvited = ['letter', 'phone', 'inPerson', 'list'] as const
export type HowInvited = (typeof howInvited)[number]

/** What was said about the money to somebody who may apply, before the call. (Invariant 31.) */
export interface Contact {
  readonly id: string
  readonly on: string
  readonly withWhom: string
  readonly said: string
}

/** The way of scoring, tried on made-up bids. */
export interface Trial {
  readonly id: string
  readonly modelVersion: number
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly triedAt: Instant
}
