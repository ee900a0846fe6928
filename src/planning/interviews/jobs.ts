import { listPlaces } from '#commons/places'
import { type Deed, seal } from '#platform/audit'
import type { Database } from '#platform/db'
import type { Job } from '#platform/jobs'
import { sweepRecordings } from './acts-reasons.ts'

/** Every night, recordings that nobody wrote down within a week go from every place, and its ledger says so. */
export function jobs(database: Database): readonly Job[] {
  return [
    {
      name: 'sweep-recordings',
      nightly: 3,
      run: async () => {
        for (const place of await database.transaction('read', listPlaces)) {
          await database.inPlace(place.id, async (tx) => {
            const deeds: Deed[] = []
            await sweepRecordings({ tx, place, record: (deed) => void deeds.push(deed) })
            await seal(tx, place.id, deeds)
          })
        }
      },
    },
  ]
}
