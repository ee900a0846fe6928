import { type Permission, yes } from '#platform/http'

/** What was announced is for everybody to copy. */
export function mayCopyAwards(): Permission {
  return yes
}
