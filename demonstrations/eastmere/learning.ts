import type { Learning } from './types.ts'

export const learning: Learning = {
  lessons: [
    {
      key: 'six-questions',
      kind: 'worked',
      from: 'young person',
      by: 'remi',
      week: 39,
      about: { kind: 'award' },
      words:
        'Same six questions for everyone. You hear the difference straight away because only the person changes.',
      toWhom: 'Anybody who has to choose between people who all sound good',
    },
    {
      key: 'paper-and-people',
      kind: 'surprise',
      from: 'practitioner',
      by: 'marcus',
      week: 39,
      about: { kind: 'award' },
      words:
        'I read four forms and gave the smoothest one the most. It came last with the three who asked. I have sat on panels for eleven years and I now wonder about some of them.',
      toWhom: 'Everyone here who sits on a panel',
    },
    {
      key: 'question-three',
      kind: 'surprise',
      from: 'observer',
      by: 'whitlock',
      week: 39,
      words:
        'I came to one evening to be polite, and expected to be patient with them. It was the other way round. I have since asked a candidate for a senior post what happens when somebody goes quiet for three weeks. He could not say either.',
      toWhom: 'Members, before the next budget',
    },
    {
      key: 'the-panel',
      kind: 'didNot',
      from: 'young person',
      by: 'ash',
      week: 39,
      about: { kind: 'call' },
      words:
        'The panel bit. It’s paper about people. All three of us said no to it and it still happened and then we did the real one after.',
      appliedTo: 'The next call, which has no panel',
    },
    {
      key: 'nine-days',
      kind: 'didNot',
      from: 'commissioner',
      by: 'priya',
      week: 39,
      words:
        'One payment was nine days late. Only one person could release it, and she was away. I had promised the same evening. Two people can release it now, and I have said sorry.',
      toWhom: 'The person it was owed to, first',
      appliedTo: 'The rule for paying people, from week 19',
    },
    {
      key: 'rent',
      kind: 'didNot',
      from: 'provider',
      week: 39,
      about: { kind: 'activity', key: 'standing-beside' },
      words:
        'We thought people with a trade would give their evenings. They gave three. Put it in the budget from the beginning; it is the cheapest thing in it.',
      toWhom: 'Whoever gets the next one',
    },
    {
      key: 'never-late',
      kind: 'surprise',
      from: 'provider',
      week: 39,
      about: { kind: 'activity', key: 'five-keys' },
      words:
        'The ones who were late for everything were never late with the key. We had made a list of who to ring if nobody came. It is still clean.',
    },
    {
      key: 'slow-week',
      kind: 'worked',
      from: 'practitioner',
      by: 'ellen',
      week: 39,
      about: { kind: 'agreement' },
      words:
        'The week we waited for the bench lot. It cost nothing that I can find, and theirs is the place that never once opened late.',
      toWhom: 'Anyone with a deadline they set themselves',
    },
    {
      key: 'live',
      kind: 'change',
      from: 'young person',
      by: 'jo',
      week: 40,
      about: { kind: 'call' },
      words:
        'Do it live. Ten minutes each in front of whoever turns up, then our questions, then people go round and ask their own. One page so you can check after. Nobody sits in a room with forms first.',
      appliedTo: 'How the next one is chosen',
    },
  ],
  playBacks: [
    {
      week: 39,
      by: 'jo',
      toWhom: 'About sixty people, at the bandstand, most of whom we had asked for something at the market',
      words:
        'We read out the nine and what happened to each, also the ones where nothing did. Then who got the money and why, and how much is left, which is nothing.',
      answer:
        'Somebody’s mum asked who is there for the ones who are six now, and two people put their hands up. Somebody else said nine is a lot, which of them are you proud of. And: is the bus staying? No. We said no.',
    },
    {
      week: 39,
      by: 'priya',
      toWhom: 'The four who applied and did not get it',
      words: 'What became of the money, and what the three would like to do differently the next time.',
      answer:
        'One asked whether there is room to park a van at the showcase. Another asked if it will be the same questions, because he has been thinking about the first.',
    },
  ],
  ending: 'adopt-adapt-stop',
  selfChanges: [
    {
      week: 38,
      words:
        'Several people in the core team and among those with keys said that they talk about what they can do more easily, and that it began with being asked what they were proud of and not what was wrong.',
      missing: 'Whoever was not in the room when it was talked about, which is most of those with keys.',
      sensitive: false,
    },
    {
      week: 38,
      words: 'More than one said that being in charge of the questions made other rooms less frightening.',
      missing: 'Nine people with keys who had left early for the bus.',
      sensitive: false,
    },
    {
      week: 38,
      words:
        'Some said that they feel better in themselves than when it began. They also said that other things happened in that time, and not to put it all down to this.',
      missing: 'Everybody who did not want to say, which was more than half.',
      sensitive: true,
    },
  ],
}
