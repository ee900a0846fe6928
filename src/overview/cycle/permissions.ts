import { type Permission, yes } from '#platform/http'

/** Which projects are listed is for everybody to know: that is what listing one means. */
export function mayReadList(): Permission {
  return yes
}
