import { findCycle, maySeeProject, roleIn } from '#commons/cycles'
import { dateOf, longDate } from '#platform/clock'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, EmptyState, IndexCard, Tag } from '#ui'
import { mayRunSessions } from '../permissions.ts'
import type { Session } from '../session.ts'
import { listSessions } from '../storage.ts'
import { words } from '../words.ts'

/** When and where people meet: everything to those with a seat, and to the public what is open to all. */
export const listMeetings = page({
  path: '/{place}/projects/{cycle}/sessions',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const shownTo = roleIn(ask.who, cycle.id) === undefined ? 'public' : 'team'
    return { cycle, shownTo, sessions: await listSessions(ask.tx, ask.place.id, cycle.id, shownTo) } as const
  },
  may: maySeeProject,
  show: (ask, { cycle, shownTo, sessions }) => {
    const say = words.in(ask.language).list
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const today = dateOf(ask.now)
    const isTeam = shownTo === 'team'
    const mayPlan = mayRunSessions(ask.who, { cycle }).may
    const card = (session: Session) => (
      <IndexCard key={session.id} title={session.title} href={`${root}/sessions/${session.id}`}>
        <p>
          {longDate(session.heldOn)}
          {session.heldFrom && `, ${session.heldFrom}`}
        </p>
        <p>{session.heldAt}</p>
        {isTeam && session.heldOn <= today && (
          <p>{session.headcount === undefined ? say.notCounted : say.came(session.headcount)}</p>
        )}
        {isTeam && session.openToAll && <Tag>{say.open}</Tag>}
      </IndexCard>
    )
    const next = sessions.filter(({ heldOn }) => heldOn >= today)
    const before = sessions.filter(({ heldOn }) => heldOn < today).reverse()
    return {
      title: say.title,
      density: isTeam ? 'staff' : 'participant',
      cycle,
      back: { href: isTeam ? `${root}/run` : root, text: cycle.title },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{isTeam ? say.lead : say.leadPublic}</p>
          {mayPlan && (
            <ButtonRow>
              <ButtonLink href={`${root}/sessions/plan`}>{say.plan}</ButtonLink>
              <ButtonLink kind="secondary" href={`${root}/sheets`}>
                {say.sheets}
              </ButtonLink>
            </ButtonRow>
          )}
          {sessions.length === 0 && (
            <EmptyState sentence={isTeam ? say.none : say.noneOpen} picture="cafe">
              {mayPlan && <a href={`${root}/sessions/plan`}>{say.plan}</a>}
            </EmptyState>
          )}
          {next.length > 0 && (
            <>
              <h2>{say.next}</h2>
              {next.map(card)}
            </>
          )}
          {before.length > 0 && (
            <>
              <h2>{say.before}</h2>
              {before.map(card)}
            </>
          )}
        </>
      ),
    }
  },
})
