import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { findCycle, listListedCycles } from '#commons/cycles'
import { findPlaceBySlug, removePlace, saveRevealed } from '#commons/places'
import { listDecisions } from '#commons/power'
import { daysLate, listOffers, owed } from '#commons/recognition'
import { listInstalmentsOfCycle } from '#delivery/agreements'
import { findEnding, listLessons } from '#delivery/learning'
import { listReadings } from '#delivery/results'
import { countVoices } from '#insight/voices'
import { listOpened } from '#planning/applications'
import { listAwards, listSummaries } from '#planning/awards'
import { countInvited, listCallOutcomes, listCalls } from '#planning/calls'
import { standings } from '#planning/evaluation'
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

test('Eastmere’s call was judged as published, and its scores add up to the award again', async () => {
  await inPlace('eastmere', async (tx) => {
    const place = (await findPlaceBySlug(tx, 'eastmere'))?.id ?? ''
    const cycle = await findCycle(tx, place, 'eastmere-our-20k')
    const [call] = await listCalls(tx, place, cycle?.id ?? '')
    assert.ok(cycle && call)
    assert.equal((await listCallOutcomes(tx, place, call.id)).length, 9)
    assert.equal(await countInvited(tx, place, call.id), 18)
    assert.deepEqual((await listOpened(tx, place, call.id)).map(({ letter }) => letter).sort(), [
      'A',
      'B',
      'C',
      'D',
      'E',
    ])
    const ranked = await standings(tx, place, call.id)
    assert.deepEqual(
      ranked.map(({ total }) => total),
      [84.67, 77.33, 73.34, 62.33, 56.67],
    )
    assert.ok(ranked.every(({ waits }) => !waits))
    const [award, ...others] = await listAwards(tx, place, cycle.id)
    assert.equal(others.length, 0)
    assert.equal(award?.applicationId, ranked[0]?.application)
    assert.equal(award?.amountPence, cycle.potPence)
    assert.ok(award?.publishedAt && award.signedBy !== award.preparedBy && award.undertakingRightId)
    const announced = award.publishedAt.toZonedDateTimeISO('Europe/London')
    assert.deepEqual(
      [announced.dayOfWeek, announced.hour],
      [4, 17],
      'on a Thursday evening, whenever it is loaded',
    )
    const summaries = await listSummaries(tx, place, call.id)
    assert.equal(summaries.length, 5)
    for (const { heard, sentAt } of summaries) {
      assert.equal(heard.length, 3)
      assert.ok(Temporal.Instant.compare(sentAt ?? award.publishedAt, award.publishedAt) < 0)
    }
  })
})

test('Eastmere’s money was paid in three parts within the award, and everybody’s time by its rates', async () => {
  await inPlace('eastmere', async (tx) => {
    const place = (await findPlaceBySlug(tx, 'eastmere'))?.id ?? ''
    const cycle = (await findCycle(tx, place, 'eastmere-our-20k'))?.id ?? ''
    const instalments = await listInstalmentsOfCycle(tx, place, cycle)
    assert.deepEqual(
      instalments.map(({ amountPence, paidOn }) => (paidOn ? amountPence : 0)),
      [400_000, 1_000_000, 600_000],
    )
    const offers = await listOffers(tx, place, cycle)
    const { paidPence, owedPence, latePence } = owed(offers, '2999-01-01')
    assert.deepEqual([paidPence, owedPence, latePence], [32_725, 0, 0])
    assert.deepEqual(
      offers.flatMap((offer) => daysLate(offer, '2999-01-01') || []),
      [9],
    )
  })
})

test('Eastmere ends with readings, lessons and adapt, and with a question only young people can close', async () => {
  await inPlace('eastmere', async (tx) => {
    const place = (await findPlaceBySlug(tx, 'eastmere'))?.id ?? ''
    const cycle = (await findCycle(tx, place, 'eastmere-our-20k'))?.id ?? ''
    const states = (await listReadings(tx, place, cycle)).map(({ state }) => state)
    assert.equal(states.length, 8)
    assert.equal(states.filter((state) => state === 'notYetKnown').length, 3)
    assert.ok((await listLessons(tx, place, cycle)).length >= 9)
    assert.equal((await findEnding(tx, place, cycle))?.kind, 'adapt')
    const open = (await listDecisions(tx, place, cycle)).filter(({ closedAt }) => !closedAt)
    assert.deepEqual(
      open.map(({ right }) => right?.holder),
      ['youngPeople'],
    )
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
