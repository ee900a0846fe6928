import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { Cycle } from '#commons/cycles'
import { nameLead } from '#commons/safety'
import { nobody } from '#platform/auth'
import { formsOf, type OpenHouse, openHouse, type VisitedPage, type Visitor } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'
import { countVoices } from '../storage.ts'
import { listWaiting } from '../storage-answers.ts'

let house: OpenHouse
let cycle: Cycle
let share: string
before(async () => {
  house = await openHouse()
  cycle = await house.addProject()
  share = `/${house.place.slug}/projects/${cycle.slug}/share`
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(() => house.close())

const said = () =>
  house.act(nobody, async ({ tx, place }) => (await countVoices(tx, place.id, cycle.id)).said)
const waiting = () => house.act(nobody, ({ tx, place }) => listWaiting(tx, place.id, cycle.id, 200))
const codeOn = (page: VisitedPage) => page.html.match(/<strong class="code-words__code"[^>]*>([a-z-]+)</)?.[1]

/** The first two screens of somebody with something to say. */
async function say(browser: Visitor, words: string, more: Record<string, string | string[]> = {}) {
  const first = await browser.get(`${share}?method=proud`)
  return browser.submit(first, 'next', { words, ...more })
}

test('from the square on a poster to a ticket: three screens, and no field asks who somebody is', async () => {
  const browser = await house.visitor()
  const first = await browser.get(`${share}?method=proud`)
  assert.equal(first.status, 200)
  const second = await browser.submit(first, 'next', { words: 'I fixed my aunt’s bike.' })
  assert.equal(second.status, 200)
  const third = await browser.submit(second, 'share')
  assert.equal(third.status, 200)
  assert.match(third.path, /\/ticket$/)
  assert.match(codeOn(third) ?? '', /^([a-z]+-){5}[a-z]+$/)
  const asked = [first, second].flatMap((page) =>
    formsOf(page.html).flatMap((form) => Object.keys(form.fields)),
  )
  assert.deepEqual(
    asked.filter((name) => /mail|phone|tel|birth|age|school|street|post/i.test(name)),
    [],
  )
})

test('the first screen says before its first box who will see it, the one exception, and whom to ring', async () => {
  const page = await (await house.visitor()).get(`${share}?method=meInFive`)
  const box = page.html.indexOf('<textarea')
  for (const needed of [exampleLead.name, exampleLead.phone, 'Who sees this']) {
    const at = page.html.indexOf(needed)
    assert.ok(at >= 0 && at < box, needed)
  }
  for (const part of ['doing', 'living', 'withWhom', 'gotThere'])
    assert.ok(page.html.includes(`name="parts.${part}"`), part)
  assert.ok(page.html.includes('/worried'))
  assert.ok(page.html.includes('/leave'))
})

test('nothing is ticked beforehand, and nothing ticked means only the team', async () => {
  const browser = await house.visitor()
  const second = await say(browser, 'A quiet one')
  assert.ok(!/<input[^>]*type="checkbox"[^>]*\schecked/.test(second.html))
  await browser.submit(second, 'share')
  const voice = (await waiting()).find(({ words }) => words === 'A quiet one')
  assert.deepEqual(voice?.consents, {
    takePart: true,
    quote: false,
    attribute: false,
    photo: false,
    publish: false,
  })
})

test('a project without a named lead opens no box and says what is missing', async () => {
  const bare = await house.addProject('no-lead')
  const page = await (await house.visitor()).get(
    `/${house.place.slug}/projects/${bare.slug}/share?method=proud`,
  )
  assert.equal(page.status, 200)
  assert.ok(!page.html.includes('<textarea'))
  assert.match(page.text, /Nobody is named yet who keeps people safe/)
})

test('an empty answer gets a sentence, and a group’s telephone is not its name', async () => {
  const browser = await house.visitor()
  const first = await browser.get(`${share}?method=dream`)
  const empty = await browser.submit(first, 'next')
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Write something, or add a photo/)
  const group = await browser.submit(first, 'next', {
    words: 'A pitch with lights',
    groupName: 'Ring 07700 900123',
  })
  assert.equal(group.status, 422)
  assert.match(group.text, /Leave out phone numbers/)
  assert.ok(group.html.includes('A pitch with lights'), 'what was typed is kept')
})

test('a group names itself and never its people', async () => {
  const browser = await house.visitor()
  const first = await browser.get(`${share}?method=dream`)
  const second = await browser.submit(first, 'next', {
    words: 'A kitchen of our own',
    groupName: 'Thursday kitchen crew',
  })
  await browser.submit(second, 'share')
  const voice = (await waiting()).find(({ words }) => words === 'A kitchen of our own')
  assert.equal(voice?.author, 'group')
  assert.equal(voice?.groupName, 'Thursday kitchen crew')
})

test('twenty identical sends are one voice with one ticket', async () => {
  const browser = await house.visitor()
  const second = await say(browser, 'Twenty taps')
  const before = await said()
  const form = formsOf(second.html).find(({ fields }) => fields._act?.[0] === 'share')
  const fields = Object.fromEntries(
    Object.entries(form?.fields ?? {}).map(([name, all]) => [name, all[0] ?? '']),
  )
  const answers = await Promise.all(Array.from({ length: 20 }, () => browser.post(second.path, fields)))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  const codes = new Set(
    answers.map(({ headers }) => String(headers['set-cookie']).match(/alongside-receipt=([a-z-]+)/)?.[1]),
  )
  assert.equal(codes.size, 1)
  assert.equal(await said(), before + 1)
  assert.equal(codeOn(await browser.get(`/${house.place.slug}/projects/${cycle.slug}/ticket`)), [...codes][0])
})

test('going back changes what was written and still shares one voice', async () => {
  const browser = await house.visitor()
  const second = await say(browser, 'Frist try')
  const link = second.html.match(/href="([^"]*draft=[^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const again = await browser.get(link)
  assert.ok(again.html.includes('Frist try'))
  const better = await browser.submit(again, 'next', { words: 'First try' })
  assert.equal(better.path, second.path)
  const before = await said()
  await browser.submit(better, 'share')
  assert.equal(await said(), before + 1)
  assert.ok((await waiting()).some(({ words }) => words === 'First try'))
})

test('a photo is shared without the place it was taken, and shown between the screens to this browser only', async () => {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#c8a23a' } })
    .withExif({ IFD0: { Copyright: 'canary-camera-owner' } })
    .jpeg()
    .toBuffer()
  const browser = await house.visitor()
  const first = await browser.get(`${share}?method=dream`)
  const second = await browser.submit(first, 'next', {
    photo: picture,
    photoShows: 'A drawing of a stage',
  } as never)
  const src = second.html.match(/<img[^>]*src="([^"]+)"/)?.[1] ?? ''
  const shown = await browser.get(src)
  assert.equal(shown.status, 200)
  assert.equal(shown.headers['content-type'], 'image/webp')
  assert.ok(!shown.body.includes('canary-camera-owner'))
  assert.equal((await (await house.visitor()).get(src)).status, 404)
  await browser.submit(second, 'share')
  const voice = (await waiting()).find(({ photo }) => photo?.shows === 'A drawing of a stage')
  assert.equal(voice?.medium, 'photo')
})

test('a file that is no photo is refused with a sentence, and the words stay', async () => {
  const browser = await house.visitor()
  const first = await browser.get(`${share}?method=dream`)
  const refused = await browser.submit(first, 'next', {
    words: 'Still here',
    photo: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  } as never)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /not a photo/)
  assert.ok(refused.html.includes('Still here'))
})

test('what was not said yet is another browser’s business in no way', async () => {
  const browser = await house.visitor()
  const second = await say(browser, 'Not said yet')
  const stranger = await house.visitor()
  await stranger.get(share)
  assert.equal((await stranger.get(second.path)).status, 404)
  const thrown = await browser.submit(second, 'throwAway')
  assert.equal(thrown.status, 200)
  assert.equal((await browser.get(second.path)).status, 404)
})

test('a name is asked for only by the wish to be named', async () => {
  const browser = await house.visitor()
  const second = await say(browser, 'With my name on it')
  const refused = await browser.submit(second, 'share', { consents: ['publish', 'attribute'], knownAs: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Write the name to put beside your words/)
  assert.match(refused.html, /value="publish"[^>]*checked|checked[^>]*value="publish"/)
  await browser.submit(refused, 'share', { consents: ['publish', 'attribute'], knownAs: 'Kit' })
  const voice = (await waiting()).find(({ words }) => words === 'With my name on it')
  assert.equal(voice?.knownAs, 'Kit')
})

test('words that worry somebody go to the lead, and the ticket says so kindly', async () => {
  const browser = await house.visitor()
  const second = await say(browser, 'My stepdad hits me when I come home late.')
  const third = await browser.submit(second, 'share')
  assert.match(third.text, new RegExp(`${exampleLead.name} reads this one first`))
  assert.match(third.text, /You did nothing wrong/)
  assert.ok(!(await waiting()).some(({ words }) => words?.includes('stepdad')))
})

test('finish and clear leaves nothing: back shows where everybody starts', async () => {
  const browser = await house.visitor()
  const second = await say(browser, 'On a shared tablet')
  const ticket = await browser.submit(second, 'share')
  const code = codeOn(ticket) ?? 'none'
  const cleared = await browser.submit(ticket, 'finish', {}, { follow: false })
  assert.equal(cleared.headers['clear-site-data'], '"*"')
  const back = await browser.get(ticket.path)
  assert.ok(!back.text.includes(code))
  assert.match(back.text, /Share something/)
  assert.ok(!(await browser.get(second.path)).text.includes('On a shared tablet'))
})

test('a tablet that goes round shows the next person only the start, and signs out whoever began it', async () => {
  const ash = await house.addMember(cycle, 'youngPerson')
  const browser = await house.visitor(ash)
  const start = await browser.get(`${share}?kiosk`)
  assert.equal(start.status, 200)
  assert.ok(!browser.cookies.has('alongside-session'))
  const second = await say(browser, 'First person')
  const ticket = await browser.submit(second, 'share')
  const next = await browser.submit(ticket, 'finish')
  assert.match(next.text, /Nothing is left on this screen/)
  assert.ok(browser.cookies.has('alongside-kiosk'))
  assert.ok(!browser.cookies.has('alongside-receipt'))
  await say(browser, 'Second person, half way')
  await browser.get(share)
  assert.ok(!browser.cookies.has('alongside-visit'), 'a half-way answer is nobody’s at the start')
})

test('every page of a tablet that goes round knows where the next person starts; no other page does', async () => {
  const browser = await house.visitor()
  assert.doesNotMatch((await browser.get(`${share}?method=proud`)).html, /<dialog/)
  await browser.get(`${share}?kiosk`)
  const first = await browser.get(`${share}?method=proud`)
  const second = await browser.submit(first, 'next', { words: 'First person' })
  const ticket = await browser.submit(second, 'share')
  const receipt = await browser.get('/testing/receipt')
  const privacy = await browser.get('/privacy')
  for (const { html, path } of [first, second, ticket, receipt, privacy]) {
    assert.ok(html.includes(`data-start="${share}?cleared&amp;kiosk"`), path)
    assert.match(html, /data-idle="60" data-grace="30"/)
  }
  const next = await browser.get(`${share}?cleared&kiosk`)
  for (const name of ['visit', 'receipt', 'session'])
    assert.ok(!browser.cookies.has(`alongside-${name}`), name)
  assert.match(next.text, /Nothing is left on this screen/)
})

test('what somebody wrote into the tablet’s cookie leads nowhere else', async () => {
  const browser = await house.visitor()
  browser.cookies.set('alongside-kiosk', encodeURIComponent('/elsewhere.example'))
  assert.doesNotMatch((await browser.get(`${share}?method=proud`)).html, /<dialog/)
})

test('another place and a project that is not listed do not exist', async () => {
  const elsewhere = await house.addPlace('otherwhere')
  assert.equal(
    (await (await house.visitor()).get(`/${elsewhere.slug}/projects/${cycle.slug}/share`)).status,
    404,
  )
})

test('sharing stays cheap: each screen within its statements', async () => {
  const browser = await house.visitor()
  const first = await browser.get(`${share}?method=proud`)
  assert.ok(first.statements <= 3, `first screen: ${first.statements}`)
  const second = await browser.submit(first, 'next', { words: 'Cheap' })
  assert.ok(second.statements <= 4, `second screen: ${second.statements}`)
  const third = await browser.submit(second, 'share')
  assert.ok(third.statements <= 6, `ticket: ${third.statements}`)
})
