import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import pg from 'pg'
import { nobody } from '#platform/auth'
import { type FreshHouse, freshHouse } from '#testing'

let house: FreshHouse
let owner: pg.Client
before(async () => {
  house = await freshHouse()
  owner = new pg.Client({ connectionString: house.adminUrl })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await house.close()
})

/** Every column of our own tables, as `schema.table.column`. */
async function columns(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%s.%s.%s', table_schema, table_name, column_name) as name from information_schema.columns
     where table_schema !~ '^(pg_|pgboss|information_schema|migrations)' order by table_schema, table_name, ordinal_position`,
  )
  assert.ok(rows.length > 300, `only ${rows.length} columns`)
  return rows.map(({ name }) => name)
}

test('a person is an id, a standing, a name they chose and two days: nothing says why they are here', async () => {
  const ofPerson = (await columns()).filter((name) => name.startsWith('people.person.'))
  assert.deepEqual(
    ofPerson.map((name) => name.replace('people.person.', '')),
    ['place_id', 'id', 'standing', 'known_as', 'joined_at', 'left_at'],
  )
})

test('no column anywhere is for why somebody qualifies, who came, or where a request came from', async () => {
  const forbidden =
    /eligib|qualif|offen[cs]|court|probation|in_care|looked_after|diagnos|disab|ethnic|religio|birth|gender|postcode|attend|who_came|present_at|user_agent|ip_address|remote_addr|fingerprint_of_device/
  assert.deepEqual(
    (await columns()).filter((name) => forbidden.test(name)),
    [],
  )
})

test('when something was done is the database’s to say, whatever the clock of the program says', async () => {
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2001, 0, 1) })
  try {
    await house.act(nobody, async (acting) => {
      assert.ok(acting.now.toString() > '2020')
      acting.record({ act: 'test.do', subject: { kind: 'thing', id: acting.chance.id() } })
    })
  } finally {
    mock.timers.reset()
  }
  const { rows } = await owner.query<{ now: boolean }>(
    `select bool_and(at between now() - interval '1 hour' and now()) as now from audit.entry`,
  )
  assert.deepEqual(rows, [{ now: true }])
})
