import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import sharp from 'sharp'
import type { Cycle } from '#commons/cycles'
import { giveCard } from '#commons/people'
import { declareRight, openDecision } from '#commons/power'
import { approveVoice, shareVoice } from '#insight/voices'
import { proposeOutcome } from '#planning/framework'
import { openRound } from '#planning/priorities'
import { exampleQuestion, exampleRight } from '../../src/commons/power/example.ts'
import { exampleSharing } from '../../src/insight/voices/example.ts'
import { resting, safeWayHome } from '../../src/planning/framework/example.ts'
import { type Browser, browse, fill, open, send } from './browser.ts'
import { clear, freePort, healthy, type Program, runVerb, start, stop } from './program.ts'
import { openStage, type Stage } from './stage.ts'
import { cellsWith, filesWith } from './traces.ts'

/** What a phone, its owner's habits and its network tell a server unasked. Nobody in this journey chose to give any of it. */
const untold = {
  name: 'Casimira Quillwort',
  email: 'casimira.quillwort@mail.example',
  phone: '07700 900417',
  dialled: '447700900417',
  device: 'Quillphone 9',
  agent: 'Mozilla/5.0 (Quillphone 9; build QW-55103) QuillBrowser/3.1',
  forwarded: '203.0.113.177',
  network: '198.51.100.209',
  language: 'cy-x-quillwort',
  elsewhere: 'quillwort-session-of-another-site',
  camera: 'QUILLCAM-0099417',
  password: 'cXVpbGx3b3J0OmhlZGdlcm93',
  // Degrees, minutes and seconds as EXIF holds them.
  latitude: '51/1 27/1 4242/100',
} as const
/** The loopback has addresses of its own kind to come from, on Linux. */
const address = process.platform === 'linux' ? '127.66.77.88' : undefined
const canaries = [...Object.values(untold), ...(address === undefined ? [] : [address])]
const chosen = 'a stage beside the water'

const habits = {
  ...(address === undefined ? {} : { from: address }),
  headers: {
    'user-agent': untold.agent,
    'accept-language': untold.language,
    'sec-ch-ua-model': `"${untold.device}"`,
    from: untold.email,
    referer: `https://mail.example/inbox?of=${untold.email}`,
    forwarded: `for=${untold.network};by=${untold.network}`,
    'x-forwarded-for': `${untold.forwarded}, ${untold.network}`,
    'x-real-ip': untold.forwarded,
    // Some mobile networks tell every site who is calling.
    'x-up-calling-line-id': untold.dialled,
    authorization: `Basic ${untold.password}`,
  },
}
/** What a browser fills into a form by itself. No form here asks for it. */
const autofilled = { name: untold.name, email: untold.email, tel: untold.phone }
const tracked = new URLSearchParams({ utm_source: untold.email, name: untold.name })

const home = mkdtempSync(join(tmpdir(), 'alongside-canary-'))
const data = join(home, 'data')
const port = await freePort()
let program: Program
let stage: Stage
let cycle: Cycle
let project: string
before(async () => {
  program = start({ data, port, environment: { ALONGSIDE_DEMONSTRATION: 'no', LOG_LEVEL: 'trace' } })
  await healthy(program)
  stage = await openStage(data)
  cycle = await stage.addProject('our-20k')
  project = `/${stage.place.slug}/projects/${cycle.slug}`
})
after(async () => {
  await stage.close()
  clear(program)
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})

/** A phone, with what it tells everybody and what other sites left in it. */
function phone(): Browser {
  const browser = browse(port, habits)
  browser.cookies.set('other', untold.elsewhere)
  return browser
}

/** A photo as a phone takes it: its owner, its camera and where it was are inside. */
async function photo(): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#3a7' } })
    .withExif({
      IFD0: { Artist: untold.name, Copyright: untold.email, Model: untold.device },
      IFD2: { BodySerialNumber: untold.camera },
      IFD3: { GPSLatitude: untold.latitude, GPSLatitudeRef: 'N' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><owner>${untold.phone}</owner></x:xmpmeta>`)
    .jpeg()
    .toBuffer()
  for (const inside of [untold.name, untold.camera, untold.phone])
    assert.ok(bytes.includes(inside), 'the photo carries it')
  assert.ok((await sharp(bytes).metadata()).exif)
  return bytes
}

/** What six words stand in for: a page shows them once. */
async function codeOn(browser: Browser, path: string): Promise<string> {
  const { html } = await open(browser, path)
  const code = html.match(/code-words__code"[^>]*>([a-z-]+)</)?.[1]
  assert.ok(code, path)
  return code
}

/** Shares a photo with words, keeps the ticket, and goes on with it on another phone. */
async function shareAndFollow(): Promise<void> {
  const first = phone()
  const name = `${untold.name} ${untold.phone}.jpg`
  const next = await send(first, `${project}/share?method=dream&${tracked}`, 'next', {
    words: chosen,
    photo: { name, bytes: await photo() },
    photoShows: 'A drawing of a stage',
    ...autofilled,
  })
  assert.equal((await first.get(`${next}/photo?${tracked}`)).status, 200)
  const ticket = await send(first, next, 'share', { consents: ['publish', 'photo'], ...autofilled })
  const code = await codeOn(first, ticket)
  await send(first, ticket, 'finish', autofilled)

  const second = phone()
  assert.equal((await second.get(`/${stage.place.slug}/r/${code}?${tracked}`)).status, 303)
  const receipt = `/${stage.place.slug}/receipt`
  await send(second, receipt, 'open', autofilled)
  await open(second, receipt)
  await send(second, `${receipt}/change`, 'change', {
    words: `${chosen}, with a roof`,
    photo: { name, bytes: await photo() },
    ...autofilled,
  })
  assert.equal((await second.get(`${receipt}/download/text`)).status, 200)

  // Somebody types who they are where six words are asked for, and tries addresses that are not theirs.
  const third = phone()
  await send(third, receipt, 'find', { code: untold.name })
  const back = await open(third, `/${stage.place.slug}/return`)
  assert.equal((await third.post(await fill(back, 'comeBack', { code: untold.email }))).status, 422)
  const away = `/${stage.place.slug}/projects/${untold.email}`
  assert.equal((await second.get(away)).status, 404)
  assert.equal((await second.get(`${project}/team?${tracked}`)).status, 403)
  for (const browser of [first, second, third]) browser.close()
}

async function worry(): Promise<void> {
  const browser = phone()
  const sent = await send(browser, `${project}/worried?${tracked}`, 'send', {
    words: 'It is loud at night.',
    ...autofilled,
  })
  await codeOn(browser, sent)
  assert.equal((await browser.get(`/leave?${tracked}`)).status, 303)
  browser.close()
}

/** Somebody of the core team comes back with their card, places a dot and has their say. */
async function decide(): Promise<void> {
  const ash = await stage.addMember(cycle, 'youngPerson', 'Ash')
  const { card, decision } = await stage.act(ash, async (acting) => {
    const voice = await shareVoice(acting, { ...exampleSharing, cycle: cycle.id })
    assert.ok(voice.ok && (await approveVoice(acting, voice.value.id)).ok)
    for (const statement of ['A safe way home.', 'Somebody listens.']) {
      const draft = { ...safeWayHome, statement }
      assert.ok((await proposeOutcome(acting, cycle.id, draft, [resting(voice.value.id)])).ok)
    }
    assert.ok((await openRound(acting, cycle.id, 5)).ok)
    assert.ok((await declareRight(acting, { ...exampleRight, cycleId: cycle.id })).ok)
    const opened = await openDecision(acting, { ...exampleQuestion, cycleId: cycle.id, matter: 'award' })
    assert.ok(opened.ok)
    return { card: await giveCard(acting, ash.person), decision: opened.value.id }
  })
  const browser = phone()
  assert.equal((await browser.get(`/${stage.place.slug}/c/${card}?${tracked}`)).status, 303)
  await send(browser, `/${stage.place.slug}/hello`, 'mine', autofilled)
  await open(browser, `/${stage.place.slug}/mine`)
  await send(browser, `${project}/dots`, 'place', { dots: '1', ...autofilled })
  await send(browser, `${project}/decisions/${decision}`, 'say', { say: 'standAside', ...autofilled })
  await send(browser, `/${stage.place.slug}/account`, 'card', autofilled)
  browser.close()
}

test('the whole journey of a participant leaves no name, e-mail, phone number, address or device that nobody chose to give: not in the database, the log or the data folder', async () => {
  await shareAndFollow()
  await worry()
  await decide()

  assert.deepEqual(await cellsWith(stage.url, canaries), {})
  assert.deepEqual(Object.keys(await cellsWith(stage.url, [`${chosen}, with`])), ['voices.words.words'])
  const log = program.said()
  assert.deepEqual(
    canaries.filter((canary) => log.includes(canary)),
    [],
  )
  assert.ok(log.split('"answered"').length > 20, 'there is a log to look in')
  await checkpoint()
  assert.deepEqual(filesWith(data, canaries), [])
  assert.notDeepEqual(filesWith(data, [chosen]), [], 'the search sees what was chosen')
  const { status } = runVerb(data, ['verify'])
  assert.equal(status, 0)
  await stop(program)
  assert.deepEqual(filesWith(data, canaries), [])
})

async function checkpoint(): Promise<void> {
  const owner = new pg.Client({ connectionString: stage.url })
  await owner.connect()
  await owner.query('checkpoint')
  await owner.end()
}
