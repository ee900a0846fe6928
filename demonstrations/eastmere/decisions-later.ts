import type { Decision } from './types.ts'

const everybody = ['ash', 'remi', 'jo', 'priya', 'marcus', 'ellen'] as const
const young = ['ash', 'remi', 'jo'] as const

/** From the call to the end of the trial; the last one is open. */
export const decisionsLater: readonly Decision[] = [
  {
    key: 'send-the-call',
    right: 'the-call',
    question: 'Is this the call we send?',
    opened: 11,
    options: [
      { key: 'send', text: 'Yes: four questions, and half of the points from the interview' },
      { key: 'not-yet', text: 'Not yet: two thirds of the points from the interview, first' },
    ],
    says: everybody.map((by) => ({ by, option: by === 'remi' ? 'not-yet' : 'send' })),
    objections: [
      {
        by: 'jo',
        week: 11,
        text: 'It says "organisations". My nan’s club would read that and think it means somebody else.',
        answer:
          'It now says "large or tiny", and Marcus is taking it to eighteen doors himself where he can.',
      },
    ],
    closed: {
      by: 'ash',
      week: 11,
      option: 'send',
      tookPart: everybody,
      reasons:
        'Priya read it out in the café and the woman at the next table knew what it was about. Half is a lot. Half and half means neither side can pick on their own.',
      dissent: [{ by: 'remi', text: 'We’re the ones it’s for. I’d have said two thirds. Half’s alright.' }],
    },
  },
  {
    key: 'six-questions',
    right: 'our-questions',
    question: 'Are these the six we ask everybody?',
    opened: 15,
    options: [
      { key: 'these-six', text: 'These six, the way they are written down' },
      { key: 'swap', text: 'Swap the bus one for the boring one' },
    ],
    says: young.map((by) => ({ by, option: by === 'remi' ? 'swap' : 'these-six' })),
    objections: [],
    closed: {
      by: 'jo',
      week: 15,
      option: 'these-six',
      tookPart: young,
      reasons:
        'We tried all twelve on each other. You can’t prepare for these without having done something. The Dele one only works if you know Dele.',
      dissent: [
        { by: 'remi', text: 'Everyone knows the bus is bad. I wanted to hear them say what’s boring.' },
      ],
    },
  },
  {
    key: 'who-gets-it',
    right: 'the-award',
    question: 'Who gets the £20,000?',
    opened: 17,
    options: [
      { key: 'lamp-and-ladder', text: 'Lamp and Ladder CIC' },
      { key: 'wednesday-pot', text: 'The Wednesday Pot' },
      { key: 'elevara', text: 'Elevara Youth Pathways' },
      { key: 'menders', text: 'Tannery Row Menders’ Co-operative' },
      { key: 'oars', text: 'Mere Bank Oars' },
    ],
    says: everybody.map((by) => ({ by, option: by === 'remi' ? 'wednesday-pot' : 'lamp-and-ladder' })),
    objections: [
      {
        by: 'priya',
        week: 17,
        text: 'They have never held as much money as this at once. I want to be sure that we have talked about it.',
        answer:
          'We talked about it. It comes in three parts, and the first one is small. Nadia asked the same.',
      },
    ],
    closed: {
      by: 'jo',
      week: 17,
      option: 'lamp-and-ladder',
      tookPart: everybody,
      reasons:
        'They were top when you put both halves together and they were the only ones who were going to make something everyone would be at. It isn’t for us, it’s us doing it and everyone in Eastmere comes. When we asked who gets the key she wouldn’t answer without us. When we asked about someone going quiet she said the torch stays on the hook. And there’s a bus.',
      dissent: [
        {
          by: 'remi',
          text: 'I’d have given it to a different one. I know about the points. I’m going to tell her myself so it’s not only a letter.',
        },
      ],
    },
  },
  {
    key: 'adopt-adapt-stop',
    right: 'how-it-ends',
    question: 'Do we do it like this again?',
    opened: 39,
    options: [
      { key: 'adopt', text: 'Adopt: the same again, as the usual way' },
      { key: 'adapt', text: 'Adapt: the same, but replace the panel stage with a live showcase' },
      { key: 'stop', text: 'Stop: it was good once' },
    ],
    says: everybody.map((by) => ({ by, option: by === 'marcus' ? 'adopt' : 'adapt' })),
    objections: [
      {
        by: 'ellen',
        week: 39,
        text: 'Some people are good on paper and go to pieces in front of a room. We would lose them.',
        answer:
          'They can bring somebody, or send a recording, or have us come to them. It gets written into the call.',
      },
    ],
    closed: {
      by: 'ash',
      week: 40,
      option: 'adapt',
      tookPart: everybody,
      reasons:
        'The bit nobody wanted to do is the bit that got it wrong. Everything else stays. Ten minutes in front of people, our questions, then anybody’s. And start with a bus this time.',
      dissent: [
        {
          by: 'marcus',
          text: 'I would run it once more exactly like this before changing it. I do see why we are not going to.',
        },
      ],
    },
  },
  {
    key: 'questions-beforehand',
    right: 'our-questions',
    question: 'At the showcase, do they get our questions beforehand?',
    opened: 40,
    options: [
      { key: 'week-before', text: 'A week before, the same day for everyone' },
      { key: 'on-the-night', text: 'On the night, when we ask them' },
    ],
    says: [],
    objections: [],
    refusedClosing: { by: 'priya', week: 40, option: 'week-before', tookPart: [] },
  },
]
