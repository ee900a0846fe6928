import { type Permission, yes } from '#platform/http'

/** What Alongside is, what it keeps and who runs it is for everybody to read. */
export function mayReadAbout(): Permission {
  return yes
}
