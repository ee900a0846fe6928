import { longer, mirrored } from './pseudo.ts'

/**
 * The languages people can read Alongside in. English is written by hand; the two pseudo-languages are made
 * from it (40 % longer; right to left) and exist so that tests and translators can see what a language does
 * to a page before there is a speaker. They can be chosen only in demonstration and test places.
 */
export const languages = {
  en: { name: 'English', direction: 'ltr', pseudo: false },
  'en-x-long': { name: 'Ļööņğ Ëñğļïšħ', direction: 'ltr', pseudo: true },
  'ar-x-mirror': { name: 'Mirrored', direction: 'rtl', pseudo: true },
} as const

export type Language = keyof typeof languages

export function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(languages, code)
}

/** Sentences: strings, functions from facts to a string, and groups of both. */
export interface Sentences {
  readonly [key: string]: string | readonly string[] | ((...facts: never[]) => string) | Sentences
}

export interface Words<S> {
  /** The sentences in a language; a language nobody has written yet falls back to English. */
  readonly in: (language: Language) => S
}

/** A room's words, by language. `en` sets the shape; the pseudo-languages are derived from it. */
export function inLanguages<const S extends Sentences>(written: { en: S }): Words<Widened<S>> {
  const made = new Map<Language, Widened<S>>()
  return {
    in(language) {
      const known = made.get(language)
      if (known) return known
      const sentences = (languages[language].pseudo
        ? changed(written.en, language === 'ar-x-mirror' ? mirrored : longer)
        : written.en) as unknown as Widened<S>
      made.set(language, sentences)
      return sentences
    },
  }
}

/** The shape a translation must have: literal strings become any string. */
export type Widened<S> = {
  readonly [K in keyof S]: S[K] extends string
    ? string
    : S[K] extends (...facts: infer F) => string
      ? (...facts: F) => string
      : S[K] extends readonly string[]
        ? readonly string[]
        : Widened<S[K]>
}

function changed(sentences: unknown, change: (text: string) => string): unknown {
  if (typeof sentences === 'string') return change(sentences)
  if (typeof sentences === 'function') {
    return (...facts: unknown[]) => change((sentences as (...facts: unknown[]) => string)(...facts))
  }
  if (Array.isArray(sentences)) return sentences.map((sentence) => changed(sentence, change))
  return Object.fromEntries(
    Object.entries(sentences as Sentences).map(([key, value]) => [key, changed(value, change)]),
  )
}

// Made once: making a format costs a hundred times what using one does.
const plurals = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat('en-GB')
const money = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  trailingZeroDisplay: 'stripIfInteger',
})
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "1 voice", "3 voices": English plurals by CLDR rules, so that a translation can bring its own. */
export function counted(n: number, one: string, other: string): string {
  return `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : other}`
}

/** "Ash, Remi and Jo". */
export function listed(names: readonly string[]): string {
  return lists.format(names)
}

/** "£20,000", from pence: pence are shown only where there are any. */
export function pounds(pence: number): string {
  return money.format(pence / 100)
}
