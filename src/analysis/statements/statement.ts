import { blocksIn } from './block.ts'
import { isInfinitive, type Reading } from './clause.ts'
import { cueReader } from './cue.ts'
import { type Lead, SIGNS } from './cues.ts'
import { kindOf, type StatementKind } from './kind.ts'
import { leadOfWords, outlineOf, type Placed } from './outline.ts'
import { ruleFor, ruleForHeading, type StatementRule } from './rule.ts'
import { sentencesIn } from './sentence.ts'
import { type Word, wordsIn } from './word.ts'

/** A sentence that may be a promised outcome, with everything needed to check the suggestion by eye. */
export interface Suggestion {
  /** Verbatim: `text.slice(start, end) === quote`, line breaks included. */
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly kind: StatementKind
  readonly rule: StatementRule
  readonly place: Place
}

/** Where a statement stands: the heading above it, if there is one, and the number of its paragraph (headings not counted). */
export interface Place {
  readonly heading: string | undefined
  readonly paragraph: number
}

/** A sentence of more words than this promises nothing that a reader could hold on to; it is left alone. */
const LONGEST_STATEMENT = 90
const SHORTEST_STATEMENT = 2

const readSigns = cueReader(SIGNS)

/**
 * Suggests which sentences of a strategy or service description are statements of a wanted change in people's lives or
 * in a place. It only points; a person accepts, corrects or refuses each suggestion, and adds what it missed.
 *
 * `text`: plain text as pasted, with bullets, numbers, headings and hard-wrapped lines in any mixture. The answer is in
 * the order of the text, and no two suggestions overlap. What it gets right and wrong is measured in
 * `docs/guides/document-review.md`. Cost: O(length of text).
 */
export function findStatements(text: string): Suggestion[] {
  return outlineOf(text, blocksIn(text)).flatMap((placed) => suggestionsIn(text, placed))
}

function suggestionsIn(text: string, placed: Placed): Suggestion[] {
  const { block } = placed
  const place: Place = { heading: placed.heading, paragraph: placed.paragraph }
  const sentences = sentencesIn(text, block.start, block.end)
  let lead = placed.lead
  return sentences.flatMap(({ start, end }, at) => {
    const quote = text.slice(start, end)
    const words = wordsIn(quote)
    const label = isLabel(quote)
    const introduces = at === sentences.length - 1 ? placed.introduces : label
    const reading = introduces ? undefined : readingOf(words, label)
    const rule = reading && (block.kind === 'heading' ? ruleForHeading(reading) : ruleFor(reading, lead))
    lead = label ? (leadOfWords(words) ?? lead) : explaining(placed.lead)
    return reading && rule ? [{ quote, start, end, kind: kindOf(reading), rule, place }] : []
  })
}

function readingOf(words: readonly Word[], label: boolean): Reading | undefined {
  if (words.length < SHORTEST_STATEMENT || words.length > LONGEST_STATEMENT) return undefined
  const reading = { words, signs: readSigns(words) }
  // *Reduce emissions from:* goes on in the list under it.
  return label && isInfinitive(reading) ? undefined : reading
}

/** *Our vision:*, *Outcome 2.* */
function isLabel(quote: string): boolean {
  return quote.endsWith(':') || (quote.length < 20 && /^\p{Lu}\p{Ll}+ \d{1,2}\.$/u.test(quote))
}

/** What introduced a list of outcomes vouches for the first sentence of each entry; the next ones may only explain it. */
function explaining(lead: Lead | undefined): Lead | undefined {
  return lead === 'outcomes' ? 'aims' : lead
}
