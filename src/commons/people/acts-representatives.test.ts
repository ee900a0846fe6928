import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addOrganisation } from '#commons/organisations'
import { nobody } from '#platform/auth'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleOrganisation } from '../organisations/example.ts'
import { join } from './acts.ts'
import { represent, standDown } from './acts-representatives.ts'
import { listRepresentatives, listRepresented } from './storage-representatives.ts'

let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

describe('an organisation', () => {
  test('is spoken for by people, who may stop, and whom doing it twice does not double', async () => {
    const added = await house.act(nobody, (acting) => addOrganisation(acting, exampleOrganisation))
    assert.ok(added.ok)
    const { id } = added.value
    const [first, second] = await house.act(nobody, async (acting) => [
      await join(acting, { standing: 'participant', knownAs: 'Dina' }),
      await join(acting, { standing: 'participant' }),
    ])
    await house.act(nobody, async (acting) => {
      assert.equal(await represent(acting, first!.id, id), true)
      assert.equal(await represent(acting, first!.id, id), false)
      await represent(acting, second!.id, id)
    })
    await house.act(nobody, async ({ tx, place }) => {
      assert.deepEqual(new Set(await listRepresentatives(tx, place.id, id)), new Set([first!.id, second!.id]))
      assert.deepEqual(await listRepresented(tx, place.id, first!.id), [id])
    })
    await house.act(nobody, async (acting) => {
      assert.equal(await standDown(acting, first!.id, id), true)
      assert.equal(await standDown(acting, first!.id, id), false)
    })
    await house.act(nobody, async ({ tx, place }) => {
      assert.deepEqual(await listRepresented(tx, place.id, first!.id), [])
      assert.deepEqual(await listRepresentatives(tx, place.id, id), [second!.id])
    })
  })
})
