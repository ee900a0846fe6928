import { standingsOf } from '#analysis/scores'
import { findOpened, listOpened } from '#planning/applications'
import { findCall, listCriteria, type Stage } from '#planning/calls'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { isShown, listReadings, listSeatedPanel, mayRead, personOf } from './acts.ts'
import { mayModerate } from './moderation.ts'
import { mayLock, mayReveal, mayScore, type Score } from './score.ts'
import type { Standing } from './standing.ts'
import { addLock, addReveal, listPanelToChange, listReveals, savePlacesDeclined } from './storage.ts'
import { addModeration, listModerations, listScoresOf, listShownScores, saveScore } from './storage-scores.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Gives a score, or changes one's own until it is locked. The ledger says that somebody scored, not what. */
export async function score(
  acting: Acting,
  given: {
    readonly application: string
    readonly criterion: string
    readonly value: number
    /** One line. It may follow later, and has to before the scores are locked. */
    readonly reason?: string | undefined
  },
  say: Rules = english,
): Promise<Ruling<Score>> {
  const { tx, place } = acting
  const person = personOf(acting)
  const opened = await findOpened(tx, place.id, given.application)
  if (!opened || person === undefined) return refuse({ text: say.notOpened })
  const { callId } = opened
  const criterion = (await listCriteria(tx, place.id, callId)).find(({ id }) => id === given.criterion)
  if (!criterion) return refuse({ text: say.unknownCriterion })
  const { stage } = criterion
  const panel = await listPanelToChange(tx, place.id, callId, stage)
  const before = (await listScoresOf(tx, place.id, callId, person)).find(
    (one) => one.application === given.application && one.criterion === given.criterion,
  )
  const reason = given.reason?.trim() ?? before?.reason ?? ''
  const ruling = mayScore(
    {
      panelist: panel.find((one) => one.person === person),
      opened: opened.couldNotOpen === undefined,
      reading: await mayRead(tx, place.id, person, given.application),
      criterion,
      shown: await isShown(acting, callId, stage),
    },
    { value: given.value, reason },
    say,
  )
  if (!ruling.ok) return ruling
  const mine = { application: opened.id, criterion: criterion.id, person, value: given.value, reason }
  await saveScore(tx, place.id, { ...mine, callId, stage })
  acting.record({
    act: 'evaluation.score',
    subject: { kind: 'application', id: opened.id },
    about: { call: callId, criterion: criterion.id },
  })
  return allow(mine)
}

/**
 * Locks one's own scores of a stage: everything that is one's to score has a value and its reason. In interviews,
 * `met` names the applications that were met, where those are not all.
 */
export async function lockScores(
  acting: Acting,
  callId: string,
  stage: Stage = 'read',
  met?: readonly string[],
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const person = personOf(acting)
  if (person === undefined) return refuse({ text: say.noPlace })
  const panel = await listPanelToChange(tx, place.id, callId, stage)
  const readings = await listReadings(tx, place.id, callId, person)
  const ruling = mayLock(
    {
      panelist: panel.find((one) => one.person === person),
      criteria: await listCriteria(tx, place.id, callId),
      applications: (await listScorable(tx, place.id, callId))
        .filter(({ id }) => met === undefined || met.includes(id))
        .map(({ id }) => ({ id, reading: readings.get(id) ?? 'declareFirst' })),
      mine: await listScoresOf(tx, place.id, callId, person),
      shown: await isShown(acting, callId, stage),
    },
    say,
  )
  if (!ruling.ok) return ruling
  await addLock(tx, place.id, { callId, stage, person })
  acting.record({ act: 'evaluation.lock', subject: { kind: 'call', id: callId }, about: { stage } })
  return allow(undefined)
}

/** Shows everybody's scores of a stage at once, when all have locked theirs or are written down as away. */
export async function reveal(
  acting: Acting,
  callId: string,
  stage: Stage = 'read',
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const call = await findCall(tx, place.id, callId)
  if (!call) return refuse({ text: say.noCall })
  const asked = await listPanelToChange(tx, place.id, callId, stage)
  const panel = await listSeatedPanel(tx, place.id, call, stage)
  const left = panel.filter(({ declinedAt }, at) => declinedAt && !asked[at]?.declinedAt)
  await savePlacesDeclined(tx, place.id, { callId, stage, people: left.map(({ person }) => person) }, '')
  const criteria = await listCriteria(tx, place.id, callId)
  const ruling = mayReveal({ panel, criteria, stage, shown: await isShown(acting, callId, stage) }, say)
  if (!ruling.ok) return ruling
  await addReveal(tx, place.id, { callId, stage, by: personOf(acting) })
  acting.record({
    act: 'evaluation.reveal',
    subject: { kind: 'call', id: callId },
    about: { stage, locked: panel.filter(({ lockedAt }) => lockedAt !== undefined).length },
  })
  return allow(undefined)
}

/** Writes down what people agreed on where their scores lay two or more apart. The scores themselves stay. */
export async function moderate(
  acting: Acting,
  said: {
    readonly application: string
    readonly criterion: string
    readonly value: number
    readonly reason: string
    readonly present: readonly string[]
  },
  say: Rules = english,
): Promise<Ruling<readonly number[]>> {
  const { tx, place } = acting
  const by = personOf(acting)
  const opened = await findOpened(tx, place.id, said.application)
  if (!opened || by === undefined) return refuse({ text: say.notOpened })
  const { callId } = opened
  const criterion = (await listCriteria(tx, place.id, callId)).find(({ id }) => id === said.criterion)
  const isThis = (one: { readonly application: string; readonly criterion: string }) =>
    one.application === said.application && one.criterion === said.criterion
  const ruling = mayModerate(
    {
      criterion,
      shown: criterion !== undefined && (await isShown(acting, callId, criterion.stage)),
      agreed: (await listModerations(tx, place.id, callId)).some(isThis),
      scores: (await listShownScores(tx, place.id, callId, said.application)).filter(isThis),
      by,
      reading: await mayRead(tx, place.id, by, said.application),
    },
    said,
    say,
  )
  if (!ruling.ok) return ruling
  const { before } = ruling.value
  const moderation = { ...said, reason: said.reason.trim(), before, present: [...new Set(said.present)] }
  if (!(await addModeration(tx, place.id, { ...moderation, callId, by })))
    return refuse({ text: say.agreedAlready })
  acting.record({
    act: 'evaluation.moderate',
    subject: { kind: 'application', id: said.application },
    about: {
      call: callId,
      criterion: said.criterion,
      before,
      value: said.value,
      present: moderation.present,
    },
  })
  return allow(before)
}

/**
 * Where a call's applications stand by its published rule, best first, over the stages whose scores were shown:
 * none before the first reveal. Recomputable from the exported sheets; the arithmetic is `standingsOf`.
 */
export async function standings(tx: Tx, placeId: string, callId: string): Promise<Standing[]> {
  const call = await findCall(tx, placeId, callId)
  const shown = new Set((await listReveals(tx, placeId, callId)).map(({ stage }) => stage))
  if (!call || shown.size === 0) return []
  const opened = new Map((await listScorable(tx, placeId, callId)).map((one) => [one.id, one]))
  const criteria = await listCriteria(tx, placeId, callId)
  return standingsOf(
    { criteria, youngWeight: call.youngWeight },
    [...opened.keys()],
    await listShownScores(tx, placeId, callId),
    await listModerations(tx, placeId, callId),
    criteria.filter(({ stage }) => shown.has(stage)).map(({ id }) => id),
  ).map((standing) => ({
    ...standing,
    letter: opened.get(standing.application)?.letter ?? '',
    organisationId: opened.get(standing.application)?.organisationId ?? '',
  }))
}

/** The applications that can be scored: opened, and readable at all. */
export async function listScorable(tx: Tx, placeId: string, callId: string) {
  return (await listOpened(tx, placeId, callId)).filter(({ couldNotOpen }) => couldNotOpen === undefined)
}
