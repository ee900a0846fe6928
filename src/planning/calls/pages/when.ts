import { type Instant, longDate, timeOfDay, typedDate } from '#platform/clock'
import { text } from '#platform/http'
import type { Problem } from '#platform/ruling'
import type { Language } from '#platform/words'
import { londonInstant } from '../timetable.ts'
import { words } from '../words.ts'

/** "Friday 4 December 2026 at 17:00": always with the weekday; the page says that it is London time. */
export function moment(when: Instant, language: Language): string {
  return words.in(language).call.at(longDate(when), timeOfDay(when))
}

/** The three boxes of a date as form fields. */
export function dateFields<const Name extends string>(name: Name) {
  const box = text({ most: 4 })
  return { [`${name}-day`]: box, [`${name}-month`]: box, [`${name}-year`]: box } as Record<
    `${Name}-${'day' | 'month' | 'year'}`,
    typeof box
  >
}

/** The date typed in three boxes: undefined when all are empty, 'wrong' when there is no such day. */
export function dateIn(form: Readonly<Record<string, unknown>>, name: string): string | undefined | 'wrong' {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => String(form[`${name}-${part}`] ?? ''))
  if (!day && !month && !year) return undefined
  return typedDate(year ?? '', month ?? '', day ?? '') ?? 'wrong'
}

/** The parts of a date as the boxes show them. */
export function boxesOf(date: string | undefined): { day?: string; month?: string; year?: string } {
  if (date === undefined) return {}
  const [year, month, day] = date.split('-').map(Number)
  return { day: String(day), month: String(month), year: String(year) }
}

/** A date and a time typed in London; the problem says which of them does not exist. */
export function typedMoment(
  form: Readonly<Record<string, unknown>>,
  name: string,
  time: { readonly field: string; readonly text: string },
  say: { readonly dateNeeded: string; readonly timeNeeded: string },
): Instant | Problem {
  const date = dateIn(form, name)
  if (date === undefined || date === 'wrong') return { field: name, text: say.dateNeeded }
  return londonInstant(date, time.text) ?? { field: time.field, text: say.timeNeeded }
}

export function isProblem(value: Instant | Problem): value is Problem {
  return !(value instanceof Temporal.Instant)
}
