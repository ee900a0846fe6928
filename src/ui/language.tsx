import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '#platform/words'
import { type UiWords, words } from './words.ts'

/** The language of the page being drawn. `Page` sets it; a component drawn alone speaks English. */
export const PageLanguage = createContext<Language>('en')

export function useWords(): UiWords {
  return words.in(useContext(PageLanguage))
}
