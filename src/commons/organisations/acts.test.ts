import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  addOrganisation,
  findOrganisation,
  findOrganisations,
  listOrganisations,
} from '#commons/organisations'
import { nobody } from '#platform/auth'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleOrganisation } from './example.ts'
import { isIdentifier, type OrganisationDraft } from './organisation.ts'

let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const add = (more: Partial<OrganisationDraft> = {}, place = house.place) =>
  house.act(nobody, (acting) => addOrganisation(acting, { ...exampleOrganisation, ...more }), place)

describe('an organisation', () => {
  test('is added once: the same name in other letters, or the same number, is in the list already', async () => {
    const first = await add({ name: ' Lamp  and Ladder CIC ', kind: 'cic', identifier: 'local-lamp' })
    assert.ok(first.ok)
    assert.equal(first.value.name, 'Lamp and Ladder CIC')
    assert.equal((await add({ name: 'lamp and ladder cic' })).ok, false)
    assert.equal((await add({ name: 'Another name', identifier: 'local-lamp' })).ok, false)
    assert.ok((await add({ name: 'Lamp and Ladder CIC, the second' })).ok)
  })

  test('is known in its own place only', async () => {
    const elsewhere = await house.addPlace('elsewhere')
    const here = await add({ name: 'Only here' })
    assert.ok(here.ok)
    assert.equal(
      await house.act(
        nobody,
        ({ tx }) => findOrganisation(tx, elsewhere.id, here.ok ? here.value.id : ''),
        elsewhere,
      ),
      undefined,
    )
    assert.ok((await add({ name: 'Only here' }, elsewhere)).ok)
  })

  test('needs a name without a way to reach somebody, and a number in its register’s form', async () => {
    for (const wrong of [
      { name: '  ' },
      { name: 'x'.repeat(161) },
      { name: 'Write to us@example.org' },
      { name: 'Ring 0123 456 789' },
      { name: 'Right', identifier: '1234567' },
      { name: 'Right', about: 'x'.repeat(601) },
      { name: 'Right', notPublished: true },
    ])
      assert.equal((await add(wrong)).ok, false, JSON.stringify(wrong))
    assert.ok((await add({ name: 'x'.repeat(160), identifier: 'GB-CHC-1234567' })).ok)
  })

  test('may be one whose name no source gives, in a published record alone, and more than once', async () => {
    const record = await house.addPlace('record', { record: true })
    const unnamed = { name: 'An organisation', notPublished: true } as const
    assert.ok((await add(unnamed, record)).ok)
    assert.ok((await add(unnamed, record)).ok)
  })

  test('is found by a part of its name, and the list goes on behind the last one seen', async () => {
    const place = await house.addPlace('listing')
    for (const name of ['Beta 100%', 'alpha', 'Gamma_beta', 'delta']) await add({ name }, place)
    const list = (more: Parameters<typeof listOrganisations>[2]) =>
      house.act(nobody, ({ tx }) => listOrganisations(tx, place.id, more), place)
    const names = async (more: Parameters<typeof listOrganisations>[2]) =>
      (await list(more)).map(({ name }) => name)
    assert.deepEqual(await names({}), ['alpha', 'Beta 100%', 'delta', 'Gamma_beta'])
    assert.deepEqual(await names({ search: 'BETA' }), ['Beta 100%', 'Gamma_beta'])
    assert.deepEqual(await names({ search: '%' }), ['Beta 100%'])
    assert.deepEqual(await names({ search: '_' }), ['Gamma_beta'])
    const two = await list({ most: 2 })
    assert.deepEqual(await names({ after: two[1]!.id }), ['delta', 'Gamma_beta'])
    const all = await list({})
    const found = await house.act(
      nobody,
      ({ tx }) =>
        findOrganisations(
          tx,
          place.id,
          all.map(({ id }) => id),
        ),
      place,
    )
    assert.equal(found.size, 4)
  })
})

test('a number is written with its register', () => {
  for (const right of ['GB-CHC-1234567', 'GB-COH-09876543', 'XI-IGO-abc', 'local-lamp-and-ladder'])
    assert.equal(isIdentifier(right), true, right)
  for (const wrong of ['1234567', 'GB-1234567', 'gb-chc-1', 'GB-CHC-', 'GB-CHC-1 2'])
    assert.equal(isIdentifier(wrong), false, wrong)
})
