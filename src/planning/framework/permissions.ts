import { type Cycle, maySeeProject, mayShapeProject } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { no, type Permission } from '#platform/http'
import { words } from './words.ts'

type Here = { readonly cycle: Pick<Cycle, 'id' | 'listed'> }

/** Whoever may know the project may read what should change in it, and whose words that came from. */
export function mayReadFramework(who: Who, loaded: Here): Permission {
  return maySeeProject(who, loaded)
}

/** The core team writes outcomes, young people and adults alike. Nothing is added to a published record. */
export function mayWriteFramework(who: Who, loaded: Here & { readonly record: boolean }): Permission {
  const permission = mayShapeProject(who, loaded)
  return permission.may && loaded.record ? no(words.in('en').permissions.record) : permission
}
