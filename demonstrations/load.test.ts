import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { findCycle, listListedCycles } from '#commons/cycles'
import { findPlaceBySlug, removePlace, saveRevealed } from '#commons/places'
import { countVoices } from '#insight/voices'
import { listAllOutcomes } from '#planning/framework'
import { listPriorities } from '#planning/priorities'
import { freshHouse } from '#testing'
import { linesIn, verify } from '../verifier/verify.ts'
import { loadDemonstrationPlaces } from './load.ts'

const house = await freshHouse()
after(() => house.close())
const secret = Buffer.from('a secret that only tests know, of 32 bytes and more')
const ids = await loadDemonstrationPlaces({ database: house.database, secret, settings: { port: 3000 } }, [
  'eastmere',
  'lambeth',
])

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

test('a demonstration can be removed whole, also when its load was killed half-way', async () => {
  const place = await house.database.transaction('read', (tx) => findPlaceBySlug(tx, 'eastmere'))
  await house.database.transaction('write', (tx) => removePlace(tx, place?.id ?? ''))
  const client = new pg.Client({ connectionString: house.adminUrl })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'place_id' where c.relkind = 'r'`,
  )
  assert.ok(tables.length > 30)
  for (const { name } of tables) {
    const { rows } = await client.query(`select count(*)::int as n from ${name} where place_id = $1`, [
      place?.id,
    ])
    assert.equal(rows[0].n, 0, name)
  }
  await client.end()
})
