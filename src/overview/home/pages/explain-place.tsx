import { listPlaces } from '#commons/places'
import { page } from '#platform/http'
import { Explained, passage } from '../explained.tsx'
import { mayReadAbout } from '../permissions.ts'
import { aboutWords } from '../words-about.ts'

/** What Alongside is, for somebody who stands in no place yet. */
export const explainAlongside = page({
  path: '/about',
  load: async (ask) => ({ places: await listPlaces(ask.tx) }),
  may: mayReadAbout,
  show: (ask, { places }) => {
    const say = aboutWords.in(ask.language).about
    return {
      title: say.title,
      density: 'public',
      main: (
        <Explained
          title={say.title}
          lead={say.lead}
          passages={[
            passage(say.what),
            { title: say.who.title, sentences: [say.who.elsewhere] },
            passage(say.kinds),
            { id: 'start', title: say.start.title, sentences: [say.start.ask, say.start.own] },
            {
              title: say.start.places,
              sentences: places.map((place) => (
                <a key={place.id} href={`/${place.slug}/about`}>
                  {place.name}
                </a>
              )),
            },
          ]}
        />
      ),
    }
  },
})

/** Who runs a place and how to reach them. */
export const explainPlace = page({
  path: '/{place}/about',
  load: async () => ({}),
  may: mayReadAbout,
  show: (ask) => {
    const { place } = ask
    const say = aboutWords.in(ask.language).about
    const kind = place.record
      ? say.kinds.record
      : place.illustrative
        ? say.kinds.illustrative
        : say.kinds.real
    return {
      title: say.titleHere(place.name),
      density: 'public',
      main: (
        <Explained
          title={say.titleHere(place.name)}
          lead={place.runsIt ? say.who.here(place.runsIt) : say.who.unknown}
          passages={[
            {
              title: say.who.title,
              sentences: [place.contact ? say.who.contact(place.contact) : say.who.noContact, kind],
            },
            passage(say.what),
            { id: 'start', title: say.start.title, sentences: [say.start.ask, say.start.own] },
            ...(ask.who.kind === 'staff' && ask.who.keeper
              ? [
                  {
                    title: say.keep.title,
                    sentences: [
                      <a key="invite" href={`/${place.slug}/invite-staff`}>
                        {say.keep.invite}
                      </a>,
                      <a key="name" href={`/${place.slug}/open-data`}>
                        {say.keep.name}
                      </a>,
                    ],
                  },
                ]
              : []),
          ]}
        />
      ),
    }
  },
})
