import type { Count, Round } from './round.ts'

/** An open round of five dots each; a test says only what differs from it. */
export const openRoundOfFive: Round = {
  id: '0b000000-0000-4000-8000-000000000001',
  cycleId: '0b000000-0000-4000-8000-000000000002',
  dots: 5,
  openedAt: Temporal.Instant.from('2026-03-05T18:00:00Z'),
  closedAt: undefined,
}

export function count(outcome: string, young: number, adults: number): Count {
  return { outcome, young, adults }
}
