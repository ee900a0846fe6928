import { shortDate } from '#platform/clock'

/**
 * Figures that law or guidance sets and changes. They are data with their source and the day they came into
 * force, so that a call keeps the ones it was published under. (Invariant 26.)
 */
interface Figure {
  readonly key: 'smallSubsidies'
  /** The first day it applies: 'YYYY-MM-DD'. */
  readonly from: string
  readonly pence: number
  readonly source: string
}

const figures: readonly Figure[] = [
  {
    // What one organisation may receive as minimal financial assistance over three financial years.
    key: 'smallSubsidies',
    from: '2023-01-04',
    pence: 31_500_000,
    source: 'Subsidy Control Act 2022, section 36',
  },
]

/** The figure that applied on a day; undefined before there was one. */
export function figureOn(key: Figure['key'], day: string): Figure | undefined {
  return figures
    .filter((one) => one.key === key && one.from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]
}

/** "Subsidy Control Act 2022, section 36, in force since 4 Jan 2023": how a figure is cited beside its use. */
export function cited({ source, from }: Pick<Figure, 'source' | 'from'>): { source: string; since: string } {
  return { source, since: shortDate(from) }
}
