import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { startPostgres } from '#platform/postgres'
import { root } from './program.ts'
import { killDuringVoices } from './voices.ts'

/** What somebody who owns the database could do to one entry in the middle of a ledger. */
const changes: Readonly<Record<string, string>> = {
  changed: `update audit.entry e set act = 'voices.refuse' from middle m where e.place_id = m.place_id and e.seq = m.seq`,
  deleted: 'delete from audit.entry e using middle m where e.place_id = m.place_id and e.seq = m.seq',
  reordered: `update audit.entry e set seq = case when e.seq = m.seq then -m.seq - 1 else -m.seq end
    from middle m where e.place_id = m.place_id and e.seq in (m.seq, m.seq + 1);
    update audit.content c set seq = case when c.seq = m.seq then -m.seq - 1 else -m.seq end
    from middle m where c.place_id = m.place_id and c.seq in (m.seq, m.seq + 1);
    update audit.entry set seq = -seq where seq < 0; update audit.content set seq = -seq where seq < 0`,
}

test('kill -9 of the web process and of PostgreSQL during 500 voices: none lost, none doubled, and one changed, deleted or reordered entry is found', async () => {
  await killDuringVoices({ rounds: 1, voices: 500, chance: Math.random, afterwards: eachChangeIsFound })
})

async function eachChangeIsFound(data: string): Promise<void> {
  const postgres = await startPostgres({ folder: join(data, 'postgres') })
  try {
    assert.deepEqual(verdictOn(postgres.url), { status: 0, found: false })
    for (const [how, change] of Object.entries(changes)) {
      const copy = new URL(postgres.url)
      copy.pathname = `/${how}`
      await ask(postgres.url.replace(/alongside$/, 'postgres'), `create database ${how} template alongside`)
      await ask(
        copy.href,
        `create temporary table middle as select place_id, max(seq) / 2 as seq from audit.entry group by place_id;
         alter table audit.content drop constraint content_place_id_seq_fkey; ${change}`,
      )
      assert.deepEqual(verdictOn(copy.href), { status: 1, found: true }, how)
    }
  } finally {
    await postgres.stop()
  }
}

function verdictOn(database: string): { status: number | null; found: boolean } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'verifier/verify.ts'), '--json', '--database', database],
    { encoding: 'utf8' },
  )
  return { status, found: (JSON.parse(stdout) as { findings: unknown[] }).findings.length > 0 }
}

async function ask(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
