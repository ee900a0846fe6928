import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'

/** Doors stand open to everybody: whoever comes back, or leaves. */
export function mayComeAndGo(): Permission {
  return yes
}

/** Somebody's own pages: their name, their card, their devices. */
export function mayKeepOwnAccount(who: Who): Permission {
  return who.kind === 'nobody' ? no('Come back with your card first, or sign in.') : yes
}

/** Staff set up passkeys; a participant's card is enough for a participant. */
export function mayUsePasskeys(who: Who): Permission {
  return who.kind === 'staff'
    ? yes
    : no('Passkeys are for people who work here. You can come back with your card.')
}

/**
 * "Enter as…" is for looking around a demonstration. It exists only where everything is one: in a
 * demonstration place, and only while the installation says it is a demonstration.
 */
export function mayEnterAs(
  _who: Who,
  loaded: {
    readonly place: { readonly kind: 'real' | 'demonstration' | 'test' }
    readonly demonstration: boolean
  },
): Permission {
  return loaded.demonstration && loaded.place.kind === 'demonstration' ? yes : hidden
}

/** Whoever keeps the place invites the people who work in it. */
export function mayInviteStaff(who: Who): Permission {
  return who.kind === 'staff' && who.keeper
    ? yes
    : no('The people who keep this place invite others to work here.')
}
