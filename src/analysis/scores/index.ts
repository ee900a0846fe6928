/** Scores: points by published weights, how far people lie apart, and the order they make. */
export { type CriterionPoints, pointsOn, type Way } from './point.ts'
export {
  type AgreedScore,
  counting,
  type GivenScore,
  type LedBy,
  type ScoringRule,
  spreadOf,
  talkOverFrom,
  topOfScale,
  type WeightedCriterion,
  youngPart,
} from './score.ts'
export { type Standing, standingsOf } from './standing.ts'
