import type { Kept } from './types.ts'

/** The account’s facts, each at its place in the thread. What has no fact has no place. */
export const grantKept: Kept = {
  call: {
    title: 'A call for applications, built on the outcomes',
    about: ['call-from-outcomes', 'everybody-asked', 'co-design', 'indicators-first'],
    criteria: [
      { title: 'Worked out with young people', fact: 'criterion-co-production' },
      { title: 'Says why it would work', fact: 'criterion-why' },
      { title: 'Something new', fact: 'criterion-new' },
    ],
  },
  award: {
    question: 'Who gets the grant?',
    organisationSaid: 'not published',
    // The money there was: the record says that the account gives no other figure for the grant.
    amount: 20_000,
    reasons: 'award',
    readings: ['The young people decided.', 'The whole team decided.'],
  },
  results: ['too-early'],
  changes: ['own-future', 'achieved', 'alive'],
  observations: [{ fact: 'surer', byRole: 'Not said in the account' }],
  lessons: [
    { fact: 'relationships', kind: 'worked', fromRole: 'The team' },
    { fact: 'slower', kind: 'worked', fromRole: 'The team' },
    { fact: 'converted', kind: 'surprise', fromRole: 'Some in the team, and observers' },
  ],
}
