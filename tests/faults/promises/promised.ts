/** A promise of the house, by the number it has among the invariants. */
export interface Promised {
  readonly number: string
  readonly says: string
  /** What of it cannot be kept yet, and why. */
  readonly notYet?: string
  /** What of it only contracts, alliances and the routes of procurement law can meet: they are not built yet. */
  readonly waits?: string
  readonly rules: readonly Rule[]
}

export interface Rule {
  readonly does: string
  readonly file: string
  /** The function, table or setting it stands in. */
  readonly name: string
  readonly test: readonly [file: string, name: string]
  /** What to find in the file (spaces and line ends do not matter) and what to put there, so that the rule is gone. */
  readonly take: string
  readonly put: string
}
