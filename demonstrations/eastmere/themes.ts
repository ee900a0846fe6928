import type { Merge, PersonKey, Placement, Theme } from './types.ts'

function heard(key: string, by: PersonKey, why: string): Placement {
  return { of: { kind: 'voice', key }, by, week: 7, why }
}

function promised(key: string, by: PersonKey, why: string): Placement {
  return { of: { kind: 'statement', key }, by, week: 8, why }
}

/**
 * Piles first, names after; each name is lifted from a card in its pile. The council’s promises joined
 * the piles a week later, once the plan had been read.
 */
export const themes: readonly Theme[] = [
  {
    key: 'now-people-knock',
    name: 'Now people knock',
    namedBy: 'remi',
    week: 7,
    placements: [
      heard('proud-01', 'ash', 'You find out you can teach when somebody rides off.'),
      heard('proud-02', 'remi', 'Being good at it is one thing. People knowing is the other.'),
      heard('proud-03', 'jo', 'One line counts.'),
      heard('proud-04', 'ash', 'Nobody can tell you that you cannot cook after that.'),
      heard('proud-07', 'ellen', 'They worked out what they needed, and it worked.'),
      heard('proud-09', 'jo', 'Wanting to know what people think, and being all right with it.'),
      heard('me-08', 'remi', 'Practising in front of people until it is yours.'),
      heard('council-07', 'jo', 'You have to be sure of yourself to do that.'),
      heard('dream-01', 'ash', 'Everyone gets seen for the thing they can do.'),
    ],
  },
  {
    key: 'asking-twice',
    name: 'Asking twice',
    namedBy: 'jo',
    week: 7,
    placements: [
      heard('me-02', 'jo', 'It says exactly that.'),
      heard('me-04', 'remi', 'Stayed when it stopped being fun.'),
      heard('proud-05', 'marcus', 'Every one of those mornings was a decision.'),
      heard('proud-06', 'remi', 'Stopping somebody at a desk to ask again takes nerve.'),
      heard('proud-08', 'ash', 'You lose to your uncle for years first.'),
      promised('bounce-back', 'priya', 'The plan’s one line about what people carry inside them.'),
    ],
  },
  {
    key: 'kept-a-place',
    name: 'Kept a place for me',
    namedBy: 'ash',
    week: 7,
    placements: [
      heard('me-03', 'ash', 'The line that the pile is named after.'),
      heard('me-01', 'ash', 'A shop with room for somebody still learning.'),
      heard('me-07', 'ellen', 'Being left in peace by people who are still there.'),
      heard('dream-06', 'jo', 'Older people need a place kept as well.'),
      heard('dream-11', 'remi', 'A parent asking for exactly this, for a child.'),
    ],
  },
  {
    key: 'actual-key',
    name: 'An actual key',
    namedBy: 'remi',
    week: 7,
    placements: [
      heard('dream-12', 'remi', 'The key is the key.'),
      heard('dream-02', 'jo', 'Their name on the door, their washing-up.'),
      heard('dream-03', 'remi', 'They already look after it. They want it said.'),
      heard('me-05', 'ash', 'All three of those things are deciding for yourself.'),
      heard('dream-05', 'jo', 'Closing a whole street means somebody trusts you with it.'),
    ],
  },
  {
    key: 'name-on-it',
    name: 'A person’s name on it',
    namedBy: 'ash',
    week: 7,
    placements: [
      heard('council-01', 'ash', 'An answer from a person, by a day.'),
      heard('council-03', 'jo', 'Going, saying which bits were boring, and it changing.'),
      heard('council-04', 'remi', 'They counted, so nobody could say it was not true.'),
      heard('me-06', 'remi', 'Asked, and then some of it was done.'),
      promised('have-a-say', 'priya', 'The plan’s one line about having a say.'),
    ],
  },
  {
    key: 'warm-with-plugs',
    name: 'Warm and there’s plugs',
    namedBy: 'remi',
    week: 7,
    placements: [
      heard('council-02', 'remi', 'Named it. You can just be in there.'),
      heard('dream-03', 'jo', 'Outside, but the hatch makes it warm.'),
      heard('dream-07', 'ash', 'Warm, with plugs, and walls thick enough for drums.'),
      promised('well-lit', 'ellen', 'Getting there in the light is part of it.'),
    ],
  },
  {
    key: 'after-nine',
    name: 'After nine',
    namedBy: 'ash',
    week: 7,
    placements: [
      heard('council-04', 'ash', 'Somebody counted it.'),
      promised('buses', 'priya', 'The plan promises the bus we do not have.'),
    ],
  },
  {
    key: 'who-does-what',
    name: 'Who does what round here',
    namedBy: 'jo',
    week: 7,
    placements: [
      heard('council-06', 'jo', 'The list that is longer than they thought.'),
      heard('dream-04', 'remi', 'Two jobs, if somebody asks.'),
      heard('me-01', 'marcus', 'A way in that began with standing near someone who can.'),
      heard('me-08', 'ellen', 'Work that starts from what you are good at already.'),
      promised('secure-work', 'priya', 'Same thing, said from further away.'),
      promised('local-businesses', 'priya', 'The plan wants them to hire nearby. So do they.'),
      promised('in-training', 'marcus', 'What the plan counts instead.'),
    ],
  },
  {
    key: 'properly-allowed',
    name: 'Properly allowed',
    namedBy: 'jo',
    week: 7,
    placements: [
      heard('dream-10', 'jo', 'We all do it anyway. Allowed is different.'),
      heard('council-05', 'ash', 'A tree somebody wants you to climb.'),
      heard('dream-05', 'remi', 'The whole street, one evening a month.'),
      heard('me-05', 'ellen', 'Growing something counts as outside.'),
      promised('green-space', 'priya', 'Living near it is not the same as being allowed in it.'),
      promised('clean-mere', 'jo', 'They did promise it.'),
      promised('clean-streets', 'ellen', 'Looked after by us as well, if it is ours.'),
    ],
  },
]

/** In the order in which they happened; the first was taken back. */
export const merges: readonly Merge[] = [
  {
    week: 7,
    from: 'asking-twice',
    into: 'now-people-knock',
    by: 'ellen',
    why: 'Both sound like confidence.',
    undone: {
      week: 7,
      by: 'remi',
      why: 'They are opposites. One is knowing you can do it. The other is asking again when you know you can’t, yet.',
    },
  },
  {
    week: 8,
    from: 'after-nine',
    into: 'warm-with-plugs',
    by: 'ash',
    why: 'Being able to get home is part of being allowed to stay.',
  },
]
