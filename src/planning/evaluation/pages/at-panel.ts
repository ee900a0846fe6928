import { type Cycle, findCycle } from '#commons/cycles'
import { findOrganisations } from '#commons/organisations'
import { listNames } from '#commons/people'
import { type Call, findPublishedCall } from '#planning/calls'
import type { Tx } from '#platform/db'
import type { Ask } from '#platform/http'
import { listReadings, listSeatedPanel, personOf } from '../acts.ts'
import { listScorable } from '../acts-scores.ts'
import type { Panelist } from '../panelist.ts'
import type { Reading } from '../score.ts'

export type Here = Ask<{ place: string; cycle: string }>

/** What every page of the panel starts from; the call is absent as long as none is published. */
export interface AtPanelHere {
  readonly cycle: Cycle
  readonly record: boolean
  readonly call: Call | undefined
  readonly panel: readonly Panelist[]
}

export async function findPanelHere(ask: Here): Promise<AtPanelHere | undefined> {
  const { tx, place, params } = ask
  const cycle = await findCycle(tx, place.id, params.cycle)
  if (!cycle) return undefined
  const call = await findPublishedCall(tx, place.id, cycle.id)
  const panel = call ? await listSeatedPanel(tx, place.id, call) : []
  return { cycle, record: place.record, call, panel }
}

/** An opened application as people on the panel know it, and how whoever asks stands to it. */
export interface Applicant {
  readonly id: string
  readonly letter: string
  readonly name: string
  readonly reading: Reading
}

/** A call's applicants by letter: none before they are opened. */
export async function listApplicants(ask: Here, callId: string): Promise<Applicant[]> {
  const { tx, place } = ask
  const opened = await listScorable(tx, place.id, callId)
  if (opened.length === 0) return []
  const person = personOf(ask)
  const readings =
    person === undefined ? new Map<string, Reading>() : await listReadings(tx, place.id, callId, person)
  const organisations = await findOrganisations(
    tx,
    place.id,
    opened.map(({ organisationId }) => organisationId),
  )
  return opened.map(({ id, letter, organisationId }) => ({
    id,
    letter,
    name: organisations.get(organisationId)?.name ?? letter,
    reading: readings.get(id) ?? 'declareFirst',
  }))
}

/** The chosen names of people, with a word for those who chose none. */
export async function namer(
  tx: Tx,
  placeId: string,
  people: readonly string[],
  somebody: string,
): Promise<(person: string) => string> {
  const names = await listNames(tx, placeId, [...new Set(people)])
  return (person) => names.get(person) ?? somebody
}
