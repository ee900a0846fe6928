import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url))

/**
 * Brings a database up to date, as its owner. Numbered plain-SQL files in one line for all rooms; everything
 * that is missing runs in one transaction, so a migration killed half-way leaves nothing behind, and two
 * programs migrating at once wait for each other.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    options: '-c lock_timeout=5s -c client_min_messages=warning',
  })
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({
      db: owner,
      migrationTableSchema: 'migrations',
      provider: {
        async getMigrations() {
          const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
          const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
          return Object.fromEntries(
            files.map((file, i) => [
              file.replace('.sql', ''),
              { up: async (db: Kysely<unknown>) => void (await sql.raw(texts[i] ?? '').execute(db)) },
            ]),
          )
        },
      },
    })
    const { error, results } = await migrator.migrateToLatest()
    if (error) throw error
    return (results ?? [])
      .filter((result) => result.status === 'Success')
      .map((result) => result.migrationName)
  } finally {
    await owner.destroy()
  }
}
