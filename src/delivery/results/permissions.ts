import { maySeeProject, roleIn } from '#commons/cycles'
import { type Delivering, isProviderAmong, mayTellDelivery, mayTellOf } from '#delivery/agreements'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import { words } from './words.ts'

const say = words.in('en').permissions

/** Whoever may know the project may read what came of it, as far as it is published. */
export function mayReadResults(who: Who, loaded: Delivering): Permission {
  return maySeeProject(who, loaded).may || isProviderAmong(loaded) ? yes : hidden
}

/** The core team and whoever speaks for the organisation write down what the signs showed. */
export function mayWriteResults(who: Who, loaded: Delivering): Permission {
  return mayTellDelivery(who, loaded)
}

/** What somebody may read a sign for: the core team any, whoever speaks for an organisation those of its own agreement. */
export function mayReadSign(
  who: Who,
  loaded: Delivering & {
    readonly lines: readonly { readonly agreementId: string; readonly indicatorId: string }[]
  },
  indicatorId: string | undefined,
): boolean {
  const lines = loaded.lines.filter((line) => line.indicatorId === indicatorId)
  return (
    mayTellOf(who, loaded, undefined) || lines.some(({ agreementId }) => mayTellOf(who, loaded, agreementId))
  )
}

/** Anybody with a seat writes down what they saw: observers above all. */
export function mayTellWhatTheySaw(who: Who, loaded: Delivering): Permission {
  if (loaded.record) return no(say.record)
  if (roleIn(who, loaded.cycle.id) !== undefined || isProviderAmong(loaded)) return yes
  return mayReadResults(who, loaded).may ? no(say.seated) : hidden
}

/** Whether somebody sees what is too little to publish, and what is close to people: those who run the project. */
export function isAmongThem(who: Who, loaded: Delivering): boolean {
  return roleIn(who, loaded.cycle.id) !== undefined || isProviderAmong(loaded)
}
