import { isInCoreTeam, maySeeProject, roleIn } from '#commons/cycles'
import { type Delivering, isProviderAmong } from '#delivery/agreements'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import { words } from './words.ts'

const say = words.in('en').permissions

/** Whoever may know the project may read what was learned in it. */
export function mayReadLessons(who: Who, loaded: Delivering): Permission {
  return maySeeProject(who, loaded).may || isProviderAmong(loaded) ? yes : hidden
}

/** Anybody with a seat writes down what they learned, observers too, and whoever speaks for the organisation. */
export function mayAddLessons(who: Who, loaded: Delivering): Permission {
  if (loaded.record) return no(say.record)
  if (roleIn(who, loaded.cycle.id) !== undefined || isProviderAmong(loaded)) return yes
  return mayReadLessons(who, loaded).may ? no(say.seated) : hidden
}

/** The core team tells it back, asks how it goes on, and closes. */
export function mayLeadEnding(who: Who, loaded: Delivering): Permission {
  if (loaded.record) return no(say.record)
  if (isInCoreTeam(who, loaded.cycle.id)) return yes
  return mayReadLessons(who, loaded).may ? no(say.coreTeam) : hidden
}
