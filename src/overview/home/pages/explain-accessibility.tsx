import type { ComponentChildren } from 'preact'
import { type Ask, type PlaceHere, page } from '#platform/http'
import { Explained, passage } from '../explained.tsx'
import { mayReadAbout } from '../permissions.ts'
import { aboutWords } from '../words-about.ts'

/** What works, what does not yet, and whom to tell. */
export const explainAccessibility = page({
  path: '/accessibility',
  load: async () => ({}),
  may: mayReadAbout,
  show: (ask) => {
    const say = aboutWords.in(ask.language).accessibility
    return { title: say.title, density: 'public', main: accessibility(ask, undefined) }
  },
})

export const explainAccessibilityHere = page({
  path: '/{place}/accessibility',
  load: async () => ({}),
  may: mayReadAbout,
  show: (ask) => {
    const say = aboutWords.in(ask.language).accessibility
    return { title: say.titleHere(ask.place.name), density: 'public', main: accessibility(ask, ask.place) }
  },
})

function accessibility({ language }: Pick<Ask, 'language'>, place: PlaceHere | undefined): ComponentChildren {
  const say = aboutWords.in(language).accessibility
  return (
    <Explained
      title={place ? say.titleHere(place.name) : say.title}
      lead={say.lead}
      passages={[
        passage(say.works),
        passage(say.not),
        {
          title: say.tell.title,
          sentences: [
            place?.contact ? say.tell.here(place.contact) : say.tell.elsewhere,
            say.tell.other,
            say.tell.complain,
          ],
        },
      ]}
    />
  )
}
