import type { LessonDraft, PlayBackDraft } from './lesson.ts'

/** One valid lesson; a test says only what differs from it. */
export const sameQuestions: LessonDraft = {
  kind: 'surprise',
  words: 'The ones who were late for everything were never late with the key.',
  fromRole: 'Provider',
}

export const atTheBandstand: PlayBackDraft = {
  on: '2020-05-01',
  toWhom: 'About sixty people at the bandstand',
  words: 'We read out the nine, and what happened to each.',
  answer: 'Is the bus staying? No. We said no.',
}

export const howItGoesOn = {
  question: 'Do we do it like this again?',
  options: {
    adopt: 'The same again, as the usual way',
    adapt: 'The same, with a live showcase in place of the panel',
    stop: 'It was good once',
  },
} as const
