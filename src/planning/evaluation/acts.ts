import { isInCoreTeam, listSeats } from '#commons/cycles'
import { listRepresented } from '#commons/people'
import { listOptOuts, optIn, optOut } from '#commons/power'
import { allowReading, endReading, findOpened } from '#planning/applications'
import { findCall, listCriteria } from '#planning/calls'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { matterOf, mayInvite, mayNoteAbsence, type Panelist, type Part, stageOf } from './panelist.ts'
import { type Declaration, type Reading, readingOf, scores } from './score.ts'
import {
  addAbsence,
  addDeclaration,
  addPanelist,
  listDeclarationsOf,
  listPanel,
  listPanelToChange,
  listReveals,
  savePlacesDeclined,
} from './storage.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Asks somebody with a seat in the project to score. Young people and adults are asked in the same way. */
export async function invitePanelist(
  acting: Acting,
  callId: string,
  person: string,
  part: Part = 'panel',
  say: Rules = english,
  { toListen = false }: { readonly toListen?: boolean } = {},
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const call = await findCall(tx, place.id, callId)
  if (!call) return refuse({ text: say.noCall })
  const stage = stageOf(part)
  const panel = await listPanelToChange(tx, place.id, callId, stage)
  const seat = (await listSeats(tx, place.id, call.cycleId)).find((one) => one.person === person)
  const young = seat?.role === 'youngPerson'
  const ruling = mayInvite(
    {
      published: call.publishedAt !== undefined,
      hasSeat: seat !== undefined,
      invited: panel.some((one) => one.person === person),
      shown: await isShown(acting, callId, stage),
      scores:
        toListen || (await listCriteria(tx, place.id, callId)).some((one) => scores(one, { stage, young })),
    },
    say,
  )
  if (!ruling.ok) return ruling
  await addPanelist(tx, place.id, { callId, stage, person, young, by: personOf(acting) })
  acting.record({ act: 'evaluation.invite', subject: { kind: 'call', id: callId }, about: { person, stage } })
  return allow(undefined)
}

/**
 * Leaves one's own place, with a reason or none. It counts as leaving this one matter to the others: it costs
 * nothing elsewhere, and one can always come back. What was locked before still counts.
 */
export async function declinePlace(
  acting: Acting,
  callId: string,
  reason = '',
  part: Part = 'panel',
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const found = await findMine(acting, callId, part, say)
  if (!found.ok) return found
  const { cycleId, mine } = found.value
  const { tx, place } = acting
  if (mine.declinedAt) return refuse({ text: say.declinedAlready })
  const { stage, person } = mine
  await savePlacesDeclined(tx, place.id, { callId, stage, people: [person] }, reason.trim())
  const matter = matterOf(stage)
  const left = (await listOptOuts(tx, place.id, cycleId)).some(
    (one) => one.person === person && one.matter === matter,
  )
  // The reason stays here, in one place, so that it can be taken back in one place.
  if (!left && isInCoreTeam(acting.who, cycleId)) {
    const ruling = await optOut(acting, cycleId, matter, { to: 'others' })
    if (!ruling.ok) return ruling
  }
  acting.record({ act: 'evaluation.decline', subject: { kind: 'call', id: callId }, about: { stage } })
  return allow(undefined)
}

/** Comes back to a place one had left. Nobody may refuse it, as long as scores are not shown. */
export async function comeBack(
  acting: Acting,
  callId: string,
  part: Part = 'panel',
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const found = await findMine(acting, callId, part, say)
  if (!found.ok) return found
  const { cycleId, mine } = found.value
  const { stage, person } = mine
  if (await isShown(acting, callId, stage)) return refuse({ text: say.shown })
  const returned = await optIn(acting, cycleId, matterOf(stage))
  if (!mine.declinedAt && !returned) return refuse({ text: say.notDeclined })
  await savePlacesDeclined(acting.tx, acting.place.id, { callId, stage, people: [person] }, undefined)
  acting.record({ act: 'evaluation.come-back', subject: { kind: 'call', id: callId }, about: { stage } })
  return allow(undefined)
}

/** Writes down that somebody on a panel cannot finish, so that the others need not wait. It is shown with the scores. */
export async function noteAbsence(
  acting: Acting,
  callId: string,
  absent: { readonly person: string; readonly part: Part; readonly why: string },
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const stage = stageOf(absent.part)
  const panel = await listPanelToChange(tx, place.id, callId, stage)
  const panelist = panel.find(({ person }) => person === absent.person)
  const ruling = mayNoteAbsence(panelist, await isShown(acting, callId, stage), absent.why, say)
  if (!ruling.ok) return ruling
  const { person } = ruling.value
  await addAbsence(tx, place.id, { callId, stage, person, why: absent.why.trim(), by: personOf(acting) })
  acting.record({ act: 'evaluation.absent', subject: { kind: 'call', id: callId }, about: { person, stage } })
  return allow(undefined)
}

/**
 * Says whether one is too close to an application, before reading it. Who is too close neither reads nor scores it,
 * and that stays; who found out later says so then, and what they scored of it does not count.
 */
export async function declare(
  acting: Acting,
  applicationId: string,
  said: { readonly conflict: boolean; readonly note?: string | undefined },
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const person = personOf(acting)
  const opened = await findOpened(tx, place.id, applicationId)
  if (!opened || person === undefined) return refuse({ text: say.notOpened })
  const before = (await listDeclarationsOf(tx, place.id, opened.callId, person)).filter(
    ({ application }) => application === applicationId,
  )
  const reading = readingOf(before)
  if (reading === 'conflict') return said.conflict ? allow(undefined) : refuse({ text: say.conflictStays })
  if (!said.conflict && (await listRepresented(tx, place.id, person)).includes(opened.organisationId))
    return refuse({ field: 'conflict', text: say.speaksForThem })
  const note = said.note?.trim() ?? ''
  await addDeclaration(tx, place.id, {
    callId: opened.callId,
    application: applicationId,
    person,
    conflict: said.conflict,
    note,
  })
  if (said.conflict) await endReading(acting, applicationId, person)
  else if (reading === 'declareFirst') await allowReading(acting, applicationId, person)
  acting.record({
    act: 'evaluation.declare',
    subject: { kind: 'application', id: applicationId },
    about: { call: opened.callId, conflict: said.conflict },
  })
  return allow(undefined)
}

/** How somebody stands to one application: they may read it, have to declare first, or are too close to it. */
export async function mayRead(
  tx: Tx,
  placeId: string,
  person: string,
  applicationId: string,
): Promise<Reading> {
  const opened = await findOpened(tx, placeId, applicationId)
  if (!opened) return 'declareFirst'
  return readingOf(
    (await listDeclarationsOf(tx, placeId, opened.callId, person)).filter(
      ({ application }) => application === applicationId,
    ),
  )
}

/** The same for every application of a call at once: those not in the answer have not been declared about. */
export async function listReadings(
  tx: Tx,
  placeId: string,
  callId: string,
  person: string,
): Promise<ReadonlyMap<string, Reading>> {
  const declared = Map.groupBy(
    await listDeclarationsOf(tx, placeId, callId, person),
    ({ application }) => application,
  )
  return new Map(
    [...declared].map(([application, said]: [string, Declaration[]]) => [application, readingOf(said)]),
  )
}

/**
 * The panel of a call with whoever left the matter on another page counted as having left their place: there is one
 * way of leaving, wherever one finds it.
 */
export async function listSeatedPanel(
  tx: Tx,
  placeId: string,
  call: { readonly id: string; readonly cycleId: string },
  stage?: Panelist['stage'],
): Promise<Panelist[]> {
  const left = await listOptOuts(tx, placeId, call.cycleId)
  return (await listPanel(tx, placeId, call.id, stage)).map((panelist) => {
    const out = left.find(
      ({ person, matter }) => person === panelist.person && matter === matterOf(panelist.stage),
    )
    return { ...panelist, declinedAt: panelist.declinedAt ?? out?.at }
  })
}

async function findMine(
  acting: Acting,
  callId: string,
  part: Part,
  say: Rules,
): Promise<Ruling<{ readonly cycleId: string; readonly mine: Panelist }>> {
  const { tx, place } = acting
  const call = await findCall(tx, place.id, callId)
  if (!call) return refuse({ text: say.noCall })
  const me = personOf(acting)
  const panel = await listPanelToChange(tx, place.id, callId, stageOf(part))
  const mine = panel.find(({ person }) => person === me)
  return mine ? allow({ cycleId: call.cycleId, mine }) : refuse({ text: say.noPlace })
}

export async function isShown(
  { tx, place }: Pick<Acting, 'tx' | 'place'>,
  callId: string,
  stage: Panelist['stage'],
): Promise<boolean> {
  return (await listReveals(tx, place.id, callId)).some((reveal) => reveal.stage === stage)
}

export function personOf({ who }: Pick<Acting, 'who'>): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
