import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'
import { words } from './words.ts'

const say = words.in('en').permissions

/** Which organisations a place knows is anybody's to read: nobody is told of money behind a door. */
export function mayReadDirectory(): Permission {
  return yes
}

/** Whoever works here adds organisations they know; an organisation adds itself elsewhere. */
export function mayAddOrganisation(who: Who, loaded: { readonly record: boolean }): Permission {
  if (loaded.record) return no(say.record)
  return who.kind === 'staff' ? yes : no(say.staffOnly)
}
