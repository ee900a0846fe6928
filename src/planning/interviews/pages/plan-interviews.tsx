import { z } from 'zod'
import { longDate } from '#platform/clock'
import { type Ask, hiddenId, page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, ErrorSummary, Form, Hidden, Notice, Rows, Select } from '#ui'
import { listApplicants, listConflicts } from '../acts-applicants.ts'
import { fillRotas, planInterview, takeOffPlan } from '../acts-plan.ts'
import { type Interview, later, nextTime, tiring, usualBreak, usualMinutes } from '../interview.ts'
import { mayPlanInterviews, mayTakePart } from '../permissions.ts'
import { parts, without } from '../rota.ts'
import { listInterviews } from '../storage-interviews.ts'
import { words } from '../words.ts'
import { type Around, findAround, listNamedSeats, type NamedSeats } from './around.ts'
import { PlanFields, planFields, planFrom } from './plan-fields.tsx'

type Here = Ask<{ place: string; cycle: string }>

/** Who comes when and where, with breaks, and who does what: fair turns that anybody of the team can change. */
export const planInterviews = page({
  path: '/{place}/projects/{cycle}/interviews/plan',
  load: async (ask) => {
    const around = await findAround(ask)
    if (!around) return undefined
    const { tx, place } = ask
    return {
      ...around,
      plan: await listInterviews(tx, place.id, around.call.id),
      applicants: await listApplicants(tx, place.id, around.call.id),
      conflicts: await listConflicts(tx, place.id, around.call.id),
      seats: await listNamedSeats(ask, around, words.in(ask.language).rules.somebody),
    }
  },
  may: mayTakePart,
  show: (ask, loaded) => {
    const { cycle, project, plan, applicants, call } = loaded
    const all = words.in(ask.language)
    const say = all.plan
    const left = applicants.filter(({ id }) => !plan.some(({ applicationId }) => applicationId === id))
    const day = plan.at(-1)?.on ?? call.interviewsOn ?? ''
    const shapes = mayPlanInterviews(ask.who, loaded).may
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: `${project}/interviews`, text: all.hub.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {tiring(plan).length > 0 && <Notice tone="warning">{say.tiring}</Notice>}
          <h2>{say.all}</h2>
          {plan.length === 0 ? <p>{say.none}</p> : <Planned ask={ask} {...loaded} shapes={shapes} />}
          {shapes && plan.some(({ rota, begunAt }) => !begunAt && Object.keys(rota.parts).length === 0) && (
            <Form view={ask.form} act="fill">
              <Button kind="secondary">{say.fill}</Button>
              <p class="quiet">{say.fillHint}</p>
            </Form>
          )}
          {shapes && (
            <section class="section">
              <h2>{say.add}</h2>
              {applicants.length === 0 ? (
                <p>{say.notOpened}</p>
              ) : left.length === 0 ? (
                <p>{say.allPlanned}</p>
              ) : (
                <Form view={ask.form} act="add">
                  <Select
                    name="application"
                    label={say.who}
                    options={[
                      { value: '', text: say.pick },
                      ...left.map(({ id, letter, name }) => ({ value: id, text: `${letter}: ${name}` })),
                    ]}
                    value={left.length === 1 ? left[0]?.id : ''}
                  />
                  <PlanFields
                    say={say}
                    seats={loaded.seats}
                    at={{
                      on: day,
                      at: nextTime(plan, day),
                      where: plan.at(-1)?.where ?? '',
                      supporter: plan.at(-1)?.supporter ?? '',
                      minutes: plan.at(-1)?.minutes ?? usualMinutes,
                      breakMinutes: plan.at(-1)?.breakMinutes ?? usualBreak,
                    }}
                  />
                  <Button>{say.save}</Button>
                </Form>
              )}
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    add: act({
      form: (ask) =>
        z.object({
          application: hiddenId(words.in(ask.language).rules.applicantUnknown),
          ...planFields(words.in(ask.language).rules),
        }),
      may: mayPlanInterviews,
      do: async (ask, { call, project }, { application, ...fields }) => {
        const say = words.in(ask.language).rules
        const draft = { ...planFrom(fields), applicationId: application }
        const ruling = await planInterview(ask, call, draft, say)
        return ruling.ok ? seeOther(`${project}/interviews/plan`) : ruling
      },
    }),
    fill: act({
      form: () => z.object({}),
      may: mayPlanInterviews,
      do: async (ask, { call, project }) => {
        await fillRotas(ask, call)
        return seeOther(`${project}/interviews/plan`)
      },
    }),
    remove: act({
      form: (ask) => z.object({ interview: hiddenId(words.in(ask.language).rules.interviewUnknown) }),
      may: mayPlanInterviews,
      do: async (ask, { project, plan, conflicts, me }, { interview }) => {
        const say = words.in(ask.language).rules
        const found = plan.find(({ id }) => id === interview)
        if (!found || conflicts.get(found.applicationId)?.has(me ?? ''))
          return refuse({ text: say.interviewUnknown })
        const ruling = await takeOffPlan(ask, found.id, say)
        return ruling.ok ? seeOther(`${project}/interviews/plan`) : ruling
      },
    }),
  }),
})

function Planned(
  props: Around & {
    ask: Here
    plan: readonly Interview[]
    applicants: readonly { readonly id: string; readonly name: string }[]
    conflicts: ReadonlyMap<string, ReadonlySet<string>>
    seats: NamedSeats
    shapes: boolean
  },
) {
  const { ask, project, plan, applicants, conflicts, seats, shapes, me } = props
  const all = words.in(ask.language)
  const say = all.plan
  return (
    <Rows
      rows={plan.map((interview) => {
        const name = applicants.find(({ id }) => id === interview.applicationId)?.name ?? ''
        const isClosed = me !== undefined && conflicts.get(interview.applicationId)?.has(me)
        const rota = without(interview.rota, conflicts.get(interview.applicationId) ?? new Set())
        const at = say.line(longDate(interview.on, ask.language), interview.at, interview.minutes)
        return {
          name,
          note: (
            <>
              <p>{at}</p>
              {interview.breakMinutes > 0 && (
                <p>{all.hub.break(interview.breakMinutes, later(interview.at, interview.minutes))}</p>
              )}
              <p>{all.hub.supporter(seats.name(interview.supporter) ?? '')}</p>
              <ul>
                {parts
                  .filter((part) => part !== 'listener' || rota.parts.listener)
                  .map((part) => (
                    <li key={part}>
                      {say.parts[part]}: <bdi>{seats.name(rota.parts[part]) ?? say.nobody}</bdi>
                    </li>
                  ))}
              </ul>
            </>
          ),
          acts: isClosed ? (
            <span class="quiet">{say.closed}</span>
          ) : (
            shapes &&
            !interview.heldAt && (
              <>
                <ButtonLink kind="secondary" href={`${project}/interviews/${interview.id}/rota`}>
                  {say.rota} <span class="govuk-visually-hidden">{say.rotaOf(name)}</span>
                </ButtonLink>
                {!interview.begunAt && (
                  <>
                    <ButtonLink kind="secondary" href={`${project}/interviews/${interview.id}/change`}>
                      {say.change} <span class="govuk-visually-hidden">{say.changeOf(name)}</span>
                    </ButtonLink>
                    <Form view={ask.form} act="remove" id={`remove-${interview.id.slice(-12)}`}>
                      <Hidden name="interview" value={interview.id} />
                      <Button kind="link" hidden={say.rotaOf(name)}>
                        {say.remove}
                      </Button>
                    </Form>
                  </>
                )}
              </>
            )
          ),
        }
      })}
    />
  )
}
