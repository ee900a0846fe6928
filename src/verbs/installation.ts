import pg from 'pg'
import { type Database, migrate, openDatabase } from '#platform/db'
import { installJobs } from '#platform/jobs'
import { startPostgres } from '#platform/postgres'
import { type Settings, settingsFrom } from '#platform/settings'
import { findOrMakeSecret } from './secret.ts'
import { Sorry } from './verb.ts'

/** A database that is up to date, the installation's key, and its settings: what every verb starts from. */
export interface Installation {
  readonly settings: Settings
  readonly database: Database
  /** The owner's address. */
  readonly url: string
  readonly kind: 'embedded' | 'external'
  readonly secret: Buffer
  close(): Promise<void>
}

export async function openInstallation(
  options: { readonly migrates?: boolean; readonly onStep?: (step: string) => void } = {},
): Promise<Installation> {
  const { migrates = true, onStep = () => {} } = options
  const settings = settingsFrom(process.env)
  onStep('Starting the database')
  const server = settings.databaseUrl
    ? { url: settings.databaseUrl, kind: 'external' as const, stop: async () => {} }
    : await startPostgres({ folder: `${settings.dataFolder}/postgres` })
  if (server.kind === 'external') await refuseUnfit(server.url)
  if (migrates) {
    onStep('Bringing the database up to date')
    await migrate(server.url)
    await installJobs(server.url)
  }
  const database = openDatabase(server.url)
  return {
    settings,
    database,
    url: server.url,
    kind: server.kind,
    secret: findOrMakeSecret(settings.dataFolder),
    close: async () => {
      await database.close()
      await server.stop()
    },
  }
}

/** A superuser passes row-level security whatever we ask for: the wall between places would not stand. */
async function refuseUnfit(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new Sorry(
      `DATABASE_URL names a database that does not answer (${(error as { code?: string }).code ?? 'no reason given'}). Check the host, port, name and password in it.`,
    )
  }
  try {
    const { rows } = await client.query<{ superuser: boolean; version: number }>(
      "select rolsuper as superuser, current_setting('server_version_num')::int as version from pg_roles where rolname = current_user",
    )
    if ((rows[0]?.version ?? 0) < 150_000)
      throw new Sorry('DATABASE_URL names a PostgreSQL older than 15. Alongside needs 15 or later.')
    if (rows[0]?.superuser) {
      throw new Sorry(
        "DATABASE_URL signs in as a superuser, and row-level security does not bind one. Make a role for Alongside: create role alongside login createrole password '…'; create database alongside owner alongside;",
      )
    }
  } finally {
    await client.end()
  }
}
