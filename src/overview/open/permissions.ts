import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'
import { placeWords } from './words.ts'

/** What was announced is for everybody to copy. */
export function mayCopyAwards(): Permission {
  return yes
}

/** Whoever keeps the place says how it is named for other programs. */
export function mayNamePlace(who: Who): Permission {
  return who.kind === 'staff' && who.keeper ? yes : no(placeWords.in('en').keepersOnly)
}
