import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import { words } from './words.ts'

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

/** Anybody may say that they are an organisation, except in a published record. */
export function mayJoinAsProvider(_who: Who, loaded: { readonly record: boolean }): Permission {
  return loaded.record ? no(words.in('en').representatives.record) : yes
}

/** Who speaks for an organisation is seen by those who do, and by whoever works here. */
export function mayNameRepresentatives(
  who: Who,
  loaded: { readonly record: boolean; readonly speaking: readonly { readonly person: string }[] },
): Permission {
  if (loaded.record) return no(words.in('en').representatives.record)
  if (who.kind === 'staff') return yes
  const speaks = who.kind !== 'nobody' && loaded.speaking.some(({ person }) => person === who.person)
  return speaks ? yes : no(words.in('en').representatives.notTheirs)
}
