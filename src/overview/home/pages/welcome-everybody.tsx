import { type Cycle, listListedCycles } from '#commons/cycles'
import { listPlaces, type Place } from '#commons/places'
import { page } from '#platform/http'
import { pounds } from '#platform/words'
import { ButtonLink, ButtonRow, CardGrid, EmptyState, Frieze, IndexCard, Tag, ThreadPath } from '#ui'
import { mayReadAbout } from '../permissions.ts'
import { type Example, findExample } from '../storage.ts'
import { words } from '../words.ts'

type Listed = Cycle & { readonly place: Place }
type Say = ReturnType<typeof words.in>['welcome']

/** The first page: what this is in a sentence, one thread to follow, and four ways on. */
export const welcomeEverybody = page({
  path: '/',
  load: async (ask) => {
    const projects = await listListedCycles(ask.tx)
    const places = projects.length > 0 ? undefined : await listPlaces(ask.tx)
    // A published record holds nobody's words, so the example comes from a place where people speak.
    const place = projects.find((project) => !project.place.record)?.place
    if (!place)
      return { projects, places: places ?? placesOf(projects), place: undefined, example: undefined }
    const entered = ask.tx.enter(place.id)
    const here = projects.filter((project) => project.place.id === place.id)
    const example = await findExample(
      ask.tx,
      place.id,
      here.map((project) => project.id),
    )
    await entered
    return { projects, places: placesOf(projects), place, example }
  },
  may: mayReadAbout,
  show: (ask, { projects, places, place, example }) => {
    const say = words.in(ask.language).welcome
    const open = projects.filter((project) => !project.place.record)
    const first = open[0] ?? projects[0]
    const plays = places.filter((one) => ask.demonstration && one.kind === 'demonstration' && !one.record)
    return {
      title: say.title,
      density: 'public',
      wide: true,
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <ButtonRow>
            {first && <ButtonLink href={addressOf(first)}>{say.see}</ButtonLink>}
            <ButtonLink kind="secondary" href="#take-part">
              {say.share}
            </ButtonLink>
            <ButtonLink kind="secondary" href="/about#start">
              {say.start}
            </ButtonLink>
            <ButtonLink kind="secondary" href="/mirror">
              {say.mirror}
            </ButtonLink>
          </ButtonRow>
          {place && example && <Thread place={place} example={example} say={say} />}
          <section class="section">
            <h2>{say.how}</h2>
            <Frieze
              label={say.how}
              moments={[
                { picture: 'phone', text: say.moments.say },
                { picture: 'cafe', text: say.moments.together },
                { picture: 'keys', text: say.moments.choose },
                { picture: 'stage', text: say.moments.see },
              ]}
            />
          </section>
          <section class="section">
            <h2 id="take-part">{say.takePart}</h2>
            {open.length === 0 ? (
              <p>{say.takePartNone}</p>
            ) : (
              <>
                <p>{say.takePartLead}</p>
                <ul>
                  {open.map((project) => (
                    <li key={project.id}>
                      <a href={`${addressOf(project)}/share`}>{say.shareIn(project.title)}</a> (
                      {project.place.name})
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <section class="section">
            <h2>{say.projects}</h2>
            {projects.length === 0 ? (
              <EmptyState sentence={say.noProjects} picture="cafe">
                <ButtonLink href="/about#start">{say.start}</ButtonLink>
              </EmptyState>
            ) : (
              <>
                <p>{say.projectsLead}</p>
                <CardGrid>
                  {projects.map((project) => (
                    <IndexCard
                      key={project.id}
                      title={project.title}
                      href={addressOf(project)}
                      aside={<Tag>{project.place.name}</Tag>}
                    >
                      {shortened(project.purpose)}
                    </IndexCard>
                  ))}
                </CardGrid>
              </>
            )}
          </section>
          <section class="section">
            <h2>{say.places}</h2>
            {places.length === 0 ? (
              <p>{say.noPlaces}</p>
            ) : (
              <>
                <p>{say.placesLead}</p>
                <ul>
                  {places.map((one) => (
                    <li key={one.id}>
                      <a href={`/${one.slug}`}>{one.name}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          {plays.length > 0 && (
            <section class="section">
              <h2>{say.enterAs}</h2>
              <p>{say.enterAsLead}</p>
              {plays.map((one) => (
                <ul key={one.id}>
                  {Object.entries(say.tours).map(([key, title]) => (
                    <li key={key}>
                      <a href={`/${one.slug}/enter-as/${key}`}>{title}</a>
                    </li>
                  ))}
                  <li>
                    <a href={`/${one.slug}/enter-as`}>{say.enterAsIn(one.name)}</a>
                  </li>
                </ul>
              ))}
            </section>
          )}
        </>
      ),
    }
  },
})

function Thread({ place, example, say }: { place: Place; example: Example; say: Say }) {
  const thread = `/${place.slug}/projects/${example.slug}/thread`
  return (
    <section class="section">
      <h2>{say.pathLead}</h2>
      <ThreadPath
        label={say.path}
        steps={[
          { kind: say.said, title: example.words, ownWords: true, href: `${thread}/${example.voice}` },
          {
            kind: say.together,
            title: example.theme,
            href: `${thread}/${example.themeId}`,
            because: example.placedBecause || say.placed,
          },
          {
            kind: say.chosen,
            title: example.outcome,
            href: `${thread}/${example.outcomeId}`,
            because: example.askedBecause || say.asked,
          },
          ...(example.awardId && example.awardPence
            ? [
                {
                  kind: say.awarded,
                  title: say.award(pounds(example.awardPence), example.awardTo),
                  href: `${thread}/${example.awardId}`,
                  because: say.given,
                },
              ]
            : []),
          ...(example.activityId && example.activity
            ? [
                {
                  kind: say.done,
                  title: example.activity,
                  href: `${thread}/${example.activityId}`,
                  because: example.doneBecause || say.pointed,
                },
              ]
            : []),
        ]}
      />
      <p>
        <a href={thread}>{say.whole}</a> ({example.project}, {place.name})
      </p>
      {place.illustrative && <p class="quiet">{say.madeUp(place.name)}</p>}
    </section>
  )
}

function placesOf(projects: readonly Listed[]): Place[] {
  return [...new Map(projects.map((project) => [project.place.id, project.place])).values()]
}

function addressOf(project: Listed): string {
  return `/${project.place.slug}/projects/${project.slug}`
}

function shortened(text: string): string {
  return text.length <= 180 ? text : `${text.slice(0, 170).replace(/\s+\S*$/, '')} …`
}
