import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Who is asking. A participant's account holds no identity and no authority outside the project they are in;
 * staff have signed in with a passkey or, once, with a one-time link.
 */
export type Who =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'participant' | 'staff'
      readonly person: string
      /** The name this person chose to be known by; absent for those who chose none. */
      readonly knownAs: string | undefined
      /** Keeps the place running: adds commissioners, sees the place's settings. */
      readonly keeper: boolean
      readonly seats: readonly Seat[]
    }

/** A role somebody holds in one project. */
export interface Seat {
  readonly cycle: string
  readonly role: string
}

export const nobody: Who = { kind: 'nobody' }

/** A form's token: it proves the form was shown to the browser that sends it back. */
export function formToken(secret: Buffer, visit: string): string {
  return createHmac('sha256', secret).update(`form\n${visit}`).digest('base64url')
}

export function isFormToken(secret: Buffer, visit: string, given: string): boolean {
  const expected = Buffer.from(formToken(secret, visit))
  const presented = Buffer.from(given)
  return expected.length === presented.length && timingSafeEqual(expected, presented)
}
