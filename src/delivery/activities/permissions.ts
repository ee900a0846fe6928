import { maySeeProject } from '#commons/cycles'
import { type Delivering, isProviderAmong, mayTellDelivery } from '#delivery/agreements'
import type { Who } from '#platform/auth'
import { hidden, type Permission, yes } from '#platform/http'

/** Whoever may know the project may read what is done in it, and how to get in. */
export function mayReadActivities(who: Who, loaded: Delivering): Permission {
  return maySeeProject(who, loaded).may || isProviderAmong(loaded) ? yes : hidden
}

/** The core team and whoever speaks for the organisation add and change what is done, and say what became of it. */
export function mayWriteActivities(who: Who, loaded: Delivering): Permission {
  return mayTellDelivery(who, loaded)
}
