import {
  counting,
  type GivenScore,
  type ScoringRule,
  spreadOf,
  sum,
  talkOverFrom,
  topOfScale,
  type WeightedCriterion,
  youngPart,
} from './score.ts'

/**
 * How the value of a criterion came about: agreed by people who talked it over; young people's mean and adults'
 * mean, each by its published part; one mean of everybody; of young people or of adults alone; or nobody scored.
 */
export type Way = 'agreed' | 'byParts' | 'oneMean' | 'youngAlone' | 'adultsAlone' | 'notScored'

/** What an application has on one criterion. Numbers are exact to two decimals, so that they add up as read. */
export interface CriterionPoints {
  readonly criterion: string
  readonly way: Way
  /** 0–5, the value that counts; absent where nobody scored. */
  readonly value: number | undefined
  /** 0–weight. */
  readonly points: number
  /** Of these points, how many young people's scores carry; and how many were agreed with adults. */
  readonly youngPoints: number
  readonly agreedPoints: number
  /** Means of those who scored, for reading. */
  readonly young: number | undefined
  readonly adults: number | undefined
  readonly spread: number
  /** The scores lie too far apart and nobody has talked them over yet: no total is final before that. */
  readonly waits: boolean
}

/** `over / under` of the top of the scale, and the part of `over` that young people's scores make. Whole numbers. */
interface Value {
  readonly way: Way
  readonly over: number
  readonly under: number
  readonly young: number
}

/**
 * The points of one application on one criterion. O(n) in its scores.
 *
 * - Talked over: the agreed value counts, whoever leads the criterion.
 * - Led by young people: the mean of young people's scores. Adults' do not count.
 * - Led by the panel: the mean of all scores, each person counting the same.
 * - Led by everyone: young people's mean counts `youngPart` and adults' mean the rest, however many of each there
 *   are. Where only one of the two groups scored, its mean counts whole.
 *
 * Points are value × weight ÷ 5, rounded half up to two decimals, for each criterion by itself.
 */
export function pointsOn(
  criterion: WeightedCriterion,
  rule: ScoringRule,
  scores: readonly Pick<GivenScore, 'value' | 'young'>[],
  agreed: number | undefined,
): CriterionPoints {
  const counted = counting(criterion, scores)
  const spread = spreadOf(counted.map(({ value }) => value))
  const { way, over, under, young } = worthOf(criterion, rule, counted, agreed)
  const pointsOf = (part: number) => rounded(part * criterion.weight * 100, under * topOfScale) / 100
  const points = pointsOf(over)
  return {
    criterion: criterion.id,
    way,
    value: way === 'notScored' ? undefined : rounded(over * 100, under) / 100,
    points,
    youngPoints: pointsOf(young),
    agreedPoints: way === 'agreed' && criterion.ledBy !== 'youngPeople' ? points : 0,
    young: meanOf(counted.filter((score) => score.young)),
    adults: meanOf(counted.filter((score) => !score.young)),
    spread,
    waits: agreed === undefined && spread >= talkOverFrom,
  }
}

function worthOf(
  { ledBy }: WeightedCriterion,
  rule: ScoringRule,
  counted: readonly Pick<GivenScore, 'value' | 'young'>[],
  agreed: number | undefined,
): Value {
  const theirs = counted.filter(({ young }) => young).map(({ value }) => value)
  const others = counted.filter(({ young }) => !young).map(({ value }) => value)
  const all = [...theirs, ...others]
  if (agreed !== undefined)
    return { way: 'agreed', over: agreed, under: 1, young: ledBy === 'youngPeople' ? agreed : 0 }
  if (all.length === 0) return { way: 'notScored', over: 0, under: 1, young: 0 }
  const { part, whole } = youngPart(rule)
  if (ledBy === 'everyone' && whole > 0 && theirs.length > 0 && others.length > 0) {
    const young = part * sum(theirs) * others.length
    const over = young + (whole - part) * sum(others) * theirs.length
    return { way: 'byParts', over, under: whole * theirs.length * others.length, young }
  }
  const way = others.length === 0 ? 'youngAlone' : theirs.length === 0 ? 'adultsAlone' : 'oneMean'
  return { way, over: sum(all), under: all.length, young: sum(theirs) }
}

function meanOf(scores: readonly Pick<GivenScore, 'value'>[]): number | undefined {
  return scores.length === 0
    ? undefined
    : rounded(sum(scores.map(({ value }) => value)) * 100, scores.length) / 100
}

/** Whole numbers divided and rounded half up, without ever leaving whole numbers: a float would be off by one now and then. */
function rounded(over: number, under: number): number {
  const rest = over % under
  return (over - rest) / under + (2 * rest >= under ? 1 : 0)
}
