import type { Exception, Gap, PublishedRecord } from './types.ts'

const source = '001'

const exceptions: readonly Exception[] = [
  {
    key: 'outcomes',
    rule: 'Every outcome stands on a voice, a theme or a statement.',
    sentence: 'Not known from the account: which outcomes there were.',
  },
]

function everythingElse(about: string): Gap {
  return {
    key: 'everything-else',
    stage: 'outcomes',
    missing: 'everything else',
    sentence: `Not published: ${about}`,
    source,
  }
}

export const summerPilot: PublishedRecord = {
  slug: 'lambeth-summer-pilot',
  title: 'Summer activities on five estates',
  about: 'A small pilot that the account mentions only in passing.',
  sources: [source],
  facts: [
    {
      key: 'what',
      stage: 'purpose',
      text: 'One small pilot was in Lambeth: activities in the summer, for young people on five estates.',
      source,
    },
    {
      key: 'why',
      stage: 'learning',
      text: 'Pilots are there to try what has been learned, to see what works and what does not, and to build new ways of commissioning step by step.',
      source,
    },
  ],
  outcomes: [],
  gaps: [
    everythingElse(
      'which estates, when, who took part, what it cost, what was commissioned and what came of it.',
    ),
  ],
  breaks: [
    { key: 'voice-outcome', from: 'voice', to: 'outcome', why: 'Neither words nor outcomes were published.' },
  ],
  exceptions,
}

export const confidencePilot: PublishedRecord = {
  slug: 'lambeth-confidence-pilot',
  title: 'Self-esteem and confidence',
  about: 'A small pilot that the account mentions only in passing.',
  sources: [source],
  facts: [
    {
      key: 'what',
      stage: 'purpose',
      text: 'The other pilot was a group of young people, whom the Youth Offending Service supported; they were to commission something that builds self-esteem and confidence.',
      source,
    },
  ],
  outcomes: [],
  gaps: [
    {
      key: 'same-as-grant',
      stage: 'purpose',
      missing: 'link to another account',
      sentence:
        'Not published: whether this is the pilot of which another account tells more. It may well be; neither says so.',
      source,
    },
    everythingElse('when, who took part, what it cost, what was commissioned and what came of it.'),
  ],
  breaks: [
    { key: 'voice-outcome', from: 'voice', to: 'outcome', why: 'Neither words nor outcomes were published.' },
  ],
  exceptions,
}
