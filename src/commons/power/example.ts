import type { RightDraft } from './right.ts'

/** One valid right: a promise to follow the core team. A test says only what differs from it. */
export const exampleRight: Omit<RightDraft, 'cycleId'> = {
  matter: 'award',
  question: 'who gets the money',
  holder: 'coreTeam',
  form: 'undertaking',
  officerRole: 'Assistant Director, Children and Young People',
  grounds: ['the law does not allow it, and they can show which law', 'it costs more than there is'],
}

export const exampleQuestion = {
  question: 'Who gets the money?',
  options: [
    { text: 'The talent show', meaning: 'One group gets all of it.' },
    { text: 'The bike workshop', meaning: 'One group gets all of it, and it is open on Sundays.' },
  ],
} as const
