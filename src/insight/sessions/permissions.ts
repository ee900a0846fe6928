import { type Cycle, mayWorkOnProject, type Role, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import type { Session } from './session.ts'

interface InProject {
  readonly cycle: Pick<Cycle, 'id' | 'listed'>
}

// Who puts the chairs out: the core team, whoever hosts and whoever helps a group along.
const running: readonly Role[] = ['youngPerson', 'practitioner', 'commissioner', 'facilitator', 'anchor']

/** Meetings are run by the people who are there, young people as much as adults. */
export function mayRunSessions(who: Who, loaded: InProject): Permission {
  const role = roleIn(who, loaded.cycle.id)
  if (role === undefined) return mayWorkOnProject(who, loaded)
  return running.includes(role)
    ? yes
    : no('Meetings are looked after by the core team and the people who host it.')
}

/** Where a group of young people meets is not for everybody to know, unless the group opens a meeting to all. */
export function maySeeSession(
  who: Who,
  { cycle, session }: InProject & { readonly session: Session },
): Permission {
  if (roleIn(who, cycle.id) !== undefined) return yes
  return cycle.listed && session.openToAll ? yes : hidden
}

/** A sheet says nothing that a poster would not: anybody who may see the project may print one. */
export function mayPrintSheets(who: Who, { cycle }: InProject): Permission {
  return cycle.listed || roleIn(who, cycle.id) !== undefined ? yes : hidden
}
