import type { Voice } from './types.ts'

/** All that a voice says, as one text. */
export function textOf(voice: Voice): string {
  switch (voice.method) {
    case 'me-in-five-years':
      return [voice.doing, voice.living, voice.withMe, voice.gotThere, voice.couldBring].join(' ')
    case 'council-in-five-years':
      return [voice.council, voice.helped, voice.couldBring].join(' ')
    default:
      return [voice.words, voice.couldBring].join(' ')
  }
}

/** Lower-case words without punctuation, in any script. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? []
}

/** Runs of so many words in a row, to see whether one text repeats another. */
export function runsOf(text: string, length: number): Set<string> {
  const words = wordsOf(text)
  return new Set(words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' ')))
}
