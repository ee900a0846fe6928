import { listPlaces } from '#commons/places'
import type { Database } from '#platform/db'
import type { Job } from '#platform/jobs'
import { sweepDrafts } from './acts-drafts.ts'

/** Every night, what nobody said within a day goes from every place. */
export function jobs(database: Database): readonly Job[] {
  return [
    {
      name: 'sweep',
      nightly: 3,
      run: async () => {
        for (const place of await database.transaction('read', listPlaces)) {
          await database.inPlace(place.id, (tx) => sweepDrafts({ tx, place }))
        }
      },
    },
  ]
}
