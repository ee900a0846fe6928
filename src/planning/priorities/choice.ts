import { allowUnless, type Ruling, refuse } from '#platform/ruling'

/** Which outcomes come first, and why the others do not this time. */
export interface Choice {
  readonly chosen: readonly string[]
  readonly reasons: string
  /** By outcome: why it was not chosen. */
  readonly notChosen: ReadonlyMap<string, string>
}

export interface ChoiceWords {
  readonly chooseSome: string
  readonly reasonNeeded: string
}

/**
 * Whether a choice may be made: of what was put to the group, and with a reason for each outcome it leaves out.
 * Somebody asked for that one too. How many come first is the group's to say.
 */
export function mayChoose(options: readonly string[], choice: Choice, words: ChoiceWords): Ruling<Choice> {
  if (choice.chosen.length === 0 || !choice.chosen.every((id) => options.includes(id)))
    return refuse({ field: 'chosen', text: words.chooseSome })
  const leftOut = options.filter((id) => !choice.chosen.includes(id))
  const unexplained = leftOut.filter((id) => (choice.notChosen.get(id) ?? '').trim() === '')
  return allowUnless(
    unexplained.map((id) => ({ field: `reason-${id}`, text: words.reasonNeeded })),
    choice,
  )
}
