import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { nobody } from '#platform/auth'
import { type FreshHouse, freshHouse } from '#testing'
import { makeException } from './acts.ts'
import { listExceptions } from './storage.ts'

let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const told = {
  kind: 'exception',
  rule: 'Two meetings a month.',
  reason: 'It was August.',
  owner: 'Head of youth services',
} as const

test('a rule that was not met has a reason and a role that answers for it, whatever a program tries', async () => {
  const cycle = await house.addProject()
  const tell = (exception: Parameters<typeof makeException>[2]) =>
    house.act(nobody, (acting) => makeException(acting, cycle.id, exception))
  for (const blank of [{ rule: ' ' }, { reason: '' }, { owner: ' ' }])
    await assert.rejects(tell({ ...told, ...blank }), /told_with_reason_and_owner/)
  await tell(told)
  const kept = await house.act(nobody, ({ tx, place }) => listExceptions(tx, place.id, cycle.id))
  assert.deepEqual(
    kept.map(({ rule, owner }) => [rule, owner]),
    [[told.rule, told.owner]],
  )
})
