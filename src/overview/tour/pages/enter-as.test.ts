import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '#testing'

const house = await openHouse({ kind: 'demonstration', demonstration: true })
after(() => house.close())
const cycle = await house.addProject()
await house.addMember(cycle, 'youngPerson', 'Ash')
await house.addPlace('real-place', { kind: 'real' })
await house.addPlace('test-place', { kind: 'test' })

test('in a demonstration place anybody may look with somebody’s eyes', async () => {
  const browser = await house.visitor()
  const people = await browser.get('/testing/enter-as')
  assert.match(people.text, /Enter as Ash/)
  const form = people.html.match(/<form[^>]*id="(as-[0-9a-f]+)"/)?.[1] ?? ''
  await browser.submit(people, 'enter', {}, { form, follow: false })
  assert.match((await browser.get('/testing/account')).html, /value="Ash"/)
})

test('a real or a test place has no such page, even while demonstrations are on', async () => {
  const browser = await house.visitor()
  assert.equal((await browser.get('/real-place/enter-as')).status, 404)
  assert.equal((await browser.get('/test-place/enter-as')).status, 404)
  assert.equal((await browser.get('/real-place/letters')).status, 404)
})

test('each tour has its stops, in a demonstration and nowhere else', async () => {
  const browser = await house.visitor()
  for (const tour of ['young', 'commissioner', 'auditor', 'member']) {
    const page = await browser.get(`/testing/enter-as/${tour}`)
    assert.equal(page.status, 200, tour)
    const stops = [
      ...(page.html.match(/<ol class="stops">[\s\S]*?<\/ol>/)?.[0] ?? '').matchAll(/href="([^"#]+)/g),
    ]
    assert.ok(stops.length >= 6, tour)
  }
  assert.equal((await browser.get('/testing/enter-as/nobody')).status, 404)
  assert.equal((await browser.get('/real-place/enter-as/young')).status, 404)
})

test('entering from a tour comes back to it', async () => {
  const browser = await house.visitor()
  const tour = await browser.get('/testing/enter-as/young')
  const there = await browser.submit(tour, 'enter')
  assert.match(there.text, /You are Ash now/)
})
