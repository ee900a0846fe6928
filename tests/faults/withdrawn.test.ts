import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import sharp from 'sharp'
import { raiseConcern } from '#commons/safety'
import { refuseVoice, retell } from '#insight/voices'
import { nobody } from '#platform/auth'
import { post } from '#platform/mail'
import { sweepDatabase } from '../../src/verbs/sweep.ts'
import { type Browser, browse, send } from './browser.ts'
import { clear, freePort, healthy, type Program, runVerb, start, stop } from './program.ts'
import { openStage, type Stage } from './stage.ts'
import { cellsWith, filesWith } from './traces.ts'

const gone = 'quillwort'
const kept = 'marjoram'
/** Enough for the planner to keep samples of what they said. */
const PEOPLE = 6

const home = mkdtempSync(join(tmpdir(), 'alongside-withdrawn-'))
const data = join(home, 'data')
const port = await freePort()
const open = () => start({ data, port, environment: { ALONGSIDE_DEMONSTRATION: 'no', LOG_LEVEL: 'trace' } })
let program: Program
let stage: Stage
before(async () => {
  program = open()
  await healthy(program)
  stage = await openStage(data)
})
after(async () => {
  await stage.close()
  clear(program)
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})

/** Somebody says everything a voice can hold, and is left with the receipt in the browser. */
async function share(project: string, said: string): Promise<{ browser: Browser; voice: string }> {
  const browser = browse(port)
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#000', noise } })
  const chosen = await send(browser, `${project}/share?method=dream`, 'next', {
    words: `${said} words`,
    'parts.where': `${said} where`,
    bring: `${said} offer`,
    groupName: `${said} crew`,
    photo: { name: `${said}.jpg`, bytes: await picture.jpeg().toBuffer() },
    photoShows: `${said} shows`,
  })
  await send(browser, chosen, 'share', {
    consents: ['publish', 'photo', 'attribute'],
    knownAs: `${said} name`,
  })
  await send(browser, `/${stage.place.slug}/receipt`, 'open')
  return { browser, voice: chosen.split('/').at(-1) ?? '' }
}

async function ask<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: stage.url })
  await owner.connect()
  try {
    return (await owner.query<Row>(statement)).rows
  } finally {
    await owner.end()
  }
}

/** Pieces of every photo as it is kept, each within one of the chunks it is cut into on the disk. */
async function piecesOfPhotos(): Promise<Buffer[]> {
  const photos = await ask<{ bytes: Buffer }>('select bytes from files.bytes')
  assert.equal(photos.length, PEOPLE)
  return photos.flatMap(({ bytes }) => [100, 1000, 3000].map((at) => bytes.subarray(at, at + 32)))
}

test('withdrawn words are gone at once from every table and log, and after a sweep from every byte of the data folder', async () => {
  const cycle = await stage.addProject('taken-back')
  const project = `/${stage.place.slug}/projects/${cycle.slug}`
  const ash = await stage.addMember(cycle, 'youngPerson', 'Ash')

  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => share(project, `${gone}${i}`)))
  const canaries = [gone, ...(await piecesOfPhotos())]
  await send((await share(project, kept)).browser, `/${stage.place.slug}/receipt/change`, 'change', {
    words: kept,
    withoutPhoto: 'yes',
    forgetOld: 'yes',
  })
  const first = people[0]
  assert.ok(first)
  await stage.act(ash, async (acting) => {
    assert.ok((await refuseVoice(acting, first.voice, `It says ${gone}.`)).ok)
    for (const { voice } of people) {
      assert.ok((await retell(acting, voice, { words: `They said ${gone} of ${voice}.`, why: gone })).ok)
      const letter = { id: acting.chance.id(), to: 'mina@example.org', subject: gone, body: gone }
      await post(acting.tx, stage.place.id, { ...letter, concerns: [voice] })
    }
  })
  await stage.act(nobody, (acting) => {
    const about = { kind: 'voice', id: first.voice }
    return raiseConcern(acting, { cycle: cycle.id, about, words: `worried by ${gone}`, how: 'person' })
  })
  await send(first.browser, `/${stage.place.slug}/receipt/change`, 'change', { words: `${gone} again` })

  // So that what is looked for was everywhere, and the search sees it: tables, samples, files, log.
  await ask('analyze; checkpoint')
  const cells = Object.keys(await cellsWith(stage.url, canaries))
  for (const cell of ['voices.words.words', 'voices.words.parts', 'files.bytes.bytes', 'mail.letter.body'])
    assert.ok(cells.includes(cell), `${cell} is not among ${cells}`)
  assert.notDeepEqual(await ask(`select from pg_stats where histogram_bounds::text like '%${gone}%'`), [])
  assert.ok(filesWith(data, canaries).some((file) => file.includes('pg_wal')))

  for (const { browser } of people) await send(browser, `/${stage.place.slug}/receipt/withdraw`, 'withdraw')
  assert.deepEqual(await cellsWith(stage.url, canaries), {})
  const recorded = await ask(`select from audit.entry where act = 'voices.withdraw'`)
  assert.equal(recorded.length, PEOPLE, 'what is left is that it was taken back')
  assert.ok(!program.said().includes(gone))
  assert.match(program.said(), /"answered"/, 'there is a log to look in')
  assert.notDeepEqual(filesWith(data, canaries), [], 'a database keeps old bytes, so a sweep is needed')

  const swept = runVerb(data, ['sweep'])
  assert.match(swept.stdout, /nothing that was withdrawn is left in the tables or the log/, swept.stderr)
  assert.deepEqual(filesWith(data, canaries), [], 'while everything runs')
  await stop(program)
  assert.deepEqual(filesWith(data, canaries), [], 'when everything is stopped')
  assert.notDeepEqual(filesWith(data, [kept]), [], 'and the search still finds what nobody took back')

  program = open()
  await healthy(program)
  const verified = runVerb(data, ['verify', '--json'])
  assert.equal(verified.status, 0, verified.stdout)
  assert.ok((JSON.parse(verified.stdout) as { erased: number }).erased >= PEOPLE)
  for (const { browser } of people) browser.close()
})

test('a sweep waits for work that began before the words were taken back', async () => {
  const words = 'spleenwort'
  await ask(`create table public.said (words text); insert into public.said values ('${words}')`)
  const reader = new pg.Client({ connectionString: stage.url })
  await reader.connect()
  await reader.query('begin isolation level repeatable read')
  // A snapshot, and no lock that a sweep would wait for anyway.
  await reader.query('select 1')
  await ask('delete from public.said')
  await sweepDatabase(stage.url, () => void reader.query('commit'))
  await reader.end()
  assert.deepEqual(filesWith(data, [words]), [])
})

test('as the owner of an external database a sweep rewrites its tables, and leaves the log to whoever keeps it', async () => {
  const words = 'milkwort'
  await ask('create role plain login')
  await ask('create database plain owner plain')
  const url = stage.url.replace('//alongside@', '//plain@').replace(/alongside$/, 'plain')
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`create table said (words text); insert into said values ('${words}')`)
  await owner.query('delete from said')
  await ask('checkpoint')
  const inTables = () => filesWith(data, [words]).filter((file) => file.includes('/base/'))
  assert.notDeepEqual(inTables(), [])
  assert.equal(await sweepDatabase(url, () => {}), 'tables')
  await ask('checkpoint')
  assert.deepEqual(inTables(), [])
  await owner.end()
})
