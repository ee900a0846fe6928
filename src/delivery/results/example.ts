import type { ReadingDraft } from './reading.ts'
import type { SelfChange } from './self-change.ts'

/** One valid reading; a test says only what differs from it. */
export const keysHeld: Omit<ReadingDraft, 'indicatorId'> = {
  from: '2020-02-01',
  to: '2020-04-30',
  state: 'improved',
  n: 31,
  missing: 'Nobody: it is a list of keys.',
  words: 'Thirty-one people have held a key.',
  baseline: { words: 'Two had a key before.' },
}

export const easierToTalk: Pick<SelfChange, 'words' | 'missing' | 'sensitive'> = {
  words: 'Several people said that they talk about what they can do more easily.',
  missing: 'Those who came once.',
  sensitive: false,
}

export const atTheTable = {
  byRole: 'Elected member',
  seenOn: '2020-03-01',
  words: 'One of them read out the time, and nobody thought it strange.',
  consent: 'Read out to all three first. They said yes.',
} as const
