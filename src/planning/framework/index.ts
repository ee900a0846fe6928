export {
  changeOutcome,
  proposeIndicator,
  proposeOutcome,
  proposeQuality,
  recordOutcome,
  rewordIndicator,
  withdrawOutcome,
  withdrawQuality,
} from './acts.ts'
export {
  type Agreement,
  agreeFramework,
  findAgreement,
  listWithBreaks,
  putFramework,
} from './acts-agreement.ts'
export { endEvidence, linkEvidence, weighed } from './acts-evidence.ts'
export { mayAgree } from './agreement.ts'
export { type Evidence, type EvidenceDraft, type EvidenceKind, isBroken } from './evidence.ts'
export type { Indicator } from './indicator.ts'
export type { Outcome, OutcomeDraft } from './outcome.ts'
export type { Quality, QualityAbout } from './quality.ts'
export { findOutcome, findOutcomes, listAllOutcomes, listOutcomes, type Wanted } from './storage.ts'
export { listEvidence, listEvidenceOfCycle } from './storage-evidence.ts'
export { listIndicators } from './storage-indicators.ts'
export { listQualities } from './storage-qualities.ts'
