import type { Interview } from './interview.ts'
import type { BankQuestion } from './question.ts'

const ids = (n: number) => `0f000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A question a young person wrote and nobody has tapped yet; a test says only what differs from it. */
export const whoGetsTheKey: BankQuestion = {
  id: ids(1),
  callId: ids(100),
  words: 'Who gets the key?',
  by: ids(200),
  suggestedByAdult: false,
  writtenAt: Temporal.Instant.from('2026-04-13T17:00:00Z'),
  taps: [],
}

/** Half an hour in a café, not begun yet. */
export const halfAnHour: Interview = {
  id: ids(300),
  callId: ids(100),
  applicationId: ids(400),
  on: '2026-04-23',
  at: '17:00',
  minutes: 30,
  breakMinutes: 15,
  where: 'The big table at the back',
  supporter: ids(201),
  version: 1,
  begunAt: undefined,
  heldAt: undefined,
  notAsked: undefined,
  rota: { parts: { chair: ids(200) }, asking: new Map() },
  asked: [],
}

export const exampleId = ids
