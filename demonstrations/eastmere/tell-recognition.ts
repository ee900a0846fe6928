import { approve, approveRates, choose, offer, pay, setBudget, setRates } from '#commons/recognition'
import { takeThanks } from '#planning/interviews'
import { dateOf } from '#platform/clock'
import { must, type Stage } from '../stage.ts'
import type { Cast } from './cast.ts'
import type { Keys } from './keys.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import type { Recognition } from './types.ts'

const daysToPay = 7

/** What time is paid from when on, and what was offered, chosen, approved and paid. */
export function recognitionEvents(stage: Stage, cast: Cast, keys: Keys): Event[] {
  const { cycle, who, dayOf } = cast
  const { rates, budget, offers, thanks } = eastmere.recognition
  return [
    ...rates.map(({ from, hourPence, source, setBy, approvedBy }) => ({
      week: from,
      happen: async () => {
        const draft = { validFrom: dayOf(from), hourPence, daysToPay, voucherAllowed: true, source }
        const id = await stage.act(who(setBy), async (acting) => must(await setRates(acting, draft)))
        await stage.act(who(approvedBy), async (acting) => must(await approveRates(acting, id)))
      },
    })),
    {
      week: rates[0]?.from ?? 1,
      happen: () =>
        stage.act(who('nadia'), async (acting) => void must(await setBudget(acting, cycle.id, budget * 100))),
    },
    ...offers.flatMap((one) => {
      const work = { cycleId: cycle.id, for: one.for, minutes: one.minutes }
      return paidWork(stage, cast, one, one.week, () =>
        stage.act(who(one.offeredBy), async (acting) => {
          const draft = { ...work, person: who(one.to).person, workedOn: dateOf(acting.now) }
          return must(await offer(acting, draft)).id
        }),
      )
    }),
    ...thanks.flatMap((one) => {
      const held = eastmere.interviews.held.find((interview) => interview.with === one.interview)
      return paidWork(stage, cast, one, held?.week ?? 0, () =>
        stage.act(who(one.to), async (acting) => {
          const call = { id: keys.idOf('call', 'call'), cycleId: cycle.id }
          return must(await takeThanks(acting, call, keys.idOf('interview', one.interview))).id
        }),
      )
    }),
  ]
}

type Paid = Pick<Recognition['thanks'][number], 'to' | 'choice' | 'approvedBy' | 'paidBy' | 'paidAfterDays'>

/** Offered and approved in its week, and paid that day unless it was late. */
function paidWork(
  stage: Stage,
  { who, dayOf }: Cast,
  paid: Paid,
  week: number,
  offered: () => Promise<string>,
): Event[] {
  const { to, choice, approvedBy, paidBy, paidAfterDays = 0 } = paid
  let id = ''
  const events: Event[] = [
    {
      week,
      happen: async () => {
        id = await offered()
        // Pay is the answer of whoever says nothing.
        if (choice !== 'pay')
          await stage.act(who(to), async (acting) => must(await choose(acting, id, choice)))
        if (approvedBy) await stage.act(who(approvedBy), async (acting) => must(await approve(acting, id)))
      },
    },
  ]
  if (paidBy)
    events.push({
      week: week + Math.ceil(paidAfterDays / 7),
      happen: () =>
        stage.act(who(paidBy), async (acting) => {
          const paidOn = paidAfterDays === 0 ? dateOf(acting.now) : dayOf(week, paidAfterDays)
          must(await pay(acting, id, { paidOn }))
        }),
    })
  return events
}
