/** Where something stands, looked for as nobody in the product could: in every cell and in every byte on the disk. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import pg from 'pg'

/** What is looked for: text as UTF-8, or bytes. */
export type Canary = string | Buffer

/** The cells that hold any of these: `schema.table.column` and in how many rows. Asked as the owner, past every wall. */
export async function cellsWith(url: string, canaries: readonly Canary[]): Promise<Record<string, number>> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    const { rows: columns } = await owner.query<{ cell: string; place: string; bytes: string }>(
      `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as cell, format('%I.%I', n.nspname, c.relname) as place,
         case when a.atttypid = 'bytea'::regtype then quote_ident(a.attname)
              else format('convert_to(%I::text, ''UTF8'')', a.attname) end as bytes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$' and a.attnum > 0 and not a.attisdropped`,
    )
    const schemas = new Set(columns.map(({ place }) => place.split('.')[0]))
    for (const schema of ['voices', 'http', 'mail', 'files', 'audit', 'pgboss'])
      assert.ok(schemas.has(schema), schema)
    const { rows } = await owner.query<{ cell: string; n: number }>(
      columns
        .map(
          ({ cell, place, bytes }) =>
            `select '${cell}' as cell, count(*)::int as n from ${place}
             where exists (select from unnest($1::bytea[]) canary where position(canary in ${bytes}) > 0) having count(*) > 0`,
        )
        .join(' union all '),
      [canaries.map((canary) => Buffer.from(canary))],
    )
    return Object.fromEntries(rows.map(({ cell, n }) => [cell, n]))
  } finally {
    await owner.end()
  }
}

/** The files under a folder that hold any of these, byte for byte. */
export function filesWith(folder: string, canaries: readonly Canary[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  assert.ok(files.length > 500, `only ${files.length} files: this is no data folder`)
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = read(file)
      return canaries.some((canary) => bytes.includes(canary))
    })
    .map((file) => relative(folder, file))
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    // A running PostgreSQL removes what it no longer needs.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
