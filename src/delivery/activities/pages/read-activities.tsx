import { findDelivery, projectPath } from '#delivery/agreements'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, CardGrid, EmptyState, IndexCard, PrintButton, Tag } from '#ui'
import { mayReadActivities, mayWriteActivities } from '../permissions.ts'
import { listActivities, listActivityOutcomes } from '../storage.ts'
import { words } from '../words.ts'

/** What is done with the money, for everybody: each with how many of the wished changes it is for. */
export const readActivities = page({
  path: '/{place}/projects/{cycle}/activities',
  load: async (ask) => {
    const here = await findDelivery(ask)
    if (!here) return undefined
    const all = await listActivities(ask.tx, ask.place.id, here.cycle.id)
    const ids = all.map(({ id }) => id)
    return { ...here, all, links: await listActivityOutcomes(ask.tx, ask.place.id, ids) }
  },
  may: mayReadActivities,
  show: (ask, loaded) => {
    const { cycle, record, all, links } = loaded
    const { list: say } = words.in(ask.language)
    const project = projectPath(ask, cycle)
    const add = mayWriteActivities(ask.who, loaded).may && (
      <ButtonLink href={`${project}/activities/add`}>{say.add}</ButtonLink>
    )
    return {
      title: say.title,
      density: 'public',
      cycle,
      wide: true,
      back: { href: project, text: say.back },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{record ? say.leadRecord : say.lead}</p>
          {all.length === 0 ? (
            <EmptyState sentence={record ? say.noneRecorded : say.none} picture="bricks">
              {add}
            </EmptyState>
          ) : (
            <>
              <CardGrid pinned>
                {all.map((activity) => (
                  <IndexCard
                    key={activity.id}
                    level={2}
                    title={activity.title}
                    href={`${project}/activities/${activity.id}`}
                    corner={activity.endedAt && <Tag>{say.over}</Tag>}
                    aside={say.forChanges(
                      links.filter(({ activityId }) => activityId === activity.id).length,
                    )}
                  >
                    {activity.where || activity.when ? (
                      <bdi>{[activity.where, activity.when].filter((one) => one !== '').join('. ')}</bdi>
                    ) : (
                      activity.source
                    )}
                  </IndexCard>
                ))}
              </CardGrid>
              <ButtonRow>
                {add}
                {!record && (
                  <ButtonLink kind="secondary" href={`${project}/front-door`}>
                    {say.frontDoor}
                  </ButtonLink>
                )}
                <PrintButton>{say.print}</PrintButton>
              </ButtonRow>
            </>
          )}
        </>
      ),
    }
  },
})
