import type { Voice } from '#insight/voices'
import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'

/** The door stands open to everybody: what is behind it needs six words and a tap. */
export function mayHoldReceipt(): Permission {
  return yes
}

/** What belongs to a receipt's holder, and to nobody else: not the team, not the people who run the place. */
export function mayOpenReceipt(_who: Who, loaded: { readonly voice: Voice | undefined }): Permission {
  return loaded.voice ? yes : no('Open your receipt first: type its six words on the page “Receipt”.')
}
