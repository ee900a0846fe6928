import { interviews } from './interviews.ts'
import type { Offer, PersonKey, Recognition } from './types.ts'

type Work = Pick<Offer, 'for' | 'week' | 'minutes'>

const team: readonly PersonKey[] = ['ash', 'remi', 'jo']
const paidTheSameDay = { choice: 'pay', approvedBy: 'nadia', paidBy: 'priya', paidAfterDays: 0 } as const

function toOne(to: PersonKey, work: Work, offeredBy: PersonKey): Offer {
  return { key: `${work.for}, ${to}`, to, ...work, offeredBy, ...paidTheSameDay }
}

/** What time is paid, and what was. Nothing here points at anything that anybody said. */
export const recognition: Recognition = {
  budget: 900,
  rates: [
    {
      from: 1,
      hourPence: 1_500,
      source: 'The rate Eastmere pays everybody who advises it. Made up, like Eastmere.',
      setBy: 'priya',
      approvedBy: 'nadia',
    },
    {
      from: 27,
      hourPence: 1_600,
      source: 'The same rate, as it was raised for everybody. Made up, like Eastmere.',
      setBy: 'priya',
      approvedBy: 'nadia',
    },
  ],
  offers: [
    ...team.map((to): Offer => {
      const one = toOne(
        to,
        { for: 'writing questions and the practice round', week: 15, minutes: 90 },
        'priya',
      )
      return to === 'jo' ? { ...one, choice: 'voucher' } : one
    }),
    ...team.map((to) => toOne(to, { for: 'deciding who gets it', week: 17, minutes: 75 }, 'priya')),
    toOne('jo', { for: 'agreeing what gets counted', week: 24, minutes: 60 }, 'marcus'),
    toOne('jo', { for: 'telling people what came of it', week: 39, minutes: 60 }, 'priya'),
    {
      key: 'telling people what came of it, remi',
      to: 'remi',
      for: 'telling people what came of it',
      week: 39,
      minutes: 60,
      offeredBy: 'priya',
      choice: 'decline',
    },
  ],
  thanks: interviews.held.flatMap(({ with: interview }) =>
    team.map((to) => {
      const isLate = interview === 'lamp-and-ladder' && to === 'ash'
      return { interview, to, ...paidTheSameDay, paidAfterDays: isLate ? 9 : 0 }
    }),
  ),
}
