import type { Writable } from 'node:stream'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
} from 'kysely'
import type pg from 'pg'
import type { Instant } from '#platform/clock'

export { sql } from 'kysely'

/** An open transaction. Rooms see it only through `tables<TheirTables>(tx)`, `sql` and `named`. */
export interface Tx {
  readonly kysely: Kysely<Record<string, never>>
  readonly client: pg.PoolClient
  /** How many statements this transaction has sent: a page test's query budget counts them. */
  sent: number
  /** The database clock in the place this transaction has entered, offset included (`clock.now`). */
  now: Instant | undefined
  /** The last statements of a transaction, sent and not yet answered: the commit leaves with them. */
  readonly closing: Promise<unknown>[]
  /** Enters a place: from here on row-level security shows that place's rows and no other's. */
  enter(placeId: string): Promise<void>
  /** Lets the few tables with a public shelf (projects that are listed) show it across places, read only. */
  lookAcrossPlaces(): Promise<void>
}

/** The transaction as a typed query builder over one room's own tables. */
export function tables<T>(tx: Tx): Kysely<T> {
  return tx.kysely as unknown as Kysely<T>
}

/** A hot read as a named prepared statement: parsed and planned once per connection. */
export async function named<Row extends pg.QueryResultRow>(
  tx: Tx,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  tx.sent += 1
  gather(tx.client)
  const result = await tx.client.query<Row>({ name, text, values: [...values] })
  return result.rows
}

/** The moment it is in the place this transaction is in. Asking twice in a transaction answers the same. */
export function clockOf(tx: Tx): Instant {
  if (!tx.now) throw new Error('the clock was asked before a place was entered')
  return tx.now
}

/**
 * Sends the last statements of a transaction without waiting for their answers, so that the commit leaves in the
 * same write: whatever they lock is let go a turn earlier. One that fails makes the commit a rollback, and throws
 * where the transaction is awaited.
 */
export function closeWith(tx: Tx, statements: readonly RawBuilder<unknown>[]): void {
  for (const statement of statements) {
    const { sql: text, parameters } = statement.compile(tx.kysely)
    tx.sent += 1
    gather(tx.client)
    const answered = tx.client.query(text, [...parameters])
    // Its failure surfaces where the commit is awaited; until then it must not be "unhandled".
    answered.catch(() => {})
    tx.closing.push(answered)
  }
}

/** How many rows a statement changed, as a plain number. */
export function countOf(result: {
  readonly numUpdatedRows?: bigint
  readonly numDeletedRows?: bigint
}): number {
  return Number(result.numUpdatedRows ?? result.numDeletedRows ?? 0n)
}

/** Lets statements that are sent in the same moment leave in one write: each write wakes the database once. */
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** Starts a transaction on a connection without waiting for the answer: the next statement rides along. */
export function transactionOn(
  client: pg.PoolClient,
  mode: 'read' | 'write',
): { tx: Tx; began: Promise<unknown> } {
  gather(client)
  const began = client.query(mode === 'read' ? 'begin read only' : 'begin')
  // Its failure surfaces when the caller awaits it or any later statement; until then it must not be "unhandled".
  began.catch(() => {})
  let builder: Kysely<Record<string, never>> | undefined
  const tx: Tx = {
    // Made when it is first asked for: the hottest pages send only named statements and need none.
    get kysely() {
      builder ??= builderOn(tx)
      return builder
    },
    client,
    sent: 0,
    closing: [],
    now: undefined,
    async enter(placeId) {
      const [row] = await named<{ now: Instant }>(
        tx,
        'enter-place',
        "select set_config('alongside.place', $1, true), clock.now($1::uuid) as now",
        [placeId],
      )
      tx.now = row?.now
    },
    async lookAcrossPlaces() {
      await named(tx, 'look-across', "select set_config('alongside.across', 'listed', true)", [])
    },
  }
  return { tx, began }
}

function builderOn(tx: Tx): Kysely<Record<string, never>> {
  return new Kysely<Record<string, never>>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => oneConnection(tx),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

function oneConnection(tx: Tx): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      tx.sent += 1
      gather(tx.client)
      const result = await tx.client.query(query.sql, [...query.parameters])
      if (result.command === 'SELECT' || result.rowCount === null) return { rows: result.rows as R[] }
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount) }
    },
    async *streamQuery() {
      yield* []
      throw new Error('streaming is not used inside a request')
    },
  }
  const already = async () => {
    throw new Error('a request is one transaction already')
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: already,
    commitTransaction: already,
    rollbackTransaction: already,
    destroy: async () => {},
  }
}
