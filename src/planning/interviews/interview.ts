import type { Instant } from '#platform/clock'
import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'
import type { ChosenQuestion } from './question.ts'
import type { Rota } from './rota.ts'

/** A conversation with one applicant, led by young people. */
export interface Interview {
  readonly id: string
  readonly callId: string
  readonly applicationId: string
  /** 'YYYY-MM-DD' and 'HH:MM', in London. */
  readonly on: string
  readonly at: string
  readonly minutes: number
  /** Minutes to rest afterwards, before the next one. */
  readonly breakMinutes: number
  readonly where: string
  /** The person young people can turn to that day; shown by the name they chose. */
  readonly supporter: string
  readonly version: number
  readonly begunAt: Instant | undefined
  readonly heldAt: Instant | undefined
  /** Why a question everybody else was asked was not asked here. */
  readonly notAsked: string | undefined
  readonly rota: Rota
  /** Core questions that were asked, in the order they were. */
  readonly asked: readonly string[]
}

/** Asked beside the core questions. The applicant reads it in their summary. */
export interface FollowUp {
  readonly id: string
  readonly interviewId: string
  /** The core question it followed, where it followed one. */
  readonly question: string | undefined
  readonly words: string
  readonly by: string
}

export interface InterviewDraft {
  readonly applicationId: string
  readonly on: string
  readonly at: string
  readonly minutes?: number | undefined
  readonly breakMinutes?: number | undefined
  readonly where: string
  readonly supporter: string
}

export type Rest = Pick<Interview, 'id' | 'on' | 'at' | 'minutes' | 'breakMinutes'>

/** Half an hour to ask, and a quarter to drink something: what three young people can listen to. */
export const usualMinutes = 30
export const usualBreak = 15
// After three people cannot listen any more, whoever they are.
const mostWithoutBreak = 3
const shortestBreak = 10

export interface PlanWords {
  readonly dateNeeded: string
  readonly timeNeeded: string
  readonly whereNeeded: string
  readonly minutesNeeded: string
  readonly breakNeeded: string
  readonly supporterNeeded: string
  readonly supporterConflict: string
  readonly overlaps: (at: string) => string
  readonly plannedAlready: string
  readonly heldAlready: string
}

/** Whether an interview may stand in the plan: a day, a time nobody else has, a place, and somebody to turn to. */
export function mayPlan(
  draft: InterviewDraft,
  facts: {
    readonly others: readonly (Rest & Pick<Interview, 'applicationId'>)[]
    /** Adults with a seat in the project. */
    readonly supporters: ReadonlySet<string>
    readonly conflicted: ReadonlySet<string>
  },
  words: PlanWords,
): Ruling<Required<{ [K in keyof InterviewDraft]: NonNullable<InterviewDraft[K]> }>> {
  const { minutes = usualMinutes, breakMinutes = usualBreak } = draft
  const problems: Problem[] = []
  if (!isDate(draft.on)) problems.push({ field: 'on', text: words.dateNeeded })
  if (startOf(draft.at) === undefined) problems.push({ field: 'at', text: words.timeNeeded })
  if (draft.where.trim() === '') problems.push({ field: 'where', text: words.whereNeeded })
  if (!whole(minutes, 10, 120)) problems.push({ field: 'minutes', text: words.minutesNeeded })
  if (!whole(breakMinutes, 0, 90)) problems.push({ field: 'breakMinutes', text: words.breakNeeded })
  if (!facts.supporters.has(draft.supporter))
    problems.push({ field: 'supporter', text: words.supporterNeeded })
  else if (facts.conflicted.has(draft.supporter))
    problems.push({ field: 'supporter', text: words.supporterConflict })
  if (facts.others.some(({ applicationId }) => applicationId === draft.applicationId))
    problems.push({ text: words.plannedAlready })
  if (problems.length === 0) {
    const clash = facts.others.find((other) => meets(other, { ...draft, minutes }))
    if (clash) problems.push({ field: 'at', text: words.overlaps(clash.at) })
  }
  return allowUnless(problems, { ...draft, minutes, breakMinutes, where: draft.where.trim() })
}

function meets(a: Omit<Rest, 'id' | 'breakMinutes'>, b: Omit<Rest, 'id' | 'breakMinutes'>): boolean {
  const [from, to] = [startOf(a.at) ?? 0, startOf(b.at) ?? 0]
  return a.on === b.on && from < to + b.minutes && to < from + a.minutes
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

function whole(n: number, least: number, most: number): boolean {
  return Number.isInteger(n) && n >= least && n <= most
}

/** Minutes after midnight, or undefined when it is no time of day. */
export function startOf(at: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(at)
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined
}

/** A time of day so many minutes later; past midnight it stays at the last minute of the day. */
export function later(at: string, minutes: number): string {
  const total = Math.min(23 * 60 + 59, (startOf(at) ?? 0) + minutes)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** Interviews in a row with no real rest between them: the ids of those that are too many. */
export function tiring(plan: readonly Rest[]): string[] {
  const inOrder = plan.toSorted((a, b) => `${a.on} ${a.at}`.localeCompare(`${b.on} ${b.at}`))
  let row = 0
  return inOrder.flatMap((one, i) => {
    const before = inOrder[i - 1]
    const gap =
      before && before.on === one.on
        ? (startOf(one.at) ?? 0) - (startOf(before.at) ?? 0) - before.minutes
        : Number.POSITIVE_INFINITY
    row = gap >= shortestBreak ? 1 : row + 1
    return row > mostWithoutBreak ? one.id : []
  })
}

/** The next time that fits a day's plan after its last interview and the rest behind it. */
export function nextTime(plan: readonly Rest[], on: string, first = '17:00'): string {
  const last = plan
    .filter((one) => one.on === on)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1)
  return last ? later(last.at, last.minutes + last.breakMinutes) : first
}

export interface HoldWords {
  readonly noQuestions: string
  readonly noChair: string
  readonly begunAlready: string
  readonly notBegun: string
  readonly heldAlready: string
  readonly notTheirs: string
  readonly notInOrder: string
  readonly sayWhyNotAsked: (n: number) => string
}

/** Whether an interview may begin: the questions are chosen, and somebody chairs. */
export function mayBegin(
  interview: Pick<Interview, 'begunAt' | 'heldAt' | 'rota'>,
  chosen: readonly ChosenQuestion[],
  words: HoldWords,
): Ruling<undefined> {
  if (interview.begunAt) return refuse({ text: words.begunAlready })
  if (chosen.length === 0) return refuse({ text: words.noQuestions })
  if (!interview.rota.parts.chair) return refuse({ text: words.noChair })
  return allow(undefined)
}

/** The core question that is on now; undefined when all were asked. */
export function questionNow(
  interview: Pick<Interview, 'asked'>,
  chosen: readonly ChosenQuestion[],
): ChosenQuestion | undefined {
  return chosen.find(({ id }) => !interview.asked.includes(id))
}

/** Whether a core question counts as asked now: the interview is on, and it is this one's turn. */
export function mayAsk(
  interview: Pick<Interview, 'begunAt' | 'heldAt' | 'asked'>,
  chosen: readonly ChosenQuestion[],
  question: string,
  words: HoldWords,
): Ruling<ChosenQuestion> {
  if (!interview.begunAt) return refuse({ text: words.notBegun })
  if (interview.heldAt) return refuse({ text: words.heldAlready })
  const now = questionNow(interview, chosen)
  return now?.id === question ? allow(now) : refuse({ text: words.notInOrder })
}

/** Whether an interview may end: everybody was asked the same, or it says why not. */
export function mayEnd(
  interview: Pick<Interview, 'begunAt' | 'heldAt' | 'asked'>,
  chosen: readonly ChosenQuestion[],
  whyNot: string,
  words: HoldWords,
): Ruling<string | undefined> {
  if (!interview.begunAt) return refuse({ text: words.notBegun })
  if (interview.heldAt) return refuse({ text: words.heldAlready })
  const left = chosen.filter(({ id }) => !interview.asked.includes(id)).length
  if (left === 0) return allow(undefined)
  const why = whyNot.trim()
  return why === '' ? refuse({ field: 'notAsked', text: words.sayWhyNotAsked(left) }) : allow(why)
}

/** How an interview stands in time, to be said in words: never a clock that runs against anybody. */
export interface Pace {
  readonly minutesIn: number
  readonly left: 'plenty' | 'enough' | 'little' | 'over'
}

export function paceOf(interview: Pick<Interview, 'begunAt' | 'minutes'>, now: Instant): Pace {
  const { begunAt, minutes } = interview
  const minutesIn = begunAt ? Math.max(0, Math.floor(begunAt.until(now).total('minutes'))) : 0
  const share = minutesIn / minutes
  return { minutesIn, left: share < 0.5 ? 'plenty' : share < 0.8 ? 'enough' : share < 1 ? 'little' : 'over' }
}

/** Whether everybody in the plan was met: from then on, what was asked may be known to all of them. */
export function areOver(plan: readonly Pick<Interview, 'heldAt'>[]): boolean {
  return plan.length > 0 && plan.every(({ heldAt }) => heldAt !== undefined)
}
