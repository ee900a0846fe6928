import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { freshDatabase } from '#testing'

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('each test file has a migrated database of its own', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
  await ask(one.adminUrl, 'create table public.mine ()')
  assert.deepEqual(await ask(other.adminUrl, `select to_regclass('public.mine') as mine`), [{ mine: null }])
  assert.notEqual(one.adminUrl, other.adminUrl)
  await Promise.all([one.drop(), other.drop()])
})

test('the app role is neither a superuser nor able to pass row-level security', async () => {
  const database = await freshDatabase()
  assert.deepEqual(
    await ask(
      database.appUrl,
      'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    ),
    [{ rolname: 'alongside_app', rolsuper: false, rolbypassrls: false }],
  )
  await database.drop()
})

test('a dropped database is gone, even while somebody is connected', async () => {
  const database = await freshDatabase()
  const client = new pg.Client({ connectionString: database.adminUrl })
  client.on('error', () => {})
  await client.connect()
  await database.drop()
  await assert.rejects(ask(database.adminUrl, 'select 1'), { code: '3D000' })
  await client.end()
})
