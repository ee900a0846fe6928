import { findDelivery, projectPath } from '#delivery/agreements'
import { page } from '#platform/http'
import { ButtonLink, EmptyState, PrintButton, SummaryList } from '#ui'
import { mayReadActivities } from '../permissions.ts'
import { listActivities } from '../storage.ts'
import { words } from '../words.ts'

/** For somebody who has never heard of any of it: who it is for, where, when, and how to get in. Nobody's name. */
export const findFrontDoor = page({
  path: '/{place}/projects/{cycle}/front-door',
  load: async (ask) => {
    const here = await findDelivery(ask)
    if (!here) return undefined
    const all = await listActivities(ask.tx, ask.place.id, here.cycle.id)
    return { ...here, open: all.filter(({ endedAt, source }) => !endedAt && source === undefined) }
  },
  may: mayReadActivities,
  show: (ask, { cycle, open }) => {
    const { door: say } = words.in(ask.language)
    const project = projectPath(ask, cycle)
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: project, text: say.back },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {open.length === 0 ? (
            <EmptyState sentence={say.none} picture="keys">
              <ButtonLink kind="secondary" href={project}>
                {say.toProject}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              {open.map((activity) => (
                <section key={activity.id} class="section">
                  <h2 dir="auto">{activity.title}</h2>
                  <SummaryList
                    rows={[
                      { term: say.who, detail: activity.wayIn },
                      { term: say.where, detail: activity.where },
                      { term: say.when, detail: activity.when },
                    ]}
                  />
                </section>
              ))}
              <PrintButton>{say.print}</PrintButton>
            </>
          )}
        </>
      ),
    }
  },
})
