export { type ActingIn, actIn, lookup } from './acting.ts'
export { forgetAnswersAbout } from './answered.ts'
export { checked, choice, choices, hiddenId, number, pageAsked, text, upload, whenGiven } from './fields.ts'
export {
  type Act,
  type Acting,
  type Ask,
  type Conflict,
  conflict,
  type DoorKind,
  type FormView,
  type Next,
  type Page,
  type PlaceHere,
  page,
  seeOther,
  type View,
  via,
} from './page.ts'
export { hidden, no, type Permission, yes } from './permission.ts'
export { type Composition, type Faces, type Frame, openServer, type ServerSettings } from './server.ts'
