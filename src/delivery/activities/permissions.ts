import { maySeeProject } from '#commons/cycles'
import { type Delivering, isProviderAmong, mayTellDelivery, mayTellOf } from '#delivery/agreements'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import { words } from './words.ts'

const say = words.in('en').permissions

/** Whoever may know the project may read what is done in it, and how to get in. */
export function mayReadActivities(who: Who, loaded: Delivering): Permission {
  return maySeeProject(who, loaded).may || isProviderAmong(loaded) ? yes : hidden
}

/** The core team and whoever speaks for the organisation add and change what is done, and say what became of it. */
export function mayWriteActivities(who: Who, loaded: Delivering): Permission {
  return mayTellDelivery(who, loaded)
}

/** One activity is changed by the core team, and by those who speak for the organisation that does it. */
export function mayChangeThis(
  who: Who,
  loaded: Delivering & { readonly activity: { readonly agreementId: string | undefined } },
): Permission {
  const permission = mayWriteActivities(who, loaded)
  if (!permission.may) return permission
  return mayTellOf(who, loaded, loaded.activity.agreementId) ? yes : no(say.otherOrganisation)
}
