import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, startPostgres } from '#platform/postgres'
import { isRunning, killTree, treeOf } from '../../../tests/testing/processes.ts'

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

/** Asks until it answers: PostgreSQL is being brought back meanwhile. */
async function askUntilAnswered(url: string, sql: string): Promise<Record<string, unknown>[]> {
  for (;;) {
    try {
      return await ask(url, sql)
    } catch {
      await delay(20)
    }
  }
}

/** Another program that uses the folder until it is killed or told to end. */
function anotherProgram(folder: string): ChildProcess {
  const program = `
    import { startPostgres } from '#platform/postgres'
    const postgres = await startPostgres({ folder: ${JSON.stringify(folder)} })
    process.on('SIGTERM', () => postgres.stop().then(() => process.exit(0)))
    process.stdout.write(postgres.url)
    setInterval(() => {}, 60_000)`
  return spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function saidUrl(program: ChildProcess): Promise<string> {
  const [said] = await Promise.race([once(program.stdout!, 'data'), once(program, 'exit')])
  assert.match(String(said), /^postgresql:/, 'the other program started')
  return String(said)
}

test('what was saved is there after a stop and a second start', async () => {
  const folder = freshFolder()
  const first = await startPostgres({ folder })
  await ask(first.url, `create table dream (words text); insert into dream values ('a café')`)
  await first.stop()
  const second = await startPostgres({ folder })
  assert.deepEqual(await ask(second.url, 'select * from dream'), [{ words: 'a café' }])
  await second.stop()
})

test('it is reached by a socket in a folder nobody else may enter, and by no network', async () => {
  const folder = freshFolder()
  const postgres = await startPostgres({ folder })
  assert.deepEqual(await ask(postgres.url, 'show listen_addresses'), [{ listen_addresses: '' }])
  assert.equal(decodeURIComponent(new URL(postgres.url).hostname), folder)
  assert.equal(statSync(folder).mode & 0o777, 0o700)
  await postgres.stop()
  assert.deepEqual(readdirSync(folder).sort(), ['cluster', 'lock'])
})

test('a statement that fails leaves neither its words nor its row in what PostgreSQL says', async () => {
  const postgres = await startPostgres({ folder: freshFolder() })
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

test('killed half-way through the first start, the next start works', async () => {
  const started = performance.now()
  const whole = anotherProgram(freshFolder())
  await saidUrl(whole)
  const firstStart = performance.now() - started
  killTree(whole.pid!)

  const points = 6
  for (let point = 0; point < points; point++) {
    const folder = freshFolder()
    const program = anotherProgram(folder)
    await delay((firstStart * (point + 0.5)) / points)
    killTree(program.pid!)
    const postgres = await startPostgres({ folder })
    assert.deepEqual(await ask(postgres.url, 'select 1 as one'), [{ one: 1 }])
    await postgres.stop()
    assert.deepEqual(readdirSync(folder).sort(), ['cluster', 'lock'], 'nothing half-made is left')
  }
})

test('kill -9 of everything loses no acknowledged row, and the next start need not wait', async () => {
  const folder = freshFolder()
  const program = anotherProgram(folder)
  const url = await saidUrl(program)
  await ask(url, 'create table voice (n int); insert into voice select generate_series(1, 50)')
  killTree(program.pid!)
  const started = performance.now()
  const postgres = await startPostgres({ folder })
  assert.ok(performance.now() - started < 5_000)
  assert.deepEqual(await ask(postgres.url, 'select count(*)::int as n from voice'), [{ n: 50 }])
  await postgres.stop()
})

if (process.platform === 'linux')
  test('kill -9 of the program alone ends its PostgreSQL too', async () => {
    const folder = freshFolder()
    const program = anotherProgram(folder)
    await saidUrl(program)
    const [, postmaster] = treeOf(program.pid!) as [number, number]
    program.kill('SIGKILL')
    const next = await startPostgres({ folder })
    assert.equal(isRunning(postmaster), false)
    await next.stop()
  })

test('kill -9 of PostgreSQL alone: it comes back at the same address with every acknowledged row', async () => {
  const postgres = await startPostgres({ folder: freshFolder() })
  await ask(postgres.url, 'create table voice (n int)')
  for (let n = 1; n <= 3; n++) {
    await askUntilAnswered(postgres.url, `insert into voice values (${n})`)
    const [{ pid }] = (await ask(postgres.url, `select pg_backend_pid() as pid`)) as [{ pid: number }]
    const postmaster = treeOf(process.pid).slice(1)[0]!
    assert.notEqual(postmaster, pid)
    process.kill(postmaster, 'SIGKILL')
    assert.deepEqual(await askUntilAnswered(postgres.url, 'select count(*)::int as n from voice'), [{ n }])
  }
  await postgres.stop()
})

test('a second program on the same folder shares the first one, and leaves it running', async () => {
  const folder = freshFolder()
  const [one, other] = await Promise.all(
    [anotherProgram(folder), anotherProgram(folder)].map(async (program) => ({
      program,
      url: await saidUrl(program),
    })),
  )
  assert.equal(one!.url, other!.url)
  const sharing = await startPostgres({ folder })
  assert.equal(sharing.url, one!.url)
  await sharing.stop()
  assert.deepEqual(await ask(one!.url, 'select 1 as one'), [{ one: 1 }])
  for (const { program } of [one!, other!]) {
    program.kill('SIGTERM')
    await once(program, 'exit')
  }
})

test('a path longer than a socket allows works, and its short folder goes with the stop', async () => {
  const folder = join(home, 'long-'.repeat(20), 'é – ß', 'postgres')
  const postgres = await startPostgres({ folder })
  const socketFolder = decodeURIComponent(new URL(postgres.url).hostname)
  assert.notEqual(socketFolder, folder)
  assert.equal(statSync(socketFolder).mode & 0o777, 0o700)
  await ask(postgres.url, 'select 1')
  await postgres.stop()
  assert.equal(existsSync(socketFolder), false)
})

test('a path longer than a socket allows: kill -9, and the next start clears the short folder too', async () => {
  const folder = join(home, 'longer-'.repeat(15), 'postgres')
  const program = anotherProgram(folder)
  const abandoned = decodeURIComponent(new URL(await saidUrl(program)).hostname)
  killTree(program.pid!)
  const next = await startPostgres({ folder })
  assert.equal(existsSync(abandoned), false)
  await next.stop()
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
