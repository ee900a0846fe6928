import type { Role } from '#commons/cycles'
import type { Instant } from '#platform/clock'

/** An invitation to apply, made from what a group chose. It says what should change, never what to do about it. */
export interface Call {
  readonly id: string
  readonly cycleId: string
  readonly preset: Preset
  readonly title: string
  /** What should be different for people. */
  readonly purpose: string
  /** In plain words: who asks, for whom, and what happens then. */
  readonly about: string
  readonly amountPence: number
  /** How many organisations get some of it, at most. */
  readonly awards: number
  readonly questionsCloseAt: Instant | undefined
  /** The last moment an application is in time, corrections included. */
  readonly closesAt: Instant
  /** The last moment as it was published first. */
  readonly firstClosesAt: Instant
  readonly interviewsOn: string | undefined
  readonly decisionBy: string
  readonly startsOn: string | undefined
  readonly lateRule: 'refused'
  /** The roles that open the applications together. */
  readonly openers: readonly Role[]
  /** Of 100: the share of the total that young people's scores carry. */
  readonly youngWeight: number
  /** A young person wrote these words last: they get no wording questions. */
  readonly byYoung: boolean
  /** Nobody who may apply was told anything about it before. */
  readonly nothingSaidBefore: boolean
  readonly publishedAt: Instant | undefined
  readonly decisionId: string | undefined
  /** The day whose dated figures it was published under. */
  readonly figuresOn: string | undefined
  /** What the team was asked about: a change since then has to be asked about again. */
  readonly put: { readonly decision: string; readonly version: number } | undefined
  readonly modelVersion: number
  readonly version: number
  /** How many corrections there are: readers see version 1 + this. */
  readonly corrections: number
}

export const presets = ['light', 'full'] as const
export type Preset = (typeof presets)[number]

/** What a published source says of a call. Figures it does not give stay unknown. */
export interface RecordedCall {
  readonly id: string
  readonly cycleId: string
  readonly title: string
  readonly purpose: string
  readonly about: string
  readonly amountPence: number | undefined
  readonly happenedOn: string | undefined
  readonly source: string
  /** Named by the source; their weights are "not published". */
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly asks: string }[]
}

/** One thing an applicant is asked, and in how many words at most. */
export interface CallQuestion {
  readonly id: string
  readonly kind: QuestionKind
  readonly asks: string
  readonly hint: string
  readonly mostWords: number
  readonly order: number
  readonly byYoung: boolean
}

export const questionKinds = ['words', 'why', 'codesign', 'budget'] as const
export type QuestionKind = (typeof questionKinds)[number]
export type QuestionDraft = Pick<CallQuestion, 'kind' | 'asks' | 'hint' | 'mostWords'> & {
  /** Kept when the question was there before. */
  readonly id?: string | undefined
}

/** A deadline is kept to the millisecond: on it is in time, one millisecond later is not. `now` is the database's. */
export function isTakingApplications(call: Pick<Call, 'publishedAt' | 'closesAt'>, now: Instant): boolean {
  if (!call.publishedAt || Temporal.Instant.compare(now, call.publishedAt) < 0) return false
  return Temporal.Instant.compare(now, call.closesAt) <= 0
}

// What was sent on the last second is still being written down when the deadline passes. Opening at once would
// miss it; a minute is longer than any request may take.
const settling = { minutes: 1 }

/** Whether everything that was sent in time is in, so that the applications may be opened, all at once. */
export function mayOpenNow(call: Pick<Call, 'publishedAt' | 'closesAt'>, now: Instant): boolean {
  return call.publishedAt !== undefined && Temporal.Instant.compare(now, call.closesAt.add(settling)) > 0
}

/** Whether questions about it may still be asked. */
export function isTakingQuestions(
  call: Pick<Call, 'publishedAt' | 'closesAt' | 'questionsCloseAt'>,
  now: Instant,
): boolean {
  if (!isTakingApplications(call, now)) return false
  return call.questionsCloseAt === undefined || Temporal.Instant.compare(now, call.questionsCloseAt) <= 0
}
