import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findCycle, listListedCycles } from '#commons/cycles'
import { findPlaceBySlug, saveRevealed } from '#commons/places'
import { countVoices } from '#insight/voices'
import { listAllOutcomes } from '#planning/framework'
import { listPriorities } from '#planning/priorities'
import { freshHouse } from '#testing'
import { linesIn, verify } from '../verifier/verify.ts'
import { loadDemonstrationPlaces } from './load.ts'

const house = await freshHouse()
after(() => house.close())
const secret = Buffer.from('a secret that only tests know, of 32 bytes and more')
const ids = await loadDemonstrationPlaces({ database: house.database, secret, settings: { port: 3000 } }, ['eastmere', 'lambeth'])

async function inPlace<T>(slug: string, work: Parameters<typeof house.database.inPlace<T>>[1]): Promise<T> {
  const place = await house.database.transaction('read', (tx) => findPlaceBySlug(tx, slug))
  assert.ok(place)
  return house.database.inPlace(place.id, work)
}

test('nobody sees a demonstration before its last transaction reveals it', async () => {
  const listed = () => house.database.transaction('read', (tx) => listListedCycles(tx))
  assert.deepEqual(await listed(), [])
  await house.database.transaction('write', (tx) => saveRevealed(tx, ids))
  assert.deepEqual((await listed()).map((cycle) => cycle.slug).sort(), [
    'eastmere-our-20k',
    'lambeth-confidence-pilot',
    'lambeth-framework-2013',
    'lambeth-grant-2012',
    'lambeth-summer-pilot',
  ])
})

test('Eastmere is told to its nine outcomes, with the ones that were not chosen and why', async () => {
  await inPlace('eastmere', async (tx) => {
    const place = (await findPlaceBySlug(tx, 'eastmere'))?.id ?? ''
    const cycle = await findCycle(tx, place, 'eastmere-our-20k')
    assert.ok(cycle)
    assert.equal((await countVoices(tx, place, cycle.id)).said, 36)
    const priorities = await listPriorities(tx, place, cycle.id)
    assert.equal(priorities?.chosen.length, 9)
    assert.ok(priorities.notChosen.length >= 4)
    assert.ok(priorities.notChosen.every(({ reason }) => reason))
  })
})

test('Lambeth’s record has nine outcomes, three of them without a name', async () => {
  await inPlace('lambeth', async (tx) => {
    const place = (await findPlaceBySlug(tx, 'lambeth'))?.id ?? ''
    const cycle = await findCycle(tx, place, 'lambeth-grant-2012')
    const outcomes = await listAllOutcomes(tx, place, cycle?.id ?? '')
    assert.equal(outcomes.length, 9)
    assert.equal(outcomes.filter((outcome) => outcome.statement === undefined).length, 3)
  })
})

test('the ledgers of both demonstrations verify', async () => {
  const verdict = await verify(linesIn(house.adminUrl))
  assert.deepEqual(verdict.findings, [])
  assert.ok(verdict.entries > 150)
})
