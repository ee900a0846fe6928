import type { Right } from './types.ts'

const grounds = [
  { ground: 'unlawful', meaning: 'a law says the council may not do it, and she can show us which one' },
  { ground: 'unsafe', meaning: 'somebody could get hurt, and she can say how' },
  { ground: 'unaffordable', meaning: 'it costs more than the £20,000 that there is' },
] as const

/** Declared in the first week, before there was anything to decide. */
export const rights: readonly Right[] = [
  {
    key: 'our-word',
    about: 'what this project calls a dream',
    holders: 'young people of the core team',
    kind: 'own',
    declared: 1,
  },
  {
    key: 'which-outcomes',
    about: 'which changes in our lives come first',
    holders: 'core team',
    kind: 'own',
    declared: 1,
  },
  {
    key: 'how-it-feels',
    about: 'how the support should feel, from whom, where and when',
    holders: 'core team',
    kind: 'own',
    declared: 1,
  },
  {
    key: 'the-whole-picture',
    about: 'when the whole picture of outcomes is finished and ours',
    holders: 'core team',
    kind: 'own',
    declared: 1,
  },
  {
    key: 'our-pace',
    about: 'how fast we go and when each next step starts',
    holders: 'core team',
    kind: 'own',
    declared: 1,
  },
  {
    key: 'the-call',
    about: 'what the call says, what counts in it and for how much',
    holders: 'core team',
    kind: 'own',
    declared: 1,
  },
  {
    key: 'our-questions',
    about: 'what people who want the money are asked, and who asks them',
    holders: 'young people of the core team',
    kind: 'own',
    declared: 1,
  },
  {
    key: 'the-boathouse',
    about: 'when we may use the council kitchen at the Boathouse',
    holders: 'core team',
    kind: 'undertaking',
    officer: 'nadia',
    promise:
      'The building is the council’s. I will follow what you decide about using it unless one of the three reasons below is true. If one is, I will come and tell you myself before anybody else hears, and I will publish why, with your answer beside it.',
    grounds,
    declared: 1,
  },
  {
    key: 'the-award',
    about: 'who gets the £20,000',
    holders: 'core team',
    kind: 'undertaking',
    officer: 'nadia',
    promise:
      'The law says that an officer signs. I will sign for whoever you choose unless one of the three reasons below is true. If one is, I will come and tell you myself before anybody else hears, and I will publish why, with your answer beside it.',
    grounds,
    declared: 1,
  },
  {
    key: 'how-it-ends',
    about: 'whether working like this is taken up, changed or stopped',
    holders: 'core team',
    kind: 'undertaking',
    officer: 'nadia',
    promise:
      'If there is money like this again and it is mine to offer, I will go about it the way you decide here, unless one of the three reasons below is true. If one is, I will come and tell you myself before anybody else hears, and I will publish why, with your answer beside it.',
    grounds,
    declared: 1,
  },
]
