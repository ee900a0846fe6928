import { typedDate } from '#platform/clock'
import { text } from '#platform/http'

/** The three boxes of a date as fields of a form. */
export function dayFields<const Name extends string>(name: Name) {
  const box = text({ most: 4 })
  return { [`${name}-day`]: box, [`${name}-month`]: box, [`${name}-year`]: box } as Record<
    `${Name}-${'day' | 'month' | 'year'}`,
    typeof box
  >
}

/** The day typed in three boxes; undefined when there is no such day, or none was typed. */
export function dayFrom(form: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const [day, month, year] = boxes(form, name)
  return typedDate(year, month, day)
}

/** Whether something was typed that is no day: left out is fine where a day may be left out, and this is not. */
export function isMistyped(form: Readonly<Record<string, unknown>>, name: string): boolean {
  return boxes(form, name).some((box) => box !== '') && dayFrom(form, name) === undefined
}

/** A day as its three boxes show it. */
export function boxesOf(date: string | undefined): { day?: string; month?: string; year?: string } {
  if (date === undefined) return {}
  const [year, month, day] = date.split('-').map(Number)
  return { day: String(day), month: String(month), year: String(year) }
}

function boxes(form: Readonly<Record<string, unknown>>, name: string): [string, string, string] {
  const box = (part: string) => String(form[`${name}-${part}`] ?? '')
  return [box('day'), box('month'), box('year')]
}
