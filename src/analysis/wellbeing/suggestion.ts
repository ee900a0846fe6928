import { type CueMatch, cueReader, quoteOf, type Word, wordsIn } from '#analysis/statements'
import { AREA_CUES, BOTTOM_LINE_CUES, DECOYS } from './cues.ts'
import { type Area, BOTTOM_LINES, type BottomLine } from './model.ts'

/** An area that a promise speaks to, and the words of it that say so, as written, each once. */
export interface AreaReason {
  readonly area: Area
  readonly because: readonly string[]
}

/** Where a promise seems to belong. A person decides. */
export interface AreaSuggestion extends AreaReason {
  /** The other areas it speaks to; empty when it speaks to one only. */
  readonly besides: readonly AreaReason[]
}

export interface BottomLineSuggestion {
  readonly bottomLine: BottomLine
  readonly because: readonly string[]
}

const readAreas = cueReader(AREA_CUES, DECOYS)
const readBottomLines = cueReader(BOTTOM_LINE_CUES, DECOYS)

/**
 * The area of the Dynamic Model that a promise speaks of: the one with most cues, and of equals the one met first.
 * Undefined when no cue is met. Deterministic; reads English only. Cost: O(length of text).
 */
export function suggestArea(text: string): AreaSuggestion | undefined {
  const reasons = reasonsIn(text, readAreas).sort((one, other) => other.count - one.count)
  const [best, ...besides] = reasons.map(({ sign, because }) => ({ area: sign, because }))
  return best && { ...best, besides }
}

/** The bottom lines that a promise speaks to, each with the words that say so; none when no cue is met. */
export function suggestBottomLines(text: string): BottomLineSuggestion[] {
  const reasons = reasonsIn(text, readBottomLines)
  return BOTTOM_LINES.flatMap((bottomLine) => {
    const because = reasons.find(({ sign }) => sign === bottomLine)?.because
    return because ? [{ bottomLine, because }] : []
  })
}

/** What the cues are signs of, in the order met, each with how often and by which words. */
function reasonsIn<Sign extends string>(text: string, read: (words: readonly Word[]) => CueMatch<Sign>[]) {
  const words = wordsIn(text)
  const bySign = Map.groupBy(read(words), ({ sign }) => sign)
  return [...bySign].map(([sign, matches]) => ({
    sign,
    count: matches.length,
    because: [...new Set(matches.map((match) => quoteOf(text, words, match)))],
  }))
}
