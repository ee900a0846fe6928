/** A sentence of a block: offsets into the whole text, white space and the separating `;` or `,` left outside. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

// A full stop after one of these does not end a sentence.
const ABBREVIATIONS = new Set([
  'e.g',
  'eg',
  'i.e',
  'ie',
  'etc',
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'no',
  'nos',
  'vs',
  'cf',
  'approx',
  'incl',
  'inc',
  'para',
  'p',
  'pp',
  'fig',
  'cllr',
])
// Bounded on purpose: an open-ended run of stops would be tried again from each of them, and a page of dots takes minutes.
const STOP = /[.!?]["'’”)\]]{0,3}(?=\s)|[:;](?=\s)/g
// Runs of letters before a full stop are looked at no further back than this: no abbreviation is longer.
const LONGEST_ABBREVIATION = 6

/**
 * The sentences between two offsets of a text, in order. A full stop counts when white space and then no small letter
 * follows, and when it does not close an abbreviation. A colon parts the words that introduce from what they introduce; a
 * semicolon counts only where it parts a list written in one line (two or more in the block). Cost: one pass.
 */
export function sentencesIn(text: string, start: number, end: number): Sentence[] {
  const block = text.slice(start, end)
  const stops = [...block.matchAll(STOP)]
  const listed = stops.filter((stop) => stop[0] === ';').length > 1
  const sentences: Sentence[] = []
  let from = 0
  for (const stop of stops) {
    const to = stop.index + stop[0].length
    const ends = stop[0] === ';' ? listed : stop[0] === ':' || endsSentence(block, stop.index, to)
    if (!ends) continue
    sentences.push({ start: start + from, end: start + to })
    from = to
  }
  sentences.push({ start: start + from, end })
  return sentences
    .map((sentence) => trimmed(text, sentence))
    .filter((sentence) => sentence.end > sentence.start)
}

function endsSentence(block: string, stop: number, to: number): boolean {
  const next = /\S/u.exec(block.slice(to, to + 80))?.[0]
  if (next === undefined || /\p{Ll}/u.test(next)) return false
  if (block[stop] !== '.') return true
  const before = /[\p{L}.]+$/u.exec(block.slice(Math.max(0, stop - LONGEST_ABBREVIATION), stop))?.[0] ?? ''
  return !ABBREVIATIONS.has(before.toLowerCase()) && !/^\p{Lu}$/u.test(before)
}

function trimmed(text: string, { start, end }: Sentence): Sentence {
  let from = start
  let to = end
  while (from < to && isSpace(text[from])) from++
  while (to > from && (isSpace(text[to - 1]) || text[to - 1] === ';' || text[to - 1] === ',')) to--
  return { start: from, end: to }
}

function isSpace(character = ''): boolean {
  return character.trim() === ''
}
