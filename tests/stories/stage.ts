import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import pg from 'pg'
import { type Browser, chromium } from 'playwright-core'
import { join, makeLink } from '#commons/people'
import { addPlace, type Place, saveClockOffset } from '#commons/places'
import { nobody } from '#platform/auth'
import { realChance } from '#platform/chance'
import { openDatabase } from '#platform/db'
import { actIn, openServer } from '#platform/http'
import { listLetters, type WrittenLetter } from '#platform/mail'
import type { FreshDatabase } from '#testing'
import { composition } from '../../src/app.ts'
import { buildAssets } from '../../src/verbs/assets.ts'
import { desk, type Eyes, openEyes, phone } from './eyes.ts'
import { enter, type Person } from './person.ts'

export type { Person } from './person.ts'

/** The whole product, listening, with one empty place in it, and a browser for everybody who comes. */
export interface Stage {
  readonly origin: string
  readonly place: Place
  readonly browser: Browser
  readonly eyes: Eyes
  /** Whatever a browser complained about on the way. */
  readonly findings: readonly string[]
  readonly log: readonly string[]
  /** What `alongside add-place` does: the place's first commissioner, and the link that brings them in once. */
  inviteFirst(knownAs: string): Promise<string>
  comes(name: string, browsing?: Browsing): Promise<Person>
  /** The place's clock, so many days away from the real one. */
  daysFromToday(days: number): Promise<void>
  /** The place's clock shows this moment, and runs on from there. */
  setClock(to: Temporal.Instant): Promise<void>
  /** What was written to people's e-mail addresses in this place. */
  letters(): Promise<readonly WrittenLetter[]>
  /** Whether any row of any table holds these words. */
  holds(words: string): Promise<boolean>
  close(): Promise<void>
}

export interface Browsing {
  readonly on?: 'phone' | 'desk'
  readonly scripts?: boolean
}

export async function openStage(
  fresh: FreshDatabase,
  { slug, name, about }: Pick<Place, 'slug' | 'name' | 'about'>,
): Promise<Stage> {
  const secret = Buffer.from('a secret that only this story knows, 32 bytes or more')
  const database = openDatabase(fresh.adminUrl, { connections: 8 })
  const place: Place = {
    id: realChance.id(),
    slug,
    name,
    about,
    kind: 'test',
    illustrative: true,
    record: false,
    runsIt: 'Eastmere Council',
    contact: 'alongside@eastmere.example',
  }
  await database.transaction('write', (tx) => addPlace(tx, place, true))
  const port = await freePort()
  // The one name browsers allow a passkey on without https.
  const origin = `http://localhost:${port}`
  const log: string[] = []
  const app = await openServer(database, composition(await buildAssets(), secret), {
    publicUrl: origin,
    demonstration: false,
    secret,
    chance: realChance,
    version: 'test',
    databaseKind: 'embedded',
    logLevel: 'info',
    logTo: { write: (line) => void log.push(line) },
  })
  await app.listen({ port, host: 'localhost' })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const eyes = await openEyes(browser, origin)
  const findings: string[] = []
  return {
    origin,
    place,
    browser,
    eyes,
    findings,
    log,
    inviteFirst: (knownAs) =>
      actIn({ database, place, who: nobody, chance: realChance, secret, publicUrl: origin }, async (acting) =>
        makeLink(acting, (await join(acting, { standing: 'keeper', knownAs })).id),
      ),
    comes: async (name, { on = 'phone', scripts = true } = {}) =>
      enter(
        { origin, eyes, findings },
        name,
        await browser.newContext({
          viewport: on === 'phone' ? phone : desk,
          javaScriptEnabled: scripts,
          serviceWorkers: 'block',
          reducedMotion: 'reduce',
          locale: 'en-GB',
          timezoneId: 'Europe/London',
        }),
      ),
    daysFromToday: (days) =>
      database.transaction('write', (tx) => saveClockOffset(tx, place.id, `${days} days`)),
    setClock: (to) =>
      database.transaction('write', (tx) => {
        const away = Temporal.Now.instant().until(to).total('milliseconds')
        return saveClockOffset(tx, place.id, `${away} milliseconds`)
      }),
    letters: () => database.inPlace(place.id, (tx) => listLetters(tx, place.id)),
    holds: (words) => holds(fresh.adminUrl, words),
    close: async () => {
      await eyes.close()
      await browser.close()
      await app.close()
      await database.close()
      await fresh.drop()
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function holds(url: string, words: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    for (const { name } of tables) {
      const { rowCount } = await client.query(`select 1 from ${name} one where one::text ilike $1 limit 1`, [
        `%${words}%`,
      ])
      if (rowCount) return true
    }
    return false
  } finally {
    await client.end()
  }
}
