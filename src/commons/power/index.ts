export {
  answerObjection,
  closeDecision,
  declareRight,
  object,
  openDecision,
  recordDecision,
  say,
} from './acts.ts'
export { override, publishOverride, replyToOverride } from './acts-override.ts'
export { optIn, optOut } from './acts-table.ts'
export {
  type Decision,
  dissent,
  type Objection,
  type Option,
  type Say,
  type Stance,
  stands,
  tookPart,
} from './decision.ts'
export { type OptOut, type PassesTo, whoDecides } from './opt-out.ts'
export { daysToReply, type Override } from './override.ts'
export { type Holder, knownMatters, type Right, type RightDraft } from './right.ts'
export { findClosedDecision, findDecision, findOpenDecision, listDecisions } from './storage.ts'
export { findRight, listRights } from './storage-rights.ts'
export { listObjections, listOptOuts, listSays, listTookPart } from './storage-table.ts'
