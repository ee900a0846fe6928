import type { Coverage } from './coverage.ts'
import { AREAS, type Area, BOTTOM_LINES, type BottomLine, COMMISSIONED_AREAS } from './model.ts'

export interface AreaCount {
  readonly area: Area
  readonly count: number
}

/** How much of the whole the leading area has; absent in the data when the numbers are too small to say such a word. */
export type Share = 'all' | 'nearlyAll' | 'most'

/** How a published account puts an amount that it does not count. */
export type PublishedAmount = Share | 'some' | 'oneOrTwo' | 'none'

export interface PublishedPart {
  readonly amount: PublishedAmount
  readonly areas: readonly Area[]
}

/**
 * What a set of promises leaves out, as pieces that any language can put into words (`findingInEnglish` is ours).
 * - `empty`: there are no promises yet. `unplaced`: there are, and nobody has placed any on the model.
 * - `counted`: `areas` holds each area that has any, the largest first; `missing` the areas to commission from (never
 *   feelings, which follow) that have none; `missingLines` the bottom lines with none, or undefined while no promise has
 *   been given a bottom line.
 * - `published`: an account that gives no counts; it has none here either.
 */
export type Finding =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unplaced'; readonly total: number }
  | {
      readonly kind: 'counted'
      readonly placed: number
      readonly unplaced: number
      readonly areas: readonly AreaCount[]
      readonly share: Share | undefined
      readonly missing: readonly Area[]
      readonly missingLines: readonly BottomLine[] | undefined
    }
  | { readonly kind: 'published'; readonly parts: readonly PublishedPart[] }

// "Nearly all" of four would be three: one changed mind, and it is half. Below five we give the bare numbers.
const FEWEST_FOR_A_SHARE = 5
// Twelve of fourteen are nearly all; four of five still are not.
const NEARLY_ALL = 5 / 6

export function finding({ total, areas, unplaced, bottomLines, withoutBottomLine }: Coverage): Finding {
  const placed = total - unplaced
  if (total === 0) return { kind: 'empty' }
  if (placed === 0) return { kind: 'unplaced', total }
  const present = AREAS.map((area) => ({ area, count: areas[area] })).filter(({ count }) => count > 0)
  const largestFirst = present.sort((one, other) => other.count - one.count)
  return {
    kind: 'counted',
    placed,
    unplaced,
    areas: largestFirst,
    share: shareOf(largestFirst[0]?.count ?? 0, placed),
    missing: COMMISSIONED_AREAS.filter((area) => areas[area] === 0),
    missingLines:
      withoutBottomLine === total ? undefined : BOTTOM_LINES.filter((line) => bottomLines[line] === 0),
  }
}

/** For a published record whose counts are not known: only the words the account itself uses. */
export function publishedFinding(parts: readonly PublishedPart[]): Finding {
  return { kind: 'published', parts }
}

function shareOf(count: number, placed: number): Share | undefined {
  if (count === placed) return 'all'
  if (placed < FEWEST_FOR_A_SHARE) return undefined
  if (count / placed >= NEARLY_ALL) return 'nearlyAll'
  return count / placed > 1 / 2 ? 'most' : undefined
}
