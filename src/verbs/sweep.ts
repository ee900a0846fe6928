import pg from 'pg'
import { openInstallation } from './installation.ts'
import { say, type Verb } from './verb.ts'

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
      await sweepDatabase(installation.url)
      say('Swept: nothing that was withdrawn is left in the tables or the log.')
    } finally {
      await installation.close()
    }
  },
}

/** Rewrites every table, forgets what the planner remembered of old values, and leaves the old log behind. */
export async function sweepDatabase(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' and pg_has_role(c.relowner, 'usage') order by 1`,
    )
    for (const { name } of rows) await owner.query(`vacuum (full, analyze) ${name}`)
    const { rows: role } = await owner.query<{ superuser: boolean }>('select rolsuper as superuser from pg_roles where rolname = current_user')
    if (role[0]?.superuser) {
      // Column statistics hold samples of values; the log holds every row as it was written.
      await owner.query('vacuum full pg_catalog.pg_statistic')
      await owner.query('checkpoint')
      await owner.query('select pg_switch_wal()')
      await owner.query('checkpoint')
      await owner.query('checkpoint')
    }
  } finally {
    await owner.end()
  }
}
