import {
  type Area,
  BOTTOM_LINES,
  type BottomLine,
  COMMISSIONED_AREAS,
  type Provenance,
} from '#analysis/wellbeing'
import type { QualityAbout } from '#planning/framework'

/** A change the call asks for, worded as it was when the call was published. */
export interface CallOutcome {
  readonly outcomeId: string
  readonly statement: string | undefined
  readonly area: Area | undefined
  readonly bottomLines: readonly BottomLine[]
  readonly provenance: readonly Provenance[]
  /** Why it is in the call. */
  readonly why: string
  /** How it was worded when it was chosen; undefined when nothing was changed since. (Invariant 15.) */
  readonly chosenAs: string | undefined
  readonly order: number
  readonly byYoung: boolean
}

/** Chosen to come first, and not in the call: the reason why not. */
export interface LeftOut {
  readonly outcomeId: string
  readonly statement: string | undefined
  readonly why: string
}

/** How support should feel, from whom, where and when: worded as it was when the call was published. */
export interface CallQuality {
  readonly qualityId: string
  readonly words: string
  readonly about: QualityAbout
  readonly provenance: readonly Provenance[]
  readonly order: number
}

export type Gap = Area | BottomLine

/** The three areas that commissioning can reach and the three bottom lines of which the call holds nothing. (Invariant 10.) */
export function gapsIn(outcomes: readonly Pick<CallOutcome, 'area' | 'bottomLines'>[]): readonly Gap[] {
  return [
    ...COMMISSIONED_AREAS.filter((area) => !outcomes.some((outcome) => outcome.area === area)),
    ...BOTTOM_LINES.filter((line) => !outcomes.some(({ bottomLines }) => bottomLines.includes(line))),
  ]
}
