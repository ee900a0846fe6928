/** One line of a text without its bullet or number (offsets into the text; `start`…`end` is what is left, trimmed). */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** White space before the bullet or the first word; a tab counts as four. */
  readonly indent: number
  /** What kind of bullet or number it had (`•`, `1`, `a`, `i`, `#`), absent when it had none. */
  readonly marker?: string
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const SPACE = /^[\s\u200B\uFEFF]*/
// Word and PDF viewers paste bullets as characters of the private use area, hence U+E000 to U+F8FF.
const BULLET = /^[•·‣⁃◦▪▫●○■□◆◇►▶➢➤✓✔✦\uE000-\uF8FF]\s*|^[*+–—-]+\s+|^o\s+(?=\p{L})/u
const NUMBER = /^\(?(?:(\d{1,3})|([ivx]{1,5})|(\p{L}))[.)]\)?(?:\s+|$)/iu
const CLAUSE_NUMBER = /^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=[\p{Lu}“"‘'])/u
const HASHES = /^#{1,6}\s+/

/** The lines of a text in order, empty ones included (they separate paragraphs). Cost: one pass. */
export function linesIn(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const lineEnd of text.matchAll(LINE_END)) {
    lines.push(lineAt(text, from, lineEnd.index))
    from = lineEnd.index + lineEnd[0].length
  }
  lines.push(lineAt(text, from, text.length))
  return lines
}

function lineAt(text: string, from: number, to: number): Line {
  const raw = text.slice(from, to)
  const space = SPACE.exec(raw)?.[0] ?? ''
  const body = raw.slice(space.length)
  const { marker, length } = markerOf(body)
  const content = body.slice(length).trimEnd()
  const start = from + space.length + length
  return {
    start,
    end: start + content.length,
    text: content,
    indent: widthOf(space),
    ...(marker && { marker }),
  }
}

function markerOf(body: string): { marker?: string; length: number } {
  const bullet = BULLET.exec(body)?.[0]
  if (bullet) return { marker: bullet.trim().slice(0, 1), length: bullet.length }
  const hashes = HASHES.exec(body)?.[0]
  if (hashes) return { marker: '#', length: hashes.length }
  const clause = CLAUSE_NUMBER.exec(body)?.[0]
  if (clause) return { marker: '1.1', length: clause.length }
  const number = NUMBER.exec(body)
  if (!number) return { length: 0 }
  const marker = number[1] ? '1' : number[2] ? 'i' : 'a'
  return { marker, length: number[0].length }
}

function widthOf(space: string): number {
  let width = 0
  for (const character of space) width += character === '\t' ? 4 : 1
  return width
}
