import { findCycleById } from '#commons/cycles'
import { findDecision } from '#commons/power'
import { findCall } from '#planning/calls'
import { listDeclarations, listShownScores, mayRead, standings } from '#planning/evaluation'
import type { Tx } from '#platform/db'
import { holds } from './award.ts'
import { type Check, checklist } from './checklist.ts'
import { committedPence, findQuestion } from './storage.ts'

const unsaid = { notDecided: '', overridden: '' }

/** The list before the signature, as it stands now. */
export async function findChecklist(tx: Tx, placeId: string, callId: string): Promise<readonly Check[]> {
  const call = await findCall(tx, placeId, callId)
  const cycle = call && (await findCycleById(tx, placeId, call.cycleId))
  const question = await findQuestion(tx, placeId, callId)
  const decision = question && (await findDecision(tx, placeId, question.decisionId))
  const declared = new Set(
    (await listDeclarations(tx, placeId, callId)).map(
      ({ person, application }) => `${person} ${application}`,
    ),
  )
  const scored = await listShownScores(tx, placeId, callId)
  return checklist({
    decisionHolds: holds(decision, unsaid).ok,
    published: call?.publishedAt !== undefined,
    declared: scored.every(({ person, application }) => declared.has(`${person} ${application}`)),
    talkedOver: (await standings(tx, placeId, callId)).every(({ waits }) => !waits),
    withinPot: cycle !== undefined && (await committedPence(tx, placeId, cycle.id)) <= cycle.potPence,
  })
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
