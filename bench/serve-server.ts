/** One of the two servers of `serve.ts`, told over the process channel which one to be. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { realChance } from '#platform/chance'
import { openDatabase } from '#platform/db'
import { openServer } from '#platform/http'
import { composition } from '../src/app.ts'
import { buildAssets } from '../src/verbs/assets.ts'

/** A statement as it went to the database. A new wave begins where the page waited for what it had sent before. */
export interface Sent {
  readonly wave: number
  readonly name?: string | undefined
  readonly text: string
  readonly values: readonly unknown[]
}

export type Order =
  | { readonly kind: 'alongside'; readonly url: string }
  | {
      readonly kind: 'raw'
      readonly url: string
      readonly statements: readonly Sent[]
      readonly bytes: number
    }
  | { readonly kind: 'record' }
  | { readonly kind: 'recorded' }

export interface Report {
  readonly port?: number
  readonly statements?: readonly Sent[]
}

const secret = Buffer.from('a secret of the bench, of 32 bytes and more')
let recording: Sent[] | undefined

process.on('message', async (order: Order) => {
  if (order.kind === 'alongside') tell({ port: await serveAlongside(order.url) })
  if (order.kind === 'raw') tell({ port: await serveRaw(order) })
  if (order.kind === 'record') recording = []
  if (order.kind === 'recorded') tell({ statements: recording ?? [] })
})

// The bench is over, however it ended.
process.on('disconnect', () => process.exit())

function tell(report: Report): void {
  process.send?.(report)
}

async function serveAlongside(url: string): Promise<number> {
  const database = openDatabase(url)
  database.pool.on('connect', (client) => {
    const send = client.query.bind(client)
    let [wave, outstanding] = [0, 0]
    // Listens to what goes by; what is sent and what comes back stay as they are.
    client.query = ((...args: Parameters<typeof send>) => {
      const [first, second] = args as unknown as [string | Sent, unknown[] | undefined]
      if (outstanding === 0) wave += 1
      outstanding += 1
      recording?.push(
        typeof first === 'string'
          ? { wave, text: first, values: second ?? [] }
          : { wave, name: first.name, text: first.text, values: first.values },
      )
      const answer = send(...args) as unknown as Promise<unknown>
      const settle = () => {
        outstanding -= 1
      }
      answer.then(settle, settle)
      return answer
    }) as typeof client.query
  })
  const app = await openServer(database, composition(await buildAssets(), secret), {
    publicUrl: 'http://localhost:3000',
    demonstration: false,
    secret,
    chance: realChance,
    version: 'bench',
    databaseKind: 'embedded',
    logLevel: 'silent',
    // One loopback client sends everything: its requests are the bench, not a flood.
    unlimited: true,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

/**
 * The same statements as the same role in the same transaction, waiting where the page must wait (its place is
 * known before its project is asked for), and a page of the same size made beforehand. As in the page, what was
 * only read is sent before the commit has come back.
 */
async function serveRaw({ url, statements, bytes }: Extract<Order, { kind: 'raw' }>): Promise<number> {
  const { pool } = openDatabase(url)
  const page = Buffer.alloc(bytes, 'a')
  const head = { 'content-type': 'text/html; charset=utf-8', 'content-length': String(bytes) }
  const waves = [...new Set(statements.map(({ wave }) => wave))].map((wave) =>
    statements.filter((one) => one.wave === wave),
  )
  const server = createServer(async (_, response) => {
    const client = await pool.connect()
    const flush = ([...wave]: readonly Sent[]) =>
      Promise.all(
        wave.map(({ name, text, values }) =>
          client.query(
            name === undefined ? { text, values: [...values] } : { name, text, values: [...values] },
          ),
        ),
      )
    for (const wave of waves.slice(0, -1)) await flush(wave)
    response.writeHead(200, head).end(page)
    await flush(waves.at(-1) ?? [])
    client.release()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
