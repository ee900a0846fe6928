import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { declareRight, findOpenDecision } from '#commons/power'
import { openHouse } from '#testing'
import { exampleRight } from '../example.ts'

const house = await openHouse()
after(() => house.close())
const cycle = await house.addProject()
const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
const root = '/testing/projects/our-20k'

const declare = (matter: string, question: string) =>
  house.act(ash, async (acting) => {
    const right = {
      ...exampleRight,
      cycleId: cycle.id,
      matter,
      question,
      holder: 'coreTeam',
      form: 'own',
    } as const
    assert.ok((await declareRight(acting, right)).ok)
  })

test('how it goes on is asked where adopt, adapt and stop are, and the page of questions leads there', async () => {
  await declare('pilotEnd', 'how it goes on')
  const browser = await house.visitor(ash)
  const alone = await browser.get(`${root}/decisions/open`)
  assert.ok(alone.html.includes(`href="${root}/learning/ending"`))
  assert.doesNotMatch(alone.html, /name="_act" value="open"/)
  assert.equal((await browser.get(`${root}/learning/ending`)).status, 200)

  await declare('boathouse', 'what the boathouse is for')
  const page = await browser.get(`${root}/decisions/open`)
  assert.match(page.html, /value="boathouse"/)
  assert.doesNotMatch(page.html, /value="pilotEnd"/)
  const asked = { question: 'How?', 'option-0': 'On', 'option-1': 'Off' }
  const refused = await browser.submit(page, 'open', { ...asked, matter: 'pilotEnd' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /This one is asked on a page of its own/)
  assert.match(refused.html, /value="How\?"/)
  const open = (matter: string) =>
    house.act(ash, ({ tx, place }) => findOpenDecision(tx, place.id, cycle.id, matter))
  assert.equal(await open('pilotEnd'), undefined)
  assert.equal((await browser.submit(page, 'open', { ...asked, matter: 'boathouse' })).status, 200)
  assert.ok(await open('boathouse'))
})

test('every other matter a room puts the question of leads to a page that is there', async () => {
  const leads = [
    ['framework', 'outcomes/agree'],
    ['priorities', 'priorities/choose'],
    ['call', 'call/publish'],
    ['questions', 'interviews/questions/list'],
    ['award', 'award/decide'],
  ] as const
  const addresses = readFileSync(join(import.meta.dirname, '../../../../docs/addresses.md'), 'utf8')
  for (const [matter] of leads) await declare(matter, `who answers for ${matter}`)
  const page = await (await house.visitor(ash)).get(`${root}/decisions/open`)
  for (const [, address] of leads) {
    assert.ok(page.html.includes(`href="${root}/${address}"`), address)
    assert.ok(addresses.includes(`/{place}/projects/{cycle}/${address}\``), address)
  }
})
