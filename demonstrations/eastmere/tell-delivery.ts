import { addActivity, addAssumption, endActivity, judgeAssumption } from '#delivery/activities'
import {
  agreeSchedule,
  approveInstalment,
  beginCodesign,
  draftAgreement,
  endCodesign,
  leaveOut,
  payInstalment,
  proposeInstalment,
  signAgreement,
  slipCodesign,
  writeLine,
} from '#delivery/agreements'
import { addReading, observe } from '#delivery/results'
import { findAward } from '#planning/awards'
import { dateOf } from '#platform/clock'
import { must, type Stage } from '../stage.ts'
import type { Cast, Somebody } from './cast.ts'
import type { Keys } from './keys.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import type { Activity } from './types.ts'

/** From the signatures to the first readings. */
export function deliveryEvents(stage: Stage, cast: Cast, keys: Keys): Event[] {
  const { who, cycle, dayOf } = cast
  const { activities, readings, observations } = eastmere
  return [
    ...agreementEvents(stage, cast, keys),
    ...instalmentEvents(stage, cast, keys),
    ...activities.flatMap((activity) => activityEvents(stage, cast, keys, activity)),
    ...readings.map((reading) => ({
      week: reading.week,
      happen: () =>
        stage.act(who(reading.by), async (acting) => {
          const line = eastmere.agreement.schedule.lines.find(({ key }) => key === reading.line)
          const { state, n, missing, words, baseline, again } = reading
          must(
            await addReading(acting, cycle.id, {
              indicatorId: keys.idOf('indicator', line?.indicator ?? ''),
              scheduleLineId: keys.idOf('line', reading.line),
              activityId: keys.idOf('activity', reading.activity),
              from: dayOf(reading.from),
              to: dayOf(reading.to),
              state,
              n,
              missing,
              words,
              baseline,
              ...(again ? { againOn: dayOf(again) } : {}),
            }),
          )
        }),
    })),
    ...observations.map(({ by, week, words, consent }) => ({
      week,
      happen: () =>
        stage.act(who(by), async (acting) => {
          const byRole = eastmere.people.find(({ key }) => key === by)?.title ?? ''
          must(await observe(acting, cycle.id, { byRole, seenOn: dateOf(acting.now), words, consent }))
        }),
    })),
  ]
}

/** Whoever writes for the organisation that got the money. */
export function provider(keys: Keys): Somebody {
  const { to } = eastmere.award
  const knownAs = eastmere.applications.find(({ organisation }) => organisation === to)?.writer
  return { kind: 'participant', person: keys.idOf('writer', to), knownAs, keeper: false, seats: [] }
}

function agreementEvents(stage: Stage, { cycle, who, dayOf }: Cast, keys: Keys): Event[] {
  const { agreement, people } = eastmere
  const { schedule, codesign, signedBy } = agreement
  const id = () => keys.idOf('agreement', 'agreement')
  return [
    {
      week: agreement.signed,
      happen: async () => {
        const drafted = await stage.act(who('priya'), async (acting) => {
          const award = await findAward(acting.tx, acting.place.id, keys.idOf('award', 'award'))
          if (!award) throw new Error('the story has made no award yet')
          const { principles, starts, ends } = agreement
          return must(
            await draftAgreement(acting, cycle.id, award, {
              principles,
              startsOn: dayOf(starts),
              endsOn: dayOf(ends),
            }),
          )
        })
        keys.learn('agreement', 'agreement', drafted.id)
        const asRole = people.find(({ key }) => key === signedBy.funder)?.title
        await stage.act(provider(keys), async (acting) =>
          must(await signAgreement(acting, id(), { side: 'provider' })),
        )
        await stage.act(who(signedBy.youngPeople), async (acting) =>
          must(await signAgreement(acting, id(), { side: 'youngPeople' })),
        )
        await stage.act(who(signedBy.funder), async (acting) =>
          must(await signAgreement(acting, id(), { side: 'funder', asRole })),
        )
        await stage.act(provider(keys), async (acting) =>
          must(
            await beginCodesign(acting, id(), {
              startsOn: dayOf(codesign.starts),
              plannedEnd: dayOf(codesign.plannedEnd),
            }),
          ),
        )
      },
    },
    {
      week: codesign.slip.week,
      happen: () =>
        stage.act(who(codesign.slip.by), async (acting) => {
          const { to, reason } = codesign.slip
          must(await slipCodesign(acting, id(), { to: dayOf(to), reason }))
        }),
    },
    {
      week: schedule.agreed,
      happen: async () => {
        await stage.act(who('jo'), async (acting) => {
          for (const { key, outcome, indicator, measure } of schedule.lines) {
            const [outcomeId, indicatorId] = [
              keys.idOf('outcome', outcome),
              keys.idOf('indicator', indicator),
            ]
            keys.learn('line', key, must(await writeLine(acting, id(), { outcomeId, indicatorId, measure })))
          }
          for (const { outcome, why } of schedule.leftOut)
            must(await leaveOut(acting, id(), keys.idOf('outcome', outcome), why))
          must(await agreeSchedule(acting, id(), 'youngPeople'))
        })
        await stage.act(provider(keys), async (acting) => must(await agreeSchedule(acting, id(), 'provider')))
      },
    },
    {
      week: codesign.ended,
      happen: () =>
        stage.act(
          provider(keys),
          async (acting) => void must(await endCodesign(acting, id(), dateOf(acting.now))),
        ),
    },
  ]
}

/** Proposed together, each approved and paid in its time. */
function instalmentEvents(stage: Stage, { who, dayOf }: Cast, keys: Keys): Event[] {
  const { agreement } = eastmere
  return agreement.instalments.flatMap(
    ({ kind, amount, due, proposedBy, approvedBy, paid, reference }, order) => {
      const key = String(order)
      return [
        {
          week: agreement.signed,
          happen: () =>
            stage.act(who(proposedBy), async (acting) => {
              const draft = { kind, amountPence: amount * 100, dueOn: dayOf(due) }
              const agreementId = keys.idOf('agreement', 'agreement')
              keys.learn('instalment', key, must(await proposeInstalment(acting, agreementId, draft)).id)
            }),
        },
        {
          week: paid,
          happen: async () => {
            const id = keys.idOf('instalment', key)
            await stage.act(who(approvedBy), async (acting) => must(await approveInstalment(acting, id)))
            await stage.act(who(proposedBy), async (acting) =>
              must(await payInstalment(acting, id, { paidOn: dateOf(acting.now), reference })),
            )
          },
        },
      ]
    },
  )
}

/** Written down once it was worked out, ended when it ended, and what had to be true looked at afterwards. */
function activityEvents(stage: Stage, { cycle, who, dayOf }: Cast, keys: Keys, activity: Activity): Event[] {
  const { key, assumption, starts, ends } = activity
  const events: Event[] = [
    {
      week: starts,
      happen: async () => {
        const { title, about, codesignedWith, frontDoor, where, when, outcomes } = activity
        await stage.act(provider(keys), async (acting) => {
          const added = must(
            await addActivity(acting, cycle.id, {
              agreementId: keys.idOf('agreement', 'agreement'),
              title,
              about,
              codesignedWith,
              wayIn: frontDoor,
              where,
              when,
              startsOn: dayOf(starts),
              ...(ends ? { endsOn: dayOf(ends) } : {}),
              outcomes: outcomes.map(({ outcome, because }) => ({
                outcomeId: keys.idOf('outcome', outcome),
                because,
              })),
            }),
          )
          keys.learn('activity', key, added.id)
          if (assumption)
            keys.learn('assumption', key, must(await addAssumption(acting, added.id, assumption.words)))
        })
      },
    },
  ]
  if (ends)
    events.push({
      week: ends,
      happen: () =>
        stage.act(
          provider(keys),
          async (acting) => void must(await endActivity(acting, keys.idOf('activity', key))),
        ),
    })
  if (assumption)
    events.push({
      week: assumption.week,
      happen: () =>
        stage.act(who(assumption.by), async (acting) => {
          const { verdict, why } = assumption
          must(await judgeAssumption(acting, keys.idOf('assumption', key), { verdict, why }))
        }),
    })
  return events
}
