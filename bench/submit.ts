/**
 * The last five seconds of a call: 300 applications sent, 50 slow uploads under way, and some that come too late.
 *
 *   npm run -s bench:submit            prints JSON
 *
 * Everybody sends at the moment they had planned, whether or not others were answered. The database’s clock judges:
 * misjudged is whatever was accepted after the deadline by that clock, or refused with the answer in hand before it.
 * The baseline in the same run, under the same uploads, is as many bare inserts of the same size over node:http.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type ClientRequest, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate, openDatabase } from '#platform/db'
import { installJobs } from '#platform/jobs'
import { startPostgres } from '#platform/postgres'
import type { Report } from './serve-server.ts'
import { furnishCall, type Sender } from './submit-house.ts'

const applications = Number(process.env['APPLICATIONS'] ?? 300)
const late = Math.ceil(applications / 10)
const uploads = Number(process.env['UPLOADS'] ?? 50)
// Sent beforehand and not counted: a program in its third week is not just started.
const warm = 30
const windowMs = 5000
const lateMs = 500
const goalMs = 1000
// Long enough to have every slow upload under way before the first application is sent.
const runUpMs = 4000

interface Outcome {
  readonly status: number
  readonly ms: number
  /** By our own clock, to be laid beside the database’s. */
  readonly begunAt: number
  readonly endedAt: number
}

const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
const postgres = await startPostgres({ folder: join(folder, 'postgres') })
try {
  await migrate(postgres.url)
  await installJobs(postgres.url)
  const database = openDatabase(postgres.url)
  const house = await furnishCall(database, applications + late + uploads + warm)
  const owner = new pg.Client({ connectionString: postgres.url })
  await owner.connect()
  await owner.query(
    'create table public.bare (id uuid primary key, bytes bytea not null, at timestamptz not null default now())',
  )

  const alongside = await start('serve-server.ts', postgres.url)
  const bare = await start('submit-server.ts', postgres.url)
  const senders = house.senders.slice(0, applications + late)
  const forms = await prepared(alongside.port, senders)
  const slow = house.senders.slice(applications + late, applications + late + uploads)
  const agent = new Agent({ keepAlive: true })
  for (const form of await prepared(alongside.port, house.senders.slice(-warm)))
    if ((await post(agent, alongside.port, form)) !== 303) throw new Error('not accepted beforehand')
  agent.destroy()

  const baseline = await offered(bare.port, slow, performance.now() + runUpMs, (i) => ({
    path: '/',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.alloc(house.envelopeBytes, i),
  }))

  await house.closeIn(runUpMs + windowMs)
  const offset = await clockOffset(owner, house.placeId)
  const closes = house.closesAt - offset
  const outcomes = await offered(alongside.port, slow, closes - windowMs, (i) => forms[i] as Form)

  const { rows } = await owner.query<{ accepted: number; late: number; each: boolean }>(
    `select count(*)::int as accepted, count(*) filter (where sent_at > c.closes_at)::int as late,
       count(distinct application_id) = count(*) as each
     from applications.sent s join applications.application a on a.place_id = s.place_id and a.id = s.application_id
     join calls.call c on c.place_id = a.place_id and c.id = a.call_id`,
  )
  const inTheDatabase = (rows[0]?.accepted ?? 0) - warm
  const accepted = outcomes.filter(({ status }) => status === 303)
  const refused = outcomes.filter(({ status }) => status === 422)
  const misjudged =
    (rows[0]?.late ?? 0) +
    accepted.filter(({ begunAt }) => begunAt > closes).length +
    refused.filter(({ endedAt }) => endedAt < closes).length
  const inTime = outcomes.slice(0, applications)
  const measured = spread(inTime)
  console.log(
    JSON.stringify(
      {
        offeredInTheLastFiveSeconds: applications,
        offeredAfterTheDeadline: late,
        slowUploadsUnderWay: uploads,
        accepted: accepted.length,
        refusedLate: refused.length,
        neither: outcomes.length - accepted.length - refused.length,
        inTheDatabase,
        doubled: rows[0]?.each === false,
        misjudged,
        ms: measured,
        baseline: {
          what: 'bare inserts of the same size over node:http',
          ms: spread(baseline.slice(0, applications)),
        },
        goal: { misjudged: 0, p95: goalMs },
        met: misjudged === 0 && measured.p95 <= goalMs && inTheDatabase === accepted.length,
      },
      null,
      2,
    ),
  )
  await owner.end()
  await database.close()
  alongside.child.kill()
  bare.child.kill()
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

interface Form {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Everybody’s check page, opened beforehand: what is left is the one small form. */
async function prepared(port: number, senders: readonly Sender[]): Promise<Form[]> {
  const forms: Form[] = []
  for (const { path, session } of senders) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}/check`, {
      headers: { cookie: `alongside-session=${session}` },
    })
    const html = await answer.text()
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
    const visit = answer.headers.getSetCookie().find((line) => line.startsWith('alongside-visit='))
    if (hidden('_act') !== 'send' || !visit) throw new Error(`no form to send at ${path}: ${answer.status}`)
    const fields = { _csrf: hidden('_csrf'), _key: hidden('_key'), _act: 'send' }
    forms.push({
      path: `${path}/check`,
      headers: {
        cookie: `alongside-session=${session}; ${visit.split(';')[0]}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: Buffer.from(new URLSearchParams(fields).toString()),
    })
  }
  return forms
}

/** Sends everything at its moment, with the slow uploads under way from before the first to after the last. */
async function offered(
  port: number,
  slow: readonly Sender[],
  from: number,
  form: (i: number) => Form,
): Promise<Outcome[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const dripping = slow.map((one) => drip(port, one))
  const moments = [
    ...Array.from({ length: applications }, (_, i) => from + (i * windowMs) / applications),
    ...Array.from({ length: late }, (_, i) => from + windowMs + 20 + (i * lateMs) / late),
  ]
  const outcomes = await Promise.all(
    moments.map(async (moment, i) => {
      await pause(Math.max(0, moment - performance.now()))
      const begunAt = performance.now()
      const status = await post(agent, port, form(i))
      const endedAt = performance.now()
      // Counted from the moment somebody meant to send, so that a wait to get in counts too.
      return { status, ms: endedAt - moment, begunAt, endedAt }
    }),
  )
  for (const stopDripping of dripping) stopDripping()
  agent.destroy()
  return outcomes
}

function post(agent: Agent, port: number, { path, headers, body }: Form): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: { ...headers, 'content-length': body.length },
      },
      (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
    )
    asked.on('error', () => resolve(0))
    asked.end(body)
  })
}

/** A file of 5 MB on a bad line: 4 KB ten times a second, never done before everything else is. */
function drip(port: number, { path, session }: Sender): () => void {
  const boundary = 'slow-upload'
  const asked: ClientRequest = request({
    host: '127.0.0.1',
    port,
    path: `${path}/files`,
    method: 'POST',
    headers: {
      cookie: `alongside-session=${session}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': 5 * 1024 * 1024,
    },
  })
  asked.on('error', () => {})
  asked.write(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n%PDF-1.7\n`,
  )
  const dripping = setInterval(() => asked.write(Buffer.alloc(4096, 'x')), 100)
  return () => {
    clearInterval(dripping)
    asked.destroy()
  }
}

/** How far the place’s clock in the database is ahead of ours, in ms; half the way there and back is the error. */
async function clockOffset(owner: pg.Client, placeId: string): Promise<number> {
  const before = performance.now()
  const { rows } = await owner.query<{ ms: number }>(
    'select (extract(epoch from clock.now($1)) * 1000)::float8 as ms',
    [placeId],
  )
  return (rows[0]?.ms ?? 0) - (before + performance.now()) / 2
}

function spread(outcomes: readonly Outcome[]) {
  const sorted = outcomes.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

function start(file: string, url: string): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const hook = new URL('../bin/jsx-hook.mjs', import.meta.url).href
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', hook] })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.once('message', (report: Report) => resolve({ child, port: report.port ?? 0 }))
    child.send({ kind: 'alongside', url })
  })
}
