import { type Line, linesIn } from './line.ts'

/**
 * A stretch of a document that belongs together: a heading, a paragraph (its hard-wrapped lines joined) or one entry of
 * a list. `text.slice(start, end)` is its wording without the bullet; `lastLine` says where its last line begins.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'entry'
  readonly start: number
  readonly end: number
  /** Which list an entry belongs to: its kind of bullet and its indent; absent outside lists. */
  readonly list?: string
  /** True when an empty line, or the beginning of the document, stands before it. */
  readonly stoodApart: boolean
}

/** A line longer than this is prose, not a heading. */
const HEADING_WORDS = 12
/** A first line as short as this share of its neighbours, above a capital letter, is a title and not a wrapped line. */
const WRAPPED_SHARE = 0.6

/** The blocks of a text, in order. Cost: one pass over the lines, O(length of text). */
export function blocksIn(text: string): Block[] {
  const blocks = stretchesOf(linesIn(text)).flatMap(blocksOfStretch)
  return blocks.filter((block) => block.end > block.start).map(asHeading(text))
}

/** Lines with no empty line between them. A bullet on a line of its own does not count as empty. */
function stretchesOf(lines: readonly Line[]): Line[][] {
  const stretches: Line[][] = []
  let stretch: Line[] = []
  for (const line of lines) {
    if (line.text === '' && line.marker === undefined) {
      stretch = []
    } else {
      if (stretch.length === 0) stretches.push(stretch)
      stretch.push(line)
    }
  }
  return stretches
}

function blocksOfStretch(lines: readonly Line[]): Block[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0)
  const wrapped = isWrapped(lines)
  const blocks: Block[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && before && carriesOn(before, line, last, wrapped, width)) {
      const start = last.end > last.start ? last.start : line.start
      blocks[blocks.length - 1] = { ...last, start, end: line.end }
    } else {
      blocks.push(newBlock(line, blocks.length === 0))
    }
    before = line
  }
  return blocks
}

function newBlock(line: Line, stoodApart: boolean): Block {
  const { start, end, marker } = line
  if (marker === undefined) return { kind: 'paragraph', start, end, stoodApart }
  if (marker === '#') return { kind: 'heading', start, end, stoodApart }
  return { kind: 'entry', start, end, list: `${marker} ${line.indent}`, stoodApart }
}

function carriesOn(before: Line, line: Line, block: Block, wrapped: boolean, width: number): boolean {
  if (line.marker !== undefined || block.kind === 'heading') return false
  if (before.text === '') return true
  if (before.text.endsWith(':')) return false
  if (startsSmall(line)) return true
  if (/[.!?]$/.test(before.text)) return wrapped && block.kind === 'paragraph'
  if (block.kind === 'entry') return line.indent > before.indent && line.indent > 1
  return wrapped && before.text.length >= width * WRAPPED_SHARE
}

/** Prose cut into lines mostly goes on with a small letter; a list that lost its bullets does not. */
function isWrapped(lines: readonly Line[]): boolean {
  const followers = lines.slice(1).filter((line) => line.marker === undefined)
  const small = followers.filter(startsSmall).length
  return small * 2 >= followers.length && small > 0
}

function startsSmall(line: Line): boolean {
  return /^[\p{Ll}(]/u.test(line.text)
}

function asHeading(text: string) {
  return (block: Block, at: number, blocks: readonly Block[]): Block => {
    const next = blocks[at + 1]
    if (block.kind === 'heading' || !next) return block
    const words = text.slice(block.start, block.end)
    if (!looksLikeTitle(words)) return block
    const { list: _, ...rest } = block
    const heading: Block = { ...rest, kind: 'heading' }
    if (block.kind === 'entry') {
      const standsAlone = next.list !== block.list && blocks[at - 1]?.list !== block.list
      return standsAlone && next.kind === 'paragraph' && next.stoodApart ? heading : block
    }
    const outgrown =
      next.stoodApart || next.kind === 'entry' || isProseUnder(words, text.slice(next.start, next.end))
    return outgrown && !runsOn(block, blocks[at - 1], text) ? heading : block
  }
}

function isProseUnder(title: string, words: string): boolean {
  return words.length > title.length * 1.5 && /[.!?:]$/.test(words.slice(-1))
}

/** A short line straight under another short line, or under a colon, is one of a list that lost its bullets. */
function runsOn(block: Block, before: Block | undefined, text: string): boolean {
  if (before?.kind !== 'paragraph') return false
  const words = text.slice(before.start, before.end)
  return words.endsWith(':') || (!block.stoodApart && looksLikeTitle(words))
}

function looksLikeTitle(words: string): boolean {
  if (words.length > 120 || !/^[\p{Lu}\p{N}“"‘']/u.test(words) || /[.!?;:,]['’”"]?$/.test(words)) return false
  return !/[\n\r]/.test(words) && words.split(/\s+/).length <= HEADING_WORDS
}
