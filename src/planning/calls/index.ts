/**
 * Calls: an invitation to apply made from outcomes, with how it is judged published beforehand. What was
 * published stays as it was; corrections stand beside it and give everybody more time.
 */

export {
  answerQuestion,
  askQuestion,
  correct,
  invite,
  inviteAll,
  listen,
  stopListening,
} from './acts-after.ts'
export { draftCall, recordCall } from './acts-draft.ts'
export { addCriterion, setModel, tryModel } from './acts-model.ts'
export { listOpenCalls, type OpenCall } from './acts-open.ts'
export { noteContact, publishCall, putCall } from './acts-publish.ts'
export {
  changeCall,
  chooseOutcomes,
  setQuestions,
} from './acts-write.ts'
export type { Clarification, Contact, Correction, HowInvited, Invitation } from './after.ts'
export type { CallOutcome, CallQuality, LeftOut } from './asked.ts'
export {
  type Call,
  type CallQuestion,
  isTakingApplications,
  isTakingQuestions,
  mayOpenNow,
  type Preset,
  type QuestionKind,
  type RecordedCall,
} from './call.ts'
export {
  type Criterion,
  type LedBy,
  mostScore,
  type ScalePoint,
  type Stage,
  scores,
  stages,
  youngShareOf,
} from './model.ts'
export {
  findCall,
  findCallToChange,
  findCallToSend,
  findDraft,
  findPublishedCall,
  findRecordedCall,
  listCalls,
} from './storage.ts'
export {
  countInvited,
  listClarifications,
  listContacts,
  listCorrections,
  listInvitations,
} from './storage-after.ts'
export {
  listCallOutcomes,
  listCallQualities,
  listCriteria,
  listLeftOut,
  listQuestions,
  listScale,
} from './storage-parts.ts'
export { londonInstant } from './timetable.ts'
