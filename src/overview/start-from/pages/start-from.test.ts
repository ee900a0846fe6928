import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Cycle, findCycle } from '#commons/cycles'
import { listPlaces } from '#commons/places'
import { declareRight, listRights } from '#commons/power'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse } from '#testing'

let house: OpenHouse
let original: Cycle
let officer: Who & { kind: 'participant' | 'staff' }
before(async () => {
  house = await openHouse()
  original = await house.addProject()
  const elsewhere = await house.addPlace('elsewhere', { name: 'Elsewhere' })
  const other = await house.addProject('their-own', {}, elsewhere)
  officer = await house.addMember(other, 'commissioner', 'Their commissioner', elsewhere)
  await house.act(nobody, async (acting) => {
    const declared = await declareRight(acting, {
      cycleId: original.id,
      matter: 'priorities',
      question: 'Which changes come first',
      holder: 'youngPeople',
      form: 'undertaking',
      officerRole: 'Head of youth services',
      grounds: ['unlawful'],
    })
    assert.ok(declared.ok)
  })
})
after(() => house.close())

const elsewhere = async () => {
  const all = await house.database.transaction('read', listPlaces)
  const place = all.find(({ slug }) => slug === 'elsewhere')
  assert.ok(place)
  return place
}

test('anybody sees what could be taken over, and where to begin', async () => {
  const page = await (await house.visitor()).get('/testing/projects/our-20k/start-from')
  assert.equal(page.status, 200)
  assert.match(page.text, /who decides what: 1 right/)
  assert.match(page.text, /people and what they said/)
  assert.ok(page.html.includes('href="/elsewhere/begin/from/our-20k"'))
})

test('somebody who works in another place begins with it there, and the lineage is shown', async () => {
  const place = await elsewhere()
  const visitor = await house.visitor(officer, place)
  const page = await visitor.get('/elsewhere/begin/from/our-20k')
  assert.equal(page.status, 200)
  const rights = await house.act(nobody, ({ tx, place }) => listRights(tx, place.id, original.id))
  const fields = {
    title: 'Our own money',
    purpose: 'Young people in Elsewhere feel at home.',
    pot: '5000',
    potHolder: 'Head of parks',
    dreamWord: 'hope',
    rights: rights.map(({ id }) => id),
    'start-day': '5',
    'start-month': '1',
    'start-year': '2026',
  }
  const refused = await visitor.submit(page, 'begin', { ...fields, title: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Give the project a name/)
  await visitor.submit(page, 'begin', fields)
  const made = await house.act(
    nobody,
    async ({ tx, place }) => {
      const cycle = await findCycle(tx, place.id, 'our-own-money')
      return cycle && { cycle, rights: await listRights(tx, place.id, cycle.id) }
    },
    place,
  )
  assert.ok(made)
  assert.equal(made.cycle.potPence, 500_000)
  assert.deepEqual(
    made.rights.map(({ matter, holder, form }) => [matter, holder, form]),
    [['priorities', 'youngPeople', 'undertaking']],
  )
  const own = await visitor.get('/elsewhere/projects/our-own-money')
  assert.match(own.text, /was started from\s+Our £20,000/)
  assert.match(own.text, /Which changes come first/)
})

test('a project that is not shown to everybody cannot be taken over', async () => {
  const visitor = await house.visitor(officer, await elsewhere())
  assert.equal((await visitor.get('/elsewhere/begin/from/our-own-money')).status, 404)
  assert.equal((await visitor.get('/elsewhere/begin/from/nothing-here')).status, 404)
})

test('somebody who works nowhere reads why they cannot begin', async () => {
  assert.equal((await (await house.visitor()).get('/testing/begin/from/our-20k')).status, 403)
})
