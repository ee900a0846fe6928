import type { Instant } from '#platform/clock'
import type { Problem } from '#platform/ruling'

/** What an outcome or a quality rests on: a reasoned link back. */
export interface Evidence {
  readonly id: string
  readonly ofKind: 'outcome' | 'quality'
  readonly ofId: string
  readonly kind: EvidenceKind
  readonly subject: string
  readonly why: string
  readonly endedAt: Instant | undefined
}

export const evidenceKinds = ['voice', 'theme', 'statement', 'asset', 'barrier'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A link before it is made. */
export interface EvidenceDraft {
  readonly kind: EvidenceKind
  readonly subject: string
  readonly why: string
}

/** A link, and whether there are still words behind it. */
export type Weighed<T> = T & { readonly hasWords: boolean }

export interface EvidenceWords {
  readonly evidenceNeeded: string
  readonly evidenceGone: string
  readonly becauseNeeded: string
}

// What is already good, or in the way, supports an outcome; alone it does not carry one.
const carrying: readonly EvidenceKind[] = ['voice', 'theme', 'statement']

/**
 * What is wrong with the links something new would rest on. It needs one voice, theme or promise that still has
 * words: what was said and later removed stays counted, but nothing new is built on it. (Invariant 9.)
 */
export function evidenceProblems(
  evidence: readonly Weighed<EvidenceDraft>[],
  words: EvidenceWords,
): Problem[] {
  const carries = evidence.some((link) => link.hasWords && carrying.includes(link.kind))
  if (!carries && evidence.every((link) => link.hasWords))
    return [{ field: 'evidence', text: words.evidenceNeeded }]
  return linkProblems(evidence, words)
}

/** What is wrong with links in themselves: each leads to something that is there, and says why. */
export function linkProblems(
  evidence: readonly Weighed<EvidenceDraft>[],
  words: Pick<EvidenceWords, 'evidenceGone' | 'becauseNeeded'>,
): Problem[] {
  if (evidence.some((link) => !link.hasWords)) return [{ field: 'evidence', text: words.evidenceGone }]
  return evidence.flatMap((link) =>
    link.why.trim() === '' ? [{ field: `why-${link.subject}`, text: words.becauseNeeded }] : [],
  )
}

/** Whether the thread back to somebody's words is broken: nothing that carries stands any more. */
export function isBroken(links: readonly Weighed<Pick<Evidence, 'kind' | 'endedAt'>>[]): boolean {
  return !links.some((link) => carrying.includes(link.kind) && link.hasWords && link.endedAt === undefined)
}
