import { type Method, type MethodKey, methods } from '#insight/sessions'
import type { Language } from '#platform/words'

/** A box on the first screen: a method's prompt, and what its answer becomes part of. */
export interface Box {
  /** The prompt's key. */
  readonly key: string
  /** The form field: `words` for what it is mainly about, `bring` for an offer, `parts.…` for the rest. */
  readonly field: string
  readonly text: string
  readonly hint: string
}

// The answer that can stand alone is the voice's words; a method whose answers only make sense together has none.
const main: Readonly<Record<MethodKey, string | undefined>> = {
  proud: 'moment',
  meInFive: undefined,
  councilInFive: undefined,
  dream: 'dream',
}
const offers: Readonly<Record<MethodKey, string | undefined>> = {
  proud: undefined,
  meInFive: undefined,
  councilInFive: undefined,
  dream: 'couldDo',
}

/** One method in a language, dreams under the word the project chose for them. */
export function methodIn(language: Language, key: MethodKey, dreamWord?: string): Method {
  const found = methods.in(language, dreamWord).find((method) => method.key === key)
  if (!found) throw new Error(`no method is called ${key}`)
  return found
}

/** What a method asks, box by box. */
export function boxesOf(language: Language, key: MethodKey): readonly Box[] {
  return methodIn(language, key).prompts.map((prompt) => ({ ...prompt, field: fieldOf(key, prompt.key) }))
}

function fieldOf(method: MethodKey, prompt: string): string {
  if (main[method] === prompt) return 'words'
  if (offers[method] === prompt) return 'bring'
  return `parts.${prompt}`
}

/** Whether a method asks for an offer itself, so that no second box has to. */
export function asksForOffer(method: MethodKey): boolean {
  return offers[method] !== undefined
}
