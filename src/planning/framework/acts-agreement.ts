import {
  closeDecision,
  type Decision,
  findClosedDecision,
  findOpenDecision,
  openDecision,
} from '#commons/power'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { type Ruling, refuse } from '#platform/ruling'
import { weighed } from './acts-evidence.ts'
import { isYes, mayAgree } from './agreement.ts'
import { isBroken } from './evidence.ts'
import type { Outcome } from './outcome.ts'
import { countChangedSince, listAllOutcomes } from './storage.ts'
import { listEvidenceOfCycle } from './storage-evidence.ts'
import { words } from './words.ts'

const matter = 'framework'
type Rules = ReturnType<typeof words.in>['rules']

/** Every outcome of a project with whether its thread is broken. Seven statements, however many outcomes. */
export async function listWithBreaks(
  acting: Pick<Acting, 'tx' | 'place'>,
  cycleId: string,
): Promise<(Outcome & { readonly broken: boolean })[]> {
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, cycleId)
  const links = await weighed(acting, await listEvidenceOfCycle(acting.tx, acting.place.id, cycleId))
  const linksOf = Map.groupBy(links, (link) => link.ofId)
  return outcomes.map((outcome) => ({ ...outcome, broken: isBroken(linksOf.get(outcome.id) ?? []) }))
}

/** Asks whether this is the whole picture: a decision of matter `framework`, whose first answer is yes. */
export async function putFramework(
  acting: Acting,
  cycleId: string,
  question: { readonly text: string; readonly yes: string; readonly notYet: string },
  say: Rules = words.in('en').rules,
): Promise<Ruling<Decision>> {
  const ruling = mayAgree(await listWithBreaks(acting, cycleId), say)
  if (!ruling.ok) return ruling
  return openDecision(acting, {
    cycleId,
    matter,
    question: question.text,
    options: [{ text: question.yes }, { text: question.notYet }],
  })
}

/** Closes the question with yes, for its reasons. The framework is looked at once more: a link may have gone since. */
export async function agreeFramework(
  acting: Acting,
  cycleId: string,
  reasons: string,
  say: Rules = words.in('en').rules,
): Promise<Ruling<Decision>> {
  const decision = await findOpenDecision(acting.tx, acting.place.id, cycleId, matter)
  const [yes] = decision?.options ?? []
  if (!decision || !yes) return refuse({ text: say.notAsked })
  const ruling = mayAgree(await listWithBreaks(acting, cycleId), say)
  if (!ruling.ok) return ruling
  return closeDecision(acting, decision.id, { chosen: [yes.id], reasons })
}

export interface Agreement {
  readonly open: Decision | undefined
  /** The decision by which it was agreed; undefined while there is none that said yes and stands. */
  readonly agreed: Decision | undefined
  /** How many outcomes are newer than the agreement, or were changed or taken back after it. */
  readonly changedSince: number
}

/** Derived, never stored: agreed is what its closed decision says. */
export async function findAgreement(tx: Tx, placeId: string, cycleId: string): Promise<Agreement> {
  const open = await findOpenDecision(tx, placeId, cycleId, matter)
  const closed = await findClosedDecision(tx, placeId, cycleId, matter)
  const agreed = closed && isYes(closed) ? closed : undefined
  const changedSince = agreed?.closedAt ? await countChangedSince(tx, placeId, cycleId, agreed.closedAt) : 0
  return { open, agreed, changedSince }
}
