import { longDate } from '#platform/clock'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, Notice, SummaryList } from '#ui'
import { mayReadDirectory } from '../permissions.ts'
import { findOrganisation } from '../storage.ts'
import { words } from '../words.ts'

/** One organisation: what everybody may know about it, and nothing about its people. */
export const seeOrganisation = page({
  path: '/{place}/providers/{organisation}',
  load: (ask) => findOrganisation(ask.tx, ask.place.id, ask.params.organisation),
  may: mayReadDirectory,
  show: (ask, one) => {
    const { one: say, kinds, directory } = words.in(ask.language)
    const root = `/${ask.place.slug}/providers`
    return {
      title: one.name,
      density: 'public',
      back: { href: root, text: say.all },
      main: (
        <>
          <h1 dir="auto">{one.name}</h1>
          {one.notPublished && (
            <Notice>
              <p>{directory.notPublished}</p>
            </Notice>
          )}
          <SummaryList
            rows={[
              { term: say.kind, detail: kinds[one.kind] },
              ...(one.notPublished
                ? []
                : [{ term: say.identifier, detail: one.identifier ?? say.noIdentifier }]),
              ...(one.about === '' ? [] : [{ term: say.about, detail: one.about }]),
              { term: say.known, detail: longDate(one.addedAt) },
            ]}
          />
          {!ask.place.record && (
            <ButtonRow>
              <ButtonLink kind="secondary" href={`${root}/join?organisation=${one.id}`}>
                {say.us}
              </ButtonLink>
              {ask.who.kind === 'staff' && (
                <ButtonLink kind="link" href={`${root}/${one.id}/people`}>
                  {say.speaks}
                </ButtonLink>
              )}
            </ButtonRow>
          )}
        </>
      ),
    }
  },
})
