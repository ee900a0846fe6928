export { addReading, recordReading, takeReadingBack } from './acts.ts'
export { observe, recordChange, recordObservation, tellChange } from './acts-changes.ts'
export type { Observation } from './observation.ts'
export {
  type Baseline,
  isFinding,
  type Reading,
  type ReadingDraft,
  type Shown,
  type State,
  shownToAll,
  states,
} from './reading.ts'
export { isForAll, type SelfChange } from './self-change.ts'
export { findReading, listReadings } from './storage.ts'
export { listObservations, listSelfChanges } from './storage-changes.ts'
