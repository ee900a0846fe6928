import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { Cycle } from '#commons/cycles'
import { nobody } from '#platform/auth'
import type { Tx } from '#platform/db'
import { type FreshHouse, freshHouse } from '#testing'
import { countUnseen, findEndOfLook, listVoices, mostCounted, voicesInOneLook } from './storage.ts'
import { listWaiting } from './storage-answers.ts'
import { listVersions } from './storage-erasure.ts'

const many = voicesInOneLook + 2000

let house: FreshHouse
let cycle: Cycle
before(async () => {
  house = await freshHouse()
  cycle = await house.addProject()
  const ash = await house.addMember(cycle, 'youngPerson')
  const owner = new pg.Client({ connectionString: house.adminUrl })
  await owner.connect()
  // So that the vacuum below finds the rows settled, whatever the test's PostgreSQL puts off.
  await owner.query('set synchronous_commit = on')
  await owner.query(
    `insert into voices.voice (place_id, cycle_id, id, method, kind, medium, author, said_on, reply_by, may_quote,
       may_attribute, may_photo, may_publish, consent_wording, consent_how, approved_at, approved_by)
     select $1, $2, gen_random_uuid(), 'proud', case when i % 2 = 0 then 'proudMoment' else 'story' end, 'words', 'one',
       date '2024-01-01' + i / 20, date '2024-01-08' + i / 20, false, false, false, i % 3 = 0, 'en-1', 'screen',
       case when i % 100 > 0 then now() end, case when i % 100 > 0 then $3::uuid end
     from generate_series(1, $4::int) i`,
    [house.place.id, cycle.id, ash.person, many],
  )
  await owner.query(
    `insert into voices.words (place_id, voice_id, words)
     select place_id, id, case when said_on = '2024-01-01' then 'the very first' else 'another one' end from voices.voice`,
  )
  await owner.query('vacuum analyze voices.voice')
  await owner.query('vacuum analyze voices.words')
  await owner.end()
})
after(() => house.close())

const read = <T>(work: (tx: Tx) => Promise<T>) => house.act(nobody, ({ tx }) => work(tx))

/** The plans of every statement some reading sends, as the app role. */
function plansOf(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  return read(async (tx) => {
    const sent: { text: string; values: unknown[] }[] = []
    const { client } = tx
    const query = client.query.bind(client) as (...all: unknown[]) => unknown
    const listening = (asked: string | { text: string; values: unknown[] }, ...values: unknown[][]) => {
      sent.push(typeof asked === 'string' ? { text: asked, values: values[0] ?? [] } : asked)
      return query(asked, ...values)
    }
    Object.defineProperty(client, 'query', { value: listening, configurable: true })
    await work(tx)
    Reflect.deleteProperty(client, 'query')
    const plans: string[] = []
    for (const { text, values } of sent) {
      const { rows } = await client.query(`explain ${text}`, values)
      plans.push(...rows.map((row) => String(Object.values(row)[0])))
    }
    assert.ok(/Index/.test(plans.join()), 'it sees the plans')
    return plans.join('\n')
  })
}

test('no list of voices reads the whole table', async () => {
  const place = house.place.id
  const [middle] = await read((tx) =>
    listVoices(tx, place, cycle.id, { shownTo: 'team', after: { saidOn: '2024-09-01', id: cycle.id } }),
  )
  assert.ok(middle)
  const readings: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
    team: (tx) => listVoices(tx, place, cycle.id, { shownTo: 'team' }),
    public: (tx) => listVoices(tx, place, cycle.id, { shownTo: 'public' }),
    'the middle': (tx) => listVoices(tx, place, cycle.id, { shownTo: 'team', after: middle }),
    'one kind': (tx) => listVoices(tx, place, cycle.id, { shownTo: 'team', kind: 'dream' }),
    'the end of a look': (tx) => findEndOfLook(tx, place, cycle.id, { shownTo: 'public' }),
    waiting: (tx) => listWaiting(tx, place, cycle.id),
    versions: (tx) => listVersions(tx, place, middle.id),
  }
  for (const [name, work] of Object.entries(readings)) {
    const plan = await plansOf(work)
    assert.ok(!/Seq Scan on (voice|words)/.test(plan), `${name}:\n${plan}`)
  }
})

test('a search looks through one part at a time, and finds the oldest voice when it goes on', async () => {
  const wanted = { shownTo: 'team', search: 'VERY first' } as const
  const place = house.place.id
  assert.deepEqual(await read((tx) => listVoices(tx, place, cycle.id, wanted)), [])
  const end = await read((tx) => findEndOfLook(tx, place, cycle.id, wanted))
  assert.ok(end)
  const found = await read((tx) => listVoices(tx, place, cycle.id, { ...wanted, after: end }))
  assert.equal(found.length, 19)
  assert.ok(found.every(({ saidOn }) => saidOn === '2024-01-01'))
  assert.equal(await read((tx) => findEndOfLook(tx, place, cycle.id, { ...wanted, after: end })), undefined)
})

test('what a public list leaves out is counted to a limit and no further', async () => {
  const unseen = await read((tx) => countUnseen(tx, house.place.id, cycle.id))
  assert.deepEqual(unseen, { notPublic: mostCounted + 1, removed: 0 })
})
