// One PostgreSQL for the whole run, holding one migrated database that every test file clones.
import { join } from 'node:path'
import pg from 'pg'

const TEMPLATE = 'alongside_template'

/**
 * Starts it in `folder` (or uses the server TEST_DATABASE_URL names) and makes the template.
 * Returns what the tests find in their environment, and how to stop.
 */
export async function bringDatabase(folder) {
  const { startPostgres } = await import('#platform/postgres')
  const { migrate } = await import('#platform/db')
  const { installJobs } = await import('#platform/jobs')
  const theirs = process.env.TEST_DATABASE_URL
  const postgres = theirs
    ? { url: theirs, stop: async () => {} }
    : await startPostgres({ folder: join(folder, 'postgres'), durable: false })
  const template = new URL(postgres.url)
  template.pathname = `/${TEMPLATE}`
  await ask(postgres.url, `drop database if exists ${TEMPLATE}`, `create database ${TEMPLATE}`)
  await migrate(template.href)
  await installJobs(template.href)
  // A single stray connection to the template would make every clone fail.
  await ask(postgres.url, `alter database ${TEMPLATE} allow_connections false`)
  return {
    environment: { TEST_DATABASE_URL: postgres.url, TEST_TEMPLATE: TEMPLATE },
    stop: postgres.stop,
  }
}

async function ask(url, ...statements) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
