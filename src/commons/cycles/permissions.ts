import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import { type Cycle, isInCoreTeam, roleIn } from './cycle.ts'

/** Anybody may see a listed project; before that only those who hold a seat in it know that it exists. */
export function maySeeProject(
  who: Who,
  loaded: { readonly cycle: Pick<Cycle, 'id' | 'listed'> },
): Permission {
  return loaded.cycle.listed || roleIn(who, loaded.cycle.id) !== undefined ? yes : hidden
}

/** Everybody with a seat sees the project's working pages. There are no staff-only pages on shared things. */
export function mayWorkOnProject(
  who: Who,
  loaded: { readonly cycle: Pick<Cycle, 'id' | 'listed'> },
): Permission {
  const role = roleIn(who, loaded.cycle.id)
  if (role === undefined)
    return loaded.cycle.listed ? no('This page is for the people who run this project.') : hidden
  return yes
}

/** The core team shapes a project: young people, practitioners and commissioner alike. */
export function mayShapeProject(
  who: Who,
  loaded: { readonly cycle: Pick<Cycle, 'id' | 'listed'> },
): Permission {
  if (isInCoreTeam(who, loaded.cycle.id)) return yes
  return roleIn(who, loaded.cycle.id) === undefined && !loaded.cycle.listed
    ? hidden
    : no('This is for the project’s core team.')
}

/** Staff of a place may begin a project. */
export function mayBeginProject(who: Who): Permission {
  return who.kind === 'staff'
    ? yes
    : no('Projects are begun by the people who work here. You can share your ideas in any project.')
}
