import type { Who } from '#platform/auth'
import { type Permission, yes } from '#platform/http'

/** What a published project worked out is for everybody to take over. */
export function maySeeOriginal(_who: Who): Permission {
  return yes
}
