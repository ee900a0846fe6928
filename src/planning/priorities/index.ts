export { closeRound, countPaper, findTally, moveDots, openRound, placeDots } from './acts.ts'
export {
  choosePriorities,
  giveReason,
  listPriorities,
  type Priorities,
  putPriorities,
  recordPriorities,
} from './acts-choice.ts'
export type { Choice } from './choice.ts'
export { type Count, type Dot, published, type Round, type Tally, type Turnout } from './round.ts'
export { findRound } from './storage.ts'
