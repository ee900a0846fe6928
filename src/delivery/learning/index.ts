export { addLesson, playBack, recordLesson } from './acts.ts'
export { closeProject, endPilot, findEnding, putEnding } from './acts-ending.ts'
export { type Closing, type Ending, type EndingKind, endingKinds } from './ending.ts'
export {
  type AboutKind,
  type Lesson,
  type LessonDraft,
  type LessonKind,
  lessonKinds,
  type PlayBack,
  type PlayBackDraft,
} from './lesson.ts'
export { findClosing, listLessons, listPlayBacks } from './storage.ts'
