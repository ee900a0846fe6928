import type { Reading } from './clause.ts'
import { smellsIn } from './question.ts'
import type { Smell } from './smells.ts'

/**
 * How a statement is worded: as an `outcome` (a change in a life or a place), an `output` (a count of what is provided,
 * or going along with it), an `activity` (what somebody does for others), or as an outcome that starts from what is
 * wrong (`deficit`). Only the wording is judged; behind an activity there may be an outcome, and a person is asked for it.
 */
export type StatementKind = 'outcome' | 'output' | 'activity' | 'deficit'

const KIND_OF_SMELL: Partial<Record<Smell, StatementKind>> = {
  attendance: 'output',
  label: 'deficit',
  lack: 'deficit',
  lessOf: 'deficit',
}

/** What comes first names the kind: *reduced isolation* is worded as a deficit, *skills to avoid debt* is not. */
export function kindOf({ words, signs }: Reading): StatementKind {
  const smells = smellsIn(words)
  const named = new Map<number, StatementKind>()
  for (const { sign, first } of signs) {
    if (sign === 'activity' || sign === 'help') named.set(first, 'activity')
    if (sign === 'change' || sign === 'quality' || sign === 'ability' || sign === 'life')
      named.set(first, 'outcome')
  }
  for (const { sign, first } of smells) {
    const kind = KIND_OF_SMELL[sign]
    if (kind) named.set(first, kind)
  }
  const kind = named.get(Math.min(...named.keys())) ?? 'outcome'
  const isCounted = smells.some(({ sign }) => sign === 'count')
  const isProvided =
    kind === 'activity' || smells.some(({ sign }) => sign === 'service' || sign === 'attendance')
  return isCounted && isProvided ? 'output' : kind
}
