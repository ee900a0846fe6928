import type { Problem } from '#platform/ruling'

/** One thing an application is judged by. */
export interface Criterion {
  readonly id: string
  readonly title: string
  readonly asks: string
  /** Of 100. */
  readonly weight: number
  /** Whose scores count: young people's alone, the panel's, or both. */
  readonly ledBy: LedBy
  readonly stage: Stage
  readonly order: number
  readonly byYoung: boolean
}

export const ledBys = ['youngPeople', 'panel', 'everyone'] as const
export type LedBy = (typeof ledBys)[number]
export const stages = ['read', 'interview'] as const
export type Stage = (typeof stages)[number]

export type CriterionDraft = Pick<Criterion, 'title' | 'asks' | 'weight' | 'ledBy' | 'stage'> & {
  readonly id?: string | undefined
}

/** What a score means. Readers see it before anybody is scored. */
export interface ScalePoint {
  readonly value: number
  readonly sentence: string
}

/** The scores there are: the least is nothing, the most is the best answer we could think of. */
export const scores = [0, 1, 2, 3, 4, 5] as const
export const mostScore = 5

/** How applications are judged: everything about it is published, and nothing else counts. */
export interface Model {
  readonly criteria: readonly Pick<Criterion, 'id' | 'title' | 'weight' | 'ledBy' | 'stage'>[]
  readonly scale: readonly ScalePoint[]
  readonly youngWeight: number
}

export interface ModelWords {
  readonly noCriteria: string
  readonly weightsNot100: (sum: number) => string
  readonly weightless: (title: string) => string
  readonly scaleIncomplete: (value: number) => string
  readonly youngWeightOff: (said: number, least: number, most: number) => string
}

/**
 * What is wrong with a way of judging: weights make 100, every score from 0 to 5 has its sentence, and what is
 * said about young people's share is what the criteria add up to. (Invariant 13.)
 */
export function modelProblems({ criteria, scale, youngWeight }: Model, words: ModelWords): Problem[] {
  if (criteria.length === 0) return [{ field: 'criteria', text: words.noCriteria }]
  const problems: Problem[] = []
  const sum = criteria.reduce((all, { weight }) => all + weight, 0)
  if (sum !== 100) problems.push({ field: 'weight-0', text: words.weightsNot100(sum) })
  for (const { title, weight } of criteria)
    if (!(weight > 0)) problems.push({ text: words.weightless(title) })
  for (const score of scores)
    if (!scale.some(({ value, sentence }) => value === score && sentence.trim() !== ''))
      problems.push({ field: `scale-${score}`, text: words.scaleIncomplete(score) })
  const { least, most } = youngReach(criteria)
  if (sum === 100 && (youngWeight < least || youngWeight > most))
    problems.push({ field: 'youngWeight', text: words.youngWeightOff(youngWeight, least, most) })
  return problems
}

/** How small and how large young people's share can be: what they alone score, and that with what all score. */
export function youngReach(criteria: readonly Pick<Criterion, 'weight' | 'ledBy'>[]): {
  readonly least: number
  readonly most: number
} {
  const by = (who: LedBy) =>
    criteria.filter(({ ledBy }) => ledBy === who).reduce((all, { weight }) => all + weight, 0)
  const least = by('youngPeople')
  return { least, most: least + by('everyone') }
}

/**
 * The part of one criterion that young people's scores make up, from 0 to 1: all of what they lead, none of what
 * the panel leads, and of what everybody scores just so much that their share of the total is `youngWeight`.
 */
export function youngShareOf(
  { ledBy }: Pick<Criterion, 'ledBy'>,
  { criteria, youngWeight }: Pick<Model, 'criteria' | 'youngWeight'>,
): number {
  if (ledBy === 'youngPeople') return 1
  if (ledBy === 'panel') return 0
  const { least, most } = youngReach(criteria)
  return most === least ? 0 : (youngWeight - least) / (most - least)
}

/** A trial's scores: bid → criterion id → 0 to 5. */
export type TrialScores = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Points out of 100, to two decimals: each criterion gives its weight times how much of the best score it got. */
export function totalOf(
  criteria: readonly Pick<Criterion, 'id' | 'weight'>[],
  given: Readonly<Record<string, number>>,
): number {
  const fifths = criteria.reduce((all, { id, weight }) => all + weight * (given[id] ?? 0), 0)
  return Math.round((fifths * 100) / mostScore) / 100
}

/** Whether every made-up bid has a whole score from 0 to 5 on every criterion. */
export function isWholeTrial(
  criteria: readonly Pick<Criterion, 'id'>[],
  bids: readonly string[],
  given: TrialScores,
): boolean {
  return bids.every((bid) =>
    criteria.every(({ id }) => (scores as readonly number[]).includes(given[bid]?.[id] ?? -1)),
  )
}
