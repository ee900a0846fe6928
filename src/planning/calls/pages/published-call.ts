import { listExceptions } from '#commons/cycles'
import { findDecision, findRight } from '#commons/power'
import { heardFor } from '../acts-heard.ts'
import { wholeCall } from '../acts-publish.ts'
import type { Call } from '../call.ts'
import { countInvited, listClarifications, listContacts, listCorrections } from '../storage-after.ts'
import { listCallQualities, listLeftOut } from '../storage-parts.ts'
import { ruleWords } from '../words-rules.ts'
import type { Here } from './draft-here.ts'

/** Everything a published call says, in the order a tiny group needs it. */
export async function loadPublished(ask: Here, call: Call) {
  const { tx, place } = ask
  const whole = await wholeCall(ask, call)
  const clarifications = await listClarifications(tx, place.id, call.id)
  const rules = ruleWords.in('en')
  return {
    ...whole,
    qualities: await listCallQualities(tx, place.id, call.id),
    leftOut: await listLeftOut(tx, place.id, call.id),
    corrections: await listCorrections(tx, place.id, call.id),
    answers: clarifications.filter(({ answer }) => answer !== undefined).length,
    waiting: clarifications.filter(({ answer }) => answer === undefined).length,
    contacts: await listContacts(tx, place.id, call.id),
    invited: await countInvited(tx, place.id, call.id),
    gaps: (await listExceptions(tx, place.id, call.cycleId)).filter(
      ({ rule }) => rule === rules.areasRule || rule === rules.linesRule,
    ),
    heard: await heardFor(
      tx,
      place.id,
      call.cycleId,
      whole.outcomes.map(({ outcomeId }) => outcomeId),
    ),
    right: await findRight(tx, place.id, call.cycleId, 'award'),
    decision: call.decisionId ? await findDecision(tx, place.id, call.decisionId) : undefined,
  }
}
export type PublishedCall = Awaited<ReturnType<typeof loadPublished>>
