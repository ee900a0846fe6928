import { findCycle } from '#commons/cycles'
import { findOrganisations } from '#commons/organisations'
import { findPublishedCall } from '#planning/calls'
import { page } from '#platform/http'
import { EmptyState, Table } from '#ui'
import { dateAndTime } from '../own.tsx'
import { maySeeOpened } from '../permissions.ts'
import { findBox, listOpened, listReadings } from '../storage-opening.ts'
import { words } from '../words.ts'

/** Everything that was opened, by letter, and how whoever looks stands to each. */
export const seeApplicationsPage = page({
  path: '/{place}/projects/{cycle}/applications',
  unlogged: true,
  load: async (ask) => {
    const { tx, place, params, who } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const call = await findPublishedCall(tx, place.id, cycle.id)
    const box = call && (await findBox(tx, place.id, call.id))
    if (!call || !box?.openedAt)
      return { cycle, isOpened: false, opened: [], names: new Map(), readings: new Map() }
    const opened = await listOpened(tx, place.id, call.id)
    return {
      cycle,
      isOpened: true,
      opened,
      names: await findOrganisations(
        tx,
        place.id,
        opened.map(({ organisationId }) => organisationId),
      ),
      readings: who.kind === 'nobody' ? new Map() : await listReadings(tx, place.id, call.id, who.person),
    }
  },
  may: maySeeOpened,
  show: (ask, { cycle, opened, names, readings }) => {
    const all = words.in(ask.language)
    const say = all.all
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: project, text: say.back },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {opened.length === 0 ? (
            <EmptyState sentence={say.none} />
          ) : (
            <Table
              caption={say.caption}
              rows={opened}
              columns={[
                { heading: all.opening.letter, names: true, cell: ({ letter }) => letter },
                { heading: all.opening.from, cell: (one) => names.get(one.organisationId)?.name ?? '' },
                { heading: all.opening.received, cell: ({ sentAt }) => dateAndTime(sentAt).join(', ') },
                {
                  heading: say.state,
                  cell: ({ id, letter, couldNotOpen }) => {
                    if (couldNotOpen) return all.opening.couldNot[couldNotOpen]
                    if (readings.get(id) === 'closed') return say.closed
                    return readings.get(id) === 'open' ? (
                      <a href={`${project}/applications/${id}`}>
                        {say.read} <span class="govuk-visually-hidden">{letter}</span>
                      </a>
                    ) : (
                      <a href={`${project}/panel/declare`}>
                        {say.declare} <span class="govuk-visually-hidden">{letter}</span>
                      </a>
                    )
                  },
                },
              ]}
            />
          )}
        </>
      ),
    }
  },
})
