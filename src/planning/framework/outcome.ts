import { AREAS, type Area, BOTTOM_LINES, type BottomLine, PROVENANCES, type Provenance } from '#analysis/wellbeing'
import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** A change in people's lives or in a place. It holds no service and no number. */
export interface Outcome {
  readonly id: string
  readonly cycleId: string
  /** Undefined when a published record says that there was one, and not which. */
  readonly statement: string | undefined
  readonly area: Area | undefined
  readonly bottomLines: readonly BottomLine[]
  readonly provenance: readonly Provenance[]
  /** Published records only: the source it is known from. */
  readonly source: string | undefined
  /** The area is our reading of a published record. */
  readonly ourReading: boolean
  readonly madeAt: Instant
  readonly withdrawnAt: Instant | undefined
  readonly version: number
}

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

/** A sign that an outcome is happening, in plain words. */
export interface Indicator {
  readonly id: string
  readonly outcomeId: string
  readonly words: string
  readonly byYoungPeople: boolean
  /** The indicator this one was written beside, when somebody else would have said it differently. */
  readonly beside: string | undefined
}

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

/** A link before it is made, and whether there are still words behind it. */
export interface EvidenceDraft {
  readonly kind: EvidenceKind
  readonly subject: string
  readonly why: string
}

export interface OutcomeDraft {
  readonly statement: string
  readonly area: Area | undefined
  readonly bottomLines: readonly BottomLine[]
  readonly provenance: readonly Provenance[]
}

export interface OutcomeWords {
  readonly statementNeeded: string
  readonly areaNeeded: string
  readonly bottomLineNeeded: string
  readonly provenanceNeeded: string
  readonly evidenceNeeded: string
  readonly evidenceGone: string
}

/**
 * Whether an outcome may be written down. It must rest on at least one voice, theme or statement that still has
 * words: what was said and later removed stays counted, but nothing new is built on it. (Invariant 9.)
 */
export function mayPropose(
  draft: OutcomeDraft,
  evidence: readonly (EvidenceDraft & { readonly hasWords: boolean })[],
  words: OutcomeWords,
): Ruling<OutcomeDraft & { readonly area: Area }> {
  const problems: Problem[] = []
  if (draft.statement.trim() === '') problems.push({ field: 'statement', text: words.statementNeeded })
  if (!draft.area || !AREAS.includes(draft.area)) problems.push({ field: 'area', text: words.areaNeeded })
  if (!draft.bottomLines.some((line) => BOTTOM_LINES.includes(line))) problems.push({ field: 'bottomLines', text: words.bottomLineNeeded })
  if (!draft.provenance.some((from) => PROVENANCES.includes(from))) problems.push({ field: 'provenance', text: words.provenanceNeeded })
  problems.push(...evidenceProblems(evidence, words))
  return allowUnless(problems, { ...draft, area: draft.area as Area })
}

export interface QualityWords extends Pick<OutcomeWords, 'evidenceNeeded' | 'evidenceGone' | 'provenanceNeeded'> {
  readonly qualityNeeded: string
}

/** The same for a quality of support. */
export function mayProposeQuality(
  draft: Pick<Quality, 'words' | 'about' | 'provenance'>,
  evidence: readonly (EvidenceDraft & { readonly hasWords: boolean })[],
  words: QualityWords,
): Ruling<typeof draft> {
  const problems: Problem[] = []
  if (draft.words.trim() === '') problems.push({ field: 'words', text: words.qualityNeeded })
  if (draft.provenance.length === 0) problems.push({ field: 'provenance', text: words.provenanceNeeded })
  problems.push(...evidenceProblems(evidence, words))
  return allowUnless(problems, draft)
}

// Assets and barriers support an outcome; alone they do not carry one.
const carrying: readonly EvidenceKind[] = ['voice', 'theme', 'statement']

function evidenceProblems(
  evidence: readonly (EvidenceDraft & { readonly hasWords: boolean })[],
  words: Pick<OutcomeWords, 'evidenceNeeded' | 'evidenceGone'>,
): Problem[] {
  if (evidence.some((link) => !link.hasWords)) return [{ field: 'evidence', text: words.evidenceGone }]
  if (!evidence.some((link) => carrying.includes(link.kind))) return [{ field: 'evidence', text: words.evidenceNeeded }]
  return []
}

/** Whether the thread from an outcome back to somebody's words is broken. */
export function isBroken(links: readonly { readonly kind: EvidenceKind; readonly hasWords: boolean; readonly endedAt: Instant | undefined }[]): boolean {
  return !links.some((link) => carrying.includes(link.kind) && link.hasWords && link.endedAt === undefined)
}

export interface AgreeWords {
  readonly nothingYet: string
  readonly youngShareEmpty: string
  readonly someBroken: (n: number) => string
}

/** Whether a framework may be put to be agreed: not empty, none without a reason, and not without young people. */
export function mayAgree(
  outcomes: readonly { readonly provenance: readonly Provenance[]; readonly broken: boolean }[],
  words: AgreeWords,
): Ruling<number> {
  const problems: Problem[] = []
  if (outcomes.length === 0) problems.push({ text: words.nothingYet })
  else if (!outcomes.some((outcome) => outcome.provenance.includes('youngPeople'))) problems.push({ text: words.youngShareEmpty })
  const broken = outcomes.filter((outcome) => outcome.broken).length
  if (broken > 0) problems.push({ text: words.someBroken(broken) })
  return allowUnless(problems, outcomes.length)
}

/**
 * Whether somebody may reword an indicator as it stands. Young people's own wording is theirs: anybody else's
 * version stands beside it. (Invariant 3.)
 */
export function mayReword(indicator: Pick<Indicator, 'byYoungPeople'>, editorIsYoung: boolean): boolean {
  return !indicator.byYoungPeople || editorIsYoung
}
