import { asset, barrier, said, statement, theme } from './evidence.ts'
import type { Outcome } from './types.ts'

/** Not chosen this time, and not forgotten: each keeps its evidence and the reason. */
export const outcomesNotChosen: readonly Outcome[] = [
  {
    key: 'home-after-nine',
    statement: 'We get home safely and cheaply after nine',
    area: 'external',
    bottomLines: ['economic', 'social', 'environmental'],
    provenance: ['youngPeople', 'council'],
    proposedBy: 'ash',
    week: 9,
    evidence: [
      said('council-04', 'They stood there and counted.'),
      statement('buses', 'The plan promises it.'),
      barrier('last-bus', 'A whole hill goes home early.'),
    ],
    indicators: [{ key: 'room-for-all', words: 'The last bus home had room for all of us', by: 'ash' }],
    notChosen: {
      why: 'It got enough dots. £20,000 cannot run a bus and pretending would waste the money. Priya sent the count from the stop to the team that talks to the bus company, and has to tell us by week 14 what they said.',
    },
  },
  {
    key: 'food-made-here',
    statement: 'We eat well together, food that is made round here',
    area: 'external',
    bottomLines: ['social', 'economic', 'environmental'],
    provenance: ['youngPeople'],
    proposedBy: 'jo',
    week: 9,
    evidence: [
      said('dream-02', 'One to eat and two to take home.'),
      said('dream-05', 'The long table.'),
      asset('kitchen-crew', 'They are good at it and they are doing it.'),
    ],
    indicators: [{ key: 'took-two', words: 'I took two home', by: 'jo' }],
    notChosen: {
      why: 'We love it, but it is more a how than a what. Food moved into the sentences about how support should feel, so whoever gets the money has to think about it.',
    },
  },
  {
    key: 'less-scared-of-us',
    statement: 'Grown-ups we don’t know are more relaxed around us',
    area: 'functioning',
    bottomLines: ['social'],
    provenance: ['youngPeople', 'community'],
    proposedBy: 'remi',
    week: 9,
    evidence: [
      said('dream-03', 'Being sent away from a place you look after.'),
      said('dream-06', 'Somebody older wants to talk. So do we.'),
      asset('lantern-night', 'One night a year it is already like that.'),
    ],
    indicators: [{ key: 'hello-first', words: 'Somebody said hello before I did', by: 'remi' }],
    notChosen: {
      why: 'True, but it is about what is in other people’s heads. We think it comes by itself if the nine come, and we will check.',
    },
  },
  {
    key: 'sleep',
    statement: 'We sleep better',
    area: 'personalResources',
    bottomLines: ['social'],
    provenance: ['youngPeople'],
    proposedBy: 'ellen',
    week: 9,
    evidence: [said('proud-07', 'Somebody had found their own way to do it.')],
    indicators: [{ key: 'through', words: 'I woke up because it was morning', by: 'jo' }],
    notChosen: {
      why: 'The words it stood on were taken back, which is fine and needs no reason. Without them nothing holds it up, so it stays here and goes no further.',
    },
  },
  {
    key: 'in-training-at-eighteen',
    statement: 'Fewer young people are out of education, employment or training at the age of eighteen',
    area: 'external',
    bottomLines: ['economic'],
    provenance: ['council'],
    proposedBy: 'marcus',
    week: 9,
    evidence: [
      statement('in-training', 'The plan’s own words, brought in as they are.'),
      theme('who-does-what', 'The cards next to it say the same thing the other way up.'),
    ],
    indicators: [{ key: 'plan-to-like', words: 'I have a plan for September and I like it', by: 'remi' }],
    notChosen: {
      why: 'It says what we are not. It is already a promise in the council’s plan and gets counted there, so it does not need our money to be remembered.',
    },
  },
]
