import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addActivity } from '#delivery/activities'
import { addLesson } from '#delivery/learning'
import { type FreshHouse, freshHouse } from '#testing'
import { fiveKeysFor, workOut } from '../../delivery/activities/example.ts'
import { listAfterwards } from './storage.ts'

let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

test('a receipt leads on to what somebody learned from what is done for its outcomes, and to no other lesson', async () => {
  const cycle = await house.addProject('learned')
  const jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  const ground = await house.act(jo, (acting) => workOut(acting, cycle))
  const added = await house.act(jo, (acting) => addActivity(acting, cycle.id, fiveKeysFor(ground)))
  assert.ok(added.ok)
  const activity = added.value.id
  const lesson = { kind: 'surprise' as const, fromRole: 'Organisation' }
  await house.act(jo, async (acting) => {
    const about = { kind: 'activity' as const, id: activity }
    await addLesson(acting, cycle.id, { ...lesson, words: 'They were never late with the key.', about })
    await addLesson(acting, cycle.id, { ...lesson, words: 'Minutes nobody reads are not minutes.' })
  })
  const from = (outcomes: readonly string[]) =>
    house.database.inPlace(house.place.id, (tx) => listAfterwards(tx, house.place.id, outcomes))
  const done = await from([ground.outcome])
  assert.deepEqual(
    done.filter(({ kind }) => kind === 'learned').map((one) => 'title' in one && one.title),
    ['They were never late with the key.'],
  )
  assert.deepEqual(await from([activity]), [], 'what leads to nothing of it is told of nothing')
})
