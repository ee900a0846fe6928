/**
 * Interviews led by young people: their questions, who does what, the room itself, their scores with a reason,
 * and what travels on from there.
 */
export { debrief, holdPractice, playBack, takeThanks } from './acts-after.ts'
export { checkDigest, writeDigest } from './acts-digests.ts'
export { askNext, beginInterview, endInterview, noteFollowUp } from './acts-live.ts'
export { changeInterview, fillRotas, planInterview, setRota, takeOffPlan } from './acts-plan.ts'
export {
  chooseQuestions,
  findList,
  listChosenQuestions,
  putQuestions,
  type StandingList,
  takeQuestionBack,
  tapQuestion,
  writeQuestion,
} from './acts-questions.ts'
export {
  listReasonsOfYoungPeople,
  lockInterviews,
  scoreAloud,
  scoreInWords,
  takeRecordingBack,
  useWritten,
  writeDown,
  type YoungReason,
} from './acts-reasons.ts'
export type { Debrief, PlayBack, PracticeRound } from './debrief.ts'
export type { Digest } from './digest.ts'
export type { FollowUp, Interview, InterviewDraft } from './interview.ts'
export type { BankQuestion, ChosenQuestion } from './question.ts'
export { type Part, peopleOn, type Rota } from './rota.ts'
export { listBank } from './storage.ts'
export { findInterview, listFollowUps, listInterviews } from './storage-interviews.ts'
export { listDigests, listPlayBacks, listPractices } from './storage-words.ts'
export { type PracticeBid, practiceBids } from './words-practice.ts'
