import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { saveRevealed } from '#commons/places'
import { openHouse } from '#testing'
import { loadDemonstrationPlaces } from '../demonstrations/load.ts'
import { rooms } from './app.ts'

// A house with a whole story in one place, and a second place whose people know every id of the first.
const house = await openHouse({ kind: 'demonstration', demonstration: true })
after(() => house.close())
const secret = Buffer.from('a secret that only tests know, of 32 bytes and more')
const ids = await loadDemonstrationPlaces({ database: house.database, secret, settings: { port: 3000 } }, [
  'eastmere',
])
await house.database.transaction('write', (tx) => saveRevealed(tx, ids))
const ours = await house.addProject('our-own')
const commissioner = await house.addMember(ours, 'commissioner', 'Mina')
const pages = rooms.flatMap((room) => room.pages)

/** For each id an address may hold: some that exist in Eastmere, one from each table of that name. */
async function idsInEastmere(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Set(
    pages.flatMap((page) => [...page.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
  )
  const client = new pg.Client({ connectionString: house.adminUrl })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string; address: string }>(
    `select c.table_name as name, format('%I.%I', c.table_schema, c.table_name) as address
     from information_schema.columns c where c.column_name = 'id' and c.data_type = 'uuid' and c.table_name = any ($1)
     order by 2`,
    [[...names].filter((name) => name !== 'place' && name !== 'cycle')],
  )
  const found = new Map<string, string[]>()
  for (const { name, address } of tables) {
    const { rows } = await client.query(`select id from ${address} where place_id = $1 limit 1`, [ids[0]])
    if (rows[0]) found.set(name, [...(found.get(name) ?? []), rows[0].id])
  }
  await client.end()
  return found
}
const known = await idsInEastmere()
assert.ok(known.size >= 12, `only ${[...known.keys()]} were found in the story`)
const anyId = '3f0d4d4e-6f0a-4c57-9f6e-7f3f6c1a2b3c'

/** An address with ids of Eastmere in it: as often as there are tables its ids may come from. */
function filled(path: string, place: string): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const times = Math.max(1, ...names.map((name) => known.get(name)?.length ?? 0))
  return Array.from({ length: times }, (_, turn) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'place') return place
      if (name === 'cycle') return 'eastmere-our-20k'
      if (name === 'method') return 'dream'
      if (name === 'code') return 'abc'
      return known.get(name)?.at(turn) ?? known.get(name)?.[0] ?? anyId
    }),
  )
}

// What a published project worked out is meant to be taken over elsewhere.
const meantForOthers: readonly string[] = ['/{place}/begin/from/{cycle}']

test('somebody of another place, with every id of this one, finds nothing: 404 on each address that holds one', async () => {
  const browser = await house.visitor(commissioner)
  const holding = pages.filter(
    (page) =>
      page.path.startsWith('/{place}') &&
      /\{(?!place\}|code\}|kind\})\w+\}/.test(page.path) &&
      !meantForOthers.includes(page.path),
  )
  assert.ok(holding.length > 20, `only ${holding.length} addresses hold an id`)
  const open: string[] = []
  for (const { path } of holding)
    for (const address of filled(path, 'testing')) {
      const answered = await browser.get(address, { follow: false })
      if (answered.status !== 404) open.push(`${answered.status} ${path}`)
    }
  assert.deepEqual(open, [])
})

test('posting every act at such an address finds nothing either', async () => {
  const browser = await house.visitor(commissioner)
  const open: string[] = []
  for (const page of pages.filter((one) => one.path.startsWith('/{place}/projects/{cycle}') && one.acts)) {
    for (const act of Object.keys(page.acts ?? {})) {
      for (const address of filled(page.path, 'testing')) {
        const answered = await browser.post(address, { _act: act, _key: anyId, _csrf: 'x' })
        if (answered.status !== 404) open.push(`${answered.status} ${act} at ${page.path}`)
      }
    }
  }
  assert.deepEqual(open, [])
})

test('a session of another place is nobody in this one', async () => {
  const browser = await house.visitor(commissioner)
  for (const path of [
    '/eastmere/account',
    '/eastmere/begin',
    '/eastmere/projects/eastmere-our-20k/team',
    '/eastmere/projects/eastmere-our-20k/run',
  ]) {
    const answered = await browser.get(path, { follow: false })
    assert.ok([403, 404].includes(answered.status), `${answered.status} ${path}`)
  }
})

test('every address answers somebody in it without breaking', async () => {
  const browser = await house.visitor()
  const chooser = await browser.get('/eastmere/enter-as')
  const form = chooser.html.match(/<form[^>]*id="(as-[0-9a-f]+)"/)?.[1] ?? ''
  await browser.submit(chooser, 'enter', {}, { form, follow: false })
  const broken: string[] = []
  for (const { path } of pages)
    for (const address of filled(path, 'eastmere')) {
      const answered = await browser.get(address, { follow: false })
      if (answered.status >= 500) broken.push(`${answered.status} ${path}`)
    }
  assert.deepEqual(broken, [])
})
