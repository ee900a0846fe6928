import type { Instant } from '#platform/clock'
import { allow, type Problem, type Ruling, refuse } from '#platform/ruling'

/** A round of dots: everybody with a seat in the project places the same number of them on outcomes. */
export interface Round {
  readonly id: string
  readonly cycleId: string
  /** How many dots each person has. */
  readonly dots: number
  readonly openedAt: Instant
  readonly closedAt: Instant | undefined
}

export interface Dot {
  readonly outcome: string
  readonly dots: number
}

/** Dots counted: all together, and young people's and adults' apart where each were enough. */
export interface Count {
  readonly outcome: string
  readonly young: number
  readonly adults: number
}

export interface Turnout {
  readonly young: number
  readonly adults: number
}

export interface Tally {
  readonly turnout: Turnout
  /** Most dots first; the same number of dots is the same place. */
  readonly lines: readonly {
    readonly outcome: string
    readonly all: number
    readonly place: number
    readonly tied: boolean
  }[]
  /** Only from five of each: below that, the dots of a few could be told from the difference. */
  readonly apart: readonly Count[] | undefined
}

/** Fewer than this many of either group, and their dots are shown only together. */
export const enoughToShowApart = 5

export interface DotWords {
  readonly closed: string
  readonly tooMany: (dots: number) => string
  readonly unknown: string
  readonly wholeDots: string
}

/** Whether somebody may place these dots: the round is open, the outcomes are in it, and they have that many. */
export function mayPlace(
  round: Round,
  placed: readonly Dot[],
  outcomes: ReadonlySet<string>,
  words: DotWords,
): Ruling<readonly Dot[]> {
  if (round.closedAt) return refuse({ text: words.closed })
  if (placed.some((dot) => !Number.isInteger(dot.dots) || dot.dots < 0))
    return refuse({ text: words.wholeDots })
  if (placed.some((dot) => !outcomes.has(dot.outcome))) return refuse({ text: words.unknown })
  if (left(round, placed) < 0) return refuse({ text: words.tooMany(round.dots) })
  const onOutcome = Map.groupBy(placed, (dot) => dot.outcome)
  const together = [...onOutcome].map(([outcome, dots]) => ({
    outcome,
    dots: dots.reduce((sum, dot) => sum + dot.dots, 0),
  }))
  return allow(together.filter((dot) => dot.dots > 0))
}

export interface PaperWords extends DotWords {
  readonly headsNeeded: string
  readonly moreThanHeads: string
}

/** Whether dots counted on paper can be true: nobody has more of them than the heads that were there. */
export function mayCountPaper(
  round: Round,
  turnout: Turnout,
  counts: readonly Count[],
  words: PaperWords,
): Ruling<readonly Count[]> {
  if (round.closedAt) return refuse({ text: words.closed })
  const problems: Problem[] = []
  if (turnout.young + turnout.adults === 0) problems.push({ field: 'young', text: words.headsNeeded })
  const placed = (of: (count: Count) => number) => counts.reduce((sum, count) => sum + of(count), 0)
  if (
    placed((count) => count.young) > turnout.young * round.dots ||
    placed((count) => count.adults) > turnout.adults * round.dots
  ) {
    problems.push({ text: words.moreThanHeads })
  }
  const [first, ...rest] = problems
  return first ? refuse(first, ...rest) : allow(counts)
}

/** Adds up a round: n log n in the outcomes, for the order. */
export function tallyOf(counts: readonly Count[], turnout: Turnout): Tally {
  const together = [...Map.groupBy(counts, (count) => count.outcome)].map(([outcome, parts]) => ({
    outcome,
    young: parts.reduce((sum, part) => sum + part.young, 0),
    adults: parts.reduce((sum, part) => sum + part.adults, 0),
  }))
  const lines = together
    .map(({ outcome, young, adults }) => ({ outcome, all: young + adults }))
    .sort((a, b) => b.all - a.all)
  const placeOf = new Map<number, number>()
  const sharing = new Map<number, number>()
  for (const [i, { all }] of lines.entries()) {
    if (!placeOf.has(all)) placeOf.set(all, i + 1)
    sharing.set(all, (sharing.get(all) ?? 0) + 1)
  }
  const isApart = turnout.young >= enoughToShowApart && turnout.adults >= enoughToShowApart
  return {
    turnout,
    lines: lines.map((line) => ({
      ...line,
      place: placeOf.get(line.all) ?? 0,
      tied: (sharing.get(line.all) ?? 0) > 1,
    })),
    apart: isApart ? together : undefined,
  }
}

/**
 * What everybody may read of a closed round: the dots together from `fewest` people on, and young people's and
 * adults' apart from `fewest` of each; below that, nothing but the choice and its reasons. A team sees its own.
 */
export function published(tally: Tally, fewest: number): Tally | undefined {
  const { young, adults } = tally.turnout
  if (young + adults < fewest) return undefined
  return young >= fewest && adults >= fewest ? tally : { ...tally, apart: undefined }
}

/** Somebody's dots once they have put another number of them on one outcome. What is no longer there falls off. */
export function moved(mine: readonly Dot[], to: Dot, outcomes: ReadonlySet<string>): Dot[] {
  const others = mine.filter(({ outcome }) => outcome !== to.outcome && outcomes.has(outcome))
  return [...others, to]
}

/** How many dots somebody still has in their hand. */
export function left(round: Pick<Round, 'dots'>, mine: readonly Dot[]): number {
  return round.dots - mine.reduce((sum, { dots }) => sum + dots, 0)
}
