import { inLanguages } from '#platform/words'

/** The made-up bids there are to practise on. Nobody in them exists. */
export const practiceBids = ['lostSocks'] as const
export type PracticeBid = (typeof practiceBids)[number]

/** A practice round of 20 minutes on a bid that nobody sent. */
export const words = inLanguages({
  en: {
    title: 'Practise on a made-up bid',
    minutes: '20 minutes',
    steps: {
      hello: 'Hello',
      bid: 'Their bid',
      ask: 'Ask',
      score: 'Score',
      compare: 'Compare',
      end: 'Done',
    },
    next: 'Continue',
    back: 'Back to our interviews',
    stepBack: 'One step back',
    hello: {
      heading: 'Twenty minutes of pretending',
      lead: 'Nothing counts here. Nobody in this bid is real, the socks neither.',
      first: 'Share out the parts',
      firstText: 'One chairs, one asks, one keeps time. An adult plays Mr Pocket. They will enjoy it.',
      second: 'Hear their bid',
      secondText: 'Read it, or have it read to you.',
      third: 'Ask three questions',
      thirdText: 'Mr Pocket reads his answers from the screen. Ask more if you want to.',
      fourth: 'Score alone',
      fourthText: 'Then see what a 2 and a 4 look like. What you gave is thrown away.',
    },
    bid: {
      heading: 'The Lost Sock Library',
      lead: 'They would like £300 to make Friday evenings better.',
      words:
        'We collect socks that have lost their partner. We have 411. With £300 we would open the Lost Sock Library every Friday in the room behind the launderette. Young people would wash, match and lend out socks. They would make puppets from those that stay alone. On the last Friday there is a puppet show, and young people write it. We have a kettle. We do not have chairs. We have asked nine young people, and seven of them laughed, which we count as a yes.',
      readAloud: 'Read it to me',
      stop: 'Stop',
    },
    ask: {
      heading: 'Ask Mr Pocket',
      lead: 'Ask the question out loud. Then open his answer, and let the adult read it out.',
      answer: 'His answer',
      questions: [
        'Who gets the key?',
        'What if nobody wants socks?',
        'What did young people change in your plan?',
      ],
      answers: [
        'I have the key. Well. My sister has the key. We thought that two young people could have it on Fridays. We have not asked the launderette yet. I should have done that before I came.',
        'Then we stop with the socks and keep the Fridays. The socks were only ever how we got people through the door.',
        'I wanted a sock museum, with labels. They said that nobody goes to a museum on a Friday. So it became a show. They also said no to the song. I still have the song, if you want it.',
      ],
      tip: 'Leave it quiet for a second after an answer. People often say the real thing then.',
    },
    score: {
      heading: 'What do you give?',
      lead: 'Alone, please. “Will young people really shape it?”',
      thrownAway: 'nobody. It is thrown away: nothing of it is stored.',
      give: (value: number, sentence: string) => `${value}: ${sentence}`,
      scale: [
        'Nothing here answers it.',
        'It is mentioned, and no more.',
        'Part of it. We would have to guess the rest.',
        'It is answered, and we can see how it would happen.',
        'It is answered well. We would tell somebody about it.',
        'We could not think of a better answer.',
      ],
      choose: 'Tap one number first.',
      save: 'See what others might give',
    },
    compare: {
      heading: (value: number) => `You gave ${value}`,
      lead: 'There is no right number. There is a reason for each.',
      two: 'What a 2 sounds like',
      twoWords:
        '“He talks about keys and shows, but he has not asked the launderette. We would have to guess whether anybody gets in.”',
      four: 'What a 4 sounds like',
      fourWords:
        '“They threw his museum out and he went along. He even gave up the song. That is young people deciding something.”',
      fair: 'Both are fair. Both say what they heard, and not whether they liked him.',
      talk: 'Now say your reasons to each other. Did anybody hear something you did not?',
      gone: 'What you gave is gone already. We never stored it.',
    },
    end: {
      heading: 'That was it',
      lead: 'You have done one now. The real ones go the same way.',
      minutes: 'How many minutes did it take?',
      how: 'What will you do differently in the real one?',
      howHint: 'Only you can ever read this. You can leave it empty.',
      save: 'We have practised',
      kept: 'You have practised. You can do it again whenever you like.',
      yours: 'What you told yourself',
    },
  },
})
