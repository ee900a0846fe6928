import { type Cycle, findCycle, listSeats, roleIn, type SeatHere } from '#commons/cycles'
import { type Call, findPublishedCall } from '#planning/calls'
import type { Ask } from '#platform/http'

/** What every page of this room stands in: the project, its call, and how the person asking stands there. */
export interface Around {
  readonly cycle: Cycle
  readonly call: Call
  readonly record: boolean
  readonly me: string | undefined
  readonly young: boolean
  /** The address of the project. */
  readonly project: string
}

export async function findAround(
  ask: Ask<{ readonly place: string; readonly cycle: string }>,
): Promise<Around | undefined> {
  const { tx, place, params, who } = ask
  const cycle = await findCycle(tx, place.id, params.cycle)
  const call = cycle && (await findPublishedCall(tx, place.id, cycle.id))
  return (
    call && {
      cycle,
      call,
      record: place.record,
      me: who.kind === 'nobody' ? undefined : who.person,
      young: roleIn(who, cycle.id) === 'youngPerson',
      project: `/${place.slug}/projects/${cycle.slug}`,
    }
  )
}

/** Everybody with a seat and the name they chose; somebody who chose none is "somebody". */
export async function listNamedSeats(
  { tx, place }: Pick<Ask, 'tx' | 'place'>,
  { cycle }: Pick<Around, 'cycle'>,
  somebody: string,
): Promise<NamedSeats> {
  const seats = await listSeats(tx, place.id, cycle.id)
  const names = new Map(seats.map(({ person, knownAs }) => [person, knownAs ?? somebody]))
  return {
    young: seats.filter(({ role }) => role === 'youngPerson'),
    adults: seats.filter(({ role }) => role !== 'youngPerson'),
    name: (person) => (person === undefined ? undefined : (names.get(person) ?? somebody)),
  }
}

export interface NamedSeats {
  readonly young: readonly SeatHere[]
  readonly adults: readonly SeatHere[]
  name(person: string | undefined): string | undefined
}
