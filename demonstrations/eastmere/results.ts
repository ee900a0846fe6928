import type { Observation, Reading } from './types.ts'

/** First readings, a week after the night. Half of them are not known yet, and say when they will be. */
export const readings: readonly Reading[] = [
  {
    line: 'key',
    activity: 'five-keys',
    week: 37,
    by: 'remi',
    from: 25,
    to: 36,
    state: 'improved',
    n: 31,
    missing: 'Nobody: it is a list of keys.',
    words:
      'Thirty-one people have held a key or a code, and twelve have one now. Two were lost and said so the same evening.',
    baseline: { words: 'In week 18 we went round the table. Two had a key to something that was not home.' },
  },
  {
    line: 'warm',
    activity: 'five-keys',
    week: 37,
    by: 'ellen',
    from: 25,
    to: 36,
    state: 'improved',
    n: 44,
    missing: 'Anybody who looked in and left. Nobody stood at the door to ask them.',
    words:
      'On the last wet evening forty-four answered. Most wrote some way of saying: nowhere else is open.',
    baseline: 'none',
  },
  {
    line: 'stay',
    activity: 'five-keys',
    week: 37,
    by: 'ellen',
    from: 25,
    to: 36,
    state: 'mixed',
    n: 38,
    missing:
      'Eleven who came in the first weeks and not in the last. They are the ones we would most like to ask.',
    words:
      'In four of the places most said yes, the same person asked how it went. In Tannery Row the adult changed twice in twelve weeks and people noticed. They said it in almost those words.',
    baseline: 'none',
  },
  {
    line: 'us',
    activity: 'the-late-one',
    week: 37,
    by: 'ash',
    from: 25,
    to: 36,
    state: 'improved',
    n: 27,
    missing: 'Mostly people under twelve, who wanted to take more than one picture.',
    words:
      'Twenty-seven walked round with the camera. Nineteen pictures are of the bandstand. One is of a tap that still drips, with the note "also us".',
    baseline: 'none',
  },
  {
    line: 'bank',
    activity: 'clearing-the-bank',
    week: 37,
    by: 'jo',
    from: 29,
    to: 36,
    state: 'noChange',
    n: 14,
    missing: 'Whoever drops it. We only met the people who pick it up.',
    words:
      'We took out a great deal. Every Monday there is as much again. The bin at the weir is emptied on Fridays, and we have asked for Mondays.',
    baseline: { words: 'Three sacks on the first Monday, weighed on the shed scales.' },
  },
  {
    line: 'paid',
    activity: 'the-late-one',
    week: 37,
    by: 'priya',
    from: 25,
    to: 36,
    state: 'notYetKnown',
    n: 22,
    missing:
      'Those who were paid by a stall and not by us. We do not have that number and will not guess it.',
    words:
      'Twenty-two were paid for something on the night. Whether anybody is asked again, by somebody who pays, is what we want to know.',
    baseline: 'none',
    again: 62,
  },
  {
    line: 'again',
    activity: 'standing-beside',
    week: 37,
    by: 'remi',
    from: 26,
    to: 36,
    state: 'notYetKnown',
    n: 10,
    missing: 'Everybody, until then: it is asked three months later.',
    words: 'Ten said we may come back and ask.',
    baseline: 'none',
    again: 50,
  },
  {
    line: 'good-at',
    activity: 'standing-beside',
    week: 37,
    by: 'ellen',
    from: 26,
    to: 36,
    state: 'notYetKnown',
    n: 17,
    missing: 'Three of the five walls. The cards went up late and one got wet.',
    words: 'There are seventeen cards. It is too few, from too few places, to say anything.',
    baseline: 'none',
    again: 50,
  },
]

export const observations: readonly Observation[] = [
  {
    by: 'nadia',
    week: 17,
    words:
      'In the first weeks nobody young would take the seat at the end of the table. Tonight one of them took it, read out the time, and told a director that she had a minute left. Nobody in the room thought it strange.',
    consent: 'Read out to the three first. They said yes, and to leave out who.',
  },
  {
    by: 'marcus',
    week: 36,
    words:
      'Somebody I have known for two years, who has never finished a sentence to me, explained a fuse box to the Mayor.',
    consent: 'Asked the same night. "Fine, if you put that it was a hard fuse box."',
  },
]
