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
const london = 'Europe/London'

/** Tells "Our £20,000" week by week through the product's own acts, on the place's own clock. */
export async function tellEastmere(stage: Stage): Promise<void> {
  const now = await stage.act({ kind: 'nobody' }, async (acting) => acting.now)
  const today = now.toZonedDateTimeISO(london).toPlainDate()
  // The story's last evening was the last Thursday before today: everybody in it says that they meet on Thursdays.
  const lastThursday = today.subtract({ days: ((today.dayOfWeek + 2) % 7) + 1 })
  const firstDay = lastThursday.subtract({ weeks: lastWeek - 1 })
  const evening = (week: number) =>
    firstDay
      .add({ weeks: week - 1 })
      .toZonedDateTime({ timeZone: london, plainTime: '17:30' })
      .toInstant()
  await stage.setClock(now.until(evening(1)))
  const cast = await gather(stage, firstDay.toString())
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
    await stage.setClock(now.until(evening(week)))
    for (const event of events) if (event.week === week) await event.happen()
  }
  await stage.setClock(new Temporal.Duration())
}
