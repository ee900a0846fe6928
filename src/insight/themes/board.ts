import type { Statement } from '#insight/documents'
import { fullText, shownTo, type Voice } from '#insight/voices'
import type { Card } from './theme.ts'

/** Everything that may lie on cards, looked up at once for a whole page. */
export interface Sources {
  readonly voices: ReadonlyMap<string, Voice>
  readonly statements: ReadonlyMap<string, Statement>
  /** What somebody is worried about stays off every screen. */
  readonly offScreen: ReadonlySet<string>
  readonly circle: 'team' | 'public'
}

/** What is on a card for whoever looks: words, or why there are none. */
export type Face =
  | { readonly kind: 'voice'; readonly voice: Voice }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'gone'; readonly why: 'removed' | 'changed' | 'hidden' | 'unmarked' }

/** Which face a card shows. A withdrawn voice keeps its card, so that the count of what was said stays true. */
export function faceOf(card: Card, sources: Sources): Face {
  if (card.kind === 'statement') {
    const statement = sources.statements.get(card.subject)
    return statement ? { kind: 'statement', statement } : { kind: 'gone', why: 'unmarked' }
  }
  const voice = sources.voices.get(card.subject)
  if (!voice || voice.status === 'withdrawn') return { kind: 'gone', why: 'removed' }
  if (voice.status === 'changed') return { kind: 'gone', why: 'changed' }
  const seen = sources.offScreen.has(voice.id) ? undefined : shownTo(sources.circle, voice)
  // Public words stand beside others' on a page somebody else made: that is quoting.
  const quoted = sources.circle === 'team' || voice.consents.quote
  return seen && quoted ? { kind: 'voice', voice: seen } : { kind: 'gone', why: 'hidden' }
}

/** The words on a card, for searching and for calling it by its first ones; '' when there are none. */
export function wordsOn(face: Face): string {
  if (face.kind === 'voice') return fullText(face.voice)
  return face.kind === 'statement' ? face.statement.quote : ''
}

/** The first whole words on a card, up to a number of letters; '' when there are none. */
export function firstWords(face: Face, most: number): string {
  const said = wordsOn(face).replaceAll(/\s+/g, ' ').trim()
  if (said.length <= most) return said
  const space = said.lastIndexOf(' ', most)
  return `${said.slice(0, space > 0 ? space : most)} …`
}

/** Whether a card answers a search. */
export function isFound(face: Face, search: string | undefined): boolean {
  return (
    search === undefined || wordsOn(face).toLocaleLowerCase('en').includes(search.toLocaleLowerCase('en'))
  )
}
