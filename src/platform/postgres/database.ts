import pg from 'pg'

/** Whether a PostgreSQL at this address takes connections now. */
export async function isAnswering(url: string): Promise<boolean> {
  try {
    await connected(url, (client) => client.query('select 1'))
    return true
  } catch {
    return false
  }
}

/** Makes the database unless it is there; two at once are one. */
export async function createDatabase(url: string, name: string): Promise<void> {
  await connected(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    await client.query(`create database ${pg.escapeIdentifier(name)}`).catch((error: pg.DatabaseError) => {
      const duplicateDatabase = '42P04'
      const uniqueViolation = '23505'
      if (error.code !== duplicateDatabase && error.code !== uniqueViolation) throw error
    })
  })
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
