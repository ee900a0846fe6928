/*
 * 200 applications are sent over HTTP while kill -9 hits the web process at one random moment and PostgreSQL at
 * another. Whoever sends does it again with the same form until it is acknowledged, as a phone on a bad line does.
 *
 *     node --import ./bin/jsx-hook.mjs tests/faults/submissions.ts --rounds 5
 *
 * Afterwards each application was sent exactly once, every receipt verifies, the ledger verifies, and when the box
 * is opened everything in it is what was sent; one that somebody with the database changed is named.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startSession } from '#commons/people'
import { openAll, type Receipt, readApplications, readReceipt, verifyReceipt } from '#planning/applications'
import type { Call } from '#planning/calls'
import type { Who } from '#platform/auth'
import { type Answered, type Browser, browse, fill } from './browser.ts'
import { addExampleApplicant, publishExampleCall, writeExample } from './example.ts'
import { clear, freePort, healthy, postmasterOf, runVerb, start, stop, webOf } from './program.ts'
import { openStage, type Stage } from './stage.ts'

export interface Round {
  readonly sent: number
  readonly webKilledAt: number
  readonly postgresKilledAt: number
  /** Requests that found no server, a broken connection or a resting page, and were sent again. */
  readonly repeated: number
  readonly seconds: number
}

export interface Experiment {
  readonly rounds: number
  readonly applications: number
  /** A number from 0 to 1: when each kill comes. */
  readonly chance: () => number
  readonly tell?: (round: Round) => void
}

interface Written {
  readonly id: string
  readonly token: string
  readonly words: string
}

const PHONES = 8

/** Runs the rounds, and throws at the first application that was lost, doubled or changed, or receipt that is wrong. */
export async function killDuringSubmissions(experiment: Experiment): Promise<void> {
  const { rounds, applications, chance, tell = () => {} } = experiment
  const data = mkdtempSync(join(tmpdir(), 'alongside-submissions-'))
  const port = await freePort()
  const open = () => start({ data, port, environment: { ALONGSIDE_DEMONSTRATION: 'no' } })
  let program = open()
  try {
    await healthy(program)
    const stage = await openStage(data)
    for (let n = 1; n <= rounds; n++) {
      const { call, ellen, root } = await publish(stage, n)
      const all = await write(stage, call, n, applications)
      const began = performance.now()
      const webKilledAt = Math.ceil((chance() * applications) / 2)
      const postgresKilledAt = Math.ceil(((1 + chance()) * applications) / 2)
      const count = { sent: 0, repeated: 0 }
      const faults = new Map([
        [
          webKilledAt,
          async () => {
            process.kill(webOf(data), 'SIGKILL')
            await program.ended
            program = open()
            await healthy(program)
          },
        ],
        [postgresKilledAt, async () => void process.kill(postmasterOf(data), 'SIGKILL')],
      ])
      // One after the other: PostgreSQL cannot be killed while the web process that keeps it is away.
      let struck: Promise<void> = Promise.resolve()
      const waiting = all.values()
      const receipts = new Map<string, Receipt>()
      const phone = async () => {
        for (const { id, token } of waiting) {
          const browser = browse(port)
          browser.cookies.set('alongside-session', token)
          receipts.set(id, await sendOne(browser, `${root}/apply/${id}`, () => count.repeated++))
          browser.close()
          const fault = faults.get(++count.sent)
          if (fault) struck = struck.then(fault)
        }
      }
      await Promise.all(Array.from({ length: PHONES }, phone))
      await struck
      await healthy(program)
      await eachWasSentOnce(stage, call, receipts, applications)
      const { status, stdout, stderr } = runVerb(data, ['verify', '--json'])
      assert.equal(status, 0, `${stdout}${stderr}`)
      await openedAsSent(stage, call, ellen, all)
      tell({
        ...count,
        webKilledAt,
        postgresKilledAt,
        seconds: Math.round((performance.now() - began) / 1000),
      })
    }
    await stage.close()
    await stop(program)
  } finally {
    clear(program)
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function publish(stage: Stage, n: number) {
  const cycle = await stage.addProject(`round-${n}`)
  const jo = await stage.addMember(cycle, 'youngPerson', `Jo ${n}`)
  const ellen = await stage.addMember(cycle, 'commissioner', `Ellen ${n}`)
  const call = await publishExampleCall(stage.act, cycle, { jo, ellen })
  return { call, ellen, root: `/${stage.place.slug}/projects/${cycle.slug}` }
}

/** Organisations with a written application each, and a session on somebody's phone. */
async function write(stage: Stage, call: Call, n: number, count: number): Promise<Written[]> {
  const all: Written[] = []
  for (let i = 0; i < count; i++) {
    const words = `application${i}of${n}`
    const { who, organisation } = await addExampleApplicant(stage.act, `Group ${i} of ${n}`)
    all.push(
      await stage.act(who, async (acting) => {
        const id = await writeExample(acting, call.id, organisation, words)
        const { token } = await startSession(acting, {
          id: who.person,
          standing: 'participant',
          knownAs: who.knownAs,
        })
        return { id, token, words }
      }),
    )
  }
  return all
}

/** One form with its key. Only a 303 counts as acknowledged; anything else and the same form goes again. */
async function sendOne(browser: Browser, home: string, repeated: () => void): Promise<Receipt> {
  const until = async (status: number, ask: () => Promise<Answered>): Promise<Answered> => {
    for (;;) {
      const answered = await ask().catch(() => undefined)
      if (answered?.status === status) return answered
      assert.ok(
        [undefined, 500, 503].includes(answered?.status),
        `${answered?.status} at ${answered?.path}: ${answered?.html}`,
      )
      repeated()
      await pause(25)
    }
  }
  const checked = await until(200, () => browser.get(`${home}/check`))
  const sending = await fill(checked, 'send')
  const { location } = await until(303, () => browser.post(sending))
  const page = await until(200, () => browser.get(location))
  const receipt = readReceipt(page.html.replaceAll(/<[^>]+>/g, '\n'))
  assert.ok(receipt, 'the receipt stands on the page')
  return receipt
}

async function eachWasSentOnce(
  stage: Stage,
  call: Call,
  receipts: ReadonlyMap<string, Receipt>,
  applications: number,
): Promise<void> {
  const rows = await asOwner(stage.url, (owner) =>
    owner.query<{ id: string; version: number; digest: string; entries: number }>(
      `select s.application_id as id, s.version, encode(s.digest, 'hex') as digest,
         (select count(*)::int from audit.entry e where e.place_id = s.place_id and e.subject_id = s.application_id
          and e.act = 'applications.send') as entries
       from applications.sent s join applications.application a on a.place_id = s.place_id and a.id = s.application_id
       where a.call_id = $1`,
      [call.id],
    ),
  )
  assert.equal(rows.length, applications, 'none lost, none doubled')
  assert.equal(receipts.size, applications)
  await stage.act({ kind: 'nobody' }, async (acting) => {
    for (const { id, version, digest, entries } of rows) {
      const receipt = receipts.get(id)
      assert.ok(receipt && verifyReceipt(acting, receipt), 'every receipt verifies')
      assert.deepEqual([version, digest, entries], [1, receipt.digest, 1], 'and says what was kept')
    }
  })
}

/** Moves the deadline as only whoever owns the database can, changes one row as they could, and opens the box. */
async function openedAsSent(stage: Stage, call: Call, ellen: Who, all: readonly Written[]): Promise<void> {
  const [changed, ...whole] = all
  assert.ok(changed)
  await asOwner(stage.url, async (owner) => {
    await owner.query('set session_replication_role = replica')
    await owner.query(`update calls.call set closes_at = now() - interval '2 minutes' where id = $1`, [
      call.id,
    ])
    return owner.query(
      `update applications.sent set sealed = set_byte(sealed, 700, get_byte(sealed, 700) # 16) where application_id = $1`,
      [changed.id],
    )
  })
  await stage.act(ellen, async (acting) => {
    const ruling = await openAll(acting, call.id)
    assert.ok(ruling.ok, JSON.stringify(ruling))
    assert.deepEqual(
      ruling.value.notOpened.map(({ application, because }) => [application, because]),
      [[changed.id, 'changed']],
      'the one that was changed is named',
    )
    assert.equal(ruling.value.opened.length, whole.length, 'and stops nobody')
    const contents = await readApplications(
      acting,
      whole.map(({ id }) => id),
    )
    for (const { id, words } of whole)
      assert.ok(
        contents.get(id)?.answers.every((answer) => answer.words === words),
        'what was opened is what was sent',
      )
  })
}

async function asOwner<Row extends pg.QueryResultRow>(
  url: string,
  work: (owner: pg.Client) => Promise<pg.QueryResult<Row>>,
): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    return (await work(owner)).rows
  } finally {
    await owner.end()
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' }, applications: { type: 'string', default: '200' } },
  })
  let round = 0
  await killDuringSubmissions({
    rounds: Number(values.rounds),
    applications: Number(values.applications),
    chance: Math.random,
    tell: ({ sent, webKilledAt, postgresKilledAt, repeated, seconds }) =>
      console.log(
        `${++round}. ${sent} applications in ${seconds} s; the web process killed after ${webKilledAt}, PostgreSQL after ${postgresKilledAt}; ${repeated} requests sent again`,
      ),
  })
  console.log(`${round} rounds, none lost, none doubled, every receipt verifies`)
}
