import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** What a sign showed over some time: how many answered, who did not, and compared with what. */
export interface Reading {
  readonly id: string
  readonly cycleId: string
  /** Undefined only in a published record whose source names no sign. */
  readonly indicatorId: string | undefined
  /** Published records only: the outcome, where nobody published how it would be seen. */
  readonly outcomeId: string | undefined
  readonly scheduleLineId: string | undefined
  readonly activityId: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly state: State
  /** How many answered or were counted; undefined where nobody counted. */
  readonly n: number | undefined
  /** Who did not answer. */
  readonly missing: string
  readonly words: string
  readonly baseline: Baseline
  /** The day somebody will look again. */
  readonly againOn: string | undefined
  /** These people are under eighteen in a named setting, or owed the same care. */
  readonly careful: boolean
  readonly readAt: Instant
  readonly takenBackAt: Instant | undefined
  readonly takenBackBecause: string
  readonly source: string | undefined
}

export const states = ['improved', 'noChange', 'worse', 'mixed', 'notYetKnown', 'notMeasured'] as const
export type State = (typeof states)[number]

/** What it was like before, or that nobody had looked. */
export type Baseline = 'none' | { readonly words: string }

export interface ReadingDraft {
  readonly indicatorId: string | undefined
  readonly scheduleLineId?: string | undefined
  readonly activityId?: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly state: State | undefined
  readonly n: number | undefined
  readonly missing: string
  readonly words: string
  /** Undefined while nobody has said whether there is one. */
  readonly baseline: Baseline | undefined
  readonly againOn?: string | undefined
  /** Left out, it is careful. */
  readonly careful?: boolean | undefined
}

export interface ReadingWords {
  readonly indicatorNeeded: string
  readonly fromNeeded: string
  readonly toNeeded: string
  readonly toBeforeFrom: string
  readonly toInFuture: string
  readonly stateNeeded: string
  readonly countWhole: string
  readonly missingNeeded: string
  readonly wordsNeeded: string
  readonly baselineNeeded: string
  readonly againPast: string
}

/** Whether a state says that something is so, which a few people's answers could give away. */
export function isFinding(state: State): boolean {
  return state !== 'notYetKnown' && state !== 'notMeasured'
}

/**
 * Whether a reading may be written down. A finding says what it is compared with, or that there is nothing to compare
 * it with; and who is missing is said wherever anybody was counted. (Invariant 29.)
 */
export function mayAddReading(
  draft: ReadingDraft,
  facts: { readonly today: string; readonly isIndicatorHere: boolean },
  words: ReadingWords,
): Ruling<
  ReadingDraft & { readonly indicatorId: string; readonly state: State; readonly baseline: Baseline }
> {
  const { state, n, from, to, againOn, indicatorId } = draft
  const problems: Problem[] = []
  if (!indicatorId || !facts.isIndicatorHere)
    problems.push({ field: 'indicator', text: words.indicatorNeeded })
  if (!state || !states.includes(state)) problems.push({ field: 'state', text: words.stateNeeded })
  if (!from) problems.push({ field: 'from', text: words.fromNeeded })
  if (!to) problems.push({ field: 'to', text: words.toNeeded })
  if (from && to && to < from) problems.push({ field: 'to', text: words.toBeforeFrom })
  if (to && to > facts.today) problems.push({ field: 'to', text: words.toInFuture })
  if (n !== undefined && (!Number.isInteger(n) || n < 0))
    problems.push({ field: 'n', text: words.countWhole })
  const finds = state !== undefined && isFinding(state)
  if ((finds || n !== undefined) && draft.missing.trim() === '')
    problems.push({ field: 'missing', text: words.missingNeeded })
  if (draft.words.trim() === '') problems.push({ field: 'words', text: words.wordsNeeded })
  const hasBaseline =
    draft.baseline !== undefined && (draft.baseline === 'none' || draft.baseline.words.trim() !== '')
  if (finds && !hasBaseline) problems.push({ field: 'baseline', text: words.baselineNeeded })
  if (againOn && againOn <= facts.today) problems.push({ field: 'againOn', text: words.againPast })
  return allowUnless(problems, {
    ...draft,
    indicatorId: indicatorId ?? '',
    state: state ?? 'notYetKnown',
    missing: draft.missing.trim(),
    words: draft.words.trim(),
    baseline: hasBaseline ? (draft.baseline ?? 'none') : 'none',
  })
}

/** Fewer than this many, and a published figure could point at somebody. (Decision 18 of the house.) */
export const fewestElsewhere = 5

/** How much of a reading everybody may read. */
export type Shown =
  | { readonly how: 'whole' }
  /** That nobody knows yet, or that nobody measured; neither the few who were asked nor what they said. */
  | { readonly how: 'stateOnly' }
  | { readonly how: 'tooFew'; readonly fewest: number }
  | { readonly how: 'notCounted' }

/**
 * What the public sees of a reading. A finding without a number is not published, and one from very few people is
 * not either: not its number, not its state and not its words. What a record published already stays as it was.
 */
export function shownToAll(
  reading: Pick<Reading, 'state' | 'n' | 'careful' | 'source'>,
  fewestCareful: number,
): Shown {
  if (reading.source !== undefined) return { how: 'whole' }
  const fewest = reading.careful ? fewestCareful : fewestElsewhere
  if (!isFinding(reading.state)) {
    return reading.n !== undefined && reading.n < fewest && reading.n > 0
      ? { how: 'stateOnly' }
      : { how: 'whole' }
  }
  if (reading.n === undefined) return { how: 'notCounted' }
  return reading.n < fewest ? { how: 'tooFew', fewest } : { how: 'whole' }
}

export function mayTakeBack(
  reading: Pick<Reading, 'takenBackAt' | 'source'>,
  why: string,
  words: {
    readonly recordOnly: string
    readonly takenBackAlready: string
    readonly takenBackWhyNeeded: string
  },
): Ruling<string> {
  if (reading.source !== undefined) return refuse({ text: words.recordOnly })
  if (reading.takenBackAt) return refuse({ text: words.takenBackAlready })
  return allowUnless(why.trim() === '' ? [{ field: 'why', text: words.takenBackWhyNeeded }] : [], why.trim())
}
