import { counted } from '#platform/words'

/** What somebody reads when a rule stands in the way: what to do next. */
export const rules = {
  noCall: 'There is no such call here.',
  notPublished: 'The call is not published yet. Publish it first.',
  noSeat: 'Choose somebody who has a seat in this project.',
  invitedAlready: 'They have been asked already.',
  shown: 'Everybody’s scores are shown already.',
  noPlace: 'You have not been asked to score here.',
  declinedAlready: 'You left your place already. You can come back at any time.',
  notDeclined: 'You have your place. There is nothing to come back to.',
  absenceWhy: 'Write why they cannot finish. It is shown with the scores.',
  notAwaited: 'Nobody is waiting for this person.',
  tooLong: 'That is too long. Make it shorter.',
  notOpened: 'There is nothing to read here yet.',
  conflictNeeded: 'Choose yes or no.',
  conflictStays: 'You said that you are too close to this one. That stays.',
  speaksForThem: 'You speak for this one yourself. So somebody else scores it.',
  conflict: 'You said that you are too close to this one. Others score it.',
  declareFirst: 'Say first whether you are too close to this one.',
  declinedPlace: 'You left your place. Come back first; it takes one tap.',
  unknownCriterion: 'Only what the call names can be scored.',
  theirsToScore:
    'Young people lead everything that is scored there. They can give an adult a part in the room, to listen.',
  youngScore: 'Young people score this one, and only they.',
  lockedAlready: 'Your scores are locked. They stay as they are.',
  wholeValue: 'Choose a number from 0 to 5.',
  oneLine: 'Write one line.',
  reasonNeeded: 'Write in one line why you gave this number.',
  stillToDeclare: (n: number) =>
    n === 1
      ? 'Say about one more whether you are too close to it.'
      : `Say about ${n} more whether you are too close to them.`,
  stillToScore: (n: number) => `${counted(n, 'score is', 'scores are')} still missing.`,
  stillReasons: (n: number) => (n === 1 ? 'One score has no reason yet.' : `${n} scores have no reason yet.`),
  waitsFor: (n: number) =>
    n === 1 ? 'One person has not locked their scores yet.' : `${n} people have not locked their scores yet.`,
  nobodyLocked: 'Nobody has locked any scores yet.',
  noYoungLocked: 'Young people lead this. None of them has locked any scores yet.',
  notShown: 'The scores are not shown yet.',
  agreedAlready: 'This was talked over already. What was agreed stays.',
  closeEnough: 'These scores lie close together. There is nothing to agree on.',
  whoScored: 'Only people who scored this can write down what was agreed.',
  theirsToAgree: 'Young people lead this. One of those who scored it writes this down.',
  agreedValue: (least: number, most: number) =>
    `Choose a number from ${least} to ${most}: nobody gave less or more.`,
  agreedReason: 'Write why you agreed on this number. It stays beside the scores.',
  twoPresent: 'Tick at least two people who were there.',
  onlyScorers: 'Tick only people whose scores count here.',
  youngPresent: 'A young person who scored this has to be there.',
} as const

export const permissions = {
  record: 'This is a record of something that is over. Nothing in it can be changed.',
  notOnPanel: 'This page is for the people who score. Ask the team for a place.',
  left: 'You left your place. Go to the panel’s page to come back.',
  conflict: 'You said that you are too close to this one, so it is not shown to you.',
  scorersOnly: 'Scores are for the core team and the people who scored.',
  notShown: 'Scores are shown when everybody has locked theirs. Not before, and to nobody.',
} as const
