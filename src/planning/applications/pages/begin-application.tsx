import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { findOrganisations } from '#commons/organisations'
import { findPublishedCall, isTakingApplications } from '#planning/calls'
import { hiddenId, page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Radios,
  Steps,
} from '#ui'
import { beginApplication, organisationsOf } from '../acts.ts'
import { dateAndTime } from '../own.tsx'
import { mayReadHow } from '../permissions.ts'
import { listApplicationsOf } from '../storage.ts'
import { pounds, words } from '../words.ts'

/** How to apply, and the one tap that begins. Whether anybody else did cannot be seen here. */
export const beginApplicationPage = page({
  path: '/{place}/projects/{cycle}/apply',
  unlogged: true,
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const call = await findPublishedCall(tx, place.id, cycle.id)
    const mine = await organisationsOf(ask)
    const organisations = [...(await findOrganisations(tx, place.id, mine)).values()]
    const begun = call ? await listApplicationsOf(tx, place.id, mine, call.id) : []
    return { cycle, call, organisations, begun }
  },
  may: mayReadHow,
  show: (ask, { cycle, call, organisations, begun }) => {
    const say = words.in(ask.language).begin
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const open = call && isTakingApplications(call, ask.now)
    const nameOf = new Map(organisations.map(({ id, name }) => [id, name]))
    const free = organisations.filter(({ id }) => !begun.some((one) => one.organisationId === id))
    return {
      title: call ? `${say.title}: ${call.title}` : say.title,
      density: 'public',
      cycle,
      back: { href: `${project}/call`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {!call && <EmptyState sentence={say.noCall} />}
          {call && (
            <>
              <p class="lead">{say.lead(pounds(call.amountPence))}</p>
              <p>
                <strong>{open ? say.closes(...dateAndTime(call.closesAt)) : say.closed}</strong>{' '}
                <a href={`${project}/call`}>{say.toCall}</a>
              </p>
            </>
          )}
          {begun.map((one) => (
            <p key={one.id}>
              <ButtonLink href={`${project}/apply/${one.id}`}>
                {say.goOn(nameOf.get(one.organisationId) ?? '')}
              </ButtonLink>
            </p>
          ))}
          {open && (
            <>
              {free.length > 0 && (
                <Form view={ask.form} act="begin">
                  {free.length === 1 && free[0] ? (
                    <>
                      <p>{free[0].name}</p>
                      <Hidden name="organisation" value={free[0].id} />
                    </>
                  ) : (
                    <Radios
                      name="organisation"
                      label={say.whoFor}
                      choices={free.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> }))}
                    />
                  )}
                  <Button>{say.go}</Button>
                </Form>
              )}
              {organisations.length === 0 && (
                <>
                  <p>{say.notYet}</p>
                  <ButtonRow>
                    <ButtonLink
                      href={`/${ask.place.slug}/providers/join?next=${encodeURIComponent(`${project}/apply`)}`}
                    >
                      {say.join}
                    </ButtonLink>
                  </ButtonRow>
                </>
              )}
              <h2>{say.how}</h2>
              <Steps
                steps={[
                  { title: say.writeTitle, text: say.write },
                  { title: say.sealTitle, text: say.seal },
                  { title: say.openTitle, text: say.open },
                ]}
              />
              <Details summary={say.limits}>
                <p>{say.limitsText}</p>
              </Details>
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    begin: act({
      form: (ask) => z.object({ organisation: hiddenId(words.in(ask.language).rules.notYours) }),
      do: async (ask, { cycle, call }, { organisation }) => {
        const say = words.in(ask.language).rules
        if (!call) return refuse({ text: say.notTaking })
        const ruling = await beginApplication(ask, call.id, organisation, say)
        return ruling.ok
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/apply/${ruling.value.id}`)
          : ruling
      },
    }),
  }),
})
