import { AREAS, type Area, BOTTOM_LINES, type BottomLine, PROVENANCES, type Provenance } from './model.ts'

/** A promise or an outcome on the model; no area while nobody has placed it. */
export interface PlacedOutcome {
  readonly area?: Area | undefined
  readonly bottomLines: readonly BottomLine[]
  readonly from: Provenance
}

/** How outcomes are spread over areas, bottom lines and those they came from. Counts of outcomes. */
export interface Coverage {
  readonly total: number
  /** Sums, with `unplaced`, to `total`. */
  readonly areas: Readonly<Record<Area, number>>
  readonly unplaced: number
  /** One outcome may count for several lines, so these need not sum to `total`. */
  readonly bottomLines: Readonly<Record<BottomLine, number>>
  readonly withoutBottomLine: number
  readonly from: Readonly<Record<Provenance, number>>
}

/** Cost: O(outcomes). */
export function coverage(outcomes: readonly PlacedOutcome[]): Coverage {
  const count = (is: (outcome: PlacedOutcome) => boolean) => outcomes.filter(is).length
  return {
    total: outcomes.length,
    areas: counted(AREAS, (area) => count((outcome) => outcome.area === area)),
    unplaced: count((outcome) => outcome.area === undefined),
    bottomLines: counted(BOTTOM_LINES, (line) => count((outcome) => outcome.bottomLines.includes(line))),
    withoutBottomLine: count((outcome) => outcome.bottomLines.length === 0),
    from: counted(PROVENANCES, (who) => count((outcome) => outcome.from === who)),
  }
}

function counted<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>
}
