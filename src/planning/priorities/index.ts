export {
  closeRound,
  countPaper,
  findTally,
  giveReason,
  listPriorities,
  openRound,
  placeDots,
  type Priorities,
  putPriorities,
  recordPriorities,
} from './acts.ts'
export type { Count, Dot, Round, Tally, Turnout } from './round.ts'
export { findRound } from './storage.ts'
