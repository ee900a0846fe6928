import { asset, barrier, said, theme } from './evidence.ts'
import type { Quality } from './types.ts'

/** How support should be, whoever gives it. Food found its home here. */
export const qualities: readonly Quality[] = [
  {
    key: 'pleased-you-came',
    asks: 'how it should feel',
    words:
      'Like somebody is pleased you came, even if you are late and even if it has been a while. There is food.',
    by: 'jo',
    week: 9,
    evidence: [
      said('me-03', 'Going quiet did not cost the place.'),
      said('dream-02', 'Eating together is how people stop being new.'),
      asset('second-spoon', 'They know what each of us drinks. That is what it feels like.'),
    ],
  },
  {
    key: 'done-it-themselves',
    asks: 'from whom',
    words:
      'From people who have done it themselves, who do it with us and not for us, and who will still be here next year.',
    by: 'remi',
    week: 9,
    evidence: [
      said('me-02', 'Told straight by somebody who had done it.'),
      said('me-08', 'The difference between with and for.'),
      said('dream-06', 'Somebody with the time, and a skill to hand on.'),
      asset('bike-man', 'He lets you hold it before you can do it.'),
    ],
  },
  {
    key: 'not-an-office',
    asks: 'where',
    words:
      'Somewhere that is not an office, where nobody signs you in, that you can get into on wheels, and where people talk slowly enough.',
    by: 'ash',
    week: 9,
    evidence: [
      theme('warm-with-plugs', 'Being allowed to just be there.'),
      barrier('boathouse-steps', 'Eleven steps is a no.'),
      barrier('too-fast', 'A desk can be a no as well.'),
    ],
  },
  {
    key: 'when-we-are-free',
    asks: 'when',
    words:
      'When school and work are over, and in the holidays, finishing before the last bus. Never at nine in the morning.',
    by: 'remi',
    week: 9,
    evidence: [
      said('dream-02', 'They said it first, about the kitchen.'),
      said('council-02', 'Evenings is when there is nowhere.'),
      barrier('last-bus', 'Until there is a later one, it has to end before it.'),
    ],
  },
]
