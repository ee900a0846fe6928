import { type Question, wordingQuestions } from '#analysis/statements'
import {
  AREAS,
  type Area,
  BOTTOM_LINES,
  type BottomLine,
  PROVENANCES,
  type Provenance,
} from '#analysis/wellbeing'
import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'
import { type EvidenceDraft, type EvidenceWords, evidenceProblems, type Weighed } from './evidence.ts'

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
  /** Why it was taken back; '' while it stands. */
  readonly withdrawnBecause: string
  readonly version: number
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
}

/** Whether an outcome may be written down: whole, and resting on somebody's words. */
export function mayPropose(
  draft: OutcomeDraft,
  evidence: readonly Weighed<EvidenceDraft>[],
  words: OutcomeWords & EvidenceWords,
): Ruling<OutcomeDraft & { readonly area: Area }> {
  const problems = [...outcomeProblems(draft, words), ...evidenceProblems(evidence, words)]
  return allowUnless(problems, { ...draft, area: draft.area as Area })
}

function outcomeProblems(draft: OutcomeDraft, words: OutcomeWords): Problem[] {
  const problems: Problem[] = []
  if (draft.statement.trim() === '') problems.push({ field: 'statement', text: words.statementNeeded })
  if (!draft.area || !AREAS.includes(draft.area)) problems.push({ field: 'area', text: words.areaNeeded })
  if (!draft.bottomLines.some((line) => BOTTOM_LINES.includes(line)))
    problems.push({ field: 'bottomLines', text: words.bottomLineNeeded })
  if (!draft.provenance.some((from) => PROVENANCES.includes(from)))
    problems.push({ field: 'provenance', text: words.provenanceNeeded })
  return problems
}

export const changeable = ['statement', 'area', 'bottomLines', 'provenance'] as const

/** One thing about an outcome that became something else. */
export interface Drift {
  readonly what: (typeof changeable)[number]
  readonly before: string
  readonly after: string
}

/** What a change would move away from what stands now. */
export function driftOf(before: Pick<Outcome, (typeof changeable)[number]>, draft: OutcomeDraft): Drift[] {
  return changeable.flatMap((what) => {
    const [old, now] = [inWriting(before[what]), inWriting(draft[what])]
    return old === now ? [] : [{ what, before: old, after: now }]
  })
}

function inWriting(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : [...(value ?? [])].sort().join(' ')
}

/**
 * Whether an outcome may be changed. A new wording always says why, and so does anything else about an outcome
 * that came from young people: that is how everybody sees whether what they asked for survives. (Invariant 15.)
 */
export function mayChange(
  before: Pick<Outcome, (typeof changeable)[number]>,
  draft: OutcomeDraft & { readonly why: string },
  words: OutcomeWords & { readonly whyNeeded: string },
): Ruling<readonly Drift[]> {
  const drift = driftOf(before, draft)
  const owesReason =
    drift.some(({ what }) => what === 'statement') ||
    (drift.length > 0 && before.provenance.includes('youngPeople'))
  const problems = outcomeProblems(draft, words)
  if (owesReason && draft.why.trim() === '') problems.push({ field: 'why', text: words.whyNeeded })
  return allowUnless(problems, drift)
}

/**
 * What to ask an officer or a provider about their wording. Young people's text is never questioned: not when
 * one of them writes, and not when somebody writes down what came from them.
 */
export function questionsFor(
  draft: Pick<OutcomeDraft, 'statement' | 'provenance'>,
  writerIsYoung: boolean,
): readonly Question[] {
  return writerIsYoung || draft.provenance.includes('youngPeople') ? [] : wordingQuestions(draft.statement)
}
