import type { Interviews, PersonKey } from './types.ts'

function scored(
  of: string,
  lines: readonly (readonly [by: PersonKey, value: number, reason: string])[],
): Interviews['scores'] {
  return lines.map(([by, value, reason]) => ({ by, of, value, reason }))
}

/** Twelve questions were written on the backs of receipts; six were asked, of everybody. */
export const interviews: Interviews = {
  where: 'The Second Spoon, Candle Street, the big table at the back',
  supporter: 'ellen',
  written: 14,
  bank: [
    {
      key: 'told-wrong',
      by: 'ash',
      words: 'When did somebody our age last tell you that you were wrong, and what did you do?',
      taps: ['ash', 'remi', 'jo'],
    },
    { key: 'the-key', by: 'remi', words: 'Who gets the key?', taps: ['remi', 'jo'] },
    {
      key: 'goes-quiet',
      by: 'jo',
      words: 'Somebody comes once and then goes quiet for three weeks. What happens?',
      taps: ['ash', 'remi', 'jo'],
    },
    {
      key: 'home-after',
      by: 'ash',
      words: 'How does a person from Lantern Hill get home after?',
      taps: ['ash', 'jo'],
    },
    {
      key: 'for-nothing',
      by: 'remi',
      words: 'Which bit of this would you still do if you got nothing?',
      taps: ['ash', 'remi'],
    },
    {
      key: 'instead-of-you',
      by: 'jo',
      words: 'What will we be doing that you would normally do?',
      taps: ['ash', 'remi', 'jo'],
    },
    { key: 'how-much-ours', by: 'ash', words: 'How much of the money is people our age?', taps: ['ash'] },
    {
      key: 'my-sister',
      by: 'remi',
      words: 'Can you say it again but to my sister? She’s nine.',
      taps: ['remi'],
    },
    { key: 'boring-part', by: 'jo', words: 'What’s the most boring part going to be?', taps: ['jo'] },
    { key: 'dele', by: 'ash', words: 'Have you asked Dele?', taps: [] },
    { key: 'rain', by: 'remi', words: 'What do you do if it rains and four people come?', taps: [] },
    { key: 'sorry', by: 'jo', words: 'If it goes wrong who says sorry, and who to?', taps: [] },
  ],
  chosen: ['told-wrong', 'instead-of-you', 'goes-quiet', 'the-key', 'home-after', 'for-nothing'],
  practice: {
    week: 15,
    minutes: 20,
    rota: { chair: 'ash', asker: 'remi', timekeeper: 'jo', listener: 'marcus' },
    learned: {
      by: 'remi',
      words:
        'Don’t say "okay" after every answer, they think they’ve finished. Leave it quiet a second and they say the real thing.',
    },
  },
  digests: [
    {
      of: 'lamp-and-ladder',
      words:
        'They hang the lanterns on Lantern Hill. They want people our age to hold the keys to five places, one evening a week each, and then run one big night for the whole borough by the water. Six weeks to plan it with us first. There is a minibus up the hill. They say they do not know how they would get to "looking ahead calmly".',
      by: 'marcus',
      checkedBy: 'priya',
    },
    {
      of: 'wednesday-pot',
      words:
        'Four women cook on Wednesdays for anyone. They want two more nights where young people cook and get paid. They would wash up. They do not ask for all of the money. They have nothing for outdoors and they say so.',
      by: 'ellen',
      checkedBy: 'marcus',
    },
    {
      of: 'elevara',
      words:
        'A big charity that works in eleven boroughs. Twelve weeks with a coach, in five steps. They would recruit twelve young people as ambassadors to adapt it to Eastmere. They have a lot of research on why it works. About half of the money is one person’s wages, £1,000 is for young people.',
      by: 'ellen',
      checkedBy: 'priya',
    },
    {
      of: 'menders',
      words:
        'A workshop that eleven people own together. Six young people would each get half a bench on Saturdays, paid, with a vote in the meetings and the code to the door. Half of the money is their pay. They say they are weaker on outdoors and on changing the area.',
      by: 'marcus',
      checkedBy: 'ellen',
    },
    {
      of: 'oars',
      words:
        'A rowing club on the mere. They would buy a boat for young people, pay two coaches and test the water. Two young people would be on the committee, and have the shed key two evenings a week. They say that they do not know how it would help to shape the borough.',
      by: 'ellen',
      checkedBy: 'priya',
    },
  ],
  held: [
    {
      with: 'elevara',
      week: 16,
      at: '17:00',
      minutes: 30,
      breakMinutes: 10,
      rota: { chair: 'ash', asker: 'remi', timekeeper: 'jo', listener: 'priya' },
      followUps: [
        { after: 'told-wrong', by: 'ash', words: 'What was their name? He had to say he didn’t know.' },
        {
          after: 'instead-of-you',
          by: 'remi',
          words: 'Has the board ever not signed something? Not to his knowledge.',
        },
      ],
    },
    {
      with: 'menders',
      week: 16,
      at: '17:40',
      minutes: 30,
      breakMinutes: 25,
      rota: { chair: 'remi', asker: 'jo', timekeeper: 'ash', listener: 'marcus' },
      followUps: [
        {
          after: 'the-key',
          by: 'jo',
          words: 'Only six? She said six to begin with. She counted on her hands.',
        },
      ],
    },
    {
      with: 'wednesday-pot',
      week: 16,
      at: '18:35',
      minutes: 30,
      breakMinutes: 10,
      rota: { chair: 'ash', asker: 'remi', timekeeper: 'jo', listener: 'priya' },
      followUps: [
        { after: 'for-nothing', by: 'remi', words: 'All of it? All of it, love, we already are.' },
        { after: 'home-after', by: 'ash', words: 'So no plan for the bus? No plan. The van seats three.' },
      ],
    },
    {
      with: 'oars',
      week: 17,
      at: '17:00',
      minutes: 30,
      breakMinutes: 25,
      rota: { chair: 'remi', asker: 'ash', timekeeper: 'jo', listener: 'priya' },
      followUps: [
        {
          after: 'the-key',
          by: 'ash',
          words: 'Which days? Tuesdays and Fridays. He had it written on his hand.',
        },
        {
          after: 'goes-quiet',
          by: 'jo',
          words: 'And if it’s because of the eleven steps? He said they would carry people up.',
        },
      ],
    },
    {
      with: 'lamp-and-ladder',
      week: 17,
      at: '17:55',
      minutes: 30,
      breakMinutes: 10,
      rota: { chair: 'jo', asker: 'remi', timekeeper: 'ash', listener: 'marcus' },
      followUps: [
        {
          after: 'goes-quiet',
          by: 'jo',
          words: 'What happens to their job? It waits. Their torch stays on the hook with the name on.',
        },
        { after: 'home-after', by: 'ash', words: 'Every week, or just the night? Every week.' },
      ],
    },
  ],
  scores: [
    ...scored('elevara', [
      ['ash', 2, 'He was nice. But he kept saying young people like we’d left the room.'],
      ['remi', 1, 'I asked who gets the key and he said there’s a policy.'],
      ['jo', 2, 'They had a good slide for when someone goes quiet. It didn’t have a person on it.'],
    ]),
    ...scored('menders', [
      ['ash', 4, 'I would work there. Like actually.'],
      ['remi', 3, 'Really good for six people. There’s more than six of us.'],
      ['jo', 4, 'She let us hold the thing while she talked. No one lets you hold the thing.'],
    ]),
    ...scored('wednesday-pot', [
      ['ash', 4, 'No bus plan, and she just said so. Fair.'],
      ['remi', 5, 'She’d do it for nothing and I believe her because she is.'],
      ['jo', 4, 'First thing she asked was if I’d eaten.'],
    ]),
    ...scored('oars', [
      ['ash', 3, 'Nobody has told Len he’s wrong since before my mum was born. But he thought about it.'],
      ['remi', 4, 'I said who gets the key and he said us and then which days. That’s an answer.'],
      ['jo', 3, 'I asked about the steps. You can’t carry people. You just can’t.'],
    ]),
    ...scored('lamp-and-ladder', [
      ['ash', 5, 'The bus is in the budget. Line four. I checked before and I checked after.'],
      ['remi', 5, 'Who gets the key: she said we’d be cross if she answered that without us. Correct.'],
      ['jo', 4, 'She went on a bit. But the torch on the hook. I keep thinking about it.'],
    ]),
  ],
  debriefs: [
    {
      after: 'wednesday-pot',
      by: 'ash',
      how: 'Three’s the most you can listen to. After that they’re just mouths.',
      change: 'Never do four in one evening.',
    },
    {
      after: 'wednesday-pot',
      by: 'remi',
      how: 'It’s weird being the one they’re nervous of.',
      change: 'Tell them at the start that we go quiet on purpose, they panic.',
    },
    {
      after: 'wednesday-pot',
      by: 'jo',
      how: 'I said time and a grown man stopped in the middle of a word.',
    },
    {
      after: 'lamp-and-ladder',
      by: 'ash',
      how: 'I’d do it again.',
      change: 'Just do this bit. Without the forms existing.',
    },
    { after: 'lamp-and-ladder', by: 'remi', how: 'Len is my favourite one that I didn’t pick.' },
    {
      after: 'lamp-and-ladder',
      by: 'jo',
      how: 'I did the opening. My voice did the thing in the first sentence and then it didn’t do it.',
      change: 'Let whoever chairs see the room first.',
    },
  ],
  playBack: {
    week: 17,
    by: 'remi',
    words:
      'We told the others before anyone talked about the award. The paper one that came top was not the one that came top. The question everybody got stuck on was the first one. Two of them thought before they answered it and you could tell.',
  },
}
