export { receiptDays, receiptHash, receiptWords, type Sharing, shareVoice } from './acts.ts'
export { changeConsents, changeVoice, withdrawVoice } from './acts-author.ts'
export { noteWrongCode, sweepDrafts } from './acts-drafts.ts'
export { approveVoice, refuseVoice, retell, undoAnswer } from './acts-team.ts'
export { ConsentChoices, consentKeys, consentsFrom } from './consent-choices.tsx'
export { circleOf, seenBy } from './permissions.ts'
export { type HeldReceipt, heldReceipt, openedReceipt, writtenCode } from './receipt.ts'
export { Answers, Said } from './said.tsx'
export { SaidFields, saidForm, takeSaid } from './said-form.tsx'
export {
  type Cursor,
  countVoices,
  findEndOfLook,
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
export { type Box, boxesOf } from './words-prompts.ts'
