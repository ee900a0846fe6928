import { longDate } from '#platform/clock'
import { type Language, pounds } from '#platform/words'
import type { Change } from '../agreement.ts'
import { words } from '../words.ts'

/** One change as a sentence: what it was and what it became. */
export function changeSaid({ what, before, after }: Change, language: Language): string {
  const say = words.in(language).changed
  if (what === 'schedule') return after ? say.lineWritten(after) : say.lineTakenOut(before)
  if (what === 'principles') return say.principles(before)
  if (what === 'amount') return say.amount(pounds(Number(before)), pounds(Number(after)))
  return say[what](longDate(before), longDate(after))
}
