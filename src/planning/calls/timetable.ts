import { dateOf, daysAfter, daysBetween, type Instant } from '#platform/clock'
import type { Problem } from '#platform/ruling'
import type { Call } from './call.ts'

const london = 'Europe/London'

/** A date and a time of day as clocks in London show them ('2026-12-04', '17:00'); undefined when there is none such. */
export function londonInstant(date: string, time: string): Instant | undefined {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  try {
    const plainTime = Temporal.PlainTime.from(time)
    return Temporal.PlainDate.from(date, { overflow: 'reject' })
      .toZonedDateTime({ timeZone: london, plainTime })
      .toInstant()
  } catch {
    return undefined
  }
}

export type Timetable = Pick<
  Call,
  'questionsCloseAt' | 'closesAt' | 'interviewsOn' | 'decisionBy' | 'startsOn'
>

/**
 * Three weeks to apply, closing at five in the afternoon of a working day; questions until a week before. Time
 * for a group that meets once a week to talk about it twice.
 */
export function lightTimetable(today: string): Timetable {
  const closes = workday(daysAfter(today, 21))
  const at = (date: string) => londonInstant(date, '17:00') as Instant
  return {
    questionsCloseAt: at(workday(daysAfter(closes, -7))),
    closesAt: at(closes),
    interviewsOn: workday(daysAfter(closes, 14)),
    decisionBy: workday(daysAfter(closes, 21)),
    startsOn: workday(daysAfter(closes, 28)),
  }
}

/** The date itself, or the Monday after a weekend. */
function workday(date: string): string {
  const day = Temporal.PlainDate.from(date).dayOfWeek
  return day < 6 ? date : daysAfter(date, 8 - day)
}

// House rule, not law: a volunteer-run group meets every other week, and needs one meeting to decide and one to agree.
export const fewestDays = 14

export interface TimetableWords {
  readonly closesTooSoon: (days: number) => string
  readonly questionsAfterClosing: string
  readonly questionsGone: string
  readonly interviewsBeforeClosing: string
  readonly decisionBeforeInterviews: string
  readonly startBeforeDecision: string
}

/** What is wrong with a timetable: its order, always; the time it leaves, when it is published `today`. */
export function timetableProblems(
  { questionsCloseAt, closesAt, interviewsOn, decisionBy, startsOn }: Timetable,
  words: TimetableWords,
  today?: string,
): Problem[] {
  const closes = dateOf(closesAt)
  const problems: Problem[] = []
  if (questionsCloseAt && Temporal.Instant.compare(questionsCloseAt, closesAt) > 0)
    problems.push({ field: 'questionsClose', text: words.questionsAfterClosing })
  if (interviewsOn && interviewsOn <= closes)
    problems.push({ field: 'interviews', text: words.interviewsBeforeClosing })
  if (decisionBy < (interviewsOn ?? closes))
    problems.push({ field: 'decision', text: words.decisionBeforeInterviews })
  if (startsOn && startsOn < decisionBy) problems.push({ field: 'starts', text: words.startBeforeDecision })
  if (today !== undefined && daysBetween(today, closes) < fewestDays)
    problems.push({ field: 'closes', text: words.closesTooSoon(fewestDays) })
  if (today !== undefined && questionsCloseAt && dateOf(questionsCloseAt) <= today)
    problems.push({ field: 'questionsClose', text: words.questionsGone })
  return problems
}
