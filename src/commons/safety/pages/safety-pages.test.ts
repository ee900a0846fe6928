import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '#testing'
import { exampleLead } from '../example.ts'

const house = await openHouse()
after(() => house.close())
const cycle = await house.addProject()
const other = await house.addProject('other-project')
const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
const priya = await house.addMember(cycle, 'commissioner', 'Priya')
const ruth = await house.addMember(cycle, 'safeguardingLead', 'Ruth')
const root = '/testing/projects/our-20k'
const voice = '11111111-1111-4111-8111-111111111111'

test('before somebody is named the worried page has no box, but numbers that work', async () => {
  const phone = await house.visitor()
  const page = await phone.get(`${root}/worried`)
  assert.equal(page.status, 200)
  assert.match(page.text, /999/)
  assert.match(page.text, /0800 1111/)
  assert.doesNotMatch(page.html, /<textarea/)
  assert.equal((await phone.get(`${root}/worried/sent`)).status, 404)
})

test('the core team names the lead; everybody can read who it is; the e-mail address is on no public page', async () => {
  const browser = await house.visitor(ash)
  const form = await browser.get(`${root}/safety`)
  assert.ok(form.statements <= 8, String(form.statements))
  const wrong = await browser.submit(form, 'name', {
    ...exampleLead,
    phone: 'ask inside',
    email: 'not an address',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="Ruth Calloway"/)
  const worse = await browser.submit(form, 'name', { ...exampleLead, phone: 'ask inside' })
  assert.equal(worse.status, 422)
  assert.match(worse.text, /phone number that can be rung/)
  const saved = await browser.submit(form, 'name', { ...exampleLead, email: 'ruth@example.org' })
  assert.equal(saved.status, 200)
  assert.match(saved.html, /ruth@example\.org/)
  const shown = await (await house.visitor()).get(`${root}/safety`)
  assert.match(shown.text, /Ruth Calloway/)
  assert.match(shown.html, /href="tel:02079460142"/)
  assert.doesNotMatch(shown.html, /ruth@example\.org|<textarea|name="phone"/)
})

test('somebody without a seat cannot name the lead', async () => {
  const form = await (await house.visitor(ash)).get(`${root}/safety`)
  const stranger = await house.visitor()
  await stranger.get(`${root}/worried`)
  const answered = await stranger.submit({ ...form, path: `${root}/safety` }, 'name', {
    ...exampleLead,
    name: 'Mallory',
  })
  assert.equal(answered.status, 403)
  assert.doesNotMatch((await stranger.get(`${root}/safety`)).text, /Mallory/)
})

test('a worry goes with words or without, gives six words once, and the six words show the answer', async () => {
  const phone = await house.visitor()
  const page = await phone.get(`${root}/worried?about=${voice}`)
  assert.match(page.text, /Ruth Calloway reads this by/)
  assert.match(page.text, /only Ruth Calloway/)
  assert.ok(page.statements <= 5, String(page.statements))
  const sent = await phone.submit(page, 'send', { words: 'I think my friend is not safe' })
  assert.equal(sent.path, `${root}/worried/sent`)
  const code = sent.text.match(/\b[a-z]+(?:-[a-z]+){5}\b/)?.[0] ?? ''
  assert.notEqual(code, '')
  assert.doesNotMatch((await phone.get(`${root}/worried/sent`)).text, new RegExp(code))

  const empty = await phone.submit(await phone.get(`${root}/worried`), 'send')
  assert.equal(empty.status, 200)

  const form = await phone.get(`${root}/worried/answer`)
  const ask = async (typed: string) => phone.post(form.path, { code: typed })
  assert.match((await ask(code.toUpperCase().replaceAll('-', ' '))).text, /Ruth Calloway has it/)
  const unknown = await ask('one-two-three-four-five-six')
  assert.equal(unknown.status, 422)
  assert.match(unknown.text, /Nothing fits these words/)

  const lead = await house.visitor(ruth)
  const concerns = await lead.get(`${root}/concerns`)
  assert.match(concerns.text, /I think my friend is not safe/)
  const [, id = ''] = concerns.html.match(/id="concern-([0-9a-f-]{36})"/) ?? []
  const without = await lead.submit(concerns, 'settle', { told: '' }, { form: `concern-${id}` })
  assert.equal(without.status, 422)
  assert.match(without.text, /Choose what happens to it|Write what you tell/)
  const settled = await lead.submit(
    concerns,
    'settle',
    { put: 'back', told: 'I rang the school. They are with somebody now.' },
    { form: `concern-${id}` },
  )
  assert.equal(settled.status, 200)
  assert.match((await ask(code)).text, /They are with somebody now/)
  assert.doesNotMatch((await ask(code)).text, /my friend is not safe/)
})

test('sending the same worry twice is one worry with the same six words', async () => {
  const phone = await house.visitor()
  const page = await phone.get(`${root}/worried`)
  const first = await phone.submit(page, 'send', { words: 'twice' })
  const second = await phone.submit(page, 'send', { words: 'twice' })
  const code = (text: string) => text.match(/\b[a-z]+(?:-[a-z]+){5}\b/)?.[0]
  assert.ok(code(first.text))
  assert.equal(code(second.text), code(first.text))
  const concerns = await (await house.visitor(ruth)).get(`${root}/concerns`)
  assert.equal(concerns.text.split('twice').length - 1, 1)
})

test('an id that is not one is not carried along, and one that is shows nothing of what it belongs to', async () => {
  const phone = await house.visitor()
  assert.doesNotMatch((await phone.get(`${root}/worried?about=%22%3E`)).html, /name="about"/)
  const page = await phone.get(`${root}/worried?about=${voice}`)
  assert.match(page.html, /name="about"/)
  assert.doesNotMatch(page.text, /my friend/)
})

test('to everybody but the lead of this very project there is no page of concerns', async () => {
  for (const who of [undefined, ash, priya]) {
    assert.equal((await (await house.visitor(who)).get(`${root}/concerns`)).status, 404)
  }
  const elsewhereLead = await house.addMember(other, 'safeguardingLead', 'Another lead')
  assert.equal((await (await house.visitor(elsewhereLead)).get(`${root}/concerns`)).status, 404)
  assert.equal((await (await house.visitor(ruth)).get(`${root}/concerns`)).status, 200)
})

test('another place has no such pages', async () => {
  await house.addPlace('elsewhere')
  const browser = await house.visitor(ruth)
  for (const page of ['safety', 'worried', 'worried/sent', 'worried/answer', 'concerns']) {
    assert.equal((await browser.get(`/elsewhere/projects/our-20k/${page}`)).status, 404, page)
  }
})

test('leaving quickly takes everything of ours off the device and shows nothing of ours', async () => {
  const browser = await house.visitor(ash)
  const left = await browser.get('/leave', { follow: false })
  assert.equal(left.headers['clear-site-data'], '"*"')
  const blank = await browser.get(left.location ?? '')
  assert.equal(blank.status, 200)
  assert.doesNotMatch(blank.html, /alongside|our-20k|stylesheet|worried/i)
  assert.equal(browser.cookies.size, 0)
  assert.equal((await browser.get(`${root}/concerns`)).status, 404)
})

test('a published record takes no worry and names no lead', async () => {
  const record = await house.addPlace('record', { record: true })
  await house.addProject('a-record', {}, record)
  const phone = await house.visitor()
  const page = await phone.get('/record/projects/a-record/worried')
  assert.match(page.text, /record of something that is over/)
  assert.doesNotMatch(page.html, /<textarea/)
})
