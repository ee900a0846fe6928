import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse } from '#testing'
import { addOrganisation } from '../acts.ts'
import { exampleOrganisation } from '../example.ts'

let house: OpenHouse
let cycle: Awaited<ReturnType<OpenHouse['addProject']>>
let priya: Who
before(async () => {
  house = await openHouse()
  cycle = await house.addProject('our-20k')
  priya = await house.addMember(cycle, 'practitioner', 'Priya')
})
after(() => house.close())

async function known(name: string, place = house.place) {
  const added = await house.act(
    nobody,
    (acting) => addOrganisation(acting, { ...exampleOrganisation, name }),
    place,
  )
  assert.ok(added.ok)
  return added.value
}

test('somebody who works here adds an organisation, and everybody can find it', async () => {
  const browser = await house.visitor(priya)
  const page = await browser.get('/testing/providers/add')
  const wrong = await browser.submit(page, 'add', {
    name: 'Lamp and Ladder CIC',
    kind: 'cic',
    identifier: '12',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write the number with its register/)
  assert.match(wrong.html, /value="Lamp and Ladder CIC"/)
  const added = await browser.submit(page, 'add', {
    name: 'Lamp and Ladder CIC',
    kind: 'cic',
    about: '<b>Three</b> people.',
  })
  assert.match(added.text, /Community interest company/)
  assert.match(added.text, /<b>Three<\/b> people/)
  assert.match(added.text, /Not registered anywhere, which is fine/)
  const again = await browser.submit(await browser.get('/testing/providers/add'), 'add', {
    name: 'LAMP and Ladder CIC',
    kind: 'cic',
  })
  assert.equal(again.status, 422)
  assert.match(again.text, /Lamp and Ladder CIC is in the list already/)
  const anybody = await house.visitor()
  const found = await anybody.get('/testing/providers?search=ladder')
  assert.match(found.text, /Lamp and Ladder CIC/)
  assert.ok(found.statements <= 6, `${found.statements} statements`)
  assert.match((await anybody.get('/testing/providers?search=nowhere')).text, /No organisation here has that/)
  assert.match((await anybody.get(added.path)).text, /This is us/)
})

test('the list goes on where a page ends', async () => {
  const place = await house.addPlace('many')
  for (let n = 10; n < 62; n++) await known(`Group ${n}`, place)
  const browser = await house.visitor(nobody, place)
  const first = await browser.get('/many/providers')
  assert.match(first.text, /Group 59/)
  assert.doesNotMatch(first.text, /Group 60/)
  const next = /href="(\/many\/providers\?[^"]*after=[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&')
  assert.ok(next)
  const second = await browser.get(next)
  assert.match(second.text, /Group 60 .*Group 61/)
  assert.doesNotMatch(second.html, /after=/)
  assert.equal((await browser.get('/many/providers?after=nonsense')).status, 200)
})

test('adding is for people who work here, and an organisation is known in its own place only', async () => {
  const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  for (const who of [nobody, ash])
    assert.equal((await (await house.visitor(who)).get('/testing/providers/add')).status, 403)
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await known('Theirs', elsewhere)
  const browser = await house.visitor()
  assert.equal((await browser.get(`/testing/providers/${theirs.id}`)).status, 404)
  assert.equal((await browser.get(`/elsewhere/providers/${theirs.id}`)).status, 200)
})
