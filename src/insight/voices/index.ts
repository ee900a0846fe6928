export {
  changeConsents,
  changeVoice,
  receiptWords,
  type Sharing,
  shareVoice,
  withdrawVoice,
} from './acts.ts'
export { noteWrongCode, sweepDrafts } from './acts-drafts.ts'
export { approveVoice, refuseVoice, retell, undoAnswer } from './acts-team.ts'
export { circleOf, seenBy } from './permissions.ts'
export {
  type Cursor,
  countVoices,
  countWrongCodes,
  findVoice,
  findVoiceByReceipt,
  findVoices,
  listVersions,
  listVoices,
  listWaiting,
  type VoiceCounts,
  type Wanted,
} from './storage.ts'
export { listRetellings, type Retelling } from './storage-retellings.ts'
export {
  type Consents,
  fewestPublished,
  fullText,
  hasWords,
  type Kind,
  kinds,
  publishedCount,
  type Status,
  shownTo,
  type Voice,
} from './voice.ts'
