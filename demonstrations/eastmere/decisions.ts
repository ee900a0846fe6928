import { decisionsLater } from './decisions-later.ts'
import type { Decision } from './types.ts'

const everybody = ['ash', 'remi', 'jo', 'priya', 'marcus', 'ellen'] as const
const young = ['ash', 'remi', 'jo'] as const

export const decisions: readonly Decision[] = [
  {
    key: 'the-word',
    right: 'our-word',
    question: 'What do we call it, if nobody wants to say "dream"?',
    opened: 1,
    options: [
      { key: 'dream', text: 'Dream' },
      { key: 'wish', text: 'Wish' },
      { key: 'what-if', text: 'What-if' },
    ],
    says: [
      { by: 'ash', option: 'what-if' },
      { by: 'remi', option: 'what-if' },
      { by: 'jo', option: 'wish' },
    ],
    objections: [],
    closed: {
      by: 'ash',
      week: 1,
      option: 'what-if',
      tookPart: ['ash', 'remi', 'jo'],
      reasons:
        'A dream sounds like you are asleep and a wish sounds like cake. You can say a what-if on a bus.',
      dissent: [{ by: 'jo', text: 'I like cake. I can live with it.' }],
    },
  },
  {
    key: 'thursdays-at-the-boathouse',
    right: 'the-boathouse',
    question: 'Do we move our Thursdays to the Boathouse kitchen, so that we can cook?',
    opened: 4,
    options: [
      { key: 'move-now', text: 'Move from week 6' },
      { key: 'stay', text: 'Stay at the Second Spoon until the end' },
    ],
    says: everybody.map((by) => ({ by, option: by === 'ellen' ? 'stay' : 'move-now' })),
    objections: [
      {
        by: 'ellen',
        week: 4,
        text: 'Nobody has looked at that cooker for two years. I would like somebody to, first.',
        answer: 'Priya asked for a check and we decided on the condition that there is one.',
      },
    ],
    closed: {
      by: 'jo',
      week: 5,
      option: 'move-now',
      tookPart: everybody,
      reasons:
        'Cooking is what half of the cards are about. Talking about it over somebody else’s toast is silly.',
      dissent: [{ by: 'ellen', text: 'I said wait for the check. I still say it.' }],
    },
    override: {
      by: 'nadia',
      ground: 'unsafe',
      toldGroup: 6,
      published: 7,
      reason:
        'The check found that gas can leak from the cooker in the Boathouse kitchen. Nobody may use it until it is replaced. The new one is ordered.',
      groupReply:
        'We were cross for about a day. Then she showed us the photos. Fair. Telling us first, in the rain, at the market, counts for something. We want a date for the new cooker and we want it written here.',
    },
  },
  {
    key: 'nine-first',
    right: 'which-outcomes',
    question: 'Which changes come first?',
    opened: 10,
    options: [
      { key: 'top-nine', text: 'The nine with the most dots, and nothing else counts' },
      {
        key: 'talked-nine',
        text: 'The nine we talked through: the late bus goes to the people who run buses, and looking ahead calmly stays',
      },
      { key: 'wait', text: 'Sleep on it and choose next week' },
    ],
    says: everybody.map((by) => ({ by, option: by === 'ash' ? 'top-nine' : 'talked-nine' })),
    objections: [
      {
        by: 'marcus',
        week: 10,
        text: 'The one about eighteen-year-olds in training is the one I get asked about every three months. If we leave it out, I will have to explain that.',
        answer:
          'It is already the council’s own promise and it stays on the page as that. Ours says the same thing the other way up: a way into work we would like. Marcus can explain it by showing this page.',
      },
    ],
    closed: {
      by: 'remi',
      week: 10,
      option: 'talked-nine',
      tookPart: everybody,
      reasons:
        'Dots are good for seeing and bad for deciding. £20,000 cannot run a bus. Looking ahead calmly got its dots almost only from young people, so it is exactly the one that would have been lost.',
      dissent: [
        {
          by: 'ash',
          text: 'I still think that if you live on Lantern Hill, no bus means none of the other nine. I am not blocking it. Write it down.',
        },
      ],
    },
  },
  {
    key: 'how-it-should-feel',
    right: 'how-it-feels',
    question: 'Are these four sentences about how the support should feel the ones we mean?',
    opened: 9,
    options: [
      { key: 'yes', text: 'Yes, these four' },
      { key: 'rewrite', text: 'Nearly: write them again' },
    ],
    says: everybody.map((by) => ({ by, option: 'yes' })),
    objections: [
      {
        by: 'jo',
        week: 9,
        text: '"Welcoming" is what every poster says. Take it out or I am out.',
        answer: 'Taken out. It now says that somebody is pleased you came.',
      },
    ],
    closed: {
      by: 'ash',
      week: 10,
      option: 'yes',
      tookPart: everybody,
      reasons: 'We read each one out and asked: would I go? Six yeses, four times.',
      dissent: [],
    },
  },
  {
    key: 'this-is-our-picture',
    right: 'the-whole-picture',
    question: 'Is the whole picture finished enough to call it ours?',
    opened: 10,
    options: [
      { key: 'ours', text: 'Yes: nine outcomes, four sentences about how it feels, and our signs' },
      { key: 'not-yet', text: 'Not yet' },
    ],
    says: everybody.map((by) => ({ by, option: 'ours' })),
    objections: [],
    closed: {
      by: 'jo',
      week: 10,
      option: 'ours',
      tookPart: everybody,
      reasons:
        'The council’s plan was nearly all about what is around people. With ours, every part of the picture has something in it, and each thing has somebody’s words under it.',
      dissent: [],
    },
  },
  {
    key: 'when-we-ask-for-offers',
    right: 'our-pace',
    question: 'When do we start asking who would like to do this with us?',
    opened: 10,
    options: [
      {
        key: 'next-week',
        text: 'Next week, so that the money is promised to somebody before the council closes its books for the year',
      },
      { key: 'in-a-month', text: 'In a month, when all three of us have our evenings back' },
    ],
    says: [
      { by: 'priya', option: 'next-week' },
      { by: 'marcus', option: 'next-week' },
      { by: 'ellen', option: 'in-a-month' },
    ],
    objections: [],
    refusedClosing: {
      by: 'priya',
      week: 10,
      option: 'next-week',
      tookPart: ['priya', 'marcus', 'ellen'],
    },
    saidLater: young.map((by) => ({ by, week: 11, option: 'next-week' })),
    closed: {
      by: 'remi',
      week: 11,
      option: 'next-week',
      tookPart: everybody,
      reasons:
        'We would have said yes. That’s what is annoying about it. We talked about it with all of us there and it took four minutes, and it’s this week now, so go.',
      dissent: [{ by: 'ellen', text: 'I wanted us all to have a rest first. We did get a rest, of a week.' }],
    },
  },
  ...decisionsLater,
]
