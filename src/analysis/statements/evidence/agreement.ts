import type { StatementKind } from '../kind.ts'

/** A stretch of a text and how it is worded. */
export interface Marked {
  readonly start: number
  readonly end: number
  readonly kind: StatementKind
}

/** How suggestions compare with what a careful reader marked. `kept` of `suggested` is precision, of `marked` recall. */
export interface Agreement {
  readonly suggested: number
  readonly marked: number
  readonly kept: number
  /** Of the kept, those whose kind the reader named alike. */
  readonly sameKind: number
}

export const NO_AGREEMENT: Agreement = { suggested: 0, marked: 0, kept: 0, sameKind: 0 }

/** A suggestion is kept when it shares at least half of the longer of the two with something the reader marked. */
const SHARED = 0.5

export function agreementOf(suggested: readonly Marked[], marked: readonly Marked[]): Agreement {
  const pairs = suggested.flatMap((one) => {
    const match = marked.find((other) => sharedPart(one, other) >= SHARED)
    return match ? [{ one, match }] : []
  })
  return {
    suggested: suggested.length,
    marked: marked.length,
    kept: pairs.length,
    sameKind: pairs.filter(({ one, match }) => one.kind === match.kind).length,
  }
}

export function together(one: Agreement, other: Agreement): Agreement {
  return {
    suggested: one.suggested + other.suggested,
    marked: one.marked + other.marked,
    kept: one.kept + other.kept,
    sameKind: one.sameKind + other.sameKind,
  }
}

/** Reads a judgement as it is stored: `120-185 outcome 1a2b3c4d` (offsets, kind, the quote's hash). */
export function readMark(stored: string): Marked & { readonly hash: string } {
  const [span = '', kind, hash = ''] = stored.split(' ')
  const [start, end] = span.split('-').map(Number)
  if (start === undefined || end === undefined || !isKind(kind)) throw new Error(`Not a judgement: ${stored}`)
  return { start, end, kind, hash }
}

function isKind(kind: string | undefined): kind is StatementKind {
  return kind === 'outcome' || kind === 'output' || kind === 'activity' || kind === 'deficit'
}

function sharedPart(one: Marked, other: Marked): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return shared / Math.max(one.end - one.start, other.end - other.start)
}
