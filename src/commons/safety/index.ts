export { nameLead, raiseConcern, settleConcern } from './acts.ts'
export { type Answer, type Concern, isOffEveryScreen, readBy, type Subject } from './concern.ts'
export { ExceptionLine, HelpNow, Phone } from './exception-line.tsx'
export { type Lead, maySpeakHere } from './lead.ts'
export {
  countOpenConcerns,
  findConcernAbout,
  findLead,
  listOpenConcernSubjects,
  removeConcernWordsAbout,
} from './storage.ts'
export { words as safetyWords } from './words.ts'
export { type Worry, type WorryKind, worriesIn } from './worry.ts'
