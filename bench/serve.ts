/**
 * How much of raw `node:http`'s speed is left when a page is a real page: its permission, its place, its layout.
 *
 *   npm run -s bench:serve            prints JSON
 *
 * Two servers run in turn on the same database: Alongside, and a bare `node:http` that sends the same statements
 * in the same transaction as the same role, waits between them where the page must wait, and answers with a page
 * of the same size made beforehand.
 * Rounds are interleaved, so that whatever else the machine does meets both; the figure is the ratio of medians.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate, openDatabase } from '#platform/db'
import { installJobs } from '#platform/jobs'
import { startPostgres } from '#platform/postgres'
import { furnish } from './serve-house.ts'
import type { Order, Report, Sent } from './serve-server.ts'

const rounds = Number(process.env['ROUNDS'] ?? 5)
const seconds = Number(process.env['SECONDS'] ?? 3)
const connections = 16
const goal = 0.6

const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
const postgres = await startPostgres({ folder: join(folder, 'postgres') })
try {
  await migrate(postgres.url)
  await installJobs(postgres.url)
  const database = openDatabase(postgres.url)
  const paths = await furnish(database, postgres.url)
  await database.close()

  const alongside = await start({ kind: 'alongside', url: postgres.url })
  const pages = []
  for (const [name, path] of Object.entries(paths)) {
    // Once to warm what is lazy, once to learn which statements the page sends and how big it is.
    await fetchOnce(alongside.port, path)
    const { statements, bytes } = await recorded(alongside, path)
    const raw = await start({ kind: 'raw', url: postgres.url, statements, bytes })
    const runs: { alongside: number[]; raw: number[] } = { alongside: [], raw: [] }
    for (const side of [alongside, raw]) await load(side.port, path, 1)
    for (let round = 0; round < rounds; round++) {
      runs.alongside.push(await load(alongside.port, path, seconds))
      runs.raw.push(await load(raw.port, path, seconds))
    }
    const ours = median(runs.alongside)
    const bare = median(runs.raw)
    pages.push({
      page: name,
      bytes,
      statements: statements.length,
      alongside: { median: round1(ours), runs: runs.alongside.map(round1) },
      raw: { median: round1(bare), runs: runs.raw.map(round1) },
      ratio: Math.round((ours / bare) * 1000) / 1000,
      goal,
      met: ours / bare >= goal,
    })
    raw.child.kill()
  }
  alongside.child.kill()
  process.stdout.write(
    `${JSON.stringify({ bench: 'serve', unit: 'requests per second', connections, seconds, rounds, pages }, null, 2)}\n`,
  )
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

interface Server {
  readonly child: ChildProcess
  readonly port: number
}

function start(order: Order): Promise<Server> {
  const child = fork(fileURLToPath(new URL('./serve-server.ts', import.meta.url)), {
    execArgv: ['--import', new URL('../bin/jsx-hook.mjs', import.meta.url).href],
    serialization: 'advanced',
  })
  child.send(order)
  return new Promise((resolve, reject) => {
    child.once('message', (report: Report) => resolve({ child, port: report.port ?? 0 }))
    child.once('exit', (code) => reject(new Error(`the ${order.kind} server ended with ${code}`)))
  })
}

async function recorded(
  server: Server,
  path: string,
): Promise<{ statements: readonly Sent[]; bytes: number }> {
  server.child.send({ kind: 'record' } satisfies Order)
  const bytes = await fetchOnce(server.port, path)
  server.child.send({ kind: 'recorded' } satisfies Order)
  return new Promise((resolve) =>
    server.child.once('message', (report: Report) => resolve({ statements: report.statements ?? [], bytes })),
  )
}

async function fetchOnce(port: number, path: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'accept-encoding': 'identity' },
  })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return (await response.arrayBuffer()).byteLength
}

/** Requests per second over some connections that each send the next request when the last is answered. */
async function load(port: number, path: string, forSeconds: number): Promise<number> {
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n\r\n`)
  let answered = 0
  const began = process.hrtime.bigint()
  const until = Date.now() + forSeconds * 1000
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(port, '127.0.0.1', () => socket.write(request))
          socket.on('error', reject)
          answersOn(socket, () => {
            answered += 1
            if (Date.now() < until) socket.write(request)
            else {
              socket.destroy()
              resolve()
            }
          })
        }),
    ),
  )
  return answered / (Number(process.hrtime.bigint() - began) / 1e9)
}

/** Calls back for each whole answer. Both servers say content-length, so that a few lines are enough. */
function answersOn(socket: Socket, whole: () => void): void {
  let missing = 0
  let head = ''
  socket.on('data', (chunk: Buffer) => {
    let at = 0
    while (at < chunk.length) {
      if (missing > 0) {
        const taken = Math.min(missing, chunk.length - at)
        missing -= taken
        at += taken
        if (missing === 0) whole()
        continue
      }
      const text = head + chunk.subarray(at).toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      if (end < 0) {
        head = text
        return
      }
      if (!text.startsWith('HTTP/1.1 200')) throw new Error(`answered ${text.slice(0, 40)}`)
      missing = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0)
      at += end + 4 - head.length
      head = ''
    }
  })
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
