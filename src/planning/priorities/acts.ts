import { type Decision, findClosedDecision, openDecision, recordDecision } from '#commons/power'
import { listAllOutcomes, type Outcome } from '#planning/framework'
import type { Acting } from '#platform/http'
import type { Tx } from '#platform/db'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { type Count, type Dot, mayCountPaper, mayPlace, type Round, type Tally, tallyOf, type Turnout } from './round.ts'
import {
  addCounts,
  addRound,
  countTurnout,
  findRound,
  findRoundToChange,
  listCounts,
  listReasons,
  removeDots,
  saveDots,
  saveReason,
  saveRoundClosed,
} from './storage.ts'
import { words } from './words.ts'

const rules = words.in('en').rules

/** Opens a round of dots over the outcomes a project has now. */
export async function openRound(acting: Acting, cycleId: string, dots = 5, say = rules): Promise<Ruling<string>> {
  if (!Number.isInteger(dots) || dots < 1 || dots > 20) return refuse({ field: 'dots', text: say.dotsRange })
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, cycleId)
  if (outcomes.length < 2) return refuse({ text: say.twoOutcomes })
  const id = acting.chance.id()
  if (!(await addRound(acting.tx, acting.place.id, { id, cycleId, dots }))) return refuse({ text: say.openAlready })
  acting.record({ act: 'priorities.open', subject: { kind: 'round', id }, about: { cycle: cycleId, dots } })
  return allow(id)
}

/** Places somebody's dots; what they placed before is taken back. The ledger says that they did, not where. */
export async function placeDots(
  acting: Acting,
  round: Round,
  of: { readonly person: string; readonly young: boolean },
  dots: readonly Dot[],
  say = rules,
): Promise<Ruling<readonly Dot[]>> {
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, round.cycleId)
  const current = await findRoundToChange(acting.tx, acting.place.id, round.id)
  if (!current) return refuse({ text: say.closed })
  const ruling = mayPlace(current, dots, new Set(outcomes.map((outcome) => outcome.id)), say)
  if (!ruling.ok) return ruling
  await saveDots(acting.tx, acting.place.id, round.id, of, ruling.value)
  return ruling
}

/** Counts dots that were placed on paper at a meeting: sums and heads, never who. */
export async function countPaper(
  acting: Acting,
  roundId: string,
  turnout: Turnout,
  counts: readonly Count[],
  say = rules,
): Promise<Ruling<readonly Count[]>> {
  const round = await findRoundToChange(acting.tx, acting.place.id, roundId)
  if (!round) return refuse({ text: say.closed })
  const ruling = mayCountPaper(round, turnout, counts, say)
  if (!ruling.ok) return ruling
  const { id } = acting.chance
  await addCounts(acting.tx, acting.place.id, roundId, 'paper', counts.map((count) => ({ ...count, id: id() })), { ...turnout, id: id() })
  acting.record({ act: 'priorities.count-paper', subject: { kind: 'round', id: roundId }, about: { heads: turnout.young + turnout.adults } })
  return ruling
}

/** Closes a round: the dots are added up, and who placed which is forgotten in the same moment. */
export async function closeRound(acting: Acting, roundId: string, say = rules): Promise<Ruling<Tally>> {
  const { tx, place, chance } = acting
  const round = await findRoundToChange(tx, place.id, roundId)
  if (!round || round.closedAt) return refuse({ text: say.closed })
  const [onScreens, heads] = [await listCounts(tx, place.id, roundId, 'screen'), await countTurnout(tx, place.id, roundId, 'screen')]
  await removeDots(tx, place.id, roundId)
  await addCounts(tx, place.id, roundId, 'screen', onScreens.map((count) => ({ ...count, id: chance.id() })), { ...heads, id: chance.id() })
  await saveRoundClosed(tx, place.id, roundId)
  const [counts, turnout] = [await listCounts(tx, place.id, roundId), await countTurnout(tx, place.id, roundId)]
  acting.record({ act: 'priorities.close', subject: { kind: 'round', id: roundId }, about: { heads: turnout.young + turnout.adults } })
  return allow(tallyOf(counts, turnout))
}

/** Puts to the group which outcomes come first: a decision of matter `priorities`, an option for each outcome. */
export async function putPriorities(acting: Acting, cycleId: string, question: string): Promise<Ruling<Decision>> {
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, cycleId)
  return openDecision(acting, {
    cycleId,
    matter: 'priorities',
    question,
    options: outcomes.map((outcome) => ({ id: outcome.id, text: outcome.statement ?? rules.notNamed })),
  })
}

/** Says why an outcome was not chosen this time. */
export async function giveReason(acting: Acting, cycleId: string, outcome: string, reason: string, say = rules): Promise<Ruling<string>> {
  if (reason.trim() === '') return refuse({ field: `reason-${outcome}`, text: say.reasonNeeded })
  const by = acting.who.kind === 'nobody' ? undefined : acting.who.person
  await saveReason(acting.tx, acting.place.id, { cycleId, outcome, words: reason.trim(), by })
  acting.record({ act: 'priorities.reason', subject: { kind: 'outcome', id: outcome }, about: { cycle: cycleId } })
  return allow(outcome)
}

/** What was chosen, in order, and what was not, each with its reason. */
export interface Priorities {
  readonly decision: Decision
  readonly chosen: readonly Outcome[]
  readonly notChosen: readonly { readonly outcome: Outcome; readonly reason: string | undefined }[]
}

/** Derived from the closed decision of matter `priorities`; undefined while there is none. */
export async function listPriorities(tx: Tx, placeId: string, cycleId: string): Promise<Priorities | undefined> {
  const decision = await findClosedDecision(tx, placeId, cycleId, 'priorities')
  if (!decision) return undefined
  const [outcomes, reasons] = await Promise.all([listAllOutcomes(tx, placeId, cycleId), listReasons(tx, placeId, cycleId)])
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  const chosen = decision.chosen.flatMap((id) => byId.get(id) ?? [])
  const taken = new Set(decision.chosen)
  return {
    decision,
    chosen,
    notChosen: outcomes.filter((outcome) => !taken.has(outcome.id)).map((outcome) => ({ outcome, reason: reasons.get(outcome.id) })),
  }
}

/** A published record's choice: what its source says was chosen. */
export async function recordPriorities(
  acting: Acting,
  cycleId: string,
  published: { readonly question: string; readonly chosen: readonly string[]; readonly reasons: string; readonly happenedOn?: string | undefined; readonly source: string },
): Promise<Ruling<Decision>> {
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, cycleId)
  return recordDecision(acting, {
    cycleId,
    matter: 'priorities',
    question: published.question,
    options: outcomes.map(({ id, statement }) => ({
      id,
      text: statement ?? rules.notNamed,
      chosen: published.chosen.includes(id),
    })),
    reasons: published.reasons,
    happenedOn: published.happenedOn,
    source: published.source,
  })
}

/** The tally of a project's newest round: for the team while it is open, and for the public under suppression. */
export async function findTally(tx: Tx, placeId: string, cycleId: string): Promise<{ readonly round: Round; readonly tally: Tally } | undefined> {
  const round = await findRound(tx, placeId, cycleId)
  if (!round) return undefined
  const [counts, turnout] = await Promise.all([listCounts(tx, placeId, round.id), countTurnout(tx, placeId, round.id)])
  return { round, tally: tallyOf(counts, turnout) }
}
