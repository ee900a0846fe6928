import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { join } from '#commons/people'
import { nobody, type Who } from '#platform/auth'
import { openHouse } from '#testing'

const house = await openHouse()
after(() => house.close())

const person = await house.act(nobody, (acting) => join(acting, { standing: 'staff', knownAs: 'Mina' }))
const commissioner: Who = { kind: 'staff', person: person.id, knownAs: 'Mina', keeper: false, seats: [] }
const draft = {
  title: 'Our £20,000',
  purpose: 'Young people feel that this place is theirs.',
  pot: '20,000',
  potHolder: 'Head of youth services',
  'start-day': '5',
  'start-month': '1',
  'start-year': '2026',
}

test('a project starts from a template in one form, and whoever starts it holds a seat', async () => {
  const browser = await house.visitor(commissioner)
  const page = await browser.get('/testing/begin')
  assert.equal(page.status, 200)
  const next = await browser.submit(page, 'begin', draft)
  assert.equal(next.status, 200)
  assert.equal(next.path, '/testing/projects/our-20-000/run')
  assert.match((await browser.get('/testing/projects/our-20-000/team')).text, /Mina Commissioner/)
})

test('a draft without a purpose is shown again with the reason, and nothing typed is lost', async () => {
  const browser = await house.visitor(commissioner)
  const page = await browser.get('/testing/begin')
  const again = await browser.submit(page, 'begin', { ...draft, title: 'Another', purpose: ' ' })
  assert.equal(again.status, 422)
  assert.match(again.text, /Say why: what should be different/)
  assert.match(again.html, /value="Another"/)
})

test('sending the same form twice starts one project', async () => {
  const browser = await house.visitor(commissioner)
  const page = await browser.get('/testing/begin')
  const once = await browser.submit(page, 'begin', { ...draft, title: 'Twice' }, { follow: false })
  const twice = await browser.submit(page, 'begin', { ...draft, title: 'Twice' }, { follow: false })
  assert.equal(once.location, '/testing/projects/twice/run')
  assert.equal(twice.location, once.location)
})

test('two projects cannot have the same address, in any place', async () => {
  const browser = await house.visitor(commissioner)
  const taken = await browser.submit(await browser.get('/testing/begin'), 'begin', draft)
  assert.equal(taken.status, 422)
  assert.match(taken.text, /Another project has this address/)
})

test('a visitor is told who starts projects, and another place’s session is nobody here', async () => {
  assert.equal((await (await house.visitor()).get('/testing/begin')).status, 403)
  await house.addPlace('elsewhere')
  assert.equal((await (await house.visitor(commissioner)).get('/elsewhere/begin')).status, 403)
})
