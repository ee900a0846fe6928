import { z } from 'zod'
import { typedDate } from '#platform/clock'
import { text } from '#platform/http'

const shape = /^£?\s*\d[\d,]*(?:\.\d{1,2})?$/

/** Money somebody types in pounds, as pence: "15", "£12.50", "1,250". */
export function money(needed: string) {
  return text({ needed, most: 20, tooLong: needed }).pipe(z.string().regex(shape, needed).transform(toPence))
}

/** The same, or undefined when the box stayed empty. */
export function moneyIfAny(wrong: string) {
  return text({ most: 20, tooLong: wrong }).pipe(
    z
      .string()
      .refine((typed) => typed === '' || shape.test(typed), wrong)
      .transform((typed) => (typed === '' ? undefined : toPence(typed))),
  )
}

/** The three boxes of a date, by the name of the whole question. */
export function dateBoxes<const Name extends string>(name: Name) {
  const box = text({ most: 4 })
  return { [`${name}-day`]: box, [`${name}-month`]: box, [`${name}-year`]: box } as {
    readonly [Part in `${Name}-${'day' | 'month' | 'year'}`]: typeof box
  }
}

/** The day typed into them; '' when there is no such day. */
export function dateIn(form: Readonly<Record<string, unknown>>, name: string): string {
  const part = (which: string) => String(form[`${name}-${which}`] ?? '')
  return typedDate(part('year'), part('month'), part('day')) ?? ''
}

/** Whole pence without a detour over fractions, which cannot hold every penny. */
function toPence(typed: string): number {
  const [pounds = '0', rest = ''] = typed.replaceAll(/[£,\s]/g, '').split('.')
  return Number(pounds) * 100 + Number(rest.padEnd(2, '0'))
}
