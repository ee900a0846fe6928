import { daysAfter } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'
import type { MethodKey } from './method.ts'

/** Any meeting: a café hour, a workshop, a walk, chips. Who came is written nowhere; how many is a number. */
export interface Session {
  readonly id: string
  readonly cycleId: string
  readonly title: string
  readonly heldOn: string
  /** The time in words: "5 pm to 6.30 pm". */
  readonly heldFrom: string
  readonly heldAt: string
  /** What somebody needs to know to be able to come: step-free, buses, food. */
  readonly gettingThere: string
  /** What is done there, where it is one of the methods; fun needs none. */
  readonly method: MethodKey | undefined
  readonly openToAll: boolean
  /** Undefined until somebody counted. */
  readonly headcount: number | undefined
  readonly series: string
  /** Which meeting of its series this is, from 1. */
  readonly number: number
  readonly version: number
}

export type SessionDraft = Pick<Session, 'cycleId' | 'title' | 'heldOn' | 'heldAt'> &
  Partial<Pick<Session, 'heldFrom' | 'gettingThere' | 'method' | 'openToAll'>>

/** A date that moved. The reason stays; the date that passed is not a failure of anybody. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly why: string
}

/** What a meeting leaves behind: how the pace felt, or what was heard, to be played back at the next one. */
export interface Note {
  readonly id: string
  readonly kind: 'pace' | 'heard'
  readonly words: string
  readonly writtenAt: Temporal.Instant
}

/** Weeks that can be planned at once: a school year. Longer than that nobody keeps a promise about Thursdays. */
export const mostWeeks = 40

export interface PlanWords {
  readonly titleNeeded: string
  readonly dateNeeded: string
  readonly placeNeeded: string
  readonly weeksNeeded: string
}

/** Whether a meeting, or one every week, may be planned. */
export function mayPlan(draft: SessionDraft, weeks: number, words: PlanWords): Ruling<SessionDraft> {
  const problems: Problem[] = []
  if (draft.title.trim() === '') problems.push({ field: 'title', text: words.titleNeeded })
  if (draft.heldOn === '') problems.push({ field: 'heldOn', text: words.dateNeeded })
  if (draft.heldAt.trim() === '') problems.push({ field: 'heldAt', text: words.placeNeeded })
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > mostWeeks)
    problems.push({ field: 'weeks', text: words.weeksNeeded })
  return allowUnless(problems, draft)
}

/** The dates of a weekly series that starts on a day. */
export function weekly(heldOn: string, weeks: number): string[] {
  return Array.from({ length: weeks }, (_, week) => daysAfter(heldOn, week * 7))
}

/** Whether a date may move: to a different day, and never without saying why. */
export function mayMove(
  session: Session | undefined,
  move: { readonly to: string | undefined; readonly why: string },
  words: {
    readonly gone: string
    readonly dateNeeded: string
    readonly sameDay: string
    readonly whyNeeded: string
  },
): Ruling<Move> {
  if (!session) return refuse({ text: words.gone })
  const problems: Problem[] = []
  if (move.to === undefined) problems.push({ field: 'heldOn', text: words.dateNeeded })
  else if (move.to === session.heldOn) problems.push({ field: 'heldOn', text: words.sameDay })
  if (move.why.trim() === '') problems.push({ field: 'why', text: words.whyNeeded })
  return allowUnless(problems, { from: session.heldOn, to: move.to ?? session.heldOn, why: move.why.trim() })
}

/** Whether a headcount may be written down: a number, once the day has come. */
export function mayCount(
  session: Session | undefined,
  headcount: number,
  today: string,
  words: { readonly gone: string; readonly countNeeded: string; readonly notYet: string },
): Ruling<Session> {
  if (!session) return refuse({ text: words.gone })
  if (!Number.isInteger(headcount) || headcount < 0 || headcount > 10_000) {
    return refuse({ field: 'headcount', text: words.countNeeded })
  }
  return allowUnless(session.heldOn > today ? [{ field: 'headcount', text: words.notYet }] : [], session)
}
