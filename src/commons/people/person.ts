import { allow, type Problem, type Ruling, refuse } from '#platform/ruling'

/** A person as Alongside knows them: an id, and a name only if they chose one. Never why they are here. */
export interface Person {
  readonly id: string
  readonly standing: Standing
  readonly knownAs: string | undefined
}

/** `keeper` runs the place; `staff` work in it; a `participant` takes part and needs no identity to do so. */
export type Standing = 'participant' | 'staff' | 'keeper'

export interface NameWords {
  readonly needed: string
  readonly tooLong: string
  readonly looksLikeContact: string
}

/**
 * The name somebody chooses to be known by. It may be anything but a way to reach them: a phone number or an
 * address beside a name is how a stranger finds a child.
 */
export function mayBeKnownAs(name: string, words: NameWords): Ruling<string> {
  const problems: Problem[] = []
  const chosen = name.trim()
  if (chosen === '') return refuse({ field: 'knownAs', text: words.needed })
  if (chosen.length > 60) problems.push({ field: 'knownAs', text: words.tooLong })
  if (/@|\d{6,}|https?:/i.test(chosen.replaceAll(' ', '')))
    problems.push({ field: 'knownAs', text: words.looksLikeContact })
  return problems[0] ? refuse(problems[0], ...problems.slice(1)) : allow(chosen)
}

/** Days a session lasts without being used to come back: long on one's own phone, a working week for staff. */
export const sessionDays: Readonly<Record<Standing, number>> = { participant: 90, staff: 7, keeper: 7 }

/** Days a one-time link may wait to be opened. */
export const linkDays = 7

/** The bytes a passkey signs. They follow from the form's own key, so that each can be used once and no other made up. */
export function challengeFor(secretHash: (kind: 'link', secret: string) => Buffer, formKey: string): Buffer {
  return secretHash('link', `passkey ${formKey}`)
}
