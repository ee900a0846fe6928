import { listAllOutcomes } from '#planning/framework'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import {
  type Count,
  type Dot,
  mayCountPaper,
  mayPlace,
  moved,
  type Round,
  type Tally,
  type Turnout,
  tallyOf,
} from './round.ts'
import {
  addCounts,
  addRound,
  countTurnout,
  findRound,
  findRoundToChange,
  listCounts,
  listDotsOf,
  removeCounts,
  removeDots,
  saveDots,
  saveRoundClosed,
} from './storage.ts'
import { words } from './words.ts'

const rules = words.in('en').rules

/** Opens a round of dots over the outcomes a project has now. */
export async function openRound(
  acting: Acting,
  cycleId: string,
  dots = 5,
  say = rules,
): Promise<Ruling<string>> {
  if (!Number.isInteger(dots) || dots < 1 || dots > 20) return refuse({ field: 'dots', text: say.dotsRange })
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, cycleId)
  if (outcomes.length < 2) return refuse({ text: say.twoOutcomes })
  const id = acting.chance.id()
  if (!(await addRound(acting.tx, acting.place.id, { id, cycleId, dots })))
    return refuse({ text: say.openAlready })
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
  acting.record({ act: 'priorities.place', subject: { kind: 'round', id: round.id } })
  return ruling
}

/** Puts another number of somebody's dots on one outcome; the others stay where they are. */
export async function moveDots(
  acting: Acting,
  round: Round,
  of: { readonly person: string; readonly young: boolean },
  to: Dot,
  say = rules,
): Promise<Ruling<readonly Dot[]>> {
  // Locked first, so that two phones of one person cannot both count from the same dots.
  if (!(await findRoundToChange(acting.tx, acting.place.id, round.id))) return refuse({ text: say.closed })
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, round.cycleId)
  const mine = await listDotsOf(acting.tx, acting.place.id, round.id, of.person)
  return placeDots(acting, round, of, moved(mine, to, new Set(outcomes.map(({ id }) => id))), say)
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
  await addCounts(
    acting.tx,
    acting.place.id,
    roundId,
    'paper',
    counts.map((count) => ({ ...count, id: id() })),
    { ...turnout, id: id() },
  )
  acting.record({
    act: 'priorities.count-paper',
    subject: { kind: 'round', id: roundId },
    about: { heads: turnout.young + turnout.adults },
  })
  return ruling
}

/** Takes everything that was counted from paper in an open round back, to count it again. */
export async function takePaperBack(acting: Acting, roundId: string, say = rules): Promise<Ruling<string>> {
  const round = await findRoundToChange(acting.tx, acting.place.id, roundId)
  if (!round || round.closedAt) return refuse({ text: say.closed })
  await removeCounts(acting.tx, acting.place.id, roundId, 'paper')
  acting.record({ act: 'priorities.take-paper-back', subject: { kind: 'round', id: roundId } })
  return allow(roundId)
}

/** Closes a round: the dots are added up, and who placed which is forgotten in the same moment. */
export async function closeRound(acting: Acting, roundId: string, say = rules): Promise<Ruling<Tally>> {
  const { tx, place, chance } = acting
  const round = await findRoundToChange(tx, place.id, roundId)
  if (!round || round.closedAt) return refuse({ text: say.closed })
  const [onScreens, heads] = [
    await listCounts(tx, place.id, roundId, 'screen'),
    await countTurnout(tx, place.id, roundId, 'screen'),
  ]
  await removeDots(tx, place.id, roundId)
  await addCounts(
    tx,
    place.id,
    roundId,
    'screen',
    onScreens.map((count) => ({ ...count, id: chance.id() })),
    { ...heads, id: chance.id() },
  )
  await saveRoundClosed(tx, place.id, roundId)
  const [counts, turnout] = [
    await listCounts(tx, place.id, roundId),
    await countTurnout(tx, place.id, roundId),
  ]
  acting.record({
    act: 'priorities.close',
    subject: { kind: 'round', id: roundId },
    about: { heads: turnout.young + turnout.adults },
  })
  return allow(tallyOf(counts, turnout))
}

/** A project's newest round and what was counted in it so far: who may see which part of it is for pages to ask. */
export async function findTally(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<{ readonly round: Round; readonly tally: Tally } | undefined> {
  const round = await findRound(tx, placeId, cycleId)
  if (!round) return undefined
  const [counts, turnout] = await Promise.all([
    listCounts(tx, placeId, round.id),
    countTurnout(tx, placeId, round.id),
  ])
  return { round, tally: tallyOf(counts, turnout) }
}
