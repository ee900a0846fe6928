import type { Agreement } from './types.ts'

export const agreement: Agreement = {
  starts: 18,
  ends: 40,
  principles: [
    'What happens is worked out with young people first, and written down afterwards.',
    'The people who hold the keys can change the plan. The people who hold the ladders can say why not.',
    'If something is late because somebody was being listened to, it is not late.',
    'Bad news travels on the day, to everybody.',
    'Young people are paid for their time like everyone else.',
  ],
  signed: 18,
  signedBy: { funder: 'nadia', youngPeople: 'jo' },
  schedule: {
    agreed: 24,
    lines: [
      {
        key: 'stay',
        outcome: 'people-who-stay',
        indicator: 'still-here',
        measure: 'Asked at the door in the first and the last week: did the same person ask how it went?',
      },
      {
        key: 'key',
        outcome: 'trusted',
        indicator: 'the-key',
        measure: 'The list of who holds a key or a code, with the day each got it.',
      },
      {
        key: 'good-at',
        outcome: 'say-it-out-loud',
        indicator: 'somebody-asked',
        measure: 'A card on the wall: who came to you, and for what? Counted, not read out.',
      },
      {
        key: 'again',
        outcome: 'ask-again',
        indicator: 'went-back',
        measure: 'Asked three months later, by somebody who was not there the first time.',
      },
      {
        key: 'us',
        outcome: 'see-what-we-changed',
        indicator: 'that-was-us',
        measure: 'A walk round the five places with a camera. Everybody may take one picture of one thing.',
      },
      {
        key: 'paid',
        outcome: 'way-into-work',
        indicator: 'paid-once',
        measure: 'Asked in the last week, and again half a year later by whoever paid.',
      },
      {
        key: 'warm',
        outcome: 'somewhere-warm',
        indicator: 'wet-evening',
        measure:
          'On the first rainy evening after the middle of the time, and on the last: why are you here?',
      },
      {
        key: 'bank',
        outcome: 'outdoors',
        indicator: 'picked-up',
        measure: 'Sacks from the bank on a Monday, weighed by whoever holds the shed key.',
      },
    ],
    leftOut: [
      {
        outcome: 'calmer-about-later',
        why: 'It is still one of the nine. We took it off the list of things that get counted, because nobody wants to be asked about their stomach by a form. If it comes up, somebody will say so.',
      },
    ],
  },
  instalments: [
    {
      kind: 'startUp',
      amount: 4_000,
      due: 18,
      proposedBy: 'priya',
      approvedBy: 'nadia',
      paid: 18,
      reference: 'first of three: before anything, so that the six weeks can be paid for',
    },
    {
      kind: 'later',
      amount: 10_000,
      due: 25,
      proposedBy: 'priya',
      approvedBy: 'nadia',
      paid: 25,
      reference: 'second of three: the keys, the bus and the people to stand beside',
    },
    {
      kind: 'later',
      amount: 6_000,
      due: 33,
      proposedBy: 'priya',
      approvedBy: 'nadia',
      paid: 33,
      reference: 'third of three: the night',
    },
  ],
  codesign: {
    starts: 18,
    plannedEnd: 24,
    slip: {
      week: 23,
      to: 25,
      by: 'remi',
      reason:
        'A third of the plan is the Weirside bench lot’s, and they could not all come in the week we meant to finish. We could have signed it without them. That is how the old pitch rules got made.',
    },
    ended: 25,
  },
}
