import { z } from 'zod'
import { findCycle, roleIn } from '#commons/cycles'
import { findOrganisations } from '#commons/organisations'
import { findPublishedCall, isTakingApplications, mayOpenNow } from '#planning/calls'
import { page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, EmptyState, ErrorSummary, Form, IndexCard, Picture, Table } from '#ui'
import { openAll } from '../acts-opening.ts'
import { dateAndTime } from '../own.tsx'
import { mayReadHow } from '../permissions.ts'
import { findBox, listOpened } from '../storage-opening.ts'
import { words } from '../words.ts'

/**
 * The moment: a sealed card and the clock of the database; then the button, for those the call named; then
 * everything at once. Until then the page asks nothing about applications, so that it can tell nothing.
 */
export const openApplicationsPage = page({
  path: '/{place}/projects/{cycle}/opening',
  unlogged: true,
  load: async (ask) => {
    const { tx, place, params, who } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const call = await findPublishedCall(tx, place.id, cycle.id)
    const isTaking = call !== undefined && isTakingApplications(call, ask.now)
    const box = call && !isTaking ? await findBox(tx, place.id, call.id) : undefined
    const opened = call && box?.openedAt ? await listOpened(tx, place.id, call.id) : undefined
    const isSeated = roleIn(who, cycle.id) !== undefined
    const names = await findOrganisations(
      tx,
      place.id,
      isSeated ? (opened ?? []).map(({ organisationId }) => organisationId) : [],
    )
    return { cycle, call, isTaking, openedAt: box?.openedAt, opened, isSeated, names }
  },
  may: mayReadHow,
  show: (ask, { cycle, call, isTaking, openedAt, opened, isSeated, names }) => {
    const all = words.in(ask.language)
    const say = all.opening
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const role = roleIn(ask.who, cycle.id)
    const isOpener = call !== undefined && role !== undefined && call.openers.includes(role)
    // A page that renews itself takes the place from whoever is reading it: only when somebody asks for it.
    const isLive = ask.query.live !== undefined
    const isReady = call !== undefined && mayOpenNow(call, ask.now)
    const roles = (call?.openers ?? []).map((one) => all.roles[one]).join(', ')
    const failed = (opened ?? []).flatMap(({ couldNotOpen, letter }) =>
      couldNotOpen ? [{ letter, text: say.couldNot[couldNotOpen] }] : [],
    )
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: `${project}/call`, text: say.back },
      ...(isLive && call && !opened ? { refresh: isTaking ? 60 : 10 } : {}),
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{call && openedAt ? say.opened(...dateAndTime(openedAt)) : say.title}</h1>
          {!call && <EmptyState sentence={say.noCall} picture="keys" />}
          {call && !opened && (
            <>
              <IndexCard level={2} title={say.sealed(...dateAndTime(call.closesAt))}>
                <Picture name="keys" />
                <p>{say.clock(...dateAndTime(ask.now))}</p>
                <p>{isTaking ? say.hidden : isReady ? say.ready : say.settling}</p>
              </IndexCard>
              <section class="section">
                <p>{say.who(roles)}</p>
                <p class="quiet">
                  <a href={isLive ? `${project}/opening` : `${project}/opening?live`}>
                    {isLive ? say.still : say.live}
                  </a>
                </p>
                {isReady && isOpener && (
                  <Form view={ask.form} act="open">
                    <Button>{say.go}</Button>
                  </Form>
                )}
                {isReady && !isOpener && <p class="quiet">{say.waiting}</p>}
              </section>
            </>
          )}
          {opened && (
            <>
              <p class="lead">{opened.length === 0 ? say.none : say.count(opened.length)}</p>
              {failed.map(({ letter, text }) => (
                <p key={letter}>
                  <strong>{letter}</strong> {text}
                </p>
              ))}
              {isSeated && opened.length > 0 && (
                <>
                  <Table
                    caption={say.caption}
                    rows={opened}
                    columns={[
                      { heading: say.letter, names: true, cell: ({ letter }) => letter },
                      { heading: say.from, cell: (one) => names.get(one.organisationId)?.name ?? '' },
                      { heading: say.received, cell: ({ sentAt }) => dateAndTime(sentAt).join(', ') },
                    ]}
                  />
                  <p class="quiet">
                    {say.letters} {say.destroyed}
                  </p>
                  <ButtonLink href={`${project}/applications`}>{say.read}</ButtonLink>
                </>
              )}
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    open: act({
      form: () => z.object({}),
      do: async (ask, { cycle, call }) => {
        const say = words.in(ask.language).rules
        if (!call) return refuse({ text: say.noSuchCall })
        const ruling = await openAll(ask, call.id, say)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/opening`) : ruling
      },
    }),
  }),
})
