export {
  changeOutcome,
  endEvidence,
  linkEvidence,
  proposeIndicator,
  proposeOutcome,
  proposeQuality,
  recordOutcome,
  rewordIndicator,
  weighed,
  withdrawOutcome,
} from './acts.ts'
export {
  type Evidence,
  type EvidenceDraft,
  type EvidenceKind,
  type Indicator,
  isBroken,
  mayAgree,
  type Outcome,
  type OutcomeDraft,
  type Quality,
  type QualityAbout,
} from './outcome.ts'
export {
  findOutcome,
  listAllOutcomes,
  listEvidence,
  listEvidenceOfCycle,
  listIndicators,
  listOutcomes,
  listQualities,
  type Wanted,
} from './storage.ts'
