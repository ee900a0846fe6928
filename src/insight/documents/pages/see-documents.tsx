import { findCycle, maySeeProject, mayShapeProject } from '#commons/cycles'
import { page, pageAsked } from '#platform/http'
import { ButtonLink, ButtonRow, EmptyState, Pagination, Table } from '#ui'
import { countDocuments, documentsAPage, listDocuments } from '../storage.ts'
import { words } from '../words.ts'

/** The documents a project has read, and how much each promises. */
export const seeDocuments = page({
  path: '/{place}/projects/{cycle}/documents',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const at = pageAsked(ask.query)
    return {
      cycle,
      at,
      total: await countDocuments(ask.tx, ask.place.id, cycle.id),
      documents: await listDocuments(ask.tx, ask.place.id, cycle.id, at),
    }
  },
  may: maySeeProject,
  show: (ask, { cycle, at, total, documents }) => {
    const say = words.in(ask.language).seeDocuments
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const mayRead = mayShapeProject(ask.who, { cycle }).may
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: root, text: cycle.title },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {total === 0 ? (
            <EmptyState sentence={mayRead ? say.empty : say.emptyPublic}>
              {mayRead && <ButtonLink href={`${root}/documents/register`}>{say.register}</ButtonLink>}
            </EmptyState>
          ) : (
            <>
              <ButtonRow>
                {mayRead && <ButtonLink href={`${root}/documents/register`}>{say.register}</ButtonLink>}
                <ButtonLink kind="secondary" href={`${root}/documents/model`}>
                  {say.model}
                </ButtonLink>
              </ButtonRow>
              <Table
                caption={say.caption}
                captionHidden
                columns={[
                  {
                    heading: say.document,
                    names: true,
                    cell: (document) => <a href={`${root}/documents/${document.id}`}>{document.title}</a>,
                  },
                  { heading: say.source, cell: (document) => document.source },
                  { heading: say.year, cell: (document) => document.year ?? '', numeric: true },
                  { heading: say.marked, cell: (document) => document.marked, numeric: true },
                ]}
                rows={documents}
              />
              <Pagination
                page={at}
                of={Math.ceil(total / documentsAPage)}
                href={(n) => `${root}/documents?page=${n}`}
                label={say.pages}
              />
            </>
          )}
        </>
      ),
    }
  },
})
