import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '#platform/postgres'
import { isRunning, killTree, treeOf } from '../testing/processes.ts'

const home = mkdtempSync(join(tmpdir(), 'alongside-kills-'))
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
  const folder = freshFolder()
  const postgres = await startPostgres({ folder })
  await ask(postgres.url, 'create table voice (n int)')
  for (let n = 1; n <= 3; n++) {
    await askUntilAnswered(postgres.url, `insert into voice values (${n})`)
    const postmaster = Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0])
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

test('a path longer than a socket allows: kill -9, and the next start clears the short folder too', async () => {
  const folder = join(home, 'longer-'.repeat(15), 'postgres')
  const program = anotherProgram(folder)
  const abandoned = decodeURIComponent(new URL(await saidUrl(program)).hostname)
  killTree(program.pid!)
  const next = await startPostgres({ folder })
  assert.equal(existsSync(abandoned), false)
  await next.stop()
})
