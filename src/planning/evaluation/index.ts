/**
 * Evaluation: who scores, what they said about themselves first, scores that stay private until all are locked,
 * what was agreed where they lay apart, and how applications stand by the published rule.
 */
export {
  comeBack,
  declare,
  declinePlace,
  invitePanelist,
  listReadings,
  mayRead,
  noteAbsence,
} from './acts.ts'
export { lockScores, moderate, reveal, score, standings } from './acts-scores.ts'
export type { Moderation } from './moderation.ts'
export type { Panelist, Part } from './panelist.ts'
export {
  type Declaration,
  type Reading,
  type Reveal,
  readingOf,
  type Score,
  type ShownScore,
} from './score.ts'
export type { Standing } from './standing.ts'
export { listDeclarations, listPanel, listReveals } from './storage.ts'
export { listModerations, listScoresOf, listShownScores } from './storage-scores.ts'
