import { maySeeProject, mayShapeProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { type Permission, yes } from '#platform/http'

type Here = { readonly cycle: { readonly id: string; readonly listed: boolean } }

/** The core team sorts the cards, and a facilitator may help. */
export function mayArrange(who: Who, loaded: Here): Permission {
  return roleIn(who, loaded.cycle.id) === 'facilitator' ? yes : mayShapeProject(who, loaded)
}

/** Everybody who may see the project sees its themes, as far as the authors of the cards allowed. */
export function maySeeThemes(who: Who, loaded: Here): Permission {
  return maySeeProject(who, loaded)
}
