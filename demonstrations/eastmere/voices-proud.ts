import { hearMe, publishMe, publishMyName, quoteMe } from './consents.ts'
import type { ProudMoment } from './types.ts'

const approved = { kind: 'approved', by: 'jo', week: 2 } as const

/** A time I felt proud. */
export const proudMoments: readonly ProudMoment[] = [
  {
    key: 'proud-01',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'person', person: 'ash' },
    from: 'youngPeople',
    came: 'own phone',
    words:
      'I taught my little cousin to ride a bike round the back of the flats. Took three Sundays and one hedge. When he finally went he didn’t even notice I’d let go. I just stood there grinning at nothing.',
    consents: publishMyName,
    answer: approved,
  },
  {
    key: 'proud-02',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'person', person: 'remi' },
    from: 'youngPeople',
    came: 'own phone',
    words:
      'Fixed our washing machine off a video. It was a sock. One sock. My mum told the whole stairwell I’m an engineer and now people knock.',
    consents: publishMe,
    answer: approved,
  },
  {
    key: 'proud-03',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'person', person: 'jo' },
    from: 'youngPeople',
    came: 'own phone',
    words:
      'Year 6 assembly. I had one line and I said it. Nobody laughed. I still know it: "Land ahead, captain!" I would not shut up about boats for a month.',
    consents: quoteMe,
    answer: { ...approved, by: 'ellen' },
  },
  {
    key: 'proud-04',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'own phone',
    words:
      'Cooked for my nan’s birthday. Jollof for nineteen people. NINETEEN. There was none left so you know.',
    couldBring: 'The recipe, minus one thing, because nan',
    consents: quoteMe,
    answer: approved,
  },
  {
    key: 'proud-05',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'shared tablet',
    words:
      'Two weeks work experience at the garden place and I was early every day. Me. They said come back in summer. I kept the lanyard.',
    consents: quoteMe,
    answer: approved,
  },
  {
    key: 'proud-06',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'own phone',
    languages: ['en', 'pt'],
    words:
      'When I translated for my avó at the bank. The man was talking so fast and I said espera aí, slow down, she has a question. And he did slow down. Ela ficou toda orgulhosa. She bought me a pastel and she doesn’t even like spending.',
    gloss: {
      text: 'avó: grandmother. espera aí: hang on. Ela ficou toda orgulhosa: she was so proud. pastel: a small pastry.',
      by: 'remi',
      checked: false,
    },
    couldBring: 'I can translate, if somebody tells people to speak slower',
    consents: publishMe,
    answer: approved,
  },
  {
    key: 'proud-07',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'own phone',
    words:
      'Put my phone in the kitchen the night before my mock and slept like eight hours. Passed it as well.',
    consents: quoteMe,
    answer: approved,
    withdrawn: { week: 10 },
  },
  {
    key: 'proud-08',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'shared tablet',
    words: 'beat my uncle at chess. he taught me. he’s not over it',
    consents: quoteMe,
    answer: approved,
  },
  {
    key: 'proud-09',
    method: 'proud-moment',
    week: 2,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'paper',
    broughtBy: 'ellen',
    words:
      'My drawing was up in the library. It was only for a week but I went to see it four times. I didnt tell anyone it was mine I just stood near it to hear what people said.',
    consents: hearMe,
    answer: approved,
  },
]
