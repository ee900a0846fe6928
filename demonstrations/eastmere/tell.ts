import { daysAfter } from '#platform/clock'
import type { Stage } from '../stage.ts'
import { gather } from './cast.ts'
import { noKeysYet } from './keys.ts'
import { awardEvents } from './tell-award.ts'
import { callEvents } from './tell-calls.ts'
import { deliveryEvents } from './tell-delivery.ts'
import { insightEvents } from './tell-insight.ts'
import { interviewEvents } from './tell-interviews.ts'
import { learningEvents } from './tell-learning.ts'
import { planningEvents } from './tell-planning.ts'
import { recognitionEvents } from './tell-recognition.ts'
import { studyEvents } from './tell-study.ts'

/** Something that happens in a week. Within a week things happen in the order they are listed. */
export interface Event {
  readonly week: number
  readonly happen: () => Promise<void>
}

const lastWeek = 40

/** Tells "Our £20,000" week by week through the product's own acts, on the place's own clock. */
export async function tellEastmere(stage: Stage): Promise<void> {
  const today = await stage.act({ kind: 'nobody' }, async (acting) =>
    acting.now.toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
  )
  // The story's last evening was the last Thursday before today: everybody in it says that they meet on Thursdays.
  const sinceThursday = ((Temporal.PlainDate.from(today).dayOfWeek + 2) % 7) + 1
  const daysAgo = (week: number) => (lastWeek - week) * 7 + sinceThursday
  await stage.daysFromToday(-daysAgo(1))
  const cast = await gather(stage, daysAfter(today, -daysAgo(1)))
  const keys = noKeysYet()
  const events = [
    ...insightEvents(stage, cast, keys),
    ...planningEvents(stage, cast, keys),
    ...callEvents(stage, cast, keys),
    ...interviewEvents(stage, cast, keys),
    ...awardEvents(stage, cast, keys),
    ...deliveryEvents(stage, cast, keys),
    ...learningEvents(stage, cast, keys),
    ...studyEvents(stage, cast),
    ...recognitionEvents(stage, cast, keys),
  ]
  for (let week = 1; week <= lastWeek; week++) {
    await stage.daysFromToday(-daysAgo(week))
    for (const event of events) if (event.week === week) await event.happen()
  }
  await stage.daysFromToday(0)
}
