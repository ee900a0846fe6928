import type { Cycle } from '#commons/cycles'
import { fewestPublished, publishedCount } from '#insight/voices'
import type { Ask } from '#platform/http'
import { CardGrid, EmptyState, IndexCard, Voice } from '#ui'
import { type Face, faceOf, firstWords, type Sources, wordsOn } from '../board.ts'
import { listThemes } from '../storage.ts'
import type { Theme } from '../theme.ts'
import { words } from '../words.ts'
import { findSources } from './sources.ts'

type AnyAsk = Ask<{ place: string; cycle: string }>

// A theme is introduced by a few of its public quotes; they are looked for among its first cards.
const quotesShown = 3
const cardsLookedThrough = 40
const lettersAQuote = 220

export interface Shelf {
  readonly themes: readonly Theme[]
  readonly sources: Sources
}

export async function findShelf(ask: AnyAsk, cycle: Cycle, circle: Sources['circle']): Promise<Shelf> {
  const themes = await listThemes(ask.tx, ask.place.id, cycle.id, { most: cardsLookedThrough })
  const cards = themes.flatMap((theme) => theme.placements)
  return { themes, sources: await findSources(ask, cycle, cards, circle) }
}

/** Themes to read: their names, how much lies in each as far as that may be said, and a few public quotes. */
export function ThemeShelf({ ask, cycle, shelf }: { ask: AnyAsk; cycle: Cycle; shelf: Shelf }) {
  const all = words.in(ask.language)
  const say = all.shelf
  const root = `/${ask.place.slug}/projects/${cycle.slug}`
  if (shelf.themes.length === 0) return <EmptyState sentence={say.empty} />
  return (
    <CardGrid>
      {shelf.themes.map((theme) => {
        const quotes = theme.placements
          .map((card) => faceOf(card, shelf.sources))
          .filter(
            (face): face is Extract<Face, { kind: 'voice' }> => face.kind === 'voice' && wordsOn(face) !== '',
          )
          .slice(0, quotesShown)
        return (
          <IndexCard key={theme.id} title={theme.name} level={2} href={`${root}/themes/${theme.id}`}>
            {quotes.map((face) => (
              <Voice
                key={face.voice.id}
                size="small"
                by={face.voice.groupName && <bdi>{face.voice.groupName}</bdi>}
              >
                <p dir="auto">{firstWords(face, lettersAQuote)}</p>
              </Voice>
            ))}
            <p class="small quiet">
              {countSaid(theme, ask, shelf.sources.circle)}
              {theme.cards > theme.voices && ` · ${say.promises(theme.cards - theme.voices)}`}
            </p>
          </IndexCard>
        )
      })}
    </CardGrid>
  )
}

/** How many voices lie in a theme: exactly for the team, for everybody else only when nobody can be found by it. */
export function countSaid(theme: Pick<Theme, 'voices'>, ask: AnyAsk, circle: Sources['circle']): string {
  const say = words.in(ask.language).shelf
  if (theme.voices === 0) return say.noVoices
  const n = circle === 'team' ? theme.voices : publishedCount(theme.voices)
  return n === undefined ? say.fewVoices(fewestPublished) : say.voices(n)
}
