import { allow, type Ruling, refuse } from '#platform/ruling'

export interface ThanksWords {
  readonly notHeldYet: string
  readonly notOnRota: string
  readonly thankedAlready: string
}

/**
 * Whether somebody may take their thank-you for an interview: it was held, and the rota had them. No register of
 * who came is kept: nobody but themselves says that they were there.
 */
export function mayBeThanked(
  facts: { readonly isHeld: boolean; readonly onRota: boolean; readonly hasOffer: boolean },
  words: ThanksWords,
): Ruling<undefined> {
  if (!facts.isHeld) return refuse({ text: words.notHeldYet })
  if (!facts.onRota) return refuse({ text: words.notOnRota })
  return facts.hasOffer ? refuse({ text: words.thankedAlready }) : allow(undefined)
}
