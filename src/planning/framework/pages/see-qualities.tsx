import { findCycle } from '#commons/cycles'
import { page } from '#platform/http'
import { ButtonLink, CardGrid, EmptyState, IndexCard } from '#ui'
import { mayReadFramework, mayWriteFramework } from '../permissions.ts'
import { qualityAbouts } from '../quality.ts'
import { listEvidence } from '../storage-evidence.ts'
import { listQualities } from '../storage-qualities.ts'
import { words } from '../words.ts'

/** How support should be, in people's words: how it feels, from whom, where and when. */
export const seeQualities = page({
  path: '/{place}/projects/{cycle}/qualities',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const qualities = await listQualities(tx, place.id, cycle.id)
    const links = await listEvidence(
      tx,
      place.id,
      qualities.map(({ id }) => id),
    )
    return { cycle, qualities, links: links.filter(({ endedAt }) => !endedAt), record: place.record }
  },
  may: mayReadFramework,
  show: (ask, { cycle, qualities, links, record }) => {
    const all = words.in(ask.language)
    const say = all.qualities
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const here = `${project}/qualities`
    const write = mayWriteFramework(ask.who, { cycle, record }).may && (
      <ButtonLink href={`${here}/write`}>{say.propose}</ButtonLink>
    )
    return {
      title: say.title,
      density: 'public',
      cycle,
      wide: true,
      back: { href: `${project}/outcomes`, text: all.outcome.back },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {qualities.length === 0 ? (
            <EmptyState sentence={say.empty} picture="cafe">
              {write}
            </EmptyState>
          ) : (
            <>
              {write}
              {qualityAbouts.map((about) => {
                const these = qualities.filter((quality) => quality.about === about)
                return (
                  <section key={about} aria-labelledby={about}>
                    <h2 id={about}>{say.abouts[about]}</h2>
                    {these.length === 0 && <p class="quiet">{say.emptyOne}</p>}
                    <CardGrid>
                      {these.map((quality) => (
                        <IndexCard
                          key={quality.id}
                          words
                          saidBy={quality.provenance}
                          aside={
                            <a href={`${here}/${quality.id}`}>
                              {say.rests(links.filter(({ ofId }) => ofId === quality.id).length)}{' '}
                              <span class="govuk-visually-hidden">{say.readMoreOf(quality.words)}</span>
                            </a>
                          }
                        >
                          {quality.words}
                        </IndexCard>
                      ))}
                    </CardGrid>
                  </section>
                )
              })}
            </>
          )}
        </>
      ),
    }
  },
})
