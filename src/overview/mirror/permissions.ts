import { type Permission, yes } from '#platform/http'

/** Anybody, from anywhere, without an account. */
export function mayLookInMirror(): Permission {
  return yes
}
