/*
 * kill -9 of everything at a random moment of a start, then a start that must work.
 *
 *     node_modules/.bin/node tests/faults/first-start.ts --rounds 20 [--clones 5]
 *
 * Rounds take turns: the first start on an empty data folder is killed, then a later start on the same folder.
 * With --clones that many further rounds begin from a fresh clone, so that installing is killed too.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { isRunning, killTree, treeOf } from '../testing/processes.ts'
import { clear, freePort, healthy, root, start, stop } from './program.ts'

export interface Round {
  readonly kind: 'first start' | 'later start' | 'fresh clone'
  readonly killedAfter: number
  readonly startedAgainIn: number
}

export interface Experiment {
  readonly rounds: number
  readonly clones: number
  /** A number from 0 to 1: when, between the command and its first page, the kill comes. */
  readonly chance: () => number
  readonly tell: (round: Round) => void
}

/** Runs the rounds and throws at the first start that does not work, or that lost or doubled anything. */
export async function killStarts({ rounds, clones, chance, tell }: Experiment): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'alongside-first-start-'))
  try {
    // The very first start of all also warms the disk: the second tells how long a first start takes.
    await measured(root, join(home, 'warm'))
    const first = await measured(root, join(home, 'calibration'))
    const later = await measured(root, join(home, 'calibration'))

    for (let n = 0; n < rounds; n++) {
      const isFirst = n % 2 === 0
      const data = join(home, `data-${Math.floor(n / 2)}`)
      const killedAfter = Math.round(chance() * (isFirst ? first : later).ms)
      await startAndKill(root, data, killedAfter)
      const { ms, projects } = await measured(root, data)
      assert.deepEqual(projects, first.projects, 'the demonstrations are whole, and there once')
      tell({ kind: isFirst ? 'first start' : 'later start', killedAfter, startedAgainIn: ms })
      if (!isFirst) rmSync(data, { recursive: true })
    }

    const clone = join(home, 'clone')
    const cloned = async <T>(work: () => Promise<T>): Promise<T> => {
      execFileSync('git', ['clone', '--quiet', root, clone])
      const result = await work()
      rmSync(clone, { recursive: true })
      return result
    }
    const whole = clones > 0 ? (await cloned(() => measured(clone, join(clone, 'data')))).ms : 0
    for (let n = 0; n < clones; n++)
      await cloned(async () => {
        const killedAfter = Math.round(chance() * whole)
        await startAndKill(clone, join(clone, 'data'), killedAfter)
        const { ms, projects } = await measured(clone, join(clone, 'data'))
        assert.deepEqual(projects, first.projects, 'the demonstrations are whole, and there once')
        tell({ kind: 'fresh clone', killedAfter, startedAgainIn: ms })
      })
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function startAndKill(checkout: string, data: string, after: number): Promise<void> {
  const program = start({ checkout, data, port: await freePort() })
  await pause(after)
  killTree(program.child.pid!)
  await program.ended
}

/** A whole start until /health answers, what it shows, and a stop that leaves nothing running. */
async function measured(checkout: string, data: string): Promise<{ ms: number; projects: string[] }> {
  const port = await freePort()
  const began = performance.now()
  const program = start({ checkout, data, port })
  try {
    await healthy(program)
    const ms = Math.round(performance.now() - began)
    const shown = await fetch(`${program.url}/open/cycles.json`)
    const { cycles } = (await shown.json()) as { cycles: { slug: string }[] }
    const tree = treeOf(program.child.pid!)
    await stop(program)
    assert.deepEqual(tree.filter(isRunning), [], 'SIGTERM stops everything')
    return { ms, projects: cycles.map(({ slug }) => slug).sort() }
  } finally {
    clear(program)
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, clones: { type: 'string', default: '0' } },
  })
  let round = 0
  await killStarts({
    rounds: Number(values.rounds),
    clones: Number(values.clones),
    chance: Math.random,
    tell: ({ kind, killedAfter, startedAgainIn }) =>
      console.log(
        `${++round}. ${kind} killed after ${killedAfter} ms; the next one served after ${startedAgainIn} ms`,
      ),
  })
  console.log(`${round} rounds, every next start worked`)
}
