import { type CueMatch, cueReader, quoteOf } from './cue.ts'
import { SMELLS, type Smell } from './smells.ts'
import { type Word, wordsIn } from './word.ts'

/** A question about the wording of an officer's or a provider's text. It never blocks anything. */
export interface Question {
  readonly about: Smell
  /** Outputs are counts and services; deficit wording says what is wrong; a role is an institution's word for people. */
  readonly family: 'output' | 'deficit' | 'role'
  /** The words that raised it, as written, in order, each once. */
  readonly words: readonly string[]
  /** Where each of them stands, in UTF-16 offsets (end not included). */
  readonly places: readonly { readonly start: number; readonly end: number }[]
  /** The question in plain English. Pages in other languages look their own up by `about`. */
  readonly question: string
}

const QUESTIONS: Readonly<Record<Smell, { family: Question['family']; question: string }>> = {
  count: {
    family: 'output',
    question: 'This counts something. What would be different in somebody’s life if the number were reached?',
  },
  attendance: {
    family: 'output',
    question: 'This is about turning up or going along with something. What do people take away from it?',
  },
  service: {
    family: 'output',
    question:
      'This names a service or an activity. Could it name the change people would notice, and leave the how open?',
  },
  role: {
    family: 'role',
    question: 'This is what people are called on paper. What do they call themselves?',
  },
  label: {
    family: 'deficit',
    question: 'This calls people by a risk or a trouble. Would you read it aloud with them in the room?',
  },
  lack: {
    family: 'deficit',
    question: 'This starts from what is missing or wrong. What is already there that could grow?',
  },
  lessOf: {
    family: 'deficit',
    question: 'This asks for less of something bad. What good would there be more of instead?',
  },
}

const readSmells = cueReader(SMELLS)
const NUMBER = /^\p{Nd}+$/u

/**
 * What is worth asking about a wording, at most one question for each smell, in the order of the table.
 * For the text of officers and providers only: what young people said is never checked. An empty list means that
 * nothing was noticed, not that the wording is good. Cost: O(length of text).
 */
export function wordingQuestions(text: string): Question[] {
  const words = wordsIn(text)
  const smells = smellsIn(words)
  return (Object.keys(QUESTIONS) as Smell[]).flatMap((about) => {
    const found = smells.filter(({ sign }) => sign === about)
    if (found.length === 0) return []
    const quotes = found.map((match) => quoteOf(text, words, match))
    const places = found.map(({ first, last }) => ({ start: words[first]!.start, end: words[last]!.end }))
    return [{ about, ...QUESTIONS[about], words: [...new Set(quotes)], places }]
  })
}

/** The smells in a list of words, in order: the cues of the table, and every number written in digits. */
export function smellsIn(words: readonly Word[]): CueMatch<Smell>[] {
  const numbers = words.flatMap(({ text }, at) =>
    NUMBER.test(text) ? [{ sign: 'count' as const, first: at, last: at }] : [],
  )
  return [...readSmells(words), ...numbers].sort((one, other) => one.first - other.first)
}
