import type { Part, Stretch } from './document.ts'

/** A stretch of a text with something to say about it: a promise that is marked, or one that is suggested. */
export interface Note extends Stretch {
  readonly kind: 'marked' | 'suggested'
  /** What it is called on the page, so that the text and the list point at each other. */
  readonly key: string
}

/** Letters that are drawn alike. */
export interface Piece {
  readonly text: string
  readonly note: Note | undefined
}

/** A paragraph as it is drawn: lines of pieces. */
export interface Paragraph {
  readonly start: number
  readonly lines: readonly (readonly Piece[])[]
}

/**
 * One part of a text in paragraphs, lines and pieces, in order and without losing a letter but the line breaks
 * between them. Where notes overlap the marked one is drawn, and of two alike the one that begins first.
 * Cost: O(length of the part + notes).
 */
export function paragraphsOf(text: string, part: Part, notes: readonly Note[]): Paragraph[] {
  const drawn = undisturbed(notes.filter((note) => note.start < part.end && note.end > part.start))
  return stretches(text, part, /\n[^\S\n]*(?:\n[^\S\n]*)+/g).map((paragraph) => ({
    start: paragraph.start,
    lines: stretches(text, paragraph, /\n/g).map((line) => piecesOf(text, line, drawn)),
  }))
}

/** The stretches of a text between what parts them; those without a letter are left out. */
function stretches(text: string, within: Stretch, parting: RegExp): Stretch[] {
  const found: Stretch[] = []
  let start = within.start
  for (const break_ of text.slice(within.start, within.end).matchAll(parting)) {
    found.push({ start, end: within.start + break_.index })
    start = within.start + break_.index + break_[0].length
  }
  found.push({ start, end: within.end })
  return found.filter((stretch) => text.slice(stretch.start, stretch.end).trim() !== '')
}

function undisturbed(notes: readonly Note[]): Note[] {
  const taken: Note[] = []
  const inOrder = [...notes].sort((one, other) => one.start - other.start)
  for (const kind of ['marked', 'suggested'] as const) {
    let last = -1
    for (const note of inOrder.filter((one) => one.kind === kind)) {
      if (
        note.start < last ||
        (kind === 'suggested' && taken.some((one) => one.start < note.end && note.start < one.end))
      )
        continue
      taken.push(note)
      last = note.end
    }
  }
  return taken.sort((one, other) => one.start - other.start)
}

function piecesOf(text: string, line: Stretch, notes: readonly Note[]): Piece[] {
  const pieces: Piece[] = []
  let at = line.start
  for (const note of notes) {
    const start = Math.max(note.start, line.start)
    const end = Math.min(note.end, line.end)
    if (start >= end) continue
    if (start > at) pieces.push({ text: text.slice(at, start), note: undefined })
    pieces.push({ text: text.slice(start, end), note })
    at = end
  }
  if (at < line.end) pieces.push({ text: text.slice(at, line.end), note: undefined })
  return pieces
}

/** The sentences of a part, to be ticked by somebody who reads: where each stands, without the white space around it. */
export function sentencesOf(text: string, part: Stretch): Stretch[] {
  const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
  return [...segmenter.segment(text.slice(part.start, part.end))].flatMap(({ segment, index }) => {
    const words = segment.trim()
    if (!/\p{L}/u.test(words)) return []
    const start = part.start + index + segment.indexOf(words)
    return [{ start, end: start + words.length }]
  })
}

/** A stretch as a form names it: `120-188`. Undefined for anything that is no stretch of this text. */
export function stretchFrom(key: string, length: number): Stretch | undefined {
  const found = /^(\d{1,7})-(\d{1,7})$/.exec(key)
  const start = Number(found?.[1])
  const end = Number(found?.[2])
  return found && start < end && end <= length ? { start, end } : undefined
}

export function stretchKey({ start, end }: Stretch): string {
  return `${start}-${end}`
}
