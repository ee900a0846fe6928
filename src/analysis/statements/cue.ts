import { type Word, wordsIn } from './word.ts'

/**
 * Cues by what they are a sign of. A cue is one or more words; a word ending in `*` stands for every word that begins
 * so (`confiden*` finds *confident* and *confidence*). Everything else matches whole words only.
 */
export type CueTable<Sign extends string> = Readonly<Record<Sign, readonly string[]>>

/** A list of cues as one writes it: parted by commas, over as many lines as it takes. */
export function cues(list: string): string[] {
  return list.split(',').map((cue) => cue.trim().replace(/\s+/g, ' '))
}

/** A cue met in a text: what it is a sign of, and its first and last word (positions in the list of words, both included). */
export interface CueMatch<Sign extends string> {
  readonly sign: Sign
  readonly first: number
  readonly last: number
}

interface Part {
  readonly text: string
  readonly stem: boolean
}

interface Cue<Sign extends string> {
  /** Absent for a decoy. */
  readonly sign?: Sign
  readonly parts: readonly Part[]
  readonly letters: number
}

/**
 * Makes a reader of one table. The reader goes through a list of words once, from left to right, and answers with the
 * cues met, in order and never overlapping: at each word the cue of most words wins (*social housing* before *social*),
 * then the one of most letters, then the one that stands first in the table. `decoys` are phrases that only look like a
 * sign (*work with*, beside *work*): they are read like cues, and left out of the answer.
 * Cost: O(words), since at one word it looks at no more beginnings than the table has lengths of stem.
 */
export function cueReader<Sign extends string>(table: CueTable<Sign>, decoys: readonly string[] = []) {
  const byFirstWord = new Map<string, Cue<Sign>[]>()
  const byFirstStem = new Map<string, Cue<Sign>[]>()
  for (const cue of compiled(table, decoys)) {
    const first = cue.parts[0]
    if (!first) throw new Error('A cue needs at least one word')
    const index = first.stem ? byFirstStem : byFirstWord
    index.set(first.text, [...(index.get(first.text) ?? []), cue])
  }
  const stemLengths = [...new Set([...byFirstStem.keys()].map((stem) => stem.length))]

  function longestAt(words: readonly Word[], at: number): Cue<Sign> | undefined {
    const text = words[at]?.text ?? ''
    let best: Cue<Sign> | undefined
    const consider = (cues: readonly Cue<Sign>[] = []) => {
      for (const cue of cues) if (isLonger(cue, best) && standsAt(cue, words, at)) best = cue
    }
    consider(byFirstWord.get(text))
    for (const length of stemLengths) {
      if (length <= text.length) consider(byFirstStem.get(text.slice(0, length)))
    }
    return best
  }

  return (words: readonly Word[]): CueMatch<Sign>[] => {
    const matches: CueMatch<Sign>[] = []
    for (let at = 0; at < words.length; at++) {
      const cue = longestAt(words, at)
      if (!cue) continue
      const last = at + cue.parts.length - 1
      if (cue.sign !== undefined) matches.push({ sign: cue.sign, first: at, last })
      at = last
    }
    return matches
  }
}

/** The words of a match as they stand in the text, the white space between them evened out. */
export function quoteOf(text: string, words: readonly Word[], match: CueMatch<string>): string {
  const start = words[match.first]?.start ?? 0
  const end = words[match.last]?.end ?? start
  return text.slice(start, end).replace(/\s+/g, ' ')
}

function compiled<Sign extends string>(table: CueTable<Sign>, decoys: readonly string[]): Cue<Sign>[] {
  const signed = (Object.keys(table) as Sign[]).flatMap((sign) =>
    table[sign].map((written) => ({ sign, parts: partsOf(written), letters: written.length })),
  )
  return [...signed, ...decoys.map((written) => ({ parts: partsOf(written), letters: written.length }))]
}

function partsOf(cue: string): Part[] {
  return cue.split(' ').flatMap((written) =>
    wordsIn(written).map(({ text }, n, all) => ({
      text,
      stem: written.endsWith('*') && n === all.length - 1,
    })),
  )
}

function isLonger<Sign extends string>(cue: Cue<Sign>, best: Cue<Sign> | undefined): boolean {
  if (!best) return true
  if (cue.parts.length !== best.parts.length) return cue.parts.length > best.parts.length
  return cue.letters > best.letters
}

function standsAt<Sign extends string>(cue: Cue<Sign>, words: readonly Word[], at: number): boolean {
  return cue.parts.every((part, n) => {
    const word = words[at + n]?.text
    return word !== undefined && (part.stem ? word.startsWith(part.text) : word === part.text)
  })
}
