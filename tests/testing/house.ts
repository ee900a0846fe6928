import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { begin, type Cycle, list, type Role, stateMatters, takeSeat } from '#commons/cycles'
import { join, startSession } from '#commons/people'
import { addPlace, type Place } from '#commons/places'
import { nobody, type Who } from '#platform/auth'
import { realChance } from '#platform/chance'
import { type Database, openDatabase } from '#platform/db'
import { type Acting, actIn, openServer } from '#platform/http'
import { composition } from '../../src/app.ts'
import { freshDatabase } from './database.ts'
import { type Visitor, visitor } from './visitor.ts'

const secret = Buffer.from('a secret that only tests know, of 32 bytes and more')
const publicUrl = 'http://alongside.test'

/** A house of one test file's own: its database, one place in it, and ways to act there. */
export interface FreshHouse {
  readonly adminUrl: string
  readonly database: Database
  readonly place: Place
  /** Does something in the place, as somebody, in one sealed transaction. */
  act<T>(who: Who, work: (acting: Acting) => Promise<T>, place?: Place): Promise<T>
  /** A second place, to see that nothing crosses. */
  addPlace(slug: string, parts?: Partial<Place>): Promise<Place>
  /** A project that is listed, with what is up for decision said. */
  addProject(slug?: string, parts?: Partial<Cycle>, place?: Place): Promise<Cycle>
  /** Somebody with a seat in a project, as the pages see them. */
  addMember(
    cycle: Cycle,
    role: Role,
    knownAs?: string,
    place?: Place,
  ): Promise<Who & { kind: 'participant' | 'staff' }>
  close(): Promise<void>
}

export interface OpenHouse extends FreshHouse {
  readonly app: FastifyInstance
  /** A browser: cookies, forms, redirects. Signed in when somebody is given. */
  visitor(who?: Who, place?: Place): Promise<Visitor>
  readonly log: string[]
}

/**
 * A migrated database with one test place in it.
 *
 *     const house = await freshHouse()
 *     after(() => house.close())
 */
export async function freshHouse(parts: Partial<Place> = {}): Promise<FreshHouse> {
  const fresh = await freshDatabase()
  const database = openDatabase(fresh.adminUrl, { connections: 8 })
  const add = async (slug: string, more: Partial<Place>): Promise<Place> => {
    const place: Place = {
      id: realChance.id(),
      slug,
      name: slug.charAt(0).toUpperCase() + slug.slice(1),
      kind: 'test',
      about: '',
      illustrative: false,
      record: false,
      runsIt: 'the test team',
      contact: 'test@example.org',
      ...more,
    }
    await database.transaction('write', (tx) => addPlace(tx, place, true))
    return place
  }
  const home = await add('testing', parts)
  const act: FreshHouse['act'] = (who, work, place = home) =>
    actIn({ database, place, who, chance: realChance, secret, publicUrl }, work)
  return {
    adminUrl: fresh.adminUrl,
    database,
    place: home,
    act,
    addPlace: (slug, more = {}) => add(slug, more),
    addProject: (slug = 'our-20k', more = {}, place = home) =>
      act(
        nobody,
        async (acting) => {
          const cycle = await begin(acting, {
            slug,
            title: 'Our £20,000',
            template: 'grantPilot',
            purpose: 'Young people here feel that the place is theirs.',
            dreamWord: 'dream',
            potPence: 2_000_000,
            potHolder: 'Head of youth services',
            startedOn: '2026-01-05',
            ...more,
          })
          await stateMatters(acting, cycle.id, [
            {
              upForDecision: true,
              what: 'Which changes come first',
              why: 'You know best what would make a difference.',
            },
            {
              upForDecision: false,
              what: 'How much money there is',
              why: 'The council set it before we began.',
            },
          ])
          await list(acting, cycle.id)
          return { ...cycle, listed: true }
        },
        place,
      ),
    addMember: (cycle, role, knownAs = `Test ${role} ${randomBytes(2).toString('hex')}`, place = home) =>
      act(
        nobody,
        async (acting) => {
          const kind = role === 'youngPerson' || role === 'anchor' ? 'participant' : 'staff'
          const person = await join(acting, { standing: kind, knownAs })
          await takeSeat(acting, cycle.id, person.id, role)
          return {
            kind,
            person: person.id,
            knownAs,
            keeper: false,
            seats: [{ cycle: cycle.id, role }],
          } as const
        },
        place,
      ),
    close: async () => {
      await database.close()
      await fresh.drop()
    },
  }
}

/** The whole product behind HTTP on a database of the test's own. */
export async function openHouse(
  parts: Partial<Place> & { readonly demonstration?: boolean } = {},
): Promise<OpenHouse> {
  const { demonstration = false, ...place } = parts
  const house = await freshHouse(place)
  const log: string[] = []
  const app = await openServer(
    house.database,
    composition(
      { stylesheet: '/assets/style.css', script: '/assets/script.js', scripts: {}, files: new Map() },
      secret,
    ),
    {
      publicUrl,
      demonstration,
      secret,
      chance: realChance,
      version: 'test',
      databaseKind: 'embedded',
      logLevel: 'info',
      counting: true,
      logTo: { write: (line) => void log.push(line) },
    },
  )
  await app.ready()
  return {
    ...house,
    app,
    log,
    visitor: async (who = nobody, at = house.place) => {
      const token =
        who.kind === 'nobody'
          ? undefined
          : await house.act(
              who,
              async (acting) =>
                (
                  await startSession(acting, {
                    id: who.person,
                    standing: who.kind === 'staff' ? (who.keeper ? 'keeper' : 'staff') : 'participant',
                    knownAs: who.knownAs,
                  })
                ).token,
              at,
            )
      return visitor(app, publicUrl, token)
    },
    close: async () => {
      await app.close()
      await house.close()
    },
  }
}
