import { z } from 'zod'
import { findOrganisation } from '#commons/organisations'
import { findDelivery, projectPath } from '#delivery/agreements'
import { findOutcomes } from '#planning/framework'
import { longDate, shortDate } from '#platform/clock'
import { type Ask, choice, hiddenId, page, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  ButtonRow,
  CardGrid,
  Details,
  ErrorSummary,
  Form,
  Hidden,
  IndexCard,
  Inset,
  PrintButton,
  Radios,
  SummaryList,
  Tag,
  TextArea,
} from '#ui'
import { endActivity } from '../acts.ts'
import { addAssumption, judgeAssumption } from '../acts-assumptions.ts'
import { type Assumption, verdicts } from '../assumption.ts'
import { mayChangeThis, mayReadActivities } from '../permissions.ts'
import { findActivity, listActivityOutcomes } from '../storage.ts'
import { listAssumptions } from '../storage-assumptions.ts'
import { words } from '../words.ts'

/** One activity: what happens, with whom it was worked out, what it is for and why, and what became of that. */
export const readActivity = page({
  path: '/{place}/projects/{cycle}/activities/{activity}',
  load: async (ask) => {
    const { tx, place, params } = ask
    const here = await findDelivery(ask)
    const activity = here && (await findActivity(tx, place.id, params.activity))
    if (!here || activity?.cycleId !== here.cycle.id) return undefined
    const links = await listActivityOutcomes(tx, place.id, [activity.id])
    const agreement = here.agreements.find(({ id }) => id === activity.agreementId)
    return {
      ...here,
      activity,
      links,
      outcomes: await findOutcomes(
        tx,
        place.id,
        links.map(({ outcomeId }) => outcomeId),
      ),
      assumptions: await listAssumptions(tx, place.id, [activity.id]),
      organisation:
        agreement?.organisationId && (await findOrganisation(tx, place.id, agreement.organisationId)),
    }
  },
  may: mayReadActivities,
  show: (ask, loaded) => {
    const { cycle, activity, links, outcomes, assumptions, organisation } = loaded
    const { one: say } = words.in(ask.language)
    const project = projectPath(ask, cycle)
    const isWriting = mayChangeThis(ask.who, loaded).may && activity.source === undefined
    const facts = [
      { term: say.codesigned, detail: activity.codesignedWith },
      { term: say.where, detail: activity.where },
      { term: say.when, detail: activity.when },
      { term: say.wayIn, detail: activity.wayIn },
      { term: say.from, detail: activity.startsOn ? longDate(activity.startsOn) : '' },
      { term: say.to, detail: activity.endsOn ? longDate(activity.endsOn) : '' },
      { term: say.organisation, detail: organisation ? organisation.name : '' },
      { term: say.source, detail: activity.source ?? '' },
    ]
    return {
      title: activity.title,
      density: 'public',
      cycle,
      back: { href: `${project}/activities`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{activity.title}</h1>
          {activity.endedAt && <Tag>{say.ended(shortDate(activity.endedAt))}</Tag>}
          {activity.about && (
            <p class="lead" dir="auto">
              {activity.about}
            </p>
          )}
          <SummaryList rows={facts.filter(({ detail }) => detail !== '')} />
          <h2>{say.outcomes}</h2>
          {links.length === 0 ? (
            <p>{say.noOutcomes}</p>
          ) : (
            <CardGrid>
              {links.map((link) => {
                const outcome = outcomes.get(link.outcomeId)
                return (
                  <IndexCard
                    key={link.outcomeId}
                    title={outcome?.statement ?? say.outcomeGone}
                    href={`${project}/outcomes/${link.outcomeId}`}
                    area={outcome?.area}
                    saidBy={outcome?.provenance}
                  >
                    <strong>{say.because}:</strong> <bdi>{link.because}</bdi>
                  </IndexCard>
                )
              })}
            </CardGrid>
          )}
          {(assumptions.length > 0 || isWriting) && <h2>{say.assumptions}</h2>}
          {assumptions.map((assumption) => (
            <Assumed key={assumption.id} ask={ask} assumption={assumption} isWriting={isWriting} />
          ))}
          {isWriting && (
            <>
              <Details summary={say.assume}>
                <Form view={ask.form} act="assume">
                  <TextArea name="assumption" label={say.assumption} hint={say.assumptionHint} rows={2} />
                  <Button kind="secondary">{say.assumeSave}</Button>
                </Form>
              </Details>
              <ButtonRow>
                <ButtonLink kind="secondary" href={`${project}/activities/${activity.id}/change`}>
                  {say.change}
                </ButtonLink>
                <PrintButton>{say.print}</PrintButton>
              </ButtonRow>
              {!activity.endedAt && (
                <Form view={ask.form} act="end">
                  <p>{say.endLead}</p>
                  <Button kind="secondary">{say.end}</Button>
                </Form>
              )}
            </>
          )}
          {!isWriting && <PrintButton>{say.print}</PrintButton>}
        </>
      ),
    }
  },
  acts: (act) => ({
    assume: act({
      form: () => z.object({ assumption: text({ most: 1000 }) }),
      may: mayChangeThis,
      do: async (ask, { cycle, activity }, { assumption }) => {
        const ruling = await addAssumption(ask, activity.id, assumption, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/activities/${activity.id}`) : ruling
      },
    }),
    judge: act({
      form: (ask) =>
        z.object({
          assumption: hiddenId(),
          verdict: choice(verdicts, words.in(ask.language).rules.verdictNeeded),
          why: text({ most: 1000 }),
        }),
      may: mayChangeThis,
      do: async (ask, { cycle, activity, assumptions }, { assumption, ...draft }) => {
        const here = seeOther(`${projectPath(ask, cycle)}/activities/${activity.id}`)
        if (!assumptions.some(({ id }) => id === assumption)) return here
        const ruling = await judgeAssumption(ask, assumption, draft, words.in(ask.language).rules)
        return ruling.ok ? here : ruling
      },
    }),
    end: act({
      form: () => z.object({}),
      may: mayChangeThis,
      do: async (ask, { cycle, activity }) => {
        const ruling = await endActivity(ask, activity.id, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/activities/${activity.id}`) : ruling
      },
    }),
  }),
})

function Assumed({ ask, assumption, isWriting }: { ask: Ask; assumption: Assumption; isWriting: boolean }) {
  const { one: say } = words.in(ask.language)
  const { verdict } = assumption
  const isTried = ask.form.act === 'judge' && ask.form.values['assumption'] === assumption.id
  return (
    <Inset>
      <p dir="auto">
        <strong>{assumption.words}</strong>
      </p>
      {verdict ? (
        <p>
          <Tag tone={verdict.verdict === 'held' ? 'done' : 'plain'}>{say.verdict[verdict.verdict]}</Tag>{' '}
          <bdi>{verdict.why}</bdi> <span class="small quiet">{shortDate(verdict.givenAt)}</span>
        </p>
      ) : (
        <p>
          <Tag tone="waiting">{say.noVerdict}</Tag>
        </p>
      )}
      {isWriting && (
        <Details summary={verdict ? say.judgeAgain : say.judge} open={isTried}>
          <Form view={ask.form} act="judge" id={`judge-${assumption.id.slice(-12)}`} tried={isTried}>
            <Hidden name="assumption" value={assumption.id} />
            <Radios
              name="verdict"
              label={say.judge}
              choices={verdicts.map((one) => ({ value: one, text: say.verdict[one] }))}
            />
            <TextArea name="why" label={say.judgeWhy} rows={2} />
            <Button kind="secondary">{say.judgeSave}</Button>
          </Form>
        </Details>
      )}
    </Inset>
  )
}
