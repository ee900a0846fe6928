import { type Cycle, maySeeProject, mayShapeProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import { permissionWords } from './words.ts'

type Here = { readonly cycle: Pick<Cycle, 'id' | 'listed'>; readonly record: boolean }

const say = permissionWords.in('en')

/** Whoever may know the project may read what it calls for. A draft is shown only to those with a seat. */
export function mayReadCall(who: Who, loaded: Pick<Here, 'cycle'>): Permission {
  return maySeeProject(who, loaded)
}

/** Anybody may see which calls a place has open. */
export function mayListCalls(): Permission {
  return yes
}

/** Anybody may ask about a published call, signed in or not: nothing is kept of who asks. */
export function mayAskAboutCall(who: Who, loaded: Pick<Here, 'cycle'>): Permission {
  return maySeeProject(who, loaded)
}

/** The core team writes, tries, publishes, corrects and answers: young people and adults alike. */
export function mayWriteCall(who: Who, loaded: Here): Permission {
  const permission = mayShapeProject(who, loaded)
  return permission.may && loaded.record ? no(say.record) : permission
}

/** Everybody with a seat may see who was told of the call; the names on it are organisations. */
export function mayReadInvitations(who: Who, { cycle }: Pick<Here, 'cycle'>): Permission {
  if (roleIn(who, cycle.id) !== undefined) return yes
  return cycle.listed ? no(say.invitations) : hidden
}

/** Whoever has the link at the foot of a letter may stop the letters. */
export function mayStopLetters(): Permission {
  return yes
}
