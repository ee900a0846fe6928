import pg from 'pg'
import { type Tx, transactionOn } from './transaction.ts'

export type { Tx } from './transaction.ts'

// Dates stay 'YYYY-MM-DD' (a Date would move them by a time zone), instants become Temporal, and counts and
// pence become numbers: none of ours comes near 2^53.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text.replace(' ', 'T')))

export interface Database {
  /**
   * One transaction as the app role. Nothing is visible until a place is entered (see `enter` in
   * transaction.ts): row-level security is the second wall behind every query's own conditions.
   * Whatever `work` throws rolls everything back.
   */
  transaction<T>(mode: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same, inside a place whose id is already known: jobs, the command line and tests. */
  inPlace<T>(placeId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  readonly pool: pg.Pool
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly connections?: number
  /** The role every connection takes. It owns nothing and cannot bypass row-level security. */
  readonly role?: string
}

/** Opens a pool whose every connection has taken the app role. `url` is the owner's `DATABASE_URL`. */
export function openDatabase(
  url: string,
  { connections = 12, role = 'alongside_app' }: DatabaseOptions = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    pipeline: true,
    options: `-c role=${role} -c timezone=UTC -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s`,
  } as pg.PoolConfig)
  // A connection that dies while idle (the database was restarted) is dropped by the pool; the next request
  // opens another. Without a listener Node would end the process.
  pool.on('error', () => {})

  const transaction = async <T>(mode: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    const breaks = (error: Error) => {
      broken = error
    }
    client.on('error', breaks)
    const release = () => {
      client.off('error', breaks)
      client.release(broken)
    }
    const { tx, began } = transactionOn(client, mode)
    try {
      const result = await work(tx)
      await began
      const committed = client.query('commit')
      // What was only read is as true before the commit as after it: the answer need not wait for it.
      if (mode === 'read') void committed.catch(breaks).then(release)
      else {
        await Promise.all([...tx.closing, committed])
        release()
      }
      return result
    } catch (error) {
      await client.query('rollback').catch(breaks)
      release()
      throw error
    }
  }

  return {
    transaction,
    inPlace: (placeId, work) =>
      transaction('write', async (tx) => {
        await tx.enter(placeId)
        return work(tx)
      }),
    pool,
    close: () => pool.end(),
  }
}
