import type { SessionDraft } from './session.ts'

/** One valid meeting; a test says only what differs from it. */
export const exampleSession: Omit<SessionDraft, 'cycleId'> = {
  title: 'Toast and table football',
  heldOn: '2026-10-01',
  heldFrom: '5 pm to 6.30 pm',
  heldAt: 'The Second Spoon, Candle Street, the big table at the back',
  gettingThere: 'Step-free. The 14 stops outside. There is toast.',
  method: 'proud',
}
