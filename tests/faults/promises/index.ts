/**
 * The promises of the house that these stages keep: each rule with where it stands, the test that guards it, and
 * how to take it away. `docs/invariants.md` is made from this list with `../write-invariants.ts`;
 * `../remove-rules.ts` takes each rule away in a copy of the house and sees its test fail.
 */
import { ofApplications } from './applications.ts'
import { ofAwards } from './awards.ts'
import { ofCalls } from './calls.ts'
import { ofConsent } from './consent.ts'
import { ofDelivery } from './delivery.ts'
import { ofEvaluation } from './evaluation.ts'
import { ofInterviews } from './interviews.ts'
import { ofPower } from './power.ts'
import type { Promised } from './promised.ts'
import { ofRecognition } from './recognition.ts'
import { ofRecords } from './records.ts'
import { ofSafety } from './safety.ts'
import { ofTelling } from './told.ts'
import { ofWords } from './words.ts'

export type { Promised, Rule } from './promised.ts'
export { ground } from './records.ts'

/** By number: what several rooms do for the same promise stands together. */
export const promises: readonly Promised[] = together([
  ...ofConsent,
  ...ofWords,
  ...ofPower,
  ...ofCalls,
  ...ofApplications,
  ...ofEvaluation,
  ...ofInterviews,
  ...ofRecognition,
  ...ofSafety,
  ...ofRecords,
  ...ofAwards,
  ...ofDelivery,
  ...ofTelling,
])

function together(parts: readonly Promised[]): readonly Promised[] {
  const byNumber = Map.groupBy(parts, ({ number }) => number)
  return [...byNumber.values()]
    .map((same) => {
      const [first] = same as [Promised, ...Promised[]]
      const notYet = same.flatMap((part) => part.notYet ?? []).join(' ')
      const waits = same.flatMap((part) => part.waits ?? []).join(' ')
      return {
        number: first.number,
        says: first.says,
        ...(notYet ? { notYet } : {}),
        ...(waits ? { waits } : {}),
        rules: same.flatMap(({ rules }) => rules),
      }
    })
    .sort((one, other) => one.number.localeCompare(other.number, 'en', { numeric: true }))
}
