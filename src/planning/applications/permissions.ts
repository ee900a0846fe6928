import { type Cycle, maySeeProject, mayWorkOnProject } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import { words } from './words.ts'

type Here = { readonly cycle: Pick<Cycle, 'id' | 'listed'> }

/** Whoever may know the project may read how to apply, and when and by whom everything is opened. */
export function mayReadHow(who: Who, loaded: Here): Permission {
  return maySeeProject(who, loaded)
}

/** An application is there only for the people of its own organisation: for everybody else it is not found. */
export function mayWriteOwn(_: Who, loaded: { readonly isOwn: boolean }): Permission {
  return loaded.isOwn ? yes : hidden
}

/** From the opening on, everybody with a seat sees who applied. Before, nobody sees anything, whatever has come. */
export function maySeeOpened(who: Who, loaded: Here & { readonly isOpened: boolean }): Permission {
  const works = mayWorkOnProject(who, loaded)
  if (!works.may) return works
  return loaded.isOpened ? yes : no(words.in('en').permissions.notOpened)
}

/** An opened application: for its own people, and for those with a seat, who declare before they read. */
export function maySeeOne(who: Who, loaded: Here & { readonly isOwn: boolean }): Permission {
  return loaded.isOwn ? yes : mayWorkOnProject(who, loaded)
}

/** A file of an opened application: for those who may read it, and found by nobody else. */
export function mayReadFile(_: Who, loaded: { readonly mayRead: boolean }): Permission {
  return loaded.mayRead ? yes : hidden
}

/** A receipt is checked by whoever holds one. */
export function mayCheckReceipt(): Permission {
  return yes
}
