import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { begin, findCycle } from '#commons/cycles'
import { addPlace, saveRevealed } from '#commons/places'
import { nobody } from '#platform/auth'
import { realChance } from '#platform/chance'
import { openHouse } from '#testing'

const house = await openHouse({
  about: 'A place for tests.',
  runsIt: 'the test team',
  contact: 'test@example.org',
})
after(() => house.close())
const look = async (path: string) => (await house.visitor()).get(path)

describe('the first page', () => {
  test('says what this is, and what will be here, before there is a project', async () => {
    const page = await look('/')
    assert.equal(page.status, 200)
    assert.match(page.text, /Say what should change/)
    assert.match(page.text, /No project is open to read yet/)
    assert.ok(page.html.includes('href="/testing"'))
    assert.ok(page.html.includes('href="/mirror"'))
  })

  test('lists the projects that are shown, and says where one can take part', async () => {
    const cycle = await house.addProject()
    const { id: _id, listed: _listed, version: _version, ...draft } = cycle
    await house.act(nobody, (acting) => begin(acting, { ...draft, slug: 'hidden', title: 'Not shown yet' }))
    await house
      .addPlace('archive', { record: true, name: 'An archive' })
      .then((record) => house.addProject('kept', { title: 'Kept' }, record))
    const page = await look('/')
    assert.ok(page.html.includes('/testing/projects/our-20k/share'))
    assert.ok(page.html.includes('/archive/projects/kept'))
    assert.equal(page.html.includes('/archive/projects/kept/share'), false)
    assert.doesNotMatch(page.text, /Not shown yet/)
    assert.ok(page.statements <= 5, String(page.statements))
  })

  test('knows nothing of a place that was not revealed', async () => {
    const place = { ...house.place, id: realChance.id(), slug: 'secret' }
    await house.database.transaction('write', (tx) => addPlace(tx, place, false))
    assert.equal((await look('/about')).html.includes('secret'), false)
    assert.equal((await look('/secret')).status, 404)
    await house.database.transaction('write', (tx) => saveRevealed(tx, [place.id]))
    assert.ok((await look('/about')).html.includes('href="/secret/about"'))
  })
})

describe('a place', () => {
  test('says what it is, its projects, how to take part and how to come back', async () => {
    const page = await look('/testing')
    assert.match(page.text, /A place for tests\./)
    for (const path of [
      '/testing/projects/our-20k',
      '/testing/receipt',
      '/testing/return',
      '/testing/sign-in',
    ])
      assert.ok(page.html.includes(`href="${path}"`), path)
    assert.doesNotMatch(page.text, /Not shown yet/)
    assert.ok(page.statements <= 2, String(page.statements))
  })

  test('shows its own team a project that nobody else sees yet, and marks it', async () => {
    const cycle = await house.act(nobody, ({ tx, place }) => findCycle(tx, place.id, 'hidden'))
    assert.ok(cycle)
    const member = await house.addMember(cycle, 'youngPerson')
    const page = await (await house.visitor(member)).get('/testing')
    assert.match(page.text, /Not shown yet/)
    assert.match(page.text, /Only the team sees it so far/)
  })

  test('that is a record asks nobody for anything', async () => {
    const page = await look('/archive')
    assert.match(page.text, /Nobody can take part in a record/)
    assert.doesNotMatch(page.html.slice(page.html.indexOf('<main')), /\/share"|\/return"|\/receipt"/)
  })

  test('that is not there is not found', async () => {
    assert.equal((await look('/nowhere')).status, 404)
  })
})

describe('what is said about ourselves', () => {
  test('stands with a place and without one', async () => {
    for (const path of [
      '/about',
      '/privacy',
      '/accessibility',
      '/testing/about',
      '/testing/privacy',
      '/testing/accessibility',
    ]) {
      const page = await look(path)
      assert.equal(page.status, 200, path)
      assert.ok(page.statements <= 1, `${path}: ${page.statements}`)
    }
  })

  test('names who runs a place and how to reach them', async () => {
    for (const path of ['/testing/about', '/testing/privacy', '/testing/accessibility'])
      assert.match((await look(path)).text, /test@example\.org/)
    assert.match((await look('/testing/about')).text, /run by the test team/)
  })

  test('warns in a demonstration, where anybody may be anybody', async () => {
    await house.addPlace('play', { kind: 'demonstration' })
    assert.match((await look('/play/privacy')).text, /Do not write anything real here/)
    assert.doesNotMatch((await look('/testing/privacy')).text, /Do not write anything real here/)
  })
})
