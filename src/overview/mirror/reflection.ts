import { findStatements, type StatementKind, type StatementRule } from '#analysis/statements'
import { AREAS, type Area, type BottomLine, suggestArea, suggestBottomLines } from '#analysis/wellbeing'
import { tidy } from '#insight/documents'

/** About sixty pages. More is one chapter too many to tick through at one sitting. */
export const longestPaste = 200_000

const longestOwn = 500
const mostOwn = 100

/** Something the pasted text promises: suggested by a rule, or added by whoever is looking. */
export interface Promised {
  /** What it is called in the form: its place in the text, or `own-3`. */
  readonly key: string
  readonly quote: string
  /** Where it stands and which rule found it; undefined when somebody added it. */
  readonly found:
    | {
        readonly rule: StatementRule
        readonly kind: StatementKind
        readonly heading: string | undefined
        readonly paragraph: number
      }
    | undefined
  /** Ticked: it counts. */
  readonly kept: boolean
  readonly area: Area | undefined
  /** The words that suggest its area. */
  readonly because: readonly string[]
  readonly bottomLines: readonly BottomLine[]
}

/** What the mirror shows next. All of it comes from the form; nothing is kept between two looks. */
export interface Reflection {
  readonly step: 'paste' | 'choose' | 'model'
  readonly text: string
  readonly promises: readonly Promised[]
  readonly trouble: 'empty' | 'tooLong' | 'nothingKept' | undefined
}

/** A posted form as it arrives. */
export type Posted = Readonly<Record<string, string | readonly string[]>>

/**
 * Reads a posted form: the pasted text, the ticks, the areas people chose, their own sentences, and which button
 * they pressed. Without a form it is the empty page. Cost: O(length of text).
 */
export function reflect(posted: Posted | undefined): Reflection {
  const text = tidy(one(posted?.text))
  const start = { step: 'paste', text, promises: [] } as const
  if (posted === undefined) return { ...start, trouble: undefined }
  if (text === '') return { ...start, trouble: 'empty' }
  if (text.length > longestPaste) return { ...start, trouble: 'tooLong' }
  const promises = [...suggested(text), ...own(posted)].map(asChosen(posted))
  const wantsModel = one(posted.step) === 'model'
  if (!wantsModel) return { step: 'choose', text, promises, trouble: undefined }
  const isEmpty = !promises.some((promise) => promise.kept)
  return { step: isEmpty ? 'choose' : 'model', text, promises, trouble: isEmpty ? 'nothingKept' : undefined }
}

/** What the rules take for a promise. A count of sessions is found too, and left unticked. */
function suggested(text: string): Promised[] {
  return findStatements(text).map(({ quote, start, end, rule, kind, place }) => ({
    ...withReading(quote),
    key: `${start}-${end}`,
    found: { rule, kind, ...place },
    kept: kind === 'outcome' || kind === 'deficit',
  }))
}

/** Sentences people added, the one they are just adding last. */
function own(posted: Posted): Promised[] {
  const sentences = [...all(posted.own), one(posted.newOwn)].map((sentence) =>
    tidy(sentence).slice(0, longestOwn),
  )
  return [...new Set(sentences)]
    .filter((sentence) => sentence !== '')
    .slice(0, mostOwn)
    .map((quote, n) => ({ ...withReading(quote), key: `own-${n}`, found: undefined, kept: true }))
}

function withReading(quote: string) {
  const area = suggestArea(quote)
  return {
    quote,
    area: area?.area,
    because: area?.because ?? [],
    bottomLines: suggestBottomLines(quote).map((line) => line.bottomLine),
  }
}

/** What people decided about a promise, where the form has shown it to them. */
function asChosen(posted: Posted) {
  const ticked = new Set(all(posted.keep))
  const shown = new Set(all(posted.shown))
  return (promise: Promised): Promised => {
    if (!shown.has(promise.key)) return promise
    const area = one(posted[`area.${promise.key}`])
    return {
      ...promise,
      kept: ticked.has(promise.key),
      area: area === 'none' ? undefined : (AREAS.find((known) => known === area) ?? promise.area),
    }
  }
}

function all(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function one(value: string | readonly string[] | undefined): string {
  return all(value)[0] ?? ''
}
