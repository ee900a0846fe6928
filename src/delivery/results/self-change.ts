import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** What taking part did for people, told by them together and about nobody in particular. */
export interface SelfChange {
  readonly id: string
  readonly cycleId: string
  readonly words: string
  /** Who was not asked, or did not say. */
  readonly missing: string
  /** About health or something as close: read by the project's people only. */
  readonly sensitive: boolean
  readonly toldAt: Instant
  readonly source: string | undefined
}

export interface SelfChangeWords {
  readonly changeNeeded: string
  readonly changeOfOne: string
  readonly changeSensitive: string
  readonly changeMissingNeeded: string
}

// One person speaking or being spoken of: on this page there are only people together.
const ofOne = /\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself|he|him|his|himself|she|her|hers|herself)\b/u
const ofOneInitial = /^(?:He|She|His|Her|My)\b/u

// Closer than most things: said among those who were there, and nowhere else.
const closeToSomebody =
  /\b(?:health|depress\w*|anxi\w*|panic|medicin\w*|medication|therap\w*|diagnos\w*|self-harm\w*|suicid\w*|drugs?|alcohol|drunk|weed|cannabis|addict\w*|pregnan\w*|disab\w*|arrest\w*|police|prison|conviction\w*)\b/iu

/** Whether the words are about one person rather than about people together. */
export function isAboutOne(said: string): boolean {
  return ofOne.test(said) || ofOneInitial.test(said.trim())
}

export function soundsSensitive(said: string): boolean {
  return closeToSomebody.test(said)
}

/** Whether it may be written down: about people together, with who is missing, and kept close where it is close. */
export function mayTellChange(
  draft: Pick<SelfChange, 'words' | 'missing' | 'sensitive'>,
  words: SelfChangeWords,
): Ruling<typeof draft> {
  const problems: Problem[] = []
  if (draft.words.trim() === '') problems.push({ field: 'words', text: words.changeNeeded })
  else if (isAboutOne(draft.words)) problems.push({ field: 'words', text: words.changeOfOne })
  if (soundsSensitive(draft.words) && !draft.sensitive)
    problems.push({ field: 'sensitive', text: words.changeSensitive })
  if (draft.missing.trim() === '') problems.push({ field: 'missing', text: words.changeMissingNeeded })
  return allowUnless(problems, { ...draft, words: draft.words.trim(), missing: draft.missing.trim() })
}

/** Everybody reads it unless it is close to somebody; what a source published is public already. */
export function isForAll(change: Pick<SelfChange, 'sensitive' | 'source'>): boolean {
  return !change.sensitive || change.source !== undefined
}
