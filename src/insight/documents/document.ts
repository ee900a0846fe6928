import { allow, type Ruling, refuse } from '#platform/ruling'

/** Something a council or another body has published, registered as text so that its promises can be pointed at. */
export interface CouncilDocument {
  readonly id: string
  readonly cycleId: string
  readonly title: string
  /** Who published it. */
  readonly source: string
  readonly year: number | undefined
  /** Where it can be read on the web; '' when nowhere. Shown, never fetched. */
  readonly address: string
  readonly registeredAt: Temporal.Instant
  /** How many promises are marked in it. */
  readonly marked: number
}

export type DocumentDraft = Pick<CouncilDocument, 'title' | 'source' | 'year' | 'address'> & {
  readonly text: string
}

/** A corporate plan of 300 pages is about half of this. */
export const longestText = 1_000_000

export interface DocumentWords {
  readonly titleNeeded: string
  readonly sourceNeeded: string
  readonly textNeeded: string
  readonly textTooLong: string
  readonly notText: string
  readonly yearShape: string
  readonly addressShape: string
}

/** Whether a document says what it is and brings its words. */
export function mayRegister(draft: DocumentDraft, words: DocumentWords): Ruling<DocumentDraft> {
  if (draft.title === '') return refuse({ field: 'title', text: words.titleNeeded })
  if (draft.source === '') return refuse({ field: 'source', text: words.sourceNeeded })
  if (draft.year !== undefined && !isYear(draft.year)) return refuse({ field: 'year', text: words.yearShape })
  if (draft.address !== '' && !/^https?:\/\/[^\s]+$/i.test(draft.address)) {
    return refuse({ field: 'address', text: words.addressShape })
  }
  if (draft.text === '') return refuse({ field: 'text', text: words.textNeeded })
  if (draft.text.length > longestText) return refuse({ field: 'text', text: words.textTooLong })
  return allow(draft)
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2200
}

/**
 * The words of an uploaded text file. UTF-8 where the bytes are UTF-8; otherwise what Windows has written since
 * the nineties (every other byte sequence is valid there, so it comes last). What is plainly not text, a PDF or
 * a Word file, is refused by its first bytes or by zeros in it, never by its name.
 */
export function readText(bytes: Uint8Array, words: DocumentWords): Ruling<string> {
  const starts = String.fromCharCode(...bytes.subarray(0, 4))
  if (
    starts.startsWith('%PDF') ||
    starts.startsWith('PK\u0003\u0004') ||
    starts === '\u00d0\u00cf\u0011\u00e0'
  ) {
    return refuse({ field: 'file', text: words.notText })
  }
  const text = tidy(decoded(bytes))
  if (text.includes('\u0000')) return refuse({ field: 'file', text: words.notText })
  return allow(text)
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** One way of writing a line break and an accented letter, so that a quote can be found again wherever it came from. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .trim()
}

/** A stretch of a document's text: UTF-16 offsets, end not included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Where words stand in a text: exactly, or else as they would be typed or pasted from a page, with other line
 * breaks, quotation marks and dashes. The answer's offsets are the document's own, so that the quote is verbatim.
 * `after` looks from there on, for words that stand in it twice. Cost: O(length of text).
 */
export function findWords(text: string, typed: string, after = 0): Stretch | undefined {
  const wanted = typed.trim()
  if (wanted === '') return undefined
  const exact = text.indexOf(wanted, after)
  if (exact >= 0) return { start: exact, end: exact + wanted.length }
  const plain = plainly(text)
  const needle = plainly(wanted).letters
  const from = plain.at.findIndex((offset) => offset >= after)
  const found = from < 0 || needle === '' ? -1 : plain.letters.indexOf(needle, from)
  if (found < 0) return undefined
  const last = plain.at[found + needle.length - 1]!
  return { start: plain.at[found]!, end: last + 1 }
}

/** A text with every white space as one space and every quotation mark and dash alike, and where each letter stood. */
function plainly(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const letters: string[] = []
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    const letter = alike(text[i]!)
    if (letter === ' ' && (letters.length === 0 || letters.at(-1) === ' ')) continue
    letters.push(letter)
    at.push(i)
  }
  if (letters.at(-1) === ' ') {
    letters.pop()
    at.pop()
  }
  return { letters: letters.join(''), at }
}

function alike(letter: string): string {
  if (/\s/.test(letter)) return ' '
  if (/[‘’‚‛′]/.test(letter)) return "'"
  if (/[“”„‟″]/.test(letter)) return '"'
  if (/[‐‑‒–—―]/.test(letter)) return '-'
  return letter
}

/** A stretch of a text that is read on one page: whole paragraphs, about `size` letters. */
export interface Part extends Stretch {
  readonly number: number
}

const partSize = 24_000

/** A long document in parts, cut between paragraphs where there are any. Cost: O(length of text). */
export function partsOf(text: string, size = partSize): readonly Part[] {
  const parts: Part[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= size ? text.length : cutAfter(text, start, size)
    parts.push({ number: parts.length + 1, start, end })
    start = end
  }
  return parts.length > 0 ? parts : [{ number: 1, start: 0, end: 0 }]
}

/** The last paragraph end within reach, else the last line end, else the last space, else right there. */
function cutAfter(text: string, start: number, size: number): number {
  const limit = start + size
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length)
    if (at > start + size / 2) return at + mark.length
  }
  return limit
}
