import { page } from '#platform/http'
import { ButtonLink, ButtonRow, EmptyState, SearchForm, Table, Tag, TextInput } from '#ui'
import type { Organisation } from '../organisation.ts'
import { mayAddOrganisation, mayReadDirectory } from '../permissions.ts'
import { listOrganisations } from '../storage.ts'
import { words } from '../words.ts'

const most = 50
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The organisations a place knows: find one by a part of its name, add one, or say that you are one. */
export const seeDirectory = page({
  path: '/{place}/providers',
  load: async (ask) => {
    const search = (ask.query['search'] ?? '').slice(0, 160)
    const after = uuid.test(ask.query['after'] ?? '') ? ask.query['after'] : undefined
    // One more than a page holds tells whether there is a next one.
    const found = await listOrganisations(ask.tx, ask.place.id, { search, after, most: most + 1 })
    return { search, found: found.slice(0, most), more: found.length > most }
  },
  may: mayReadDirectory,
  show: (ask, { search, found, more }) => {
    const sentences = words.in(ask.language)
    const say = sentences.directory
    const root = `/${ask.place.slug}/providers`
    const adds = mayAddOrganisation(ask.who, { record: ask.place.record }).may
    const last = found.at(-1)
    return {
      title: say.title,
      density: 'public',
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <SearchForm
            action={root}
            label={say.find}
            values={{ search }}
            clear={search === '' ? undefined : root}
          >
            <TextInput name="search" label={say.search} type="search" />
          </SearchForm>
          {found.length === 0 ? (
            <EmptyState sentence={search === '' ? say.none : say.noneFound} />
          ) : (
            <Table
              caption={say.found(found.length)}
              columns={[
                {
                  heading: say.name,
                  names: true,
                  cell: (one: Organisation) => (
                    <a href={`${root}/${one.id}`}>
                      <bdi>{one.name}</bdi>
                    </a>
                  ),
                },
                {
                  heading: say.kind,
                  cell: (one: Organisation) =>
                    one.notPublished ? <Tag>{say.notPublishedTag}</Tag> : sentences.kinds[one.kind],
                },
              ]}
              rows={found}
            />
          )}
          {more && last && (
            <p>
              <a href={`${root}?${new URLSearchParams({ search, after: last.id })}`}>{say.more}</a>
            </p>
          )}
          {!ask.place.record && (
            <ButtonRow>
              <ButtonLink href={`${root}/join`}>{say.join}</ButtonLink>
              {adds && (
                <ButtonLink kind="secondary" href={`${root}/add`}>
                  {say.add}
                </ButtonLink>
              )}
            </ButtonRow>
          )}
        </>
      ),
    }
  },
})
