import { listCycles } from '#commons/cycles'
import { page } from '#platform/http'
import { ButtonLink, CardGrid, EmptyState, IndexCard, Steps, SummaryList, Tag } from '#ui'
import { mayReadAbout } from '../permissions.ts'
import { words } from '../words.ts'

/** A place's own front page: what it is, said once; its projects; how to take part and how to come back. */
export const visitPlace = page({
  path: '/{place}',
  load: async (ask) => ({
    projects: await listCycles(ask.tx, ask.place.id, ask.who.kind === 'nobody' ? undefined : ask.who.person),
  }),
  may: mayReadAbout,
  show: (ask, { projects }) => {
    const { place, who } = ask
    const say = words.in(ask.language).place
    const root = `/${place.slug}`
    const steps = place.record ? say.readSteps : say.steps
    return {
      // The layout adds the place's name itself.
      title: say.projects,
      density: 'public',
      wide: true,
      main: (
        <>
          <h1>{place.name}</h1>
          {place.about && (
            <p class="lead" dir="auto">
              {place.about}
            </p>
          )}
          {place.record && <p>{say.recordLead}</p>}
          <section class="section">
            <h2>{say.projects}</h2>
            {projects.length === 0 ? (
              <EmptyState sentence={place.record ? say.noProjectsRecord : say.noProjects} picture="cafe">
                {who.kind === 'staff' && <ButtonLink href={`${root}/begin`}>{say.begin}</ButtonLink>}
              </EmptyState>
            ) : (
              <CardGrid pinned>
                {projects.map((project) => (
                  <IndexCard
                    key={project.id}
                    title={project.title}
                    href={`${root}/projects/${project.slug}`}
                    aside={
                      place.record || !project.listed ? (
                        !project.listed && <Tag tone="waiting">{say.notShown}</Tag>
                      ) : (
                        <a href={`${root}/projects/${project.slug}/share`}>
                          {say.share}
                          <span class="govuk-visually-hidden"> {say.shareHidden(project.title)}</span>
                        </a>
                      )
                    }
                  >
                    {project.purpose}
                  </IndexCard>
                ))}
              </CardGrid>
            )}
            {projects.length > 0 && !place.record && (
              <p>
                <a href={`${root}/calls`}>{say.calls}</a>: {say.callsHint}
              </p>
            )}
            {who.kind === 'staff' && projects.length > 0 && !place.record && (
              <p>
                <a href={`${root}/begin`}>{say.begin}</a>. {say.beginLead}
              </p>
            )}
          </section>
          <section class="section">
            <h2>{place.record ? say.read : say.takePart}</h2>
            <Steps steps={Object.values(steps)} />
          </section>
          {!place.record && (
            <section class="section">
              <h2>{say.come}</h2>
              <SummaryList
                rows={[
                  { term: <a href={`${root}/receipt`}>{say.receipt}</a>, detail: say.receiptHint },
                  { term: <a href={`${root}/return`}>{say.card}</a>, detail: say.cardHint },
                  { term: <a href={`${root}/sign-in`}>{say.signIn}</a>, detail: say.signInHint },
                  ...(ask.demonstration && place.kind === 'demonstration'
                    ? [{ term: <a href={`${root}/enter-as`}>{say.enterAs}</a>, detail: say.enterAsHint }]
                    : []),
                ]}
              />
            </section>
          )}
        </>
      ),
    }
  },
})
