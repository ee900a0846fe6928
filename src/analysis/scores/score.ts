/** Who leads a criterion, and so whose scores count on it. */
export type LedBy = 'youngPeople' | 'panel' | 'everyone'

/** A published criterion. Weights are whole numbers that make 100 over a whole call. */
export interface WeightedCriterion {
  readonly id: string
  readonly weight: number
  readonly ledBy: LedBy
}

/** The published rules of a call, as far as arithmetic needs them. */
export interface ScoringRule {
  /** In published order. */
  readonly criteria: readonly WeightedCriterion[]
  /** 0–100: the share of the whole that young people's scores carry, as it was published. */
  readonly youngWeight: number
}

/** One locked score of one person. */
export interface GivenScore {
  readonly application: string
  readonly criterion: string
  /** A whole number from 0 to 5. */
  readonly value: number
  readonly young: boolean
}

/** What people agreed on when they had talked a wide spread over. */
export interface AgreedScore {
  readonly application: string
  readonly criterion: string
  readonly value: number
}

/** The top of the scale: 0–5, each with a sentence that is published with the call. */
export const topOfScale = 5

/** From here on scores are talked over before they are counted: a mean of 2 and 4 hides that two people read two things. */
export const talkOverFrom = 2

/** How far scores lie apart: highest less lowest; 0 when there are none. */
export function spreadOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}

/** The scores that count on a criterion: all of them, or only young people's where they lead it. */
export function counting<S extends { readonly young: boolean }>(
  criterion: Pick<WeightedCriterion, 'ledBy'>,
  scores: readonly S[],
): readonly S[] {
  return criterion.ledBy === 'youngPeople' ? scores.filter(({ young }) => young) : scores
}

/**
 * The part of every criterion led by everyone that young people's mean makes, as `part / whole` in whole numbers:
 * just so much that, with all of what they lead, their share of the total is the published one. With 30 points led
 * by young people, 40 by everyone and a published 50, it is 20 / 40: half. A published share out of reach counts
 * as the nearest one within it.
 */
export function youngPart({ criteria, youngWeight }: ScoringRule): {
  readonly part: number
  readonly whole: number
} {
  const led = (by: LedBy) => sum(criteria.filter(({ ledBy }) => ledBy === by).map(({ weight }) => weight))
  const whole = led('everyone')
  return { part: Math.min(whole, Math.max(0, youngWeight - led('youngPeople'))), whole }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
