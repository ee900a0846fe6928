import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { Cycle } from '#commons/cycles'
import { nobody } from '#platform/auth'
import { sql, type Tx } from '#platform/db'
import { type FreshHouse, freshHouse } from '#testing'
import { listOutcomes, outcomesOnAPage, type Wanted } from './storage.ts'

const many = 10_000
let house: FreshHouse
let cycle: Cycle
before(async () => {
  house = await freshHouse()
  cycle = await house.addProject('many')
  const others = [await house.addProject('other'), await house.addProject('another')]
  const owner = new pg.Client({ connectionString: house.adminUrl })
  await owner.connect()
  // Otherwise the rows are not known to be there for good when they are vacuumed, and the index alone is not enough.
  await owner.query('set synchronous_commit = on')
  await owner.query(
    `insert into framework.outcome (place_id, cycle_id, id, statement, area, bottom_lines, provenance, made_at)
     select $1, cycle, gen_random_uuid(), 'Outcome ' || n || case n % 100 when 0 then ' about lanterns' else ' about buses' end,
       (array['external', 'personalResources', 'functioning', 'feelings'])[1 + n % 4],
       array[(array['economic', 'social', 'environmental'])[1 + n % 3]],
       array[(array['youngPeople', 'council'])[1 + n % 2]], '2026-01-01'::timestamptz + n * interval '1 minute'
     from unnest($2::uuid[]) cycle, generate_series(1, ${many}) n`,
    [house.place.id, [cycle, ...others].map(({ id }) => id)],
  )
  await owner.query('vacuum analyze framework.outcome')
  await owner.end()
})
after(() => house.close())

const list = (wanted: Wanted = {}) =>
  house.act(nobody, ({ tx, place }) => listOutcomes(tx, place.id, cycle.id, wanted))

test('ten thousand outcomes come fifty at a time, in order, with how many there are', async () => {
  const first = await list()
  assert.equal(first.total, many)
  assert.equal(first.outcomes.length, outcomesOnAPage)
  assert.match(first.outcomes[0]?.statement ?? '', /^Outcome 1 /)
  const last = await list({ page: many / outcomesOnAPage })
  assert.match(last.outcomes.at(-1)?.statement ?? '', /^Outcome 10000 /)
  assert.deepEqual(await list({ page: 100_000 }), { outcomes: [], total: many })
})

test('they are found by part of life, by what they are good for, by whom they came from, by words, and by all of these', async () => {
  assert.equal((await list({ area: 'feelings' })).total, many / 4)
  assert.equal((await list({ bottomLine: 'social' })).total, 3334)
  assert.equal((await list({ provenance: 'council' })).total, many / 2)
  const lanterns = await list({ search: 'lantern' })
  assert.equal(lanterns.total, many / 100)
  assert.ok(lanterns.outcomes.every(({ statement }) => statement?.endsWith('about lanterns')))
  assert.equal(
    (await list({ search: 'lantern', area: 'external', provenance: 'youngPeople' })).total,
    many / 100,
  )
  assert.equal((await list({ search: 'lantern', area: 'feelings' })).total, 0)
  for (const odd of ['"', "'; drop table", 'a & | !', '%', '-', ':*'])
    assert.ok((await list({ search: odd })).total >= 0, odd)
})

test('no page of them reads the table from end to end, prepared or not: it goes along the index', async () => {
  const asked: Wanted[] = [
    {},
    { page: 2 },
    { page: 150 },
    { area: 'feelings' },
    { area: 'external', page: 40 },
  ]
  await house.act(nobody, async ({ tx, place }) => {
    const before = await scansIn(tx)
    // From the sixth time on PostgreSQL may keep one plan for all values.
    for (let time = 0; time < 8; time++)
      for (const wanted of asked) await listOutcomes(tx, place.id, cycle.id, wanted)
    const after = await scansIn(tx)
    assert.equal(after.whole - before.whole, 0, 'the table was read from end to end')
    assert.ok(after.index - before.index >= 2 * 8 * asked.length)
  })
})

test('a page of them is one statement', async () => {
  await house.act(nobody, async ({ tx, place }) => {
    const before = tx.sent
    await listOutcomes(tx, place.id, cycle.id, { search: 'lantern', page: 2 })
    assert.equal(tx.sent - before, 1)
  })
})

/** How often this connection has read the outcomes from end to end, and along an index, since it last told. */
async function scansIn(tx: Tx): Promise<{ whole: number; index: number }> {
  const { rows } = await sql<{ whole: number; index: number }>`
    select seq_scan::int as whole, idx_scan::int as index from pg_stat_xact_user_tables
    where relid = 'framework.outcome'::regclass`.execute(tx.kysely)
  return rows[0] ?? { whole: 0, index: 0 }
}
