import { findOrganisations } from '#commons/organisations'
import { listOpened } from '#planning/applications'
import { listDeclarations, listReadings, type Reading } from '#planning/evaluation'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'

/** Somebody who applied and was opened: by letter and name, as a panel knows them. */
export interface Applicant {
  readonly id: string
  readonly letter: string
  readonly name: string
}

/** Everybody who applied to a call, once the applications are open; nobody before. Two statements. */
export async function listApplicants(tx: Tx, placeId: string, callId: string): Promise<Applicant[]> {
  const opened = (await listOpened(tx, placeId, callId)).filter(({ couldNotOpen }) => !couldNotOpen)
  const organisations = await findOrganisations(
    tx,
    placeId,
    opened.map(({ organisationId }) => organisationId),
  )
  return opened.map(({ id, letter, organisationId }) => ({
    id,
    letter,
    name: organisations.get(organisationId)?.name ?? letter,
  }))
}

export async function findApplicant(
  { tx, place }: Pick<Acting, 'tx' | 'place'>,
  callId: string,
  applicationId: string,
): Promise<Applicant | undefined> {
  return (await listApplicants(tx, place.id, callId)).find(({ id }) => id === applicationId)
}

/** By application, the people who said that they are too close to it. */
export async function listConflicts(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const conflicts = new Map<string, Set<string>>()
  for (const { application, person, conflict } of await listDeclarations(tx, placeId, callId)) {
    if (conflict) conflicts.set(application, (conflicts.get(application) ?? new Set()).add(person))
  }
  return conflicts
}

/** How one person stands to each application: nothing is read before they declared, and nothing when too close. */
export async function readingsOf(
  tx: Tx,
  placeId: string,
  callId: string,
  person: string | undefined,
): Promise<(application: string) => Reading> {
  const readings = person === undefined ? new Map() : await listReadings(tx, placeId, callId, person)
  return (application) => readings.get(application) ?? 'declareFirst'
}

export function personOf({ who }: Pick<Acting, 'who'>): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
