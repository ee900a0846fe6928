import { type Cycle, maySeeProject, mayShapeProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'
import { words } from './words.ts'

type Here = { readonly cycle: Pick<Cycle, 'id' | 'listed'>; readonly record: boolean }

const say = words.in('en').permissions

/** Whoever may know the project may read what was chosen and why. */
export function mayReadPriorities(who: Who, loaded: Pick<Here, 'cycle'>): Permission {
  return maySeeProject(who, loaded)
}

/** Everybody with a seat places dots: young people and adults the same number. */
export function mayPlaceDots(who: Who, loaded: Here): Permission {
  if (loaded.record) return no(say.record)
  return roleIn(who, loaded.cycle.id) === undefined ? no(say.votersOnly) : yes
}

/** The core team opens and closes rounds, counts paper, asks and chooses. */
export function mayLeadChoice(who: Who, loaded: Here): Permission {
  const permission = mayShapeProject(who, loaded)
  return permission.may && loaded.record ? no(say.record) : permission
}
