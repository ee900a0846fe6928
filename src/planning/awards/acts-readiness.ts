import type { Cycle } from '#commons/cycles'
import type { Decision } from '#commons/power'
import type { Call } from '#planning/calls'
import { listDeclarations, listShownScores, mayRead, standings } from '#planning/evaluation'
import type { Tx } from '#platform/db'
import { holds } from './award.ts'
import { type Check, checklist } from './checklist.ts'
import { countCommitted } from './storage.ts'

const unsaid = { notDecided: '', overridden: '' }

/** The list before the signature, as it stands now. */
export async function findChecklist(
  tx: Tx,
  placeId: string,
  { call, cycle, decision }: Settling,
): Promise<readonly Check[]> {
  const declared = new Set(
    (await listDeclarations(tx, placeId, call.id)).map(
      ({ person, application }) => `${person} ${application}`,
    ),
  )
  const scored = await listShownScores(tx, placeId, call.id)
  return checklist({
    decisionHolds: holds(decision, unsaid).ok,
    published: call.publishedAt !== undefined,
    declared: scored.every(({ person, application }) => declared.has(`${person} ${application}`)),
    talkedOver: (await standings(tx, placeId, call.id)).every(({ waits }) => !waits),
    withinPot: (await countCommitted(tx, placeId, cycle.id)) <= cycle.potPence,
  })
}

/** A call, its project, and what was decided about it so far. */
export interface Settling {
  readonly call: Pick<Call, 'id' | 'publishedAt'>
  readonly cycle: Pick<Cycle, 'id' | 'potPence'>
  readonly decision: Decision | undefined
}

/** Whether somebody said that they have something to do with an applicant. */
export async function hasInterestIn(
  tx: Tx,
  placeId: string,
  person: string | undefined,
  applicationId: string | undefined,
): Promise<boolean> {
  if (person === undefined || applicationId === undefined) return false
  return (await mayRead(tx, placeId, person, applicationId)) === 'conflict'
}
