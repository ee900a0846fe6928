import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { addPlace, type Place } from '#commons/places'
import { type Database, openDatabase, sql } from '#platform/db'
import { type FreshDatabase, freshDatabase } from '#testing'

interface Table {
  readonly name: string
  /** What the app role may do there. */
  readonly reads: boolean
  readonly changes: boolean
  readonly removes: boolean
  /** Those that can be written, the place's own left out. */
  readonly columns: readonly string[]
}

const ours: Place = {
  id: '0a000000-0000-4000-8000-000000000001',
  slug: 'ours',
  name: 'Ours',
  kind: 'test',
  about: '',
  illustrative: false,
  record: false,
  runsIt: '',
  contact: '',
}
const theirs: Place = { ...ours, id: '0a000000-0000-4000-8000-000000000002', slug: 'theirs', name: 'Theirs' }

let fresh: FreshDatabase
let database: Database
let owner: pg.Client
let tables: readonly Table[]
before(async () => {
  fresh = await freshDatabase()
  // One connection, so that whatever one transaction leaves behind the next one would meet.
  database = openDatabase(fresh.adminUrl, { connections: 1 })
  owner = new pg.Client({ connectionString: fresh.adminUrl })
  await owner.connect()
  for (const place of [ours, theirs]) await database.transaction('write', (tx) => addPlace(tx, place, true))
  tables = await findTables()
  for (const { name } of tables) for (const place of [ours, theirs]) await addRow(name, place.id)
})
after(async () => {
  await owner.end()
  await database.close()
  await fresh.drop()
})

/** Every table that belongs to places, of every schema: each holds a place's id. */
async function findTables(): Promise<Table[]> {
  const { rows } = await owner.query<Table>(
    `select c.oid::regclass::text as name,
       has_table_privilege('alongside_app', c.oid, 'select') as reads,
       has_table_privilege('alongside_app', c.oid, 'update') as changes,
       has_table_privilege('alongside_app', c.oid, 'delete') as removes,
       (select array_agg(quote_ident(b.attname) order by b.attnum) from pg_attribute b
        where b.attrelid = c.oid and b.attnum > 0 and not b.attisdropped and b.attname <> 'place_id'
          and b.attgenerated = '' and b.attidentity = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and a.attname = 'place_id' and n.nspname !~ '^pg_'
       and c.oid <> 'places.door'::regclass
     order by 1`,
  )
  return rows
}

/** A row of a place in whatever table: the least that its columns take, past every constraint but their types. */
async function addRow(table: string, place: string): Promise<void> {
  const { rows: checks } = await owner.query<{ name: string }>(
    `select quote_ident(conname) as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  )
  for (const { name } of checks) await owner.query(`alter table ${table} drop constraint ${name}`)
  const { rows: columns } = await owner.query<{ name: string; value: string }>(
    `select quote_ident(a.attname) as name, case
       when a.attname = 'place_id' then quote_literal($2)
       when t.typcategory = 'A' then quote_literal('{}')
       else case t.typname when 'uuid' then 'gen_random_uuid()' when 'timestamptz' then 'now()'
         when 'date' then 'current_date' when 'bool' then 'true' when 'jsonb' then quote_literal('{}')
         when 'bytea' then quote_literal('\\x00') when 'text' then quote_literal('x') else '1' end end as value
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull
       and a.attgenerated = '' and a.attidentity = ''`,
    [table, place],
  )
  await owner.query(`set session_replication_role = replica`)
  await owner.query(
    `insert into ${table} (${columns.map(({ name }) => name)}) values (${columns.map(({ value }) => value)})`,
  )
}

/** For each table, how many rows of which place a transaction sees that asks for everything. */
async function seenBy(enters?: string, across = false): Promise<Record<string, Record<string, number>>> {
  return database.transaction('read', async (tx) => {
    if (enters) await tx.enter(enters)
    if (across) await tx.lookAcrossPlaces()
    const seen: Record<string, Record<string, number>> = {}
    for (const { name } of tables.filter(({ reads }) => reads)) {
      const { rows } = await sql<{ place: string; n: number }>`
        select place_id as place, count(*) as n from ${sql.raw(name)} group by place_id`.execute(tx.kysely)
      if (rows.length > 0) seen[name] = Object.fromEntries(rows.map(({ place, n }) => [place, n]))
    }
    return seen
  })
}

const each = <T>(value: T, of = tables.filter(({ reads }) => reads)) =>
  Object.fromEntries(of.map(({ name }) => [name, value]))

test('there are rows of two places in every table that belongs to places, and the owner sees them all', async () => {
  assert.ok(tables.length > 50, `only ${tables.length} tables`)
  assert.ok(tables.every(({ reads }) => reads))
  for (const { name } of tables) {
    const { rows } = await owner.query(`select count(distinct place_id)::int as places from ${name}`)
    assert.deepEqual(rows, [{ places: 2 }], name)
  }
})

test('who has entered no place sees no row of any', async () => {
  assert.deepEqual(await seenBy(), {})
})

test('who has entered one place sees its rows everywhere and no other’s, though nothing in the question says so', async () => {
  assert.deepEqual(await seenBy(ours.id), each({ [ours.id]: 1 }))
  assert.deepEqual(await seenBy(theirs.id), each({ [theirs.id]: 1 }))
})

test('the place is left with the transaction: the next one on the same connection has entered none', async () => {
  await seenBy(ours.id)
  assert.deepEqual(await seenBy(), {})
  await assert.rejects(
    database.inPlace(ours.id, async () => Promise.reject(new Error('rolled back'))),
    /rolled back/,
  )
  assert.deepEqual(await seenBy(), {})
})

test('a change or a removal that forgets to say where touches this place alone', async () => {
  const changed: Record<string, number> = {}
  const removed: Record<string, number> = {}
  const undone = new Error('undone')
  await assert.rejects(
    database.inPlace(ours.id, async (tx) => {
      for (const {
        name,
        columns: [column],
        changes,
        removes,
      } of tables) {
        if (changes) {
          const { numAffectedRows } =
            await sql`update ${sql.raw(`${name} set ${column} = ${column}`)}`.execute(tx.kysely)
          changed[name] = Number(numAffectedRows)
        }
        if (removes) {
          const { numAffectedRows } = await sql`delete from ${sql.raw(name)}`.execute(tx.kysely)
          removed[name] = Number(numAffectedRows)
        }
      }
      throw undone
    }),
    undone,
  )
  assert.deepEqual(
    changed,
    each(
      1,
      tables.filter(({ changes }) => changes),
    ),
  )
  assert.deepEqual(
    removed,
    each(
      1,
      tables.filter(({ removes }) => removes),
    ),
  )
})

test('no row can be written for another place, nor moved into it', async () => {
  for (const { name, columns, changes } of tables) {
    const insert = `insert into ${name} (place_id, ${columns}) select '${theirs.id}', ${columns} from ${name}`
    const move = `update ${name} set place_id = '${theirs.id}'`
    for (const statement of changes ? [insert, move] : [insert])
      await assert.rejects(
        database.inPlace(ours.id, async ({ client }) => void (await client.query(statement))),
        /violates row-level security policy/,
        statement,
      )
  }
})

test('the shelf across places shows listed projects and nothing else', async () => {
  await owner.query('update cycles.cycle set listed_at = null where place_id = $1', [theirs.id])
  await owner.query('update cycles.cycle set listed_at = now() where place_id = $1', [ours.id])
  assert.deepEqual(await seenBy(undefined, true), { 'cycles.cycle': { [ours.id]: 1 } })
  assert.deepEqual(await seenBy(theirs.id, true), {
    ...each({ [theirs.id]: 1 }),
    'cycles.cycle': { [ours.id]: 1, [theirs.id]: 1 },
  })
})
