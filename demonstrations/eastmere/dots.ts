import type { Ballot, DotVote, OutcomeKey } from './types.ts'

function ballot(side: Ballot['side'], dots: readonly OutcomeKey[]): Ballot {
  return { side, dots }
}

/** Eleven young people and seven adults, five dots each, on the evening of week 10. */
export const dotVote: DotVote = {
  week: 10,
  dotsEach: 5,
  ballots: [
    ballot('young', ['somewhere-warm', 'home-after-nine', 'home-after-nine', 'trusted', 'people-who-stay']),
    ballot('young', ['trusted', 'trusted', 'way-into-work', 'say-it-out-loud', 'ask-again']),
    ballot('young', [
      'say-it-out-loud',
      'people-who-stay',
      'outdoors',
      'see-what-we-changed',
      'calmer-about-later',
    ]),
    ballot('young', ['somewhere-warm', 'somewhere-warm', 'home-after-nine', 'way-into-work', 'trusted']),
    ballot('young', [
      'calmer-about-later',
      'people-who-stay',
      'people-who-stay',
      'outdoors',
      'home-after-nine',
    ]),
    ballot('young', ['way-into-work', 'way-into-work', 'ask-again', 'somewhere-warm', 'trusted']),
    ballot('young', [
      'home-after-nine',
      'somewhere-warm',
      'calmer-about-later',
      'food-made-here',
      'outdoors',
    ]),
    ballot('young', [
      'see-what-we-changed',
      'see-what-we-changed',
      'trusted',
      'home-after-nine',
      'somewhere-warm',
    ]),
    ballot('young', [
      'way-into-work',
      'calmer-about-later',
      'say-it-out-loud',
      'somewhere-warm',
      'home-after-nine',
    ]),
    ballot('young', ['people-who-stay', 'trusted', 'less-scared-of-us', 'outdoors', 'way-into-work']),
    ballot('young', [
      'somewhere-warm',
      'home-after-nine',
      'calmer-about-later',
      'say-it-out-loud',
      'see-what-we-changed',
    ]),
    ballot('adult', [
      'way-into-work',
      'way-into-work',
      'in-training-at-eighteen',
      'ask-again',
      'see-what-we-changed',
    ]),
    ballot('adult', [
      'in-training-at-eighteen',
      'in-training-at-eighteen',
      'way-into-work',
      'ask-again',
      'say-it-out-loud',
    ]),
    ballot('adult', [
      'people-who-stay',
      'say-it-out-loud',
      'see-what-we-changed',
      'trusted',
      'way-into-work',
    ]),
    ballot('adult', ['people-who-stay', 'people-who-stay', 'outdoors', 'see-what-we-changed', 'ask-again']),
    ballot('adult', [
      'way-into-work',
      'say-it-out-loud',
      'somewhere-warm',
      'in-training-at-eighteen',
      'ask-again',
    ]),
    ballot('adult', [
      'see-what-we-changed',
      'calmer-about-later',
      'people-who-stay',
      'way-into-work',
      'outdoors',
    ]),
    ballot('adult', [
      'way-into-work',
      'say-it-out-loud',
      'in-training-at-eighteen',
      'see-what-we-changed',
      'somewhere-warm',
    ]),
  ],
}
