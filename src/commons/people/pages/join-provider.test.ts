import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addOrganisation, listOrganisations, type Organisation } from '#commons/organisations'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse, type Visitor } from '#testing'
import { exampleOrganisation } from '../../organisations/example.ts'
import { join } from '../acts.ts'
import { represent } from '../acts-representatives.ts'
import { listRepresentatives } from '../storage-representatives.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const joining = '/testing/providers/join'
const fields = { kind: 'communityGroup', knownAs: 'Dina' }

async function known(name: string): Promise<Organisation> {
  const added = await house.act(nobody, (acting) => addOrganisation(acting, { ...exampleOrganisation, name }))
  assert.ok(added.ok)
  return added.value
}
async function speaker(organisation: Organisation, knownAs: string): Promise<Who & { person: string }> {
  const person = await house.act(nobody, async (acting) => {
    const joined = await join(acting, { standing: 'participant', knownAs })
    await represent(acting, joined.id, organisation.id)
    return joined.id
  })
  return { kind: 'participant', person, knownAs, keeper: false, seats: [] }
}
const representatives = (id: string) =>
  house.act(nobody, ({ tx, place }) => listRepresentatives(tx, place.id, id))
const wordsOn = (html: string) => /data-copy="([^"]+)"/.exec(html)?.[1]

test('a tiny group comes in with its name and a name to be known by, gets a card, and goes on where it came from', async () => {
  const next = '/testing/providers'
  const browser = await house.visitor()
  const page = await browser.get(`${joining}?next=${next}`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /e-mail address|password:/)
  const card = await browser.submit(page, 'join', { ...fields, name: 'The Wednesday Pot' })
  assert.match(card.path, /^\/testing\/providers\/card/)
  assert.match(card.text, /Your card/)
  const on = await browser.submit(card, 'kept')
  assert.equal(on.path, next)
  assert.match(on.text, /The Wednesday Pot/)
  assert.match(on.text, /You are here as Dina/)
  const [made] = await house.act(nobody, ({ tx, place }) =>
    listOrganisations(tx, place.id, { search: 'Wednesday' }),
  )
  assert.equal((await representatives(made!.id)).length, 1)
})

test('a form that is sent twice makes one organisation and shows the same card', async () => {
  const browser = await house.visitor()
  const page = await browser.get(joining)
  const values = { ...fields, name: 'Sent twice' }
  const first = await browser.submit(page, 'join', values)
  const second = await browser.submit(page, 'join', values)
  assert.match(wordsOn(first.html) ?? '', /^[a-z]+([ -][a-z]+){5}$/)
  assert.equal(wordsOn(second.html), wordsOn(first.html))
  assert.equal(second.status, 200)
  const on = await browser.submit(second, 'kept')
  assert.match(on.text, /You are here as Dina/)
  const found = await house.act(nobody, ({ tx, place }) =>
    listOrganisations(tx, place.id, { search: 'Sent twice' }),
  )
  assert.equal(found.length, 1)
})

test('what is missing is said, and nothing that was typed is lost, nor the way on', async () => {
  const browser = await house.visitor()
  const page = await browser.get(`${joining}?next=/testing/providers`)
  const wrong = await browser.submit(page, 'join', { name: 'Kept words', kind: 'cic' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write the name you want to be known by/)
  assert.match(wrong.html, /value="Kept words"/)
  assert.match(wrong.html, /name="next" value="\/testing\/providers"/)
  const noKind = await browser.submit(page, 'join', { name: 'Kept words', knownAs: 'Dina' })
  assert.match(noKind.text, /Choose what it is/)
})

test('an organisation somebody here knew is taken up by the first who says so, and after that they let others in', async () => {
  const oars = await known('Mere Bank Oars')
  const first = await house.visitor()
  const page = await first.get(`${joining}?organisation=${oars.id}`)
  assert.match(page.html, /value="Mere Bank Oars"/)
  const card = await first.submit(page, 'join', fields)
  assert.equal((await representatives(oars.id)).length, 1)
  await first.submit(card, 'kept')
  const second = await house.visitor()
  const refused = await second.submit(await second.get(joining), 'join', {
    ...fields,
    name: 'mere bank oars',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Somebody speaks for Mere Bank Oars here already/)
  assert.match(refused.text, /test@example\.org/)

  const people = `/testing/providers/${oars.id}/people`
  const invited = await first.submit(await first.get(people), 'invite', { knownAs: 'Sam' })
  const link = /http:\/\/alongside\.test(\/testing\/join\/[^<\s]+)/.exec(invited.html)?.[1]
  assert.ok(link)
  const third = await house.visitor()
  const came = await third.submit(await third.get(link), 'join')
  assert.match(came.text, /My name and my card/)
  assert.equal((await third.get(people)).status, 200)
  assert.match(
    (await third.get(`${joining}?organisation=${oars.id}`)).text,
    /You speak for Mere Bank Oars already/,
  )
})

test('somebody who is here already speaks for it without another name or card', async () => {
  const cycle = await house.addProject('our-20k')
  const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  const browser = await house.visitor(ash)
  const page = await browser.get(`${joining}?next=/testing`)
  assert.doesNotMatch(page.html, /name="knownAs"/)
  const on = await browser.submit(page, 'join', { name: 'Ash and friends', kind: 'communityGroup' })
  assert.equal(on.path, '/testing')
  const [made] = await house.act(nobody, ({ tx, place }) =>
    listOrganisations(tx, place.id, { search: 'Ash and friends' }),
  )
  assert.deepEqual(await representatives(made!.id), [ash.person])
})

test('who speaks for an organisation is theirs and staff’s to see; staff stand somebody down', async () => {
  const menders = await known('Menders')
  const dina = await speaker(menders, 'Dina')
  const cycle = await house.addProject('another')
  const priya = await house.addMember(cycle, 'practitioner', 'Priya')
  const path = `/testing/providers/${menders.id}/people`
  assert.equal((await (await house.visitor()).get(path)).status, 403)
  const other = await speaker(await known('Others'), 'Other')
  assert.equal((await (await house.visitor(other)).get(path)).status, 403)
  const browser = await house.visitor(priya)
  const page = await browser.get(path)
  assert.match(page.text, /Dina/)
  assert.ok(page.statements <= 10, `${page.statements} statements`)
  const after = await browser.submit(page, 'standDown', { person: dina.person })
  assert.match(after.text, /Nobody speaks for it here yet/)
  assert.equal((await (await house.visitor(dina)).get(path)).status, 403)
})

test('a published record lets nobody in', async () => {
  const record = await house.addPlace('record', { record: true })
  const browser: Visitor = await house.visitor(nobody, record)
  assert.equal((await browser.get('/record/providers/join')).status, 403)
  assert.equal((await browser.get('/record/providers')).status, 200)
})
