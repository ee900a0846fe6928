import { randomBytes, randomUUID } from 'node:crypto'
import { plainWords } from './plain-words.ts'

/** Everything a request may take from chance. Passed in, so that a test can decide what chance says. */
export interface Chance {
  /** A random id (UUID v4: it tells nobody when the thing was made). */
  id(): string
  /** `bytes` random bytes as base64url: what sessions and one-time links are made of. */
  token(bytes?: number): string
  /** Plain words a person can read out: six of 2,048 are 66 bits. */
  words(count?: number): string
}

export const realChance: Chance = {
  id: () => randomUUID(),
  token: (bytes = 24) => randomBytes(bytes).toString('base64url'),
  words: (count = 6) => wordsFrom(randomBytes(count * 2), count),
}

/** Words out of random (or derived) bytes, two bytes a word: 2,048 divides 2^16, so no word is favoured. */
export function wordsFrom(bytes: Buffer, count = 6): string {
  return Array.from(
    { length: count },
    (_, i) => plainWords[bytes.readUInt16BE(i * 2) % plainWords.length],
  ).join('-')
}

/**
 * What a person typed, brought to the one spelling a code is looked up by: autocorrect's capitals, spaces, dots,
 * commas and dashes do not matter, nor whether "teapot" became two words.
 */
export function spelling(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '')
}
