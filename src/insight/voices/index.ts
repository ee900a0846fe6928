export {
  changeConsents,
  changeVoice,
  receiptDays,
  receiptHash,
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
  findVoice,
  findVoiceByReceipt,
  findVoices,
  listVoices,
  type VoiceCounts,
  type Wanted,
} from './storage.ts'
export { listWaiting } from './storage-answers.ts'
export { countWrongCodes, listVersions } from './storage-erasure.ts'
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
