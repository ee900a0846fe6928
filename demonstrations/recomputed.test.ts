import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listCycles, listSeats } from '#commons/cycles'
import { findPlaceBySlug, type Place, saveRevealed } from '#commons/places'
import type { Who } from '#platform/auth'
import { fromCsv } from '#standards/sheets'
import { openHouse } from '#testing'
import { recomputed } from '../src/planning/evaluation/example.ts'
import { loadDemonstrationPlaces } from './load.ts'

const house = await openHouse({ demonstration: true })
after(() => house.close())
const secret = Buffer.from('a secret that only tests know, of 32 bytes and more')
const standings = '/eastmere/projects/eastmere-our-20k/standings'

let eastmere: Place
let people: ReadonlyMap<string, Who>
before(async () => {
  const settings = { port: 3000 }
  const ids = await loadDemonstrationPlaces({ database: house.database, secret, settings }, ['eastmere'])
  await house.database.transaction('write', (tx) => saveRevealed(tx, ids))
  const place = await house.database.transaction('read', (tx) => findPlaceBySlug(tx, 'eastmere'))
  assert.ok(place)
  eastmere = place
  people = await house.database.inPlace(place.id, async (tx) => {
    const cycle = (await listCycles(tx, place.id, undefined)).find(({ slug }) => slug === 'eastmere-our-20k')
    const seats = await listSeats(tx, place.id, cycle?.id ?? '')
    return new Map(
      seats.map(({ person, role, knownAs }) => [
        knownAs ?? '',
        {
          kind: role === 'youngPerson' ? 'participant' : 'staff',
          person,
          knownAs,
          keeper: false,
          seats: [{ cycle: cycle?.id ?? '', role }],
        } as const,
      ]),
    )
  })
})

async function sheet(name: string, file: 'scores' | 'totals'): Promise<string[][]> {
  const who = people.get([...people.keys()].find((one) => one.startsWith(name)) ?? '')
  assert.ok(who, `nobody here is called ${name}`)
  const page = await (await house.visitor(who, eastmere)).get(`${standings}/${file}.csv`)
  assert.equal(page.status, 200)
  return fromCsv(page.body.toString())
}

test('every total and the order of the five can be worked out again from the exported scores alone', async () => {
  const [, ...scores] = await sheet('Priya', 'scores')
  const [header = [], ...totals] = await sheet('Priya', 'totals')
  const again = recomputed(scores)
  const column = (heading: string) => header.indexOf(heading)
  assert.equal(totals.length, 5)
  assert.deepEqual(
    totals.map((row) => [row[column('place')], Number(row[column('total')])]),
    [...again.values()].toSorted((one, other) => other - one).map((total, at) => [String(at + 1), total]),
  )
  for (const row of totals) assert.equal(Number(row[column('total')]), again.get(row[1] ?? ''))
})

test('nobody’s name stands in either sheet, and who was too close to one finds it in neither', async () => {
  for (const file of ['scores', 'totals'] as const) {
    const whole = await sheet('Priya', file)
    const names = [...people.keys()].filter((name) => name !== '')
    assert.ok(names.length >= 6)
    for (const name of names)
      assert.ok(!whole.slice(1).some((row) => row.slice(0, 11).includes(name)), `${name} in ${file}`)
    const letters = (rows: readonly (readonly string[])[]) => new Set(rows.slice(1).map((row) => row[1]))
    assert.equal(letters(whole).size, 5)
    assert.equal(letters(await sheet('Marcus', file)).size, 4)
  }
})
