/** What the bench serves: a project of the usual size, and one with ten thousand outcomes. */
import pg from 'pg'
import { findPlaceBySlug, saveRevealed } from '#commons/places'
import type { Database } from '#platform/db'
import { loadDemonstrationPlaces } from '../demonstrations/load.ts'

const secret = Buffer.from('a secret of the bench, of 32 bytes and more')

/** Tells Eastmere, adds 10,000 outcomes to a project beside it, and answers the addresses to be measured. */
export async function furnish(database: Database, url: string): Promise<Readonly<Record<string, string>>> {
  const ids = await loadDemonstrationPlaces({ database, secret, settings: { port: 3000 } }, ['eastmere'])
  await database.transaction('write', (tx) => saveRevealed(tx, ids))
  const place = await database.transaction('read', (tx) => findPlaceBySlug(tx, 'eastmere'))
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(
    `insert into cycles.cycle (place_id, id, slug, title, template, purpose, dream_word, pot_pence, pot_holder, started_on, made_at, listed_at)
     values ($1, gen_random_uuid(), 'many-outcomes', 'Many outcomes', 'grantPilot', 'To be measured.', 'dream', 0, 'nobody', '2026-01-01', now(), now())`,
    [place?.id],
  )
  await owner.query(
    `insert into framework.outcome (place_id, cycle_id, id, statement, area, bottom_lines, provenance, made_at)
     select c.place_id, c.id, gen_random_uuid(), 'Young people on estate ' || n || ' feel that somebody would notice if they did not come.',
       (array['external', 'personalResources', 'functioning'])[1 + n % 3], array['social'], array['youngPeople'], now() - n * interval '1 minute'
     from cycles.cycle c, generate_series(1, 10000) n where c.slug = 'many-outcomes'`,
  )
  await owner.query('analyze')
  await owner.end()
  return {
    'public project page': '/eastmere/projects/eastmere-our-20k',
    'public outcomes list, 50 of 10,000': '/eastmere/projects/many-outcomes/outcomes',
  }
}
