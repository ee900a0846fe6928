import type { ComponentChildren } from 'preact'
import { type Ask, type PlaceHere, page } from '#platform/http'
import { Notice } from '#ui'
import { Explained, passage } from '../explained.tsx'
import { mayReadAbout } from '../permissions.ts'
import { aboutWords } from '../words-about.ts'

/** What is kept, what never is, for how long, and whom to ask. */
export const explainPrivacy = page({
  path: '/privacy',
  load: async () => ({}),
  may: mayReadAbout,
  show: (ask) => {
    const say = aboutWords.in(ask.language).privacy
    return { title: say.title, density: 'public', main: privacy(ask, undefined) }
  },
})

export const explainPrivacyHere = page({
  path: '/{place}/privacy',
  load: async () => ({}),
  may: mayReadAbout,
  show: (ask) => {
    const say = aboutWords.in(ask.language).privacy
    return { title: say.titleHere(ask.place.name), density: 'public', main: privacy(ask, ask.place) }
  },
})

function privacy({ language }: Pick<Ask, 'language'>, place: PlaceHere | undefined): ComponentChildren {
  const say = aboutWords.in(language).privacy
  const warning = place?.record ? say.record : place?.kind === 'demonstration' ? say.madeUp : undefined
  return (
    <Explained
      title={place ? say.titleHere(place.name) : say.title}
      lead={say.lead}
      passages={[
        passage(say.kept),
        passage(say.notKept),
        passage(say.sees),
        passage(say.long),
        passage(say.browser),
        {
          title: say.rights.title,
          sentences: [
            say.rights.receipt,
            place?.contact ? say.rights.ask(place.contact) : say.rights.askPlace,
            say.rights.complain,
          ],
        },
      ]}
    >
      {warning && (
        <Notice tone="warning">
          <p>{warning}</p>
        </Notice>
      )}
    </Explained>
  )
}
