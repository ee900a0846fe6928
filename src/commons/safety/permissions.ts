import { type Cycle, mayShapeProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, type Permission, yes } from '#platform/http'

/** The core team names the lead: young people as much as adults. */
export function mayNameLead(who: Who, loaded: { readonly cycle: Pick<Cycle, 'id' | 'listed'> }): Permission {
  return mayShapeProject(who, loaded)
}

/** Worries are for the lead alone. To everybody else, keepers and core team included, there is no such page. */
export function mayReadConcerns(who: Who, loaded: { readonly cycle: Pick<Cycle, 'id'> }): Permission {
  return roleIn(who, loaded.cycle.id) === 'safeguardingLead' ? yes : hidden
}

/** Anybody may leave, from anywhere, at once. */
export function mayLeave(): Permission {
  return yes
}
