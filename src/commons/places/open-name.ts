import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'
import type { Place } from './place.ts'

/** How a place is named where its grants are told to other programs. */
export interface OpenName {
  /** What stands before its own numbers: 360Giving gives one to whoever registers there. */
  readonly prefix: string | undefined
  /** Since when it is used. What was told before keeps the number it was told under. */
  readonly since: Instant | undefined
  /** The number under which whoever runs the place is registered: `GB-LAE-…`. */
  readonly identifier: string | undefined
}

export const unnamed: OpenName = { prefix: undefined, since: undefined, identifier: undefined }

export interface OpenNameWords {
  readonly notReal: string
  readonly prefixShape: string
  readonly prefixUsed: string
  readonly registeredShape: string
}

/**
 * Whether a place may be named so in open data: a made-up place or a record must never look like a registered
 * publisher, and a prefix that awards were told under stays, because whoever copied them finds them again by it.
 */
export function mayBeNamed(
  facts: {
    readonly place: Pick<Place, 'illustrative' | 'record'>
    readonly before: OpenName
    /** Whether awards were told under the prefix of before. */
    readonly used: boolean
  },
  draft: { readonly prefix: string; readonly identifier: string },
  words: OpenNameWords,
): Ruling<{ readonly prefix: string | undefined; readonly identifier: string | undefined }> {
  const { place, before, used } = facts
  const prefix = draft.prefix.trim().replace(/^360G-/i, '') || undefined
  const identifier = draft.identifier.trim() || undefined
  const problems: Problem[] = []
  if (place.illustrative || place.record) problems.push({ text: words.notReal })
  if (prefix !== undefined && !/^[A-Za-z0-9][A-Za-z0-9_-]{1,39}$/.test(prefix))
    problems.push({ field: 'prefix', text: words.prefixShape })
  else if (used && prefix !== before.prefix) problems.push({ field: 'prefix', text: words.prefixUsed })
  if (identifier !== undefined && !/^[A-Z]{2,3}-[A-Z]{2,12}-[A-Za-z0-9./-]{1,60}$/.test(identifier))
    problems.push({ field: 'identifier', text: words.registeredShape })
  return allowUnless(problems, { prefix, identifier })
}
