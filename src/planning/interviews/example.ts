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

/** So many seconds of silence, as a phone would record them. */
export function silence(seconds = 1): Buffer {
  const aSecond = 8000
  const size = Math.round(seconds * aSecond)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + size, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(aSecond, 24)
  head.writeUInt32LE(aSecond, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(size, 40)
  return Buffer.concat([head, Buffer.alloc(size, 128)])
}
