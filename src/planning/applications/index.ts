export { beginApplication, findAsked, listMyApplications, readDraft, saveStep } from './acts.ts'
export { attach, detach } from './acts-files.ts'
export { verifyReceipt } from './acts-keys.ts'
export {
  allowReading,
  endReading,
  lettersOf,
  type OpenedAll,
  openAll,
  readApplication,
  readApplications,
  readFile,
} from './acts-opening.ts'
export { findReceipt, send, takeBack } from './acts-sending.ts'
export {
  type Answer,
  type Application,
  type Asked,
  type AttachedFile,
  type Because,
  type BudgetLine,
  type Content,
  type CouldNot,
  countWords,
  type Draft,
  type Fields,
  type Opened,
  type Step,
  stepsOf,
  totalOf,
  turnOf,
} from './application.ts'
export { checkComplete } from './complete.ts'
export { type Receipt, readReceipt, written } from './receipt.ts'
export {
  countOpened,
  findBox,
  findOpened,
  listOpened,
  listReadings,
  saveAwarded as markAwarded,
} from './storage-opening.ts'
