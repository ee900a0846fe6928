import { sessionsLater } from './sessions-later.ts'
import type { Session } from './types.ts'

const backTable = 'The Second Spoon, Candle Street, the big table at the back'

/** Weekly, on a Thursday: week 1 is the Thursday the loader starts from. */
export const sessions: readonly Session[] = [
  {
    key: 'week-01',
    week: 1,
    title: 'Toast and table football',
    place: backTable,
    headcount: 6,
    method: 'something-fun',
    chair: 'marcus',
    whatHappened:
      'We ate a lot of toast. We read out what is ours to decide and what is not. Jo won every match. Nobody had to say anything about themselves, and the word "what-if" was born.',
  },
  {
    key: 'week-02',
    week: 2,
    title: 'A time you felt proud',
    place: backTable,
    headcount: 9,
    method: 'proud-moment',
    chair: 'ash',
    whatHappened:
      'Everyone told one, the adults too. It went quiet in a good way. Ash said it was odd to talk for an hour without anything being wrong.',
  },
  {
    key: 'week-03',
    week: 3,
    title: 'Me, five years from now',
    place: backTable,
    headcount: 11,
    method: 'me-in-five-years',
    chair: 'jo',
    whatHappened:
      'Four boxes: doing, living, who with, how I got there. The last box took longest. Some people drew it and some people only wrote one word.',
  },
  {
    key: 'week-04',
    week: 4,
    title: 'The council, five years from now',
    place: backTable,
    headcount: 10,
    method: 'council-in-five-years',
    chair: 'remi',
    whatHappened:
      'Same boxes, but for the Town Hall. Priya laughed at three of them and wrote down a fourth.',
  },
  {
    key: 'week-05',
    week: 5,
    title: 'Learning to ask',
    place: backTable,
    headcount: 8,
    method: 'peer-interviews',
    chair: 'remi',
    whatHappened:
      'We wrote our own questions and practised on the café staff. We kept the one that made people stop and think: what could you bring?',
  },
  {
    key: 'week-06',
    week: 6,
    title: 'Out collecting what-ifs',
    place: 'Candle Street Market, then back to the Second Spoon to warm up',
    headcount: 14,
    method: 'peer-interviews',
    chair: 'ash',
    whatHappened:
      'Pairs went round the market, the bandstand and the kitchen. People said yes more than we thought. Nadia came to tell us about the Boathouse herself.',
  },
  {
    key: 'week-07',
    week: 7,
    title: 'Sorting the cards',
    place: backTable,
    headcount: 7,
    method: 'clustering',
    chair: 'jo',
    whatHappened:
      'Everything on cards, all over the table and part of the floor. Piles first, names after. Two piles got joined and then un-joined, and we know why.',
  },
  {
    key: 'week-08',
    week: 8,
    title: 'What has the council already promised?',
    place: backTable,
    headcount: 7,
    method: 'document-review',
    chair: 'priya',
    whatHappened:
      'We went through the big plan with highlighters and found fourteen promises. Twelve were about streets and houses and jobs. One was about what is inside people and one about having a say.',
  },
  {
    key: 'week-09',
    week: 9,
    title: 'Writing what should change',
    place: backTable,
    headcount: 8,
    method: 'writing-outcomes',
    chair: 'ash',
    whatHappened:
      'Fourteen sentences and four about how it should feel. Rule of the night: every sentence has to point at a card. If it could not, it went in the bin, even if it sounded good.',
  },
  {
    key: 'week-10',
    week: 10,
    title: 'Dots, then nine',
    place: 'The Second Spoon, all of it; they closed early for us',
    headcount: 21,
    method: 'dot-vote',
    chair: 'remi',
    whatHappened:
      'Five dots each. Then the six of us sat down and talked about what the dots did not say. It took an hour and ten minutes and two lots of chips.',
  },
  ...sessionsLater,
]
