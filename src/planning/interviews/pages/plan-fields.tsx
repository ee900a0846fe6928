import { z } from 'zod'
import { typedDate } from '#platform/clock'
import { number, text } from '#platform/http'
import { DateInput, Radios, TextInput } from '#ui'
import type { words } from '../words.ts'
import type { NamedSeats } from './around.ts'

type Say = ReturnType<typeof words.in>['plan']
type Rules = ReturnType<typeof words.in>['rules']

/** When, where, how long, and with whom beside: the same boxes for a new time and a changed one. */
export function PlanFields({ say, seats, at }: { say: Say; seats: NamedSeats; at: Planned }) {
  const [year = '', month = '', day = ''] = at.on.split('-')
  return (
    <>
      <DateInput name="on" label={say.on} day={trimmed(day)} month={trimmed(month)} year={year} />
      <TextInput name="at" label={say.at} hint={say.atHint} width={5} value={at.at} />
      <TextInput name="where" label={say.where} hint={say.whereHint} value={at.where} />
      <Radios
        name="supporter"
        label={say.supporter}
        hint={say.supporterHint}
        value={at.supporter}
        choices={seats.adults.map(({ person }) => ({
          value: person,
          text: <bdi>{seats.name(person)}</bdi>,
        }))}
      />
      <TextInput
        name="minutes"
        label={say.minutes}
        inputmode="numeric"
        width={3}
        value={String(at.minutes)}
      />
      <TextInput
        name="breakMinutes"
        label={say.breakMinutes}
        inputmode="numeric"
        width={3}
        value={String(at.breakMinutes)}
      />
    </>
  )
}

export interface Planned {
  readonly on: string
  readonly at: string
  readonly where: string
  readonly supporter: string
  readonly minutes: number
  readonly breakMinutes: number
}

/** The boxes as they are posted. */
export function planFields(say: Rules) {
  return {
    'on-day': text({ most: 2 }),
    'on-month': text({ most: 2 }),
    'on-year': text({ most: 4 }),
    at: text({ most: 8 }).transform((time) => time.replace('.', ':')),
    where: text({ most: 300 }),
    supporter: text({ most: 60 }),
    minutes: number({ needed: say.minutesNeeded, most: 999 }),
    breakMinutes: number({ needed: say.breakNeeded, most: 999 }),
  }
}

const shape = z.object(planFields({} as Rules))

export function planFrom(fields: z.output<typeof shape>): Planned {
  const { 'on-day': day, 'on-month': month, 'on-year': year, ...rest } = fields
  return { ...rest, on: typedDate(year, month, day) ?? '' }
}

function trimmed(part: string): string {
  return part.replace(/^0/, '')
}
