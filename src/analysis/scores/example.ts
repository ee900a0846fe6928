import type { GivenScore, ScoringRule } from './score.ts'

/** Young people carry 60 in 100: the 50 of the interview they lead, and half of the 20 that everyone leads. */
export const lightRule: ScoringRule = {
  youngWeight: 60,
  criteria: [
    { id: 'with-young-people', weight: 20, ledBy: 'panel' },
    { id: 'why-it-works', weight: 20, ledBy: 'everyone' },
    { id: 'something-new', weight: 10, ledBy: 'panel' },
    { id: 'interview', weight: 50, ledBy: 'youngPeople' },
  ],
}

/** The scores of one application on one criterion: young people's first, then adults'. */
export function scored(
  application: string,
  criterion: string,
  young: readonly number[],
  adults: readonly number[] = [],
): GivenScore[] {
  return [
    ...young.map((value) => ({ application, criterion, value, young: true })),
    ...adults.map((value) => ({ application, criterion, value, young: false })),
  ]
}
