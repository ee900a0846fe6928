/**
 * The promises of the house that these stages keep: each rule with where it stands, the test that guards it, and
 * how to take it away. `docs/invariants.md` is made from this list with `../write-invariants.ts`;
 * `../remove-rules.ts` takes each rule away in a copy of the house and sees its test fail.
 */
import { ofConsent } from './consent.ts'
import { ofPower } from './power.ts'
import type { Promised } from './promised.ts'
import { ofRecords } from './records.ts'
import { ofSafety } from './safety.ts'
import { ofWords } from './words.ts'

export type { Promised, Rule } from './promised.ts'
export { ground } from './records.ts'

export const promises: readonly Promised[] = [...ofConsent, ...ofWords, ...ofPower, ...ofSafety, ...ofRecords]
