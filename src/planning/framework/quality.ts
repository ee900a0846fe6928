import type { Provenance } from '#analysis/wellbeing'
import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'
import { type EvidenceDraft, type EvidenceWords, evidenceProblems, type Weighed } from './evidence.ts'

/** How support should feel, from whom, where and when: in young people's words, beside the outcomes. */
export interface Quality {
  readonly id: string
  readonly cycleId: string
  readonly words: string
  readonly about: QualityAbout
  readonly provenance: readonly Provenance[]
  readonly madeAt: Instant
}

export const qualityAbouts = ['feel', 'whom', 'where', 'when'] as const
export type QualityAbout = (typeof qualityAbouts)[number]

export type QualityDraft = Pick<Quality, 'words' | 'about' | 'provenance'>

export interface QualityWords extends EvidenceWords {
  readonly qualityNeeded: string
  readonly provenanceNeeded: string
}

/** Whether a quality may be written down: said, by somebody, and resting on somebody's words. */
export function mayProposeQuality(
  draft: QualityDraft,
  evidence: readonly Weighed<EvidenceDraft>[],
  words: QualityWords,
): Ruling<QualityDraft> {
  const problems: Problem[] = []
  if (draft.words.trim() === '') problems.push({ field: 'words', text: words.qualityNeeded })
  if (draft.provenance.length === 0) problems.push({ field: 'provenance', text: words.provenanceNeeded })
  problems.push(...evidenceProblems(evidence, words))
  return allowUnless(problems, draft)
}
