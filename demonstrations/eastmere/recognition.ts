import type { PersonKey, Recognition, Week } from './types.ts'

type Offer = Recognition['offers'][number]

const team: readonly PersonKey[] = ['ash', 'remi', 'jo']

/** Offered to all three, taken as pay and paid the same day, unless it says otherwise. */
function toAll(
  key: string,
  about: Pick<Offer, 'for' | 'week' | 'minutes'>,
  otherwise: Partial<Record<PersonKey, Partial<Offer>>> = {},
): readonly Offer[] {
  return team.map((to) => ({ ...toOne(`${key}-${to}`, to, about), ...otherwise[to] }))
}

function toOne(key: string, to: PersonKey, about: Pick<Offer, 'for' | 'week' | 'minutes'>): Offer {
  return { key, to, ...about, choice: 'pay', offeredBy: 'priya', approvedBy: 'nadia', paidDaysLate: 0 }
}

const newRateFrom: Week = 27

/** What time is paid, and what was. Nothing here points at anything that anybody said. */
export const recognition: Recognition = {
  budget: 900,
  rates: [
    {
      from: 1,
      hourPence: 1_500,
      source: 'The rate Eastmere pays everybody who advises it. Made up, like Eastmere.',
      approvedBy: 'nadia',
    },
    {
      from: newRateFrom,
      hourPence: 1_600,
      source: 'The same rate, as it was raised for everybody. Made up, like Eastmere.',
      approvedBy: 'nadia',
    },
  ],
  offers: [
    ...toAll(
      'questions',
      { for: 'writing questions, and the practice round', week: 15, minutes: 90 },
      { jo: { choice: 'voucher' } },
    ),
    ...toAll('interviews-1', { for: 'three interviews', week: 16, minutes: 180 }),
    ...toAll(
      'interviews-2',
      { for: 'two interviews and the decision', week: 17, minutes: 180 },
      { ash: { paidDaysLate: 9 } },
    ),
    toOne('schedule-jo', 'jo', { for: 'agreeing what gets counted', week: 24, minutes: 60 }),
    {
      key: 'play-back-remi',
      to: 'remi',
      for: 'telling people what came of it',
      week: 39,
      minutes: 60,
      choice: 'decline',
      offeredBy: 'priya',
    },
    toOne('play-back-jo', 'jo', { for: 'telling people what came of it', week: 39, minutes: 60 }),
  ],
}
