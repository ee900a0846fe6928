import type { Area, BottomLine } from '#analysis/wellbeing'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { findWords, type Stretch } from './document.ts'

/** A promise already made in a document, in the document's own words: `text.slice(start, end) === quote`. */
export interface Statement {
  readonly id: string
  readonly documentId: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly where: StatementPlace
  /** Where it belongs on the model of well-being; undefined while nobody has said. */
  readonly area: Area | undefined
  readonly bottomLines: readonly BottomLine[]
  /** The rule that suggested it; undefined when somebody found it by reading. */
  readonly rule: string | undefined
  readonly version: number
}

/** Where a reader finds it: under which heading, and in which paragraph (counted from 1, headings left out). */
export interface StatementPlace {
  readonly heading: string | undefined
  readonly paragraph: number
}

export type StatementDraft = Omit<Statement, 'id' | 'documentId' | 'version'>

/** Whether two stretches share a letter: what is marked already need not be suggested again. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end
}

const bullet = /^\s*(?:[-*•–▪◦·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/

/**
 * Where a stretch of a text stands. A paragraph ends at an empty line or where a list entry begins; a short line
 * that stands apart and ends without a stop is a heading. Cost: O(offset).
 */
export function whereIs(text: string, offset: number): StatementPlace {
  let heading: string | undefined
  let paragraph = 0
  let apart = true
  let from = 0
  while (from <= offset) {
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from)
    const line = text.slice(from, end)
    if (line.trim() === '') apart = true
    else {
      if (apart && isHeading(line, text.slice(end + 1, end + 2))) {
        heading = line.replace(/^#+\s*/, '').trim()
      } else {
        if (apart || bullet.test(line) || paragraph === 0) paragraph += 1
        apart = false
      }
    }
    if (end >= text.length) break
    from = end + 1
  }
  return { heading, paragraph: Math.max(paragraph, 1) }
}

// "Safe and clean neighbourhoods" is a heading; "We will listen." is a paragraph of one sentence.
function isHeading(line: string, next: string): boolean {
  if (line.startsWith('#')) return true
  const words = line.trim().split(/\s+/).length
  return (
    words <= 12 &&
    !/[.!?;:,]$/.test(line.trim()) &&
    (next === '\n' || next === '\r' || /^\s*\d+[.)]?\s/.test(line))
  )
}

/** Where typed words stand that are not marked yet: the second time, when the first time they are. */
export function findUnmarked(
  text: string,
  typed: string,
  marked: readonly Stretch[],
): { readonly found: Stretch | undefined; readonly already: boolean } {
  let already = false
  for (let found = findWords(text, typed); found; found = findWords(text, typed, found.end)) {
    const here = found
    if (!marked.some((one) => one.start === here.start && one.end === here.end)) return { found, already }
    already = true
  }
  return { found: undefined, already }
}

export interface MarkWords {
  readonly quoteNeeded: string
  readonly notInText: string
  readonly markedAlready: string
}

/** Whether some words may be marked as a promise: they must stand in the document as they are, once more than marked. */
export function mayMark(
  text: string,
  typed: string,
  marked: readonly Stretch[],
  words: MarkWords,
): Ruling<Stretch> {
  if (typed.trim() === '') return refuse({ field: 'quote', text: words.quoteNeeded })
  const { found, already } = findUnmarked(text, typed, marked)
  if (found) return allow(found)
  return refuse({ field: 'quote', text: already ? words.markedAlready : words.notInText })
}
