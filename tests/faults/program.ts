/** The real program, started as somebody would who has just cloned it, on a data folder of the test's own. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { killTree } from '../testing/processes.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE_MS = 180_000

export interface Program {
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
  readonly url: string
  /** Everything it wrote so far, its log included. */
  said(): string
}

export interface Start {
  readonly data: string
  readonly port: number
  readonly checkout?: string
  readonly environment?: Readonly<Record<string, string>>
}

export function start({ data, port, checkout = root, environment = {} }: Start): Program {
  const child = spawn('node', ['bin/start.mjs', 'serve'], {
    cwd: checkout,
    env: { ...asWhoeverCloned(data), PORT: String(port), LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  return { child, ended: once(child, 'exit'), url: `http://localhost:${port}`, said: () => said }
}

/** Waits until it says that it is well. */
export async function healthy({ child, url, said }: Program): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(50)) {
    assert.equal(child.exitCode, null, `the start ended by itself. It said:\n${said()}`)
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok && ((await answer.json()) as { status: string }).status === 'ok') return
  }
  assert.fail(`no healthy answer in ${PATIENCE_MS / 1000} s. It said:\n${said()}`)
}

/** Ends it as Ctrl-C would. */
export async function stop({ child, ended }: Program): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

/** Whatever became of it, nothing of it is left running. */
export function clear({ child }: Program): void {
  if (child.exitCode === null && child.signalCode === null) killTree(child.pid!)
}

/** Another verb of the command line, on the same data folder. */
export function runVerb(
  data: string,
  verb: readonly string[],
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync('node', ['bin/start.mjs', ...verb], {
    cwd: root,
    env: asWhoeverCloned(data),
    encoding: 'utf8',
  })
}

// The machine's own Node, and none of ours on the path.
function asWhoeverCloned(data: string): Record<string, string> {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith('node_modules/.bin'))
  return { HOME: process.env.HOME ?? '', PATH: path.join(delimiter), ALONGSIDE_DATA: data }
}

/** The PostgreSQL that holds a data folder. */
export function postmasterOf(data: string): number {
  return Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
}

/** The web process: the one that started PostgreSQL, however many others stand above it. */
export function webOf(data: string): number {
  const pid = String(postmasterOf(data))
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', pid], { encoding: 'utf8' }).stdout)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP port was asked for')
  return address.port
}
