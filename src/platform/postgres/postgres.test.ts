import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { CannotStart, startPostgres } from '#platform/postgres'

const home = mkdtempSync(join(tmpdir(), 'alongside-postgres-'))
after(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))
const freshFolder = () => join(mkdtempSync(join(home, 'f-')), 'postgres')

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('what was saved is there after a stop and a second start', async () => {
  const folder = freshFolder()
  const first = await startPostgres({ folder, durable: false })
  await ask(first.url, `create table dream (words text); insert into dream values ('a café')`)
  await first.stop()
  const second = await startPostgres({ folder, durable: false })
  assert.deepEqual(await ask(second.url, 'select * from dream'), [{ words: 'a café' }])
  await second.stop()
})

test('it is reached by a socket in a folder nobody else may enter, and by no network', async () => {
  const folder = freshFolder()
  const postgres = await startPostgres({ folder, durable: false })
  assert.deepEqual(await ask(postgres.url, 'show listen_addresses'), [{ listen_addresses: '' }])
  assert.equal(decodeURIComponent(new URL(postgres.url).hostname), folder)
  assert.equal(statSync(folder).mode & 0o777, 0o700)
  await postgres.stop()
  assert.deepEqual(readdirSync(folder).sort(), ['cluster', 'lock'])
})

test('a statement that fails leaves neither its words nor its row in what PostgreSQL says', async () => {
  const postgres = await startPostgres({ folder: freshFolder(), durable: false })
  assert.deepEqual(
    await ask(
      postgres.url,
      `select name, setting from pg_settings where name in ('log_error_verbosity', 'log_min_error_statement') order by name`,
    ),
    [
      { name: 'log_error_verbosity', setting: 'terse' },
      { name: 'log_min_error_statement', setting: 'panic' },
    ],
  )
  await postgres.stop()
})

test('it is durable unless told otherwise', async () => {
  const [durable, forTests] = await Promise.all([
    startPostgres({ folder: freshFolder() }),
    startPostgres({ folder: freshFolder(), durable: false }),
  ])
  const settings = `select string_agg(name, ' ' order by name) as on from pg_settings
    where setting = 'on' and name in ('fsync', 'synchronous_commit', 'full_page_writes')`
  assert.deepEqual(await ask(durable.url, settings), [{ on: 'fsync full_page_writes synchronous_commit' }])
  assert.deepEqual(await ask(forTests.url, settings), [{ on: null }])
  await Promise.all([durable.stop(), forTests.stop()])
})

test('a second start on the same folder shares the first, and leaves it running', async () => {
  const folder = freshFolder()
  const [one, other] = await Promise.all([
    startPostgres({ folder, durable: false }),
    startPostgres({ folder, durable: false }),
  ])
  assert.equal(one.url, other.url)
  await ask(one.url, 'create table dream ()')
  const late = await startPostgres({ folder, durable: false })
  await late.stop()
  assert.deepEqual(await ask(one.url, 'select count(*)::int as n from dream'), [{ n: 0 }])
  await Promise.all([one.stop(), other.stop()])
  assert.deepEqual(readdirSync(folder).sort(), ['cluster', 'lock'])
})

test('a path longer than a socket allows works, and its short folder goes with the stop', async () => {
  const folder = join(home, 'long-'.repeat(20), 'é – ß', 'postgres')
  const postgres = await startPostgres({ folder, durable: false })
  const socketFolder = decodeURIComponent(new URL(postgres.url).hostname)
  assert.notEqual(socketFolder, folder)
  assert.equal(statSync(socketFolder).mode & 0o777, 0o700)
  await ask(postgres.url, 'select 1')
  await postgres.stop()
  assert.equal(existsSync(socketFolder), false)
})

test('a folder that cannot be written is refused in one sentence that names it', async () => {
  const inTheWay = join(home, 'a-file')
  writeFileSync(inTheWay, '')
  await assert.rejects(startPostgres({ folder: join(inTheWay, 'postgres') }), (error) => {
    assert.ok(error instanceof CannotStart)
    assert.match(error.message, /^Alongside may not write in .*a-file.*ALONGSIDE_DATA\.$/)
    return true
  })
})

test('files made by another PostgreSQL are left alone and the refusal says why', async () => {
  const folder = freshFolder()
  const postgres = await startPostgres({ folder, durable: false })
  await postgres.stop()
  writeFileSync(join(folder, 'cluster/PG_VERSION'), '12\n')
  await assert.rejects(startPostgres({ folder, durable: false }), (error) => {
    assert.ok(error instanceof CannotStart)
    assert.match(error.message, /version 12/)
    return true
  })
  assert.ok(existsSync(join(folder, 'cluster/PG_VERSION')))
})
