import type { Cycle } from '#commons/cycles'
import { methods } from '#insight/sessions'
import type { Ask, View } from '#platform/http'
import { ButtonLink, CardGrid, IndexCard, Notice } from '#ui'
import { words } from './words.ts'

type AskHere = Ask<{ readonly place: string; readonly cycle: string }>

/** The first thing anybody sees, and the only thing the next person at a shared tablet sees: what one can say. */
export function startView(ask: AskHere, cycle: Cycle): View {
  const say = words.in(ask.language).start
  const project = `/${ask.place.slug}/projects/${cycle.slug}`
  return {
    title: say.title,
    density: 'participant',
    cycle,
    back: { href: project, text: say.back },
    main: (
      <>
        {ask.query.cleared !== undefined && (
          <Notice tone="done" announced>
            <p>{say.cleared}</p>
          </Notice>
        )}
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <CardGrid>
          {methods.in(ask.language, cycle.dreamWord).map((method) => (
            <IndexCard
              key={method.key}
              level={2}
              title={method.name}
              href={`${project}/share?method=${method.key}${ask.query.session ? `&session=${encodeURIComponent(ask.query.session)}` : ''}`}
            >
              <p>{method.ask}</p>
            </IndexCard>
          ))}
        </CardGrid>
      </>
    ),
  }
}

/** Before somebody is named who keeps people safe there is no box to write in, only the reason why. */
export function notOpenView(ask: AskHere, cycle: Cycle, canName: boolean): View {
  const say = words.in(ask.language)
  const project = `/${ask.place.slug}/projects/${cycle.slug}`
  return {
    title: say.start.noLead,
    density: 'participant',
    cycle,
    back: { href: project, text: say.start.back },
    main: (
      <>
        <h1>{say.start.noLead}</h1>
        <p class="lead">{say.rules.noLead}</p>
        <p>{say.start.noLeadNext}</p>
        {canName && <ButtonLink href={`${project}/safety`}>{say.start.nameLead}</ButtonLink>}
      </>
    ),
  }
}

/** A tablet that goes round: after each ticket the next person sees only the start. */
export function isKiosk(ask: Pick<Ask, 'cookie'>): boolean {
  return ask.cookie('kiosk') !== undefined
}
