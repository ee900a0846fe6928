/** A place, a project and its people inside a running installation, made by the product's own verbs and acts. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { begin, type Cycle, list, type Role, stateMatters, takeSeat } from '#commons/cycles'
import { join as joinPlace } from '#commons/people'
import { findPlaceBySlug, type Place } from '#commons/places'
import { nameLead } from '#commons/safety'
import { nobody, type Who } from '#platform/auth'
import { realChance } from '#platform/chance'
import { type Database, openDatabase } from '#platform/db'
import { type Acting, actIn } from '#platform/http'
import { startPostgres } from '#platform/postgres'
import { runVerb } from './program.ts'

export interface Stage {
  readonly place: Place
  readonly database: Database
  /** The owner's address of the database. */
  readonly url: string
  act<T>(who: Who, work: (acting: Acting) => Promise<T>): Promise<T>
  addProject(slug: string): Promise<Cycle>
  addMember(cycle: Cycle, role: Role, knownAs: string): Promise<Who & { kind: 'participant' | 'staff' }>
  close(): Promise<void>
}

// The number is from the range kept free for drama.
const lead = {
  name: 'Ruth Calloway',
  role: 'Safeguarding lead, young people’s services',
  phone: '020 7946 0142',
  hours: 'Monday to Friday, 9 am to 6 pm',
}

/** Adds a real place as whoever runs the machine would, and opens it. The program must be running. */
export async function openStage(data: string, slug = 'harbour'): Promise<Stage> {
  const added = runVerb(data, ['add-place', slug, '--name', 'Harbour'])
  assert.equal(added.status, 0, added.stderr)
  const { url, stop } = await startPostgres({ folder: join(data, 'postgres') })
  const database = openDatabase(url, { connections: 2 })
  const secret = Buffer.from(readFileSync(join(data, 'secret'), 'utf8').trim())
  const place = await database.transaction('read', (tx) => findPlaceBySlug(tx, slug))
  assert.ok(place)
  const act: Stage['act'] = (who, work) =>
    actIn({ database, place, who, chance: realChance, secret, publicUrl: 'http://localhost' }, work)
  return {
    place,
    database,
    url,
    act,
    addProject: (name) =>
      act(nobody, async (acting) => {
        const cycle = await begin(acting, {
          slug: name,
          title: 'Our £20,000',
          template: 'grantPilot',
          purpose: 'Young people here feel that the place is theirs.',
          dreamWord: 'dream',
          potPence: 2_000_000,
          potHolder: 'Head of youth services',
          startedOn: '2026-01-05',
        })
        await stateMatters(acting, cycle.id, [
          { upForDecision: true, what: 'What comes first', why: 'You know best.' },
          { upForDecision: false, what: 'How much money there is', why: 'It was set before we began.' },
        ])
        assert.ok((await nameLead(acting, cycle.id, lead)).ok)
        await list(acting, cycle.id)
        return { ...cycle, listed: true }
      }),
    addMember: (cycle, role, knownAs) =>
      act(nobody, async (acting) => {
        const kind = role === 'youngPerson' || role === 'anchor' ? 'participant' : 'staff'
        const person = await joinPlace(acting, { standing: kind, knownAs })
        await takeSeat(acting, cycle.id, person.id, role)
        return { kind, person: person.id, knownAs, keeper: false, seats: [{ cycle: cycle.id, role }] }
      }),
    close: async () => {
      await database.close()
      await stop()
    },
  }
}
