/**
 * Alongside, read aloud: the rooms in the order of the commissioning cycle. A room looks back along this list,
 * never forward; the overview rooms look at all of them and own nothing.
 */

import { listSeatsOf } from '#commons/cycles'
import { findPersonBySession } from '#commons/people'
import { findDoor, findPlaceAndEnter } from '#commons/places'
import { nobody } from '#platform/auth'
import type { Database } from '#platform/db'
import type { Composition, Page } from '#platform/http'
import { lookup } from '#platform/http'
import type { Job } from '#platform/jobs'
import { cycles } from './commons/cycles/room.ts'
import { organisations } from './commons/organisations/room.ts'
import { people } from './commons/people/room.ts'
import { places } from './commons/places/room.ts'
import { power } from './commons/power/room.ts'
import { recognition } from './commons/recognition/room.ts'
import { safety } from './commons/safety/room.ts'
import { activities } from './delivery/activities/room.ts'
import { agreements } from './delivery/agreements/room.ts'

import { learning } from './delivery/learning/room.ts'
import { results } from './delivery/results/room.ts'
import { studies } from './delivery/studies/room.ts'
import { assets } from './insight/assets/room.ts'
import { documents } from './insight/documents/room.ts'
import { sessions } from './insight/sessions/room.ts'
import { themes } from './insight/themes/room.ts'
import { voices } from './insight/voices/room.ts'
import { cycle } from './overview/cycle/room.ts'
import { desk } from './overview/desk/room.ts'
import { type FrameAssets, faces, layoutWith } from './overview/frame/room.ts'
import { home } from './overview/home/room.ts'
import { mine } from './overview/mine/room.ts'
import { mirror } from './overview/mirror/room.ts'
import { open } from './overview/open/room.ts'
import { receipt } from './overview/receipt/room.ts'
import { startFrom } from './overview/start-from/room.ts'
import { thread } from './overview/thread/room.ts'
import { tour } from './overview/tour/room.ts'
import { applications } from './planning/applications/room.ts'
import { awards } from './planning/awards/room.ts'
import { calls } from './planning/calls/room.ts'
import { evaluation } from './planning/evaluation/room.ts'
import { framework } from './planning/framework/room.ts'
import { interviews } from './planning/interviews/room.ts'
import { priorities } from './planning/priorities/room.ts'

/** Commons, then insight, planning and delivery: each later room may know the earlier ones. */
export const CYCLE = [
  'places',
  'organisations',
  'people',
  'cycles',
  'safety',
  'power',
  'recognition',
  'sessions',
  'voices',
  'assets',
  'documents',
  'themes',
  'framework',
  'priorities',
  'calls',
  'applications',
  'evaluation',
  'interviews',
  'awards',
  'agreements',
  'activities',
  'results',
  'learning',
  'studies',
] as const

export const version = '0.2.0'

export interface Room {
  readonly name: string
  readonly pages: readonly Page[]
  readonly jobs?: (database: Database) => readonly Job[]
}

export const rooms: readonly Room[] = [
  places,
  organisations,
  people,
  cycles,
  safety,
  power,
  recognition,
  sessions,
  voices,
  assets,
  documents,
  themes,
  framework,
  priorities,
  calls,
  applications,
  evaluation,
  interviews,
  awards,
  agreements,
  activities,
  results,
  learning,
  studies,
  // Overview
  tour,
  home,
  cycle,
  startFrom,
  receipt,
  thread,
  mine,
  desk,
  mirror,
  open,
]

/** What the web server needs to know and does not know by itself. */
export function composition(
  assets: FrameAssets & { readonly files: Composition['assets'] },
  secret: Buffer,
): Composition {
  return {
    pages: rooms.flatMap((room) => room.pages),
    findPlace: findPlaceAndEnter,
    async whoIsAsking(tx, place, token) {
      const door = await findDoor(tx, 'session', lookup(secret, 'session', token))
      if (door?.place !== place.slug) return nobody
      const person = await findPersonBySession(tx, place.id, door.subject)
      if (!person) return nobody
      return {
        kind: person.standing === 'participant' ? 'participant' : 'staff',
        person: person.id,
        knownAs: person.knownAs,
        keeper: person.standing === 'keeper',
        seats: await listSeatsOf(tx, place.id, person.id),
      }
    },
    layout: layoutWith(assets),
    faces,
    assets: assets.files,
  }
}
