/**
 * Before the opening nothing about an application leaves, in any role, at any address of the composition: every
 * page is asked for before anybody applied and again after somebody did, and must not differ in a letter.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { after, before, mock, test } from 'node:test'
import pg from 'pg'
import { type Cycle, type Role, roles } from '#commons/cycles'
import { join, represent, standDown } from '#commons/people'
import { saveClockOffset } from '#commons/places'
import { attach, detach, openAll, readDraft, saveStep, send, takeBack } from '#planning/applications'
import type { Call } from '#planning/calls'
import { nobody, type Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { type OpenHouse, openHouse, type Visitor } from '#testing'
import { rooms } from '../../src/app.ts'
import {
  addExampleApplicant,
  publishExampleCall,
  writeExample,
} from '../../src/planning/applications/example.ts'
import { cellsWith } from './traces.ts'

/** What an application holds and nothing else in the house does. */
const canary = {
  words: 'Quillwort lanterns along the towpath',
  cost: 'Quillwort wicks and oil',
  pounds: '17346.29',
  pence: '1734629',
  fileName: 'quillwort-plan',
  file: 'Quillwort drawing of a lamp',
}

type Someone = Who & { kind: 'participant' | 'staff' }

let house: OpenHouse
let owner: pg.Client
let cycle: Cycle
let call: Call
let ellen: Someone
let lamp: Awaited<ReturnType<typeof addExampleApplicant>>
const people: Record<string, Who> = { nobody }

before(async () => {
  house = await openHouse()
  owner = new pg.Client({ connectionString: house.adminUrl })
  await owner.connect()
  cycle = await house.addProject('towpath')
  const jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  ellen = await house.addMember(cycle, 'commissioner', 'Ellen')
  call = await publishExampleCall(house.act, cycle, { jo, ellen })
  for (const role of roles) people[role] = await house.addMember(cycle, role as Role, `A ${role}`)
  people['keeper'] = await house.act(nobody, async (acting) => {
    const person = await join(acting, { standing: 'keeper', knownAs: 'Keeper' })
    return { kind: 'staff', person: person.id, knownAs: 'Keeper', keeper: true, seats: [] } as const
  })
  lamp = await addExampleApplicant(house.act, 'Lamp and Ladder')
  people['rival'] = (await addExampleApplicant(house.act, 'Elevara')).who
})
after(async () => {
  await owner.end()
  await house.close()
})

const moveClock = (interval: string) =>
  house.database.transaction('write', (tx) => saveClockOffset(tx, house.place.id, interval))

let browsers = 0

/** A browser of its own each time: the limit to how fast one may ask is not what is tried here. */
async function comeIn(who: Who, place = house.place): Promise<Visitor> {
  const visitor = await house.visitor(who, place)
  visitor.cookies.set('alongside-visit', `browser-${++browsers}`)
  return visitor
}

/** Every address, its gaps filled with an application’s id, a file’s, and what a place has. */
function addresses(application: string, file: string): string[] {
  const filled: Readonly<Record<string, string>> = {
    place: 'testing',
    cycle: 'towpath',
    code: 'a-b-c-d-e-f',
    method: 'dream',
    kind: 'question-1',
    file,
  }
  return rooms.flatMap(({ pages }) =>
    pages.map(({ path }) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? application)),
  )
}

/** What a page says, without what differs from one asking to the next: tokens, keys, and the time of day. */
function said(html: string, ids: readonly string[]): string {
  return ids
    .reduce((text, id) => text.replaceAll(id, 'ID').replaceAll(id.slice(-12), 'ID'), html)
    .replaceAll(/"[\w-]{43,}"/g, 'TOKEN')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ANY')
    .replaceAll(/"?\b\d{1,2}:\d{2}(:\d{2}(\.\d+)?Z?)?/g, 'TIME')
    .replaceAll(/[0-9a-f]{12}/g, 'SHORT')
}

type Table = Map<string, { readonly status: number; readonly said: string; readonly statements: number }>

/** Asks for every address in every role. */
async function tableOf(
  who: Readonly<Record<string, Who>>,
  application: string,
  file: string,
  place = house.place,
): Promise<Table> {
  const table: Table = new Map()
  const paths = addresses(application, file)
  assert.ok(paths.length > 150, `only ${paths.length} addresses`)
  for (const [name, one] of Object.entries(who)) {
    const visitor = await comeIn(one, place)
    for (const [i, path] of paths.entries()) {
      // A page that ends a session or leaves would change who is asking.
      const cookies = new Map(visitor.cookies)
      const page = await visitor.get(path, { follow: false })
      visitor.cookies.clear()
      for (const [cookie, value] of cookies) visitor.cookies.set(cookie, value)
      assert.ok(![429, 500, 503].includes(page.status), `${page.status} at ${path}`)
      table.set(`${name} ${i} ${path.replaceAll(application, 'ID').replaceAll(file, 'ID')}`, {
        status: page.status,
        // A packed document carries the second it was packed in; the same page as text stands beside it.
        said: page.html.startsWith('PK') ? 'packed' : said(page.html, [application, file]),
        statements: page.statements,
      })
    }
  }
  return table
}

function isSame(first: Table, then: Table): void {
  assert.deepEqual([...then.keys()], [...first.keys()])
  for (const [key, page] of then) {
    const before = first.get(key)
    if (page.said !== before?.said) assert.fail(`${key}: ${difference(before?.said ?? '', page.said)}`)
    assert.deepEqual([page.status, page.statements], [before.status, before.statements], key)
    for (const one of Object.values(canary)) assert.equal(page.said.includes(one), false, `${one} at ${key}`)
  }
}

/** Where two pages part. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  return `“${one.slice(Math.max(0, at - 80), at + 120)}” became “${other.slice(Math.max(0, at - 80), at + 120)}”`
}

/** The whole way over HTTP: begun, written, a file attached, sent, changed, sent again. */
async function apply(visitor: Visitor): Promise<{ readonly application: string; readonly file: string }> {
  const root = '/testing/projects/towpath/apply'
  const begun = await visitor.submit(await visitor.get(root), 'begin')
  const step = async (n: number, fields: Readonly<Record<string, string>>) => {
    const saved = await visitor.submit(await visitor.get(`${begun.path}/question-${n}`), 'save', fields)
    assert.equal(saved.status, 200, saved.text)
  }
  for (const n of [1, 2, 3]) await step(n, { words: canary.words })
  await step(4, { words: canary.words, 'what-0': canary.cost, 'pounds-0': canary.pounds })
  const attached = await visitor.submit(await visitor.get(`${begun.path}/files`), 'add', {
    file: Buffer.from(`%PDF-1.7\n${canary.file}\n%\n`),
  })
  const file = attached.html.match(/files\/([0-9a-f-]{36})/)?.[1] ?? ''
  for (const _ of ['sent', 'sent again']) {
    const receipt = await visitor.submit(await visitor.get(`${begun.path}/check`), 'send')
    assert.match(receipt.text, /Your application is in/)
  }
  return { application: begun.path.slice(-36), file }
}

test('no address tells anybody in any role that somebody applied, by a letter, a status or a statement', async () => {
  const [noOne, nothing] = ['0a000000-0000-4000-8000-00000000000a', '0a000000-0000-4000-8000-00000000000b']
  const there = await house.addPlace('elsewhere')
  const theirs = await house.addProject('elsewhere-project', {}, there)
  const stranger = await house.addMember(theirs, 'commissioner', 'Ada', there)
  const everybody = people
  const looking = Object.fromEntries(
    ['nobody', 'youngPerson', 'commissioner', 'rival'].map((name) => [name, people[name] ?? nobody]),
  )
  const before = await tableOf(everybody, noOne, nothing)
  const beforeThere = await tableOf({ stranger }, noOne, nothing, there)
  await moveClock('22 days')
  const sealedBefore = await tableOf(looking, noOne, nothing)
  await moveClock('0')

  const lines = house.log.length
  const applicant = await comeIn(lamp.who)
  const { application, file } = await apply(applicant)
  assert.deepEqual(house.log.slice(lines), [], 'the log has no line from which to count')

  isSame(before, await tableOf(everybody, application, file))
  isSame(beforeThere, await tableOf({ stranger }, application, file, there))
  await moveClock('22 days')
  isSame(sealedBefore, await tableOf(looking, application, file))
  await moveClock('0')
  const { rows: letters } = await owner.query('select from mail.letter where $1 = any (concerns)', [
    application,
  ])
  assert.equal(letters.length, 0)
  assert.match(
    (await applicant.get(`/testing/projects/towpath/apply/${application}/question-1`)).html,
    /Quillwort/,
  )
})

test('an upload that breaks off half-way leaves no line in the log either', async () => {
  const visitor = await comeIn(lamp.who)
  const page = await visitor.get('/testing/projects/towpath/apply')
  const home = page.html.match(/apply\/[0-9a-f-]{36}/)?.[0]
  const url = new URL(await house.app.listen({ port: 0, host: '127.0.0.1' }))
  const lines = house.log.length
  const asked = request({
    host: url.hostname,
    port: url.port,
    method: 'POST',
    path: `/testing/projects/towpath/${home}/files`,
    headers: {
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': 'multipart/form-data; boundary=broken',
      'content-length': '5000000',
    },
  })
  const broke = once(asked, 'error')
  const [socket] = (await once(asked, 'socket')) as [Socket]
  const arrived = once(house.app.server, 'request')
  asked.write('--broken\r\ncontent-disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n%PDF-1.7')
  const [received] = (await arrived) as [IncomingMessage]
  const gone = new Promise((resolve) => received.once('close', resolve))
  socket.destroy()
  await Promise.all([broke, gone])
  // What comes after it in the same process has been answered: whatever was to be said has been said.
  assert.equal((await fetch(new URL('/health', url))).status, 200)
  assert.deepEqual(house.log.slice(lines), [])
})

test('a copy of the database alone holds no word, no name of a file, no amount, in a draft or sent', async () => {
  const { rows } = await owner.query<{ drafts: number; sent: number; pieces: number }>(
    `select (select count(*)::int from applications.draft) as drafts, (select count(*)::int from applications.sent) as sent,
       (select count(*)::int from applications.piece) as pieces`,
  )
  assert.deepEqual(rows, [{ drafts: 1, sent: 2, pieces: 1 }])
  assert.deepEqual(await cellsWith(house.adminUrl, Object.values(canary)), {})
  assert.ok(
    Object.keys(await cellsWith(house.adminUrl, ['Lamp and Ladder'])).length > 0,
    'what is there is found',
  )
})

test('another applicant’s own pages say the same before and after others have sent', async () => {
  const pot = await addExampleApplicant(house.act, 'Wednesday Pot')
  const visitor = await comeIn(pot.who)
  const home = (await visitor.submit(await visitor.get('/testing/projects/towpath/apply'), 'begin')).path
  const paths = [home, `${home}/check`, `${home}/files`, '/testing/projects/towpath/opening', '/testing/me']
  const look = () => Promise.all(paths.map(async (path) => said((await visitor.get(path)).html, [])))
  const first = await look()
  const another = await addExampleApplicant(house.act, 'Saturday Boats')
  await house.act(another.who, async (acting) =>
    sure(await send(acting, await writeExample(acting, call.id, another.organisation))),
  )
  assert.deepEqual(await look(), first)
})

function sure<T>(ruling: Ruling<T> | { readonly ok: 'conflict' }): T {
  assert.ok(ruling.ok === true, JSON.stringify(ruling))
  return ruling.value
}

/** Acting at a moment of the place's clock, which stands still within a transaction. */
function at<T>(moment: Temporal.Instant, who: Who, work: (acting: Acting) => Promise<T>): Promise<T> {
  return house.act(who, async (acting) => {
    const { tx, place, now } = acting
    const ahead = moment.since(now, { largestUnit: 'microseconds' }).total('microseconds')
    await saveClockOffset(tx, place.id, `${ahead} microseconds`)
    await tx.enter(place.id)
    assert.ok(acting.now.equals(moment))
    const result = await work(acting)
    await saveClockOffset(tx, place.id, '0')
    return result
  })
}

/** The program believes in another time: every way it could ask by itself answers this one. */
async function believing<T>(wrong: Temporal.Instant, work: () => Promise<T>): Promise<T> {
  const temporal = mock.method(Temporal.Now, 'instant', () => wrong)
  mock.timers.enable({ apis: ['Date'], now: wrong.epochMilliseconds })
  try {
    return await work()
  } finally {
    mock.timers.reset()
    temporal.mock.restore()
  }
}

/** Each verb on a fresh application, and whether it was allowed. */
const verbs: Readonly<
  Record<string, (acting: Acting, id: string) => Promise<{ readonly ok: boolean | 'conflict' }>>
> = {
  'save a step': (acting, id) => saveStep(acting, id, 'question-2', { words: 'More.' }, 1),
  attach: (acting, id) => attach(acting, id, { name: 'plan.pdf', bytes: Buffer.from('%PDF-1.7\n%\n') }),
  detach: async (acting, id) => detach(acting, id, (await readDraft(acting, id))?.draft.files[0]?.id ?? ''),
  replace: send,
  'take back': takeBack,
  send,
}

test('each verb on the last millisecond and one later, by the database’s clock, with the program’s an hour wrong', async () => {
  const { closesAt } = call
  const moments = [
    { moment: closesAt.subtract({ milliseconds: 1 }), inTime: true },
    { moment: closesAt, inTime: true },
    { moment: closesAt.add({ milliseconds: 1 }), inTime: false },
  ]
  for (const hours of [-1, 1])
    for (const { moment, inTime } of moments) {
      const name = `Group ${hours} ${moment.since(closesAt).total('milliseconds')}`
      const one = await addExampleApplicant(house.act, name)
      const id = await house.act(one.who, async (acting) => {
        const made = await writeExample(acting, call.id, one.organisation)
        sure(await attach(acting, made, { name: 'plan.pdf', bytes: Buffer.from('%PDF-1.7\n%\n') }))
        sure(await send(acting, made))
        return made
      })
      await believing(closesAt.add({ hours }), async () => {
        for (const [verb, act] of Object.entries(verbs)) {
          const { ok } = await at(moment, one.who, (acting) => act(acting, id))
          assert.equal(ok, inTime, `${verb}, ${name}`)
        }
        const kept = await at(moment, one.who, (acting) => readDraft(acting, id))
        assert.ok(kept, 'a draft is there whatever the clock says')
        const opening = await at(moment, ellen, (acting) => openAll(acting, call.id))
        assert.equal(opening.ok, false, 'nothing is opened before everything sent in time is in')
      })
    }
})

test('opened one minute and a millisecond after, not on the minute, whatever the program’s clock says; one that is broken is named and blocks nobody', async () => {
  const minute = call.closesAt.add({ minutes: 1 })
  const broken = await addExampleApplicant(house.act, 'Broken Boats')
  const { sealed } = await house.act(broken.who, async (acting) => {
    const id = await writeExample(acting, call.id, broken.organisation)
    sure(await send(acting, id))
    return { sealed: id }
  })
  await owner.query(
    'update applications.sent set sealed = set_byte(sealed, 99, get_byte(sealed, 99) # 1) where application_id = $1',
    [sealed],
  )
  for (const hours of [-1, 1])
    await believing(minute.add({ hours }), () =>
      at(minute, ellen, async (acting) => assert.equal((await openAll(acting, call.id)).ok, false)),
    )
  const { opened, notOpened } = await believing(minute.subtract({ hours: 1 }), () =>
    at(minute.add({ milliseconds: 1 }), ellen, async (acting) => sure(await openAll(acting, call.id))),
  )
  assert.deepEqual(
    notOpened.map(({ application, because }) => [application, because]),
    [[sealed, 'changed']],
  )
  assert.ok(opened.length > 1)
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from applications.sent s where s.sealed is not null and not exists
       (select from applications.opening o where o.application_id = s.application_id and o.version = s.version)`,
  )
  assert.deepEqual(rows, [{ n: 0 }], 'what did not stand was destroyed')
  await moveClock('22 days')
  const page = await (await comeIn(ellen)).get('/testing/projects/towpath/opening')
  await moveClock('0')
  assert.match(page.text, /Could not be opened: what is stored was changed after it was sent/)
})

test('somebody who no longer speaks for an organisation finds nothing of it', async () => {
  const friend = await addExampleApplicant(house.act, 'A friend')
  await house.act(nobody, (acting) => represent(acting, friend.who.person, lamp.organisation))
  const { rows } = await owner.query<{ id: string }>(
    'select id from applications.application where organisation_id = $1',
    [lamp.organisation],
  )
  const path = `/testing/projects/towpath/apply/${rows[0]?.id}`
  const visitor = await comeIn(friend.who)
  assert.equal((await visitor.get(path)).status, 200)
  await house.act(nobody, (acting) => standDown(acting, friend.who.person, lamp.organisation))
  for (const end of ['', '/question-1', '/files', '/check', '/sent', '/take-back'])
    assert.equal((await visitor.get(`${path}${end}`)).status, 404, end)
})
