import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Deed, seal } from '#platform/audit'
import { formToken, isFormToken, nobody, type Who } from '#platform/auth'
import { clockOf, sql, type Tx } from '#platform/db'
import type { Problem } from '#platform/ruling'
import { isLanguage, type Language, languages } from '#platform/words'
import { derivedKey, derivedWords, lookup, signed } from './acting.ts'
import { type Body, single } from './body.ts'
import type { Ask, CookieName, FormView, Page, PlaceHere } from './page.ts'
import { type Context, cookieName } from './server.ts'
import { formWords } from './words.ts'

export interface SetCookie {
  readonly name: CookieName
  readonly value: string
  readonly days: number | undefined
}

/** What became of a request, before anybody draws it. */
export type Told =
  | {
      readonly kind: 'page'
      readonly ask: Ask
      readonly loaded: unknown
      readonly status: number
      readonly effects: Effects
    }
  | { readonly kind: 'gone to'; readonly to: string; readonly effects: Effects }
  | { readonly kind: 'not found'; readonly ask?: Ask }
  | { readonly kind: 'forbidden'; readonly why: string; readonly ask: Ask }
  | { readonly kind: 'conflict'; readonly theirs: string; readonly yours: string; readonly ask: Ask }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'too many' }
  | { readonly kind: 'too big' }
  | { readonly kind: 'broken'; readonly error: unknown }

export interface Effects {
  readonly cookies: SetCookie[]
  clear: boolean
  statements: number
}

// Thrown to roll a transaction back; caught again a few lines further out.
class RolledBack {
  readonly told: Told
  constructor(told: Told) {
    this.told = told
  }
}

// Parameters that are short names; every other parameter is an id, and what is not an id is not found.
const shortNames = new Set(['place', 'cycle', 'code', 'method', 'kind'])
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
// A page's key, and which of its forms it is.
const formKey = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(\.[\w.-]{1,80})?$/

/** One request, one way: who ─► load ─► may ─► show, or the act in the same transaction. */
export async function answer(
  context: Context,
  page: Page,
  request: FastifyRequest,
  body: Body | undefined,
): Promise<Told> {
  const params = request.params as Readonly<Record<string, string>>
  for (const [name, value] of Object.entries(params)) {
    if (!shortNames.has(name) && !uuid.test(value)) return { kind: 'not found' }
  }
  if (body && !isFromHere(request, context.settings.publicUrl)) return { kind: 'elsewhere' }
  const writes = body !== undefined && !page.reads
  try {
    return await context.database.transaction(writes ? 'write' : 'read', (tx) =>
      inTransaction(context, page, request, params, body, tx),
    )
  } catch (thrown) {
    if (thrown instanceof RolledBack) return thrown.told
    throw thrown
  }
}

async function inTransaction(
  context: Context,
  page: Page,
  request: FastifyRequest,
  params: Readonly<Record<string, string>>,
  body: Body | undefined,
  tx: Tx,
): Promise<Told> {
  const slug = params['place'] ?? (await page.placeOf?.(tx, params))
  const place = slug === undefined ? undefined : await context.house.findPlace(tx, slug)
  if (!place && (params['place'] !== undefined || page.placeOf)) return { kind: 'not found' }
  const token = request.cookies[cookieName('session', context.https)]
  const who = place && token ? await context.house.whoIsAsking(tx, place, token) : nobody

  const made = makeAsk(context, request, params, body, tx, place, who)
  const { ask, deeds, effects } = made
  const loaded = await page.load(ask)
  if (loaded === undefined) return { kind: 'not found', ask }
  const permission = page.may(who, loaded)
  if (!permission.may)
    return permission.hidden ? { kind: 'not found', ask } : { kind: 'forbidden', why: permission.why, ask }

  effects.statements = tx.sent
  if (!body || page.reads) {
    if (page.forward) return { kind: 'gone to', to: page.forward(ask, loaded), effects }
    return { kind: 'page', ask, loaded, status: 200, effects }
  }

  const name = single(body.fields['_act'])
  const act = Object.hasOwn(page.acts ?? {}, name) ? page.acts?.[name] : undefined
  if (!act || !place) return { kind: 'not found', ask }
  const actPermission = act.may?.(who, loaded)
  if (actPermission && !actPermission.may) {
    return actPermission.hidden
      ? { kind: 'not found', ask }
      : { kind: 'forbidden', why: actPermission.why, ask }
  }
  const refused = (problems: readonly Problem[]): never => {
    effects.cookies.length = 0
    effects.clear = false
    throw new RolledBack({ kind: 'page', ask: made.again(name, problems), loaded, status: 422, effects })
  }
  const say = formWords.in(ask.language)
  if (
    !isFormToken(
      context.settings.secret,
      request.cookies[cookieName('visit', context.https)] ?? '',
      single(body.fields['_csrf']),
    )
  ) {
    refused([{ text: say.stale }])
  }
  const key = single(body.fields['_key'])
  if (!formKey.test(key)) refused([{ text: say.stale }])

  const before = await claim(tx, place.id, key, body, context.settings.secret)
  if (before === 'changed') refused([{ text: say.sentAlready }])
  if (before !== 'new' && before !== 'changed') {
    act.again?.(ask)
    return { kind: 'gone to', to: before.location, effects }
  }
  const parsed = act.form(ask, loaded).safeParse(body.fields)
  if (!parsed.success) {
    return refused(
      parsed.error.issues.map((issue) => ({ field: issue.path.map(String).join('.'), text: issue.message })),
    )
  }
  const ruling = await act.do(ask, loaded, parsed.data)
  if (ruling.ok === 'conflict') {
    throw new RolledBack({ kind: 'conflict', theirs: ruling.theirs, yours: ruling.yours, ask })
  }
  if (!ruling.ok) return refused(ruling.problems)
  await sql`
    update http.answered set location = ${ruling.value.to}, concerns = ${concerned(deeds, ruling.value.to)}::uuid[]
    where place_id = ${place.id} and key = ${key}`.execute(tx.kysely)
  await seal(tx, place.id, deeds)
  effects.statements = tx.sent
  return { kind: 'gone to', to: ruling.value.to, effects }
}

/** What a form was about: what its deeds did something to, and what it leads to. Erasing one of these erases its fingerprint. */
function concerned(deeds: readonly Deed[], location: string): string[] {
  const ledTo = location.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  return [...new Set([...deeds.map((deed) => deed.subject.id), ...ledTo])]
}

/** Whether a form was accepted before. The first to come holds the row; a second waits for it here. */
async function claim(
  tx: Tx,
  placeId: string,
  key: string,
  body: Body,
  secret: Buffer,
): Promise<'new' | 'changed' | { location: string }> {
  const fingerprintKey = randomBytes(32)
  const { numAffectedRows } = await sql`
    insert into http.answered (place_id, key, fingerprint_key, fingerprint)
    values (${placeId}, ${key}, ${fingerprintKey}, ${fingerprint(secret, fingerprintKey, body)}) on conflict do nothing`.execute(
    tx.kysely,
  )
  if (numAffectedRows === 1n) return 'new'
  const { rows } = await sql<{
    fingerprint_key: Buffer | null
    fingerprint: Buffer | null
    location: string | null
  }>`
    select fingerprint_key, fingerprint, location from http.answered where place_id = ${placeId} and key = ${key}`.execute(
    tx.kysely,
  )
  const row = rows[0]
  if (!row?.location) return 'changed'
  // Once the words were erased nothing is left to compare with: the same key gets the same answer.
  if (!row.fingerprint_key || !row.fingerprint) return { location: row.location }
  return fingerprint(secret, row.fingerprint_key, body).equals(row.fingerprint)
    ? { location: row.location }
    : 'changed'
}

/** Keyed twice: erasing the row's key forgets it, and a copy of the database alone cannot guess what was typed. */
function fingerprint(secret: Buffer, key: Buffer, body: Body): Buffer {
  const mac = createHmac('sha256', Buffer.concat([key, secret]))
  for (const [name, value] of Object.entries(body.fields).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === '_csrf' || name === '_key') continue
    mac.update(`${name}\n`)
    mac.update(typeof value === 'object' && 'bytes' in value ? value.bytes : JSON.stringify(value))
  }
  return mac.digest()
}

/**
 * Whether a form came from one of our own pages. Browsers say so themselves; one that says nothing has only
 * the form's token to show.
 */
function isFromHere(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin === undefined || origin === 'null') return true
  return origin === publicUrl || origin.replace(/^https?:\/\//, '') === request.headers.host
}

function makeAsk(
  context: Context,
  request: FastifyRequest,
  params: Readonly<Record<string, string>>,
  body: Body | undefined,
  tx: Tx,
  place: PlaceHere | undefined,
  who: Who,
): { ask: Ask; deeds: Deed[]; effects: Effects; again(act: string, problems: readonly Problem[]): Ask } {
  const { settings, https } = context
  const deeds: Deed[] = []
  const effects: Effects = { cookies: [], clear: false, statements: 0 }
  const query = once(request.query as Readonly<Record<string, string | readonly string[]>>)
  const cookie = (name: CookieName) => request.cookies[cookieName(name, https)]
  const setCookie = (name: CookieName, value: string, days?: number) =>
    void effects.cookies.push({ name, value, days })
  const language = chosenLanguage(query['language'], cookie('language'), place, settings.demonstration)
  if (query['language'] === language) setCookie('language', language, 365)

  let visit = cookie('visit')
  const tokenForThisVisit = () => {
    if (!visit) {
      visit = settings.chance.token()
      setCookie('visit', visit)
    }
    return formToken(settings.secret, visit)
  }
  // Made when a form is drawn: most pages have none.
  let key: string | undefined
  const formWith = (act: string | undefined, problems: readonly Problem[]): FormView => ({
    action: request.url,
    get csrf() {
      return tokenForThisVisit()
    },
    get key() {
      key ??= settings.chance.id()
      return key
    },
    act,
    values: body?.typed ?? {},
    problems,
  })
  const ask: Ask = {
    tx,
    who,
    params,
    query,
    path: request.url.split('?')[0] ?? '/',
    language,
    chance: settings.chance,
    form: formWith(undefined, []),
    posted: body?.typed,
    demonstration: settings.demonstration,
    publicUrl: settings.followsHost ? `http://${request.host}` : settings.publicUrl,
    get place() {
      if (!place) throw new Error('this page stands in no place')
      return place
    },
    get now() {
      return clockOf(tx)
    },
    get standsInPlace() {
      return place !== undefined
    },
    cookie,
    setCookie,
    clearBrowser: () => {
      effects.clear = true
    },
    record: (deed) => void deeds.push(signed(who, deed)),
    wordsFor: (purpose) => derivedWords(settings.secret, purpose, single(body?.fields['_key'])),
    secretHash: (kind, secret) => lookup(settings.secret, kind, secret),
    sealingKey: (purpose) => derivedKey(settings.secret, purpose),
  }
  return {
    ask,
    deeds,
    effects,
    again: (act, problems) => Object.create(ask, { form: { value: formWith(act, problems) } }) as Ask,
  }
}

/** A question asked twice in an address counts once: `?q=a&q=b` is `a`. */
function once(query: Readonly<Record<string, string | readonly string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, single(value)]))
}

function chosenLanguage(
  asked: string | undefined,
  kept: string | undefined,
  place: PlaceHere | undefined,
  demonstration: boolean,
): Language {
  for (const code of [asked, kept]) {
    if (!isLanguage(code)) continue
    if (!languages[code].pseudo || demonstration || (place && place.kind !== 'real')) return code
  }
  return 'en'
}
