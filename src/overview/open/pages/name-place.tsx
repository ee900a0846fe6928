import { z } from 'zod'
import { listOpenNames, namePlace, unnamed } from '#commons/places'
import { longDate } from '#platform/clock'
import { page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Notice, SummaryList, TextInput } from '#ui'
import { mayNamePlace } from '../permissions.ts'
import { findAnnouncedSince } from '../storage.ts'
import { idOfPlace, prefixOf } from '../told.ts'
import { placeWords as words } from '../words.ts'

/** Whoever keeps a place says how it is named where its awards are told to other programs. */
export const namePlacePage = page({
  path: '/{place}/open-data',
  load: async ({ tx, place }) => ({
    named: (await listOpenNames(tx, [place.id])).get(place.id) ?? unnamed,
  }),
  may: mayNamePlace,
  show: (ask, { named }) => {
    const say = words.in(ask.language)
    const { place } = ask
    const isMadeUp = place.illustrative || place.record
    const now = { place, named, announcedAt: ask.now }
    return {
      title: say.title,
      density: 'staff',
      unlisted: true,
      back: { href: `/${place.slug}/about`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <SummaryList
            rows={[
              { term: say.prefixNow, detail: <code>360G-{prefixOf(now)}</code> },
              { term: say.identifierNow, detail: <code>{idOfPlace(now)}</code> },
              ...(named.since ? [{ term: say.since, detail: longDate(named.since) }] : []),
            ]}
          />
          {isMadeUp ? (
            <Notice>
              <p>{say.madeUp}</p>
            </Notice>
          ) : (
            <Form view={ask.form} act="name">
              <TextInput
                name="prefix"
                label={say.prefix}
                hint={say.prefixHint}
                value={named.prefix}
                optional
              />
              <TextInput
                name="identifier"
                label={say.identifier}
                hint={say.identifierHint}
                value={named.identifier}
                optional
              />
              <Button>{say.save}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    name: act({
      form: () => z.object({ prefix: text({ most: 60 }), identifier: text({ most: 80 }) }),
      do: async (ask, _loaded, draft) => {
        const { tx, place } = ask
        const ruling = await namePlace(
          ask,
          draft,
          (since) => findAnnouncedSince(tx, place.id, since),
          words.in(ask.language).rules,
        )
        return ruling.ok ? seeOther(`/${place.slug}/open-data`) : ruling
      },
    }),
  }),
})
