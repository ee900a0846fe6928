import { outcomesChosen } from './outcomes-chosen.ts'
import { outcomesNotChosen } from './outcomes-not-chosen.ts'
import type { Outcome } from './types.ts'

/** Fourteen were written; nine were chosen, in this order; five are kept with the reason. */
export const outcomes: readonly Outcome[] = [...outcomesChosen, ...outcomesNotChosen]

export { qualities } from './qualities.ts'
