/**
 * nef's Dynamic Model of Well-being, as a Lambeth commissioner told it in public in January 2013: the conditions around
 * a person and what the person carries inside act together and let them function well; good feelings follow from
 * functioning well. Each part feeds the others. The meanings below are our own wording of that account.
 */
export const AREAS = ['external', 'personalResources', 'functioning', 'feelings'] as const
export type Area = (typeof AREAS)[number]

/** Feelings follow from the other three; they are measured, not bought, so a call draws on these. */
export const COMMISSIONED_AREAS = ['external', 'personalResources', 'functioning'] as const satisfies Area[]

/** What each area means, in plain English: a name to stand in a sentence, and a few words of explanation. */
export const AREA_MEANINGS: Readonly<Record<Area, { name: string; meaning: string }>> = {
  external: {
    name: 'conditions around people',
    meaning:
      'Money, work, a home, the neighbourhood and its air and streets, what is on offer and who can reach it.',
  },
  personalResources: {
    name: 'what people carry inside',
    meaning: 'Health of body and mind, confidence, hope, staying power, skills and knowledge.',
  },
  functioning: {
    name: 'how people live and connect',
    meaning:
      'Choosing for oneself, being good at something, having people to count on, taking part and being heard.',
  },
  feelings: {
    name: 'how people feel',
    meaning: 'Enjoyment, calm, pride, contentment. These follow from the other three.',
  },
}

/** The triple bottom line: what a promise is good for. */
export const BOTTOM_LINES = ['economic', 'social', 'environmental'] as const
export type BottomLine = (typeof BOTTOM_LINES)[number]

export const BOTTOM_LINE_MEANINGS: Readonly<Record<BottomLine, { name: string; meaning: string }>> = {
  economic: {
    name: 'the economy',
    meaning: 'Work, income, skills for work, local business, what things cost.',
  },
  social: {
    name: 'people and community',
    meaning: 'Health, safety, relationships, homes, belonging, a say.',
  },
  environmental: {
    name: 'the environment',
    meaning: 'Air, water, green places, energy, waste, getting around.',
  },
}

/** Who a promise or an outcome came from. */
export const PROVENANCES = ['youngPeople', 'community', 'council', 'provider'] as const
export type Provenance = (typeof PROVENANCES)[number]
