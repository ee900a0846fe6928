import { type CriterionPoints, pointsOn } from './point.ts'
import { type AgreedScore, type GivenScore, type ScoringRule, sum } from './score.ts'

/** Where an application stands by the published rules. */
export interface Standing {
  readonly application: string
  /** 0–100, two decimals: the sum of its points as they are read. */
  readonly total: number
  /** The weights counted so far: 100 once every stage has been shown. */
  readonly outOf: number
  readonly perCriterion: readonly CriterionPoints[]
  /** Of the total, what young people's scores carry, what adults' carry, and what they agreed on together. */
  readonly young: number
  readonly adults: number
  readonly agreed: number
  /** A wide spread has not been talked over yet. */
  readonly waits: boolean
  /** Somebody scored it on every criterion counted so far. */
  readonly complete: boolean
  /** Absent while anything waits, and for an application that was not scored on everything. */
  readonly place: number | undefined
  /** It shares its place: the published rule cannot tell them apart, so people must. */
  readonly tied: boolean
  /** Another has the same total; the order between them follows the published rule for ties. */
  readonly sameTotal: boolean
}

/**
 * Standings of applications, best first, over the criteria whose scores were `shown` (all, unless it is said): young
 * people's part of what everyone leads is always that of the whole call. O(s + a · c · log a) for s scores, a applications and c criteria.
 *
 * The total is the sum of points on each criterion (see `pointsOn`). Equal totals are ordered by more points on
 * the criteria young people lead, then by more points on the heaviest criterion, the next heaviest and so on
 * (published order where weights are the same). What is still equal shares a place, and the place after it is
 * left out. No application has a place while any of them waits to be talked over.
 */
export function standingsOf(
  rule: ScoringRule,
  applications: readonly string[],
  scores: readonly GivenScore[],
  agreed: readonly AgreedScore[],
  shown: readonly string[] = rule.criteria.map(({ id }) => id),
): Standing[] {
  const criteria = rule.criteria.filter(({ id }) => shown.includes(id))
  const given = Map.groupBy(scores, keyOf)
  const agreedOn = new Map(agreed.map((one) => [keyOf(one), one.value]))
  const counted = applications.map((application) => {
    const perCriterion = criteria.map((criterion) => {
      const key = keyOf({ application, criterion: criterion.id })
      return pointsOn(criterion, rule, given.get(key) ?? [], agreedOn.get(key))
    })
    return added(application, criteria, perCriterion)
  })
  const order = tieOrder(criteria)
  const sorted = counted.toSorted(
    (one, other) =>
      Number(other.complete) - Number(one.complete) || other.total - one.total || order(one, other),
  )
  const anyWaits = sorted.some(({ waits }) => waits)
  return sorted.map((standing, at) => {
    const isPlaced = standing.complete && !anyWaits
    const equals = (other: Counted | undefined) =>
      other?.complete === standing.complete && other.total === standing.total && order(other, standing) === 0
    const firstEqual = sorted.findIndex(equals)
    return {
      ...standing,
      place: isPlaced ? firstEqual + 1 : undefined,
      tied: isPlaced && (equals(sorted[at - 1]) || equals(sorted[at + 1])),
      sameTotal:
        isPlaced &&
        sorted.some((other) => other !== standing && other.complete && other.total === standing.total),
    }
  })
}

type Counted = Omit<Standing, 'place' | 'tied' | 'sameTotal'>

function added(
  application: string,
  criteria: ScoringRule['criteria'],
  perCriterion: readonly CriterionPoints[],
): Counted {
  const total = decimals(perCriterion.map(({ points }) => points))
  const young = decimals(perCriterion.map(({ youngPoints }) => youngPoints))
  const agreed = decimals(perCriterion.map(({ agreedPoints }) => agreedPoints))
  return {
    application,
    total,
    outOf: sum(criteria.map(({ weight }) => weight)),
    perCriterion,
    young,
    adults: decimals([total, -young, -agreed]),
    agreed,
    waits: perCriterion.some(({ waits }) => waits),
    complete: perCriterion.every(({ way }) => way !== 'notScored'),
  }
}

/** The published rule for equal totals, as a comparison: negative when the first stands before the second. */
function tieOrder(criteria: ScoringRule['criteria']): (one: Counted, other: Counted) => number {
  const youngLed = criteria.flatMap(({ ledBy }, at) => (ledBy === 'youngPeople' ? [at] : []))
  const heaviestFirst = criteria
    .map(({ weight }, at) => ({ weight, at }))
    .sort((one, other) => other.weight - one.weight || one.at - other.at)
    .map(({ at }) => [at])
  const steps = [youngLed, ...heaviestFirst]
  const on = (standing: Counted, at: readonly number[]) =>
    decimals(at.map((criterion) => standing.perCriterion[criterion]?.points ?? 0))
  return (one, other) => {
    for (const step of steps) {
      const apart = on(other, step) - on(one, step)
      if (apart !== 0) return apart
    }
    return 0
  }
}

/** Adds numbers of two decimals without the dust of binary fractions. */
function decimals(values: readonly number[]): number {
  return sum(values.map((value) => Math.round(value * 100))) / 100
}

function keyOf({
  application,
  criterion,
}: {
  readonly application: string
  readonly criterion: string
}): string {
  return `${application} ${criterion}`
}
