import { listOffersTo, owed } from '#commons/recognition'
import { heldReceipt } from '#insight/voices'
import { dateOf, longDate } from '#platform/clock'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, EmptyState, IndexCard, SummaryList } from '#ui'
import { mayHaveOwnPage } from '../permissions.ts'
import { listOwnApplications, listOwnProjects, type OwnApplication, type OwnProject } from '../storage.ts'
import { words } from '../words.ts'

/** My page: my projects, when we meet, what waits for my say, what I said, my name, my card, and the way out. */
export const seeMine = page({
  path: '/{place}/mine',
  load: async ({ tx, place, who, now }) => {
    if (who.kind === 'nobody') return { projects: [], applications: [], pay: owed([], dateOf(now)) }
    const [projects, applications, offers] = await Promise.all([
      listOwnProjects(tx, place.id, who.person, dateOf(now)),
      listOwnApplications(tx, place.id, who.person),
      listOffersTo(tx, place.id, who.person),
    ])
    return { projects, applications, pay: owed(offers, dateOf(now)) }
  },
  may: mayHaveOwnPage,
  show: (ask, { projects, applications, pay }) => {
    const say = words.in(ask.language)
    const root = `/${ask.place.slug}`
    const name = ask.who.kind === 'nobody' ? undefined : ask.who.knownAs
    // With one project "I'm worried" reaches its lead; with several it is on each project's own pages.
    const [only, ...others] = projects
    const receipt = heldReceipt(ask.cookie('receipt'))
    return {
      title: say.title,
      density: 'participant',
      unlisted: true,
      cycle: others.length === 0 ? only : undefined,
      main: (
        <>
          <h1 dir="auto">{name ? say.hello(name) : say.title}</h1>
          <h2>{say.projects}</h2>
          {projects.length + applications.length === 0 && (
            <EmptyState sentence={say.noProjects} picture="cafe">
              <ButtonLink href={root}>{say.seeProjects}</ButtonLink>
            </EmptyState>
          )}
          {projects.map((project) => (
            <Project
              key={project.slug}
              project={project}
              root={`${root}/projects/${project.slug}`}
              say={say}
            />
          ))}
          {applications.length > 0 && <Applications applications={applications} root={root} say={say} />}
          {pay.owedPence + pay.promisedPence + pay.paidPence > 0 && (
            <section class="section">
              <h2>{say.pay.title}</h2>
              <p>
                <strong>{pay.owedPence > 0 ? say.pay.owed(pay.owedPence) : say.pay.nothing}</strong>{' '}
                {pay.latePence > 0 && say.pay.late(pay.latePence, pay.daysLate)}
              </p>
              {pay.promisedPence > 0 && <p>{say.pay.promised(pay.promisedPence)}</p>}
              <ButtonLink kind="secondary" href={`${root}/mine/pay`}>
                {say.pay.see}
              </ButtonLink>
            </section>
          )}
          <section class="section">
            <h2>{say.said.title}</h2>
            <p>{receipt ? say.said.held : say.said.none}</p>
            <ButtonLink kind="secondary" href={`${root}/receipt`}>
              {receipt ? say.said.open : say.said.find}
            </ButtonLink>
            <p class="quiet">{say.said.why}</p>
          </section>
          <section class="section">
            <h2>{say.me.title}</h2>
            <SummaryList
              rows={[
                {
                  term: say.me.name,
                  detail: name ?? say.me.noName,
                  change: { href: `${root}/account`, text: say.me.change, hidden: say.me.changeHidden },
                },
                {
                  term: say.me.card,
                  detail: say.me.cardText,
                  change: { href: `${root}/account`, text: say.me.newCard, hidden: say.me.newCardHidden },
                },
                {
                  term: say.me.desk,
                  detail: say.me.deskText,
                  change: { href: `${root}/desk`, text: say.me.openDesk, hidden: say.me.openDeskHidden },
                },
                {
                  term: say.me.finish,
                  detail: say.me.finishText,
                  change: { href: `${root}/sign-out`, text: say.me.finishNow, hidden: say.me.finishHidden },
                },
              ]}
            />
          </section>
        </>
      ),
    }
  },
})

type Say = ReturnType<typeof words.in>

/** What the organisations I speak for have written, and what became of it. */
function Applications({
  applications,
  root,
  say,
}: {
  applications: readonly OwnApplication[]
  root: string
  say: Say
}) {
  return (
    <section class="section">
      <h2>{say.applications.title}</h2>
      {applications.map(({ id, slug, call, organisation, sent, open, answered, agreed }) => (
        <IndexCard key={id} title={call} href={`${root}/projects/${slug}/apply/${id}`}>
          <p dir="auto">{organisation}</p>
          <p>{sent ? say.applications.sent : open ? say.applications.draft : say.applications.notSent}</p>
          {answered && (
            <p>
              <a href={`${root}/projects/${slug}/award/summaries/${id}`}>{say.applications.answer}</a>
            </p>
          )}
          {agreed && (
            <p>
              <a href={`${root}/projects/${slug}/agreement`}>{say.applications.agreement}</a>
            </p>
          )}
        </IndexCard>
      ))}
    </section>
  )
}

function Project({ project, root, say }: { project: OwnProject; root: string; say: Say }) {
  const { next, decisions, left } = project
  return (
    <IndexCard title={project.title} href={root}>
      <p>{say.roles[project.role as keyof Say['roles']]}</p>
      <h4>{say.next}</h4>
      {next ? (
        <>
          <p>
            <a href={`${root}/sessions/${next.id}`}>{next.title}</a>
            <br />
            <strong>{say.when(longDate(next.heldOn), next.heldFrom)}</strong>
          </p>
          <p>
            <bdi>{say.where(next.heldAt)}</bdi> <bdi>{next.gettingThere}</bdi>
          </p>
        </>
      ) : (
        <p>{say.noNext}</p>
      )}
      <h4>{say.decisions}</h4>
      {decisions.length === 0 ? (
        <p>{say.noDecisions}</p>
      ) : (
        <ul>
          {decisions.map(({ id, question }) => (
            <li key={id}>
              <a href={`${root}/decisions/${id}`}>{question}</a>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <>
          <h4>{say.left}</h4>
          <ul>
            {left.map(({ right, question }) => (
              <li key={right}>
                <bdi>{question}</bdi> <a href={`${root}/rights/${right}/leave`}>{say.comeBack}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonRow>
        <ButtonLink href={`${root}/run`}>{say.team}</ButtonLink>
        <ButtonLink kind="link" href={`${root}/team/leave`}>
          {say.leave}
        </ButtonLink>
      </ButtonRow>
    </IndexCard>
  )
}
