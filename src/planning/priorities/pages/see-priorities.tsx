import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { findOpenDecision } from '#commons/power'
import type { Outcome } from '#planning/framework'
import { longDate, shortDate } from '#platform/clock'
import { hiddenId, page, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  ButtonRow,
  CardGrid,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  IndexCard,
  Inset,
  TextArea,
} from '#ui'
import { findTally } from '../acts.ts'
import { giveReason, listPriorities } from '../acts-choice.ts'
import { mayLeadChoice, mayReadPriorities } from '../permissions.ts'
import { words } from '../words.ts'
import { Counted } from './tally.tsx'

/** What comes first and why, and what does not and why not: for everybody. */
export const seePriorities = page({
  path: '/{place}/projects/{cycle}/priorities',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const priorities = await listPriorities(tx, place.id, cycle.id)
    const open = await findOpenDecision(tx, place.id, cycle.id, 'priorities')
    return { cycle, record: place.record, priorities, open, counted: await findTally(tx, place.id, cycle.id) }
  },
  may: mayReadPriorities,
  show: (ask, { cycle, record, priorities, open, counted }) => {
    const all = words.in(ask.language)
    const say = all.result
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const isLeading = mayLeadChoice(ask.who, { cycle, record }).may
    const titleOf = ({ statement }: Outcome) => statement ?? all.rules.notNamed
    const deciding = open && (
      <p>
        {say.deciding} <a href={`${project}/decisions/${open.id}`}>{say.decidingLink}</a>
      </p>
    )
    const toAsk = isLeading && (open || !priorities) && (
      <ButtonLink href={`${project}/priorities/choose`}>{say.toAsk}</ButtonLink>
    )
    const back = { href: `${project}/outcomes`, text: say.back }
    if (!priorities)
      return {
        title: say.title,
        density: 'public',
        cycle,
        back,
        main: (
          <>
            <h1>{say.title}</h1>
            {deciding}
            <EmptyState sentence={say.nothing}>
              <ButtonRow>
                {toAsk}
                <ButtonLink kind="secondary" href={`${project}/dots`}>
                  {say.toDots}
                </ButtonLink>
              </ButtonRow>
            </EmptyState>
          </>
        ),
      }
    const { decision, chosen, notChosen } = priorities
    const when = decision.happenedOn
      ? say.happenedOn(longDate(decision.happenedOn))
      : decision.closedAt && !record && say.decidedOn(longDate(decision.closedAt))
    return {
      title: say.title,
      density: 'public',
      cycle,
      wide: true,
      back,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{decision.question}</p>
          {deciding}
          <p>
            {when} <a href={`${project}/decisions/${decision.id}`}>{say.decision}</a>
          </p>
          {decision.reasons && (
            <Inset>
              <p>
                <strong>{say.why}:</strong> <bdi>{decision.reasons}</bdi>
              </p>
              {decision.source && (
                <p class="small quiet">
                  {say.source}: {decision.source}
                </p>
              )}
            </Inset>
          )}
          {toAsk}
          <h2>{say.chosen(chosen.length)}</h2>
          <CardGrid pinned>
            {chosen.map((outcome) => (
              <IndexCard
                key={outcome.id}
                title={titleOf(outcome)}
                href={`${project}/outcomes/${outcome.id}`}
                area={outcome.area}
                saidBy={outcome.provenance}
              >
                {outcome.withdrawnAt && say.takenBack(shortDate(outcome.withdrawnAt))}
              </IndexCard>
            ))}
          </CardGrid>
          {notChosen.length > 0 && (
            <>
              <h2>{say.notChosen(notChosen.length)}</h2>
              <CardGrid>
                {notChosen.map(({ outcome, reason }) => (
                  <IndexCard
                    key={outcome.id}
                    title={titleOf(outcome)}
                    href={`${project}/outcomes/${outcome.id}`}
                    area={outcome.area}
                    saidBy={outcome.provenance}
                    aside={
                      !reason &&
                      isLeading && (
                        <Form view={ask.form} act="explain" id={`why-${outcome.id.slice(-12)}`}>
                          <Hidden name="outcome" value={outcome.id} />
                          <TextArea name="reason" label={say.giveReason} rows={2} />
                          <Button kind="secondary" small hidden={say.giveReasonFor(titleOf(outcome))}>
                            {say.save}
                          </Button>
                        </Form>
                      )
                    }
                  >
                    {reason ? (
                      <>
                        <strong>{say.whyNot}</strong> <bdi>{reason}</bdi>
                      </>
                    ) : (
                      say.noReason
                    )}
                  </IndexCard>
                ))}
              </CardGrid>
            </>
          )}
          {counted?.round.closedAt && (
            <section class="section">
              <h2>{say.dots}</h2>
              <Counted
                ask={ask}
                cycle={cycle}
                tally={counted.tally}
                outcomes={[...chosen, ...notChosen.map(({ outcome }) => outcome)]}
              />
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    explain: act({
      form: (ask) =>
        z.object({
          outcome: hiddenId(),
          reason: text({ needed: words.in(ask.language).rules.reasonNeeded, most: 500 }),
        }),
      may: mayLeadChoice,
      do: async (ask, { cycle, priorities }, { outcome, reason }) => {
        const here = seeOther(`/${ask.place.slug}/projects/${cycle.slug}/priorities`)
        if (!priorities?.notChosen.some((one) => one.outcome.id === outcome)) return here
        const ruling = await giveReason(ask, cycle.id, outcome, reason, words.in(ask.language).rules)
        return ruling.ok ? here : ruling
      },
    }),
  }),
})
