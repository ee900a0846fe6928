/** A sign that an outcome is happening, in plain words. */
export interface Indicator {
  readonly id: string
  readonly outcomeId: string
  readonly words: string
  readonly byYoungPeople: boolean
  /** The indicator this one was written beside, when somebody else would have said it differently. */
  readonly beside: string | undefined
}

/**
 * Whether somebody may reword an indicator as it stands. Young people's own wording is theirs: anybody else's
 * version stands beside it. (Invariant 3.)
 */
export function mayReword(indicator: Pick<Indicator, 'byYoungPeople'>, editorIsYoung: boolean): boolean {
  return !indicator.byYoungPeople || editorIsYoung
}
