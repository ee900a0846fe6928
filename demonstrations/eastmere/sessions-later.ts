import type { Coming, Session } from './types.ts'

const backTable = 'The Second Spoon, Candle Street, the big table at the back'

/** We kept meeting on Thursdays. These are the ones people ask about. */
export const sessionsLater: readonly Session[] = [
  {
    key: 'week-11',
    week: 11,
    title: 'Writing the call',
    place: backTable,
    headcount: 6,
    method: 'something-fun',
    chair: 'remi',
    whatHappened:
      'Priya read the call out and the woman at the next table asked where she could apply. First we had a talk about who closes what. It took four minutes and was overdue.',
  },
  {
    key: 'week-14',
    week: 14,
    title: 'Opening the envelopes, sort of',
    place: backTable,
    headcount: 6,
    method: 'something-fun',
    chair: 'jo',
    whatHappened:
      'There are no envelopes. Ash pressed it, with Priya watching the clock, and five appeared. Then we went and wrote questions on the backs of receipts, because that was the other half of the job and the good half.',
  },
  {
    key: 'week-16',
    week: 16,
    title: 'Three interviews',
    place: backTable,
    from: '5 pm to 7.15 pm',
    headcount: 9,
    method: 'something-fun',
    chair: 'ash',
    whatHappened:
      'One at five, one after, then a break with cake because somebody had made one, then the third. Ellen said nothing for two hours, which she says is the hardest thing she has done all year.',
  },
  {
    key: 'week-17',
    week: 17,
    title: 'Two more, and who gets it',
    place: backTable,
    from: '5 pm to 8.40 pm',
    headcount: 9,
    method: 'something-fun',
    chair: 'jo',
    whatHappened:
      'The fourth came in a tie. The fifth came with paint on her. Afterwards Remi told the adults what the three of us thought before any of them said a word. It was decided by twenty to nine, which we know because of the bus.',
  },
  {
    key: 'week-24',
    week: 24,
    title: 'What gets counted',
    place: 'The changing rooms by the pitch, Weirside',
    headcount: 19,
    method: 'something-fun',
    chair: 'jo',
    whatHappened:
      'Eight things we would look at and one that we would not. Tolu asked for fewer. Priya asked for more. It stayed at eight.',
  },
  {
    key: 'week-36',
    week: 36,
    title: 'The Late One',
    place: 'All five places, then the bandstand',
    from: 'Dusk until ten',
    gettingThere: 'By the weir gate there are no steps. Three buses home, two of them up the hill.',
    headcount: 1140,
    method: 'something-fun',
    chair: 'jo',
    whatHappened:
      'Counted by the people with the clicker, who lost count once and started again from a tree. One fuse. No one fell in.',
  },
  {
    key: 'week-39',
    week: 39,
    title: 'Telling it back',
    place: 'The bandstand, Mere Bank',
    gettingThere: 'By the weir gate there are no steps. There is soup.',
    headcount: 64,
    method: 'something-fun',
    chair: 'remi',
    whatHappened: 'All nine, one by one, also the ones where nothing has changed. Soup. It did not rain.',
  },
  {
    key: 'week-40',
    week: 40,
    title: 'Again, or not, or differently',
    place: backTable,
    headcount: 7,
    method: 'something-fun',
    chair: 'ash',
    whatHappened:
      'Nadia came and listened. We decided that it goes on, without the part nobody liked. Then there was one question left that Priya wanted closed tonight, for the printer, and it is not hers to close.',
  },
]

export const coming: Coming = {
  planned: 40,
  week: 42,
  title: 'The showcase: what should it be like?',
  place: 'The changing rooms by the pitch, Weirside',
  from: '5 pm to 7 pm',
  gettingThere: 'Step-free. There will be chips. Nobody has to have an opinion by the time they arrive.',
  by: 'remi',
}
