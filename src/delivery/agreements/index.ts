export { changeAgreement, draftAgreement, recordAgreement, signAgreement } from './acts.ts'
export { beginCodesign, endCodesign, slipCodesign } from './acts-codesign.ts'
export { approveInstalment, dropInstalment, payInstalment, proposeInstalment } from './acts-instalments.ts'
export { agreeSchedule, leaveOut, takeLineOut, writeLine } from './acts-schedule.ts'
export {
  type Agreement,
  type AgreementDraft,
  type Awarded,
  type Change,
  isInForce,
  type Side,
  type Signature,
} from './agreement.ts'
export { type CodesignPhase, endNow, type Slip } from './codesign.ts'
export { type Instalment, type InstalmentDraft, sumOf } from './instalment.ts'
export { boxesOf, dayFields, dayFrom, isMistyped } from './pages/day.ts'
export { type Delivery, findDelivery, projectPath } from './pages/loaded.ts'
export { type Delivering, isProviderAmong, mayTellDelivery, mayTellOf } from './permissions.ts'
export type { LeftOut, Schedule, ScheduleLine, ScheduleSide } from './schedule.ts'
export { findAgreement, listAgreements, listChanges, listSignatures } from './storage.ts'
export { findCodesign } from './storage-codesign.ts'
export { findInstalment, listInstalments, listInstalmentsOfCycle } from './storage-instalments.ts'
export { findSchedule, listScheduleLines } from './storage-schedule.ts'
