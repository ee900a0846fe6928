/*
 * 500 voices are shared over HTTP while kill -9 hits the web process at one random moment and PostgreSQL at
 * another. Whoever shares sends the same form again until it is acknowledged, as a phone on a bad line does.
 *
 *     node --import ./bin/jsx-hook.mjs tests/faults/voices.ts --rounds 20
 *
 * Afterwards each voice is there exactly once and the ledger verifies.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Cycle } from '#commons/cycles'
import { type Answered, type Browser, browse, fill } from './browser.ts'
import { clear, freePort, healthy, postmasterOf, runVerb, start, stop, webOf } from './program.ts'
import { openStage } from './stage.ts'

export interface Round {
  readonly said: number
  /** How many were acknowledged when each kill came. */
  readonly webKilledAt: number
  readonly postgresKilledAt: number
  /** Requests that found no server, a broken connection or a resting page, and were sent again. */
  readonly repeated: number
  readonly seconds: number
}

export interface Experiment {
  readonly rounds: number
  readonly voices: number
  /** A number from 0 to 1: when each kill comes. */
  readonly chance: () => number
  readonly tell?: (round: Round) => void
  /** Looks at the data folder of the last round, everything stopped. */
  readonly afterwards?: (data: string) => Promise<void>
}

const PHONES = 8

/** Runs the rounds and throws at the first voice that was lost or doubled, and where the ledger does not verify. */
export async function killDuringVoices(experiment: Experiment): Promise<void> {
  const { rounds, voices, chance, tell = () => {}, afterwards } = experiment
  const data = mkdtempSync(join(tmpdir(), 'alongside-voices-'))
  const port = await freePort()
  const open = () => start({ data, port, environment: { ALONGSIDE_DEMONSTRATION: 'no' } })
  let program = open()
  try {
    await healthy(program)
    const stage = await openStage(data)
    for (let n = 1; n <= rounds; n++) {
      const cycle = await stage.addProject(`round-${n}`)
      const share = `/${stage.place.slug}/projects/${cycle.slug}/share`
      const began = performance.now()
      const webKilledAt = Math.ceil((chance() * voices) / 2)
      const postgresKilledAt = Math.ceil(((1 + chance()) * voices) / 2)
      const count = { said: 0, repeated: 0 }
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
      const wanting = Array.from({ length: voices }, (_, i) => wordsOf(cycle, i)).values()
      const phone = async () => {
        for (const words of wanting) {
          const browser = browse(port)
          await shareOne(browser, share, words, () => count.repeated++)
          browser.close()
          const fault = faults.get(++count.said)
          if (fault) struck = struck.then(fault)
        }
      }
      await Promise.all(Array.from({ length: PHONES }, phone))
      await struck
      await eachIsThereOnce(stage.url, cycle, voices)
      verifies(data)
      const seconds = Math.round((performance.now() - began) / 1000)
      tell({ ...count, webKilledAt, postgresKilledAt, seconds })
    }
    await stage.close()
    await stop(program)
    await afterwards?.(data)
  } finally {
    clear(program)
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
}

const wordsOf = (cycle: Cycle, i: number): string => `voice${i}of${cycle.slug}`

/** Two forms, each with its key. Only a 303 counts as acknowledged; anything else and the same form goes again. */
async function shareOne(browser: Browser, share: string, words: string, repeated: () => void): Promise<void> {
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
  const first = await until(200, () => browser.get(`${share}?method=proud`))
  const saying = await fill(first, 'next', { words })
  const { location } = await until(303, () => browser.post(saying))
  const second = await until(200, () => browser.get(location))
  const sharing = await fill(second, 'share')
  await until(303, () => browser.post(sharing))
}

async function eachIsThereOnce(url: string, cycle: Cycle, voices: number): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    const { rows: said } = await owner.query<{ words: string }>(
      `select w.words from voices.voice v left join voices.words w on w.place_id = v.place_id and w.voice_id = v.id
       where v.cycle_id = $1`,
      [cycle.id],
    )
    const expected = Array.from({ length: voices }, (_, i) => wordsOf(cycle, i))
    assert.deepEqual(said.map(({ words }) => words).sort(), expected.sort(), 'none lost, none doubled')
    const { rows: left } = await owner.query<{ drafts: number; shared: number; receipts: number }>(
      `select (select count(*)::int from voices.draft where cycle_id = $1) as drafts,
         (select count(*)::int from audit.entry e join voices.voice v on v.place_id = e.place_id and v.id = e.subject_id
          where v.cycle_id = $1 and e.act = 'voices.share') as shared,
         (select count(*)::int from places.door d join voices.voice v on v.place_id = d.place_id and v.id = d.subject
          where v.cycle_id = $1) as receipts`,
      [cycle.id],
    )
    assert.deepEqual(left, [{ drafts: 0, shared: voices, receipts: voices }], 'each in the ledger once too')
  } finally {
    await owner.end()
  }
}

function verifies(data: string): void {
  const { status, stdout, stderr } = runVerb(data, ['verify', '--json'])
  assert.equal(status, 0, `${stdout}${stderr}`)
  assert.equal((JSON.parse(stdout) as { ok: boolean }).ok, true)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, voices: { type: 'string', default: '500' } },
  })
  let round = 0
  await killDuringVoices({
    rounds: Number(values.rounds),
    voices: Number(values.voices),
    chance: Math.random,
    tell: ({ said, webKilledAt, postgresKilledAt, repeated, seconds }) =>
      console.log(
        `${++round}. ${said} voices in ${seconds} s; the web process killed after ${webKilledAt}, PostgreSQL after ${postgresKilledAt}; ${repeated} requests sent again`,
      ),
  })
  console.log(`${round} rounds, none lost, none doubled, the ledger verifies`)
}
