/** The baseline of `submit.ts`: a bare `node:http` that reads a form and inserts it, and reads uploads to throw them away. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { realChance } from '#platform/chance'
import { openDatabase } from '#platform/db'
import type { Order, Report } from './serve-server.ts'

process.on('message', async (order: Order) => {
  if (order.kind !== 'alongside') return
  const { pool } = openDatabase(order.url, { role: 'none' })
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked).catch(() => undefined)
    if (!body) return
    await pool.query('insert into public.bare (id, bytes) values ($1, $2)', [realChance.id(), body])
    answer.writeHead(303, { location: '/', 'content-length': '0' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.send?.({ port: (server.address() as AddressInfo).port } satisfies Report)
})

process.on('disconnect', () => process.exit())
