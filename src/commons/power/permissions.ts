import { type Cycle, isInCoreTeam, mayShapeProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import type { Decision } from './decision.ts'

interface InProject {
  readonly cycle: Pick<Cycle, 'id' | 'listed'>
}

/** Anybody may read what is decided here, by whom and why; the reasons are told without names. */
export function mayReadDecisions(who: Who, { cycle }: InProject): Permission {
  return cycle.listed || roleIn(who, cycle.id) !== undefined ? yes : hidden
}

/** The core team declares, opens, speaks, objects and closes: with the same say for young people and adults. */
export function mayDecide(who: Who, loaded: InProject): Permission {
  return mayShapeProject(who, loaded)
}

/** An officer's side of a promise is written by somebody who works here and has a seat in the project. */
export function mayOverride(who: Who, { cycle }: InProject): Permission {
  const role = roleIn(who, cycle.id)
  if (who.kind === 'staff' && role !== undefined && role !== 'youngPerson') return yes
  return role !== undefined || cycle.listed
    ? no('Only the officer who made the promise can do this.')
    : hidden
}

/** What the group was told before everybody else is the group's and the officer's to read. */
export function mayReadOverride(who: Who, loaded: InProject & { readonly decision: Decision }): Permission {
  if (loaded.decision.override?.publishedAt) return mayReadDecisions(who, loaded)
  return isInCoreTeam(who, loaded.cycle.id) || mayOverride(who, loaded).may ? yes : hidden
}

/** Whether somebody sees names, says and what was told but not published: the core team among itself. */
export function isAmongThem(who: Who, { cycle }: InProject): boolean {
  return isInCoreTeam(who, cycle.id)
}
