import type { Instant } from '#platform/clock'
import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** What the people of a project write themselves; everything else in a case study is read from the record. */
export interface Study {
  readonly what: string
  readonly challenge: string
  /** A role and a way to reach it that is meant for everybody. */
  readonly contact: string
  readonly publishedAt: Instant | undefined
  readonly version: number
}

export const unwritten: Study = { what: '', challenge: '', contact: '', publishedAt: undefined, version: 0 }

/** A principle somebody says was met, and the page of the project that shows it. */
export interface Claim {
  readonly id: string
  readonly set: string
  readonly principle: string
  readonly words: string
  /** A path within the project: `/decisions`. */
  readonly evidence: string
}

// The principles that co-operative councils report against, in our own short form. A set is never edited: a newer one
// gets a key of its own, so that an old claim keeps meaning what it meant.
export const principleSet = 'co-operative-councils-1'
export const principleKeys = ['equalPartners', 'innovation', 'learning', 'socialValue', 'newModels'] as const
export type PrincipleKey = (typeof principleKeys)[number]

/** The pages of a project that can stand as evidence. */
export const evidencePages = [
  '/decisions',
  '/voices',
  '/outcomes',
  '/priorities',
  '/call',
  '/award',
  '/agreement',
  '/activities',
  '/results',
  '/learning',
  '/thread',
] as const
export type EvidencePage = (typeof evidencePages)[number]

export interface PublishWords {
  readonly contactNeeded: string
  readonly contactIsPerson: string
  readonly challengeNeeded: string
  readonly publishedAlready: string
}

/**
 * Whether a case study may be shown to everybody. One in the sources ends with an empty line after "for further
 * information contact": a reader who wants to do the same then has nobody to ask.
 */
export function mayPublish(study: Study, words: PublishWords): Ruling<Study> {
  if (study.publishedAt) return refuse({ text: words.publishedAlready })
  const problems: Problem[] = []
  if (study.challenge.trim() === '') problems.push({ field: 'challenge', text: words.challengeNeeded })
  if (study.contact.trim() === '') problems.push({ field: 'contact', text: words.contactNeeded })
  return allowUnless(problems, study)
}

export interface ClaimWords {
  readonly wordsNeeded: string
  readonly evidenceNeeded: string
}

/** A principle is claimed only with a sentence of how, and a page that shows it. */
export function mayClaim(
  claim: { readonly words: string; readonly evidence: string | undefined },
  words: ClaimWords,
): Ruling<{ words: string; evidence: string }> {
  const said = claim.words.trim()
  const evidence = evidencePages.find((page) => page === claim.evidence)
  const problems: Problem[] = []
  if (said === '') problems.push({ field: 'words', text: words.wordsNeeded })
  if (!evidence) problems.push({ field: 'evidence', text: words.evidenceNeeded })
  return evidence && problems.length === 0
    ? allow({ words: said, evidence })
    : allowUnless(problems, { words: said, evidence: evidence ?? '/' })
}
