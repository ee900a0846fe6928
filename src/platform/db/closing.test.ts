import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { closeWith, sql } from '#platform/db'
import { type FreshHouse, freshHouse } from '#testing'

let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const add = (key: string | null) =>
  sql`insert into http.answered (place_id, key) values (${house.place.id}, ${key})`
const keys = () =>
  house.database.inPlace(house.place.id, async (tx) => {
    const { rows } = await sql<{ key: string }>`select key from http.answered order by key`.execute(tx.kysely)
    return rows.map(({ key }) => key)
  })

test('the last statements leave with the commit, in their order, and what they wrote is there', async () => {
  await house.database.inPlace(house.place.id, async (tx) =>
    closeWith(tx, [add('first'), sql`update http.answered set key = 'second' where key = 'first'`]),
  )
  assert.deepEqual(await keys(), ['second'])
})

test('a last statement that fails throws, and nothing of its transaction stays', async () => {
  const failing = house.database.inPlace(house.place.id, async (tx) => {
    await add('before').execute(tx.kysely)
    closeWith(tx, [add('beside'), add(null), add('after')])
  })
  await assert.rejects(failing, /null value/)
  assert.deepEqual(await keys(), ['second'])
  await house.database.inPlace(house.place.id, async (tx) => closeWith(tx, [add('third')]))
  assert.deepEqual(await keys(), ['second', 'third'], 'the connection goes on')
})
