import type { Project } from './types.ts'

export const project: Project = {
  slug: 'eastmere-our-20k',
  title: 'Our £20,000',
  template: 'grant-pilot',
  purpose:
    'This began with £20,000 that was promised to nothing else. We want young people in Eastmere to say what should change in their lives, and to choose with us who gets the money to help make it happen. We start from what people are proud of and where they want to be in five years. We do not start from activities.',
  pot: {
    title: 'Left in this year’s young people’s support budget',
    amount: 20_000,
    owner: 'nadia',
    status: 'offered',
    origin:
      'One piece of work ended early and £20,000 came back. Nadia’s team offered it, to find out whether working like this could become the usual way.',
  },
  dreamWord: { one: 'what-if', many: 'what-ifs' },
  upForDecision: [
    'What should be different in young people’s lives because of this money',
    'How the support should feel, who it should come from, where and when',
    'How we will know that it is working',
    'What the people who want the money get asked, and who asks them',
    'Who gets the money. Nadia has promised in writing to follow our choice, except for three reasons listed beforehand',
  ],
  notUpForDecision: [
    {
      what: 'The amount',
      why: '£20,000 is all that came back. Asking for more would mean waiting for the next budget, and nobody wanted to wait.',
    },
    {
      what: 'Who signs',
      why: 'By law a council officer has to sign for the council’s money. That is Nadia. What she signs is your choice.',
    },
    {
      what: 'What happens if somebody may be getting hurt',
      why: 'We have to act on it, whoever says it and whatever we would like. Ruth does that, and talks to you first.',
    },
    {
      what: 'What an hour of your time is paid',
      why: 'The council has one rate for everybody who advises it. Whether you take it as pay or as a voucher, take less, give it away or take none is up to you.',
    },
  ],
}
