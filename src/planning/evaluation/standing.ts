import type { Standing as Counted } from '#analysis/scores'

/** An application where it stands, with the letter and the organisation people know it by. */
export interface Standing extends Counted {
  readonly letter: string
  readonly organisationId: string
}
