import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'

/** Whoever came in has a desk: young people in a team as much as the people who work here. */
export function mayHaveDesk(who: Who): Permission {
  return who.kind === 'nobody'
    ? no('Come back with your card, or sign in. Then you see what needs you.')
    : yes
}
