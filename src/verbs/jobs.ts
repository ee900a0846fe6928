import type { Job } from '#platform/jobs'
import { sendLetter } from '#platform/mail'
import type { Room } from '../app.ts'
import type { Installation } from './installation.ts'

/** The platform's own jobs and those of the rooms. */
export function jobsOf({ database, settings }: Installation, rooms: readonly Room[]): Job[] {
  return [
    {
      name: 'send-letter',
      run: async (ids) => {
        const { place = '', letter = '' } = ids
        await database.inPlace(place, (tx) => sendLetter(tx, { place, letter }, settings.smtp))
      },
    },
    ...rooms.flatMap((room) => room.jobs?.(database) ?? []),
  ]
}
