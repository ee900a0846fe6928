import { page } from '#platform/http'
import { pounds } from '#platform/words'
import { ButtonLink, CardGrid, EmptyState, IndexCard } from '#ui'
import { listOpenCalls } from '../acts-open.ts'
import { mayListCalls } from '../permissions.ts'
import { words } from '../words.ts'
import { moment } from './when.ts'

/** Every call of a place that takes applications now, those closing first leading. */
export const listCallsPage = page({
  path: '/{place}/calls',
  load: async (ask) => ({ open: await listOpenCalls(ask.tx, ask.place.id, ask.now) }),
  may: mayListCalls,
  show: (ask, { open }) => {
    const all = words.in(ask.language)
    const say = all.list
    const place = `/${ask.place.slug}`
    return {
      title: say.title(ask.place.name),
      density: 'public',
      back: { href: place },
      main: (
        <>
          <h1>{say.title(ask.place.name)}</h1>
          {open.length === 0 ? (
            <EmptyState sentence={say.none}>
              <ButtonLink kind="secondary" href={place}>
                {say.see}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              <p class="lead">{say.lead}</p>
              <CardGrid>
                {open.map(({ call, cycle }) => (
                  <IndexCard
                    key={call.id}
                    level={2}
                    title={call.title}
                    href={`${place}/projects/${cycle.slug}/call`}
                  >
                    {all.call.inShort(pounds(call.amountPence), call.awards)}.{' '}
                    {all.call.closesAt(moment(call.closesAt, ask.language))}.
                  </IndexCard>
                ))}
              </CardGrid>
            </>
          )}
        </>
      ),
    }
  },
})
