/** One word of a text: how it reads for a rule (folded), and where it stands (UTF-16 offsets, end not included). */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

// A hyphen or slash ends a word, so `well-being` and `well being`, `and/or` and `and or` read alike. A soft hyphen
// does not: text copied out of a PDF is full of them, and they would cut words in half.
const WORD = /[\p{L}\p{M}\p{N}\u00AD]+(?:['’][\p{L}\p{M}\p{N}\u00AD]+)*|[%£]/gu

/**
 * The words of a text, in order. Letters are lower-cased, ligatures and full-width forms unfolded, curly apostrophes
 * straightened and a possessive 's dropped, so that one cue finds every spelling; offsets are those of the text as given.
 * Cost: one pass, O(length of text).
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(WORD)) {
    words.push({ text: fold(found[0]), start: found.index, end: found.index + found[0].length })
  }
  return words
}

function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('\u00AD', '').replaceAll('’', "'").replace(/'s$/, '')
}
