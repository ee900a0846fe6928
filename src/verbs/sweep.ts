import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openInstallation } from './installation.ts'
import { Sorry, say, type Verb } from './verb.ts'

export const sweep: Verb = {
  name: 'sweep',
  summary: 'take what was withdrawn out of the data folder too',
  usage: `alongside sweep

Withdrawn words leave every table at once, but a database's files keep the old bytes until they are written
over. This rewrites the tables and starts a new log, so that nothing of them is left in the data folder. Pages
wait while a table is rewritten: run it at night. Backups you made earlier keep what they held.`,
  async run() {
    const installation = await openInstallation({ migrates: false })
    try {
      const swept = await sweepDatabase(installation.url, say)
      say(
        swept === 'everything'
          ? 'Swept: nothing that was withdrawn is left in the tables or the log.'
          : 'Swept: nothing that was withdrawn is left in the tables. The log and the planner’s statistics of your PostgreSQL are not ours to renew: ask whoever looks after it for VACUUM FULL pg_statistic, pg_switch_wal() and CHECKPOINT.',
      )
    } finally {
      await installation.close()
    }
  },
}

const PATIENCE_MS = 5 * 60_000

/**
 * Rewrites every table, forgets what the planner remembered of old values, and leaves the old log behind: all
 * of it as a superuser, and only the tables as the owner of an external database.
 */
export async function sweepDatabase(
  url: string,
  tell: (sentence: string) => void,
): Promise<'everything' | 'tables'> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    const { rows: tables } = await owner.query<{ id: number; name: string }>(
      `select c.oid as id, format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' and pg_has_role(c.relowner, 'usage')
       order by name`,
    )
    await olderWorkEnds(owner, tell)
    for (const { name } of tables) await owner.query(`vacuum (full, analyze) ${name}`)
    const { rows: role } = await owner.query<{ superuser: boolean }>(
      'select rolsuper as superuser from pg_roles where rolname = current_user',
    )
    if (!role[0]?.superuser) return 'tables'

    // Statistics hold samples of values, and analyzing a table that is empty now leaves the old ones.
    await owner.query('delete from pg_statistic where starelid = any ($1::oid[])', [
      tables.map(({ id }) => id),
    ])
    await owner.query('analyze')
    await olderWorkEnds(owner, tell)
    await owner.query('vacuum full pg_catalog.pg_statistic')
    // The log holds every row as it was written. A checkpoint removes all segments before its own, and the
    // switch makes that a new one; `wal_recycle = off` (launch.ts) keeps them from coming back as spare files.
    await owner.query('select pg_switch_wal()')
    await owner.query('checkpoint')
    return 'everything'
  } finally {
    await owner.end()
  }
}

/** A rewrite keeps every dead row that some transaction, begun before the row died, could still ask for. */
async function olderWorkEnds(owner: pg.Client, tell: (sentence: string) => void): Promise<void> {
  const { rows: clock } = await owner.query<{ now: string }>('select clock_timestamp()::text as now')
  let told = false
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(50)) {
    const { rowCount } = await owner.query(
      `select from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and xact_start <= $1::timestamptz`,
      [clock[0]?.now],
    )
    if (rowCount === 0) return
    if (Date.now() > deadline)
      throw new Sorry(
        'Something has been reading the database for minutes and keeps old rows alive: end it, then sweep again.',
      )
    if (!told) tell('Waiting for work that began earlier to end …')
    told = true
  }
}
