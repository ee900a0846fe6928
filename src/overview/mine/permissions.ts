import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'

/** A page of one's own needs only that one came in: with a card, a code to join, or a passkey. */
export function mayHaveOwnPage(who: Who): Permission {
  return who.kind === 'nobody' ? no('This is a page of your own. Come back with your card to open it.') : yes
}
