import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Cycle, recordFacts } from '#commons/cycles'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse } from '#testing'

let house: OpenHouse
let cycle: Cycle
let ash: Who & { kind: 'participant' | 'staff' }
const path = '/testing/projects/our-20k/case-study'
before(async () => {
  house = await openHouse()
  cycle = await house.addProject()
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
})
after(() => house.close())

test('before it is published only the people of the project read it', async () => {
  assert.equal((await (await house.visitor()).get(path)).status, 403)
  assert.equal((await (await house.visitor()).get(`${path}/case-study.md`)).status, 403)
  const page = await (await house.visitor(ash)).get(path)
  assert.equal(page.status, 200)
  assert.match(page.text, /Only the people of this project see this/)
  assert.ok(page.statements <= 30, String(page.statements))
})

test('a young person writes it, claims a principle with its evidence, and publishes it with somebody to ask', async () => {
  const visitor = await house.visitor(ash)
  const write = () => visitor.get(`${path}/write`)
  const refused = await visitor.submit(await write(), 'publish')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Say whom to ask/)
  await visitor.submit(await write(), 'write', {
    challenge: 'Adults decided, and nobody came.',
    contact: 'Participation team, team@example.org',
  })
  const unproven = await visitor.submit(
    await write(),
    'claim',
    { words: '', evidence: '/decisions' },
    { form: 'equalPartners' },
  )
  assert.equal(unproven.status, 422)
  await visitor.submit(
    await write(),
    'claim',
    { words: 'Young people chose what comes first.', evidence: '/decisions' },
    { form: 'equalPartners' },
  )
  await visitor.submit(await write(), 'publish')

  const anybody = await house.visitor()
  const page = await anybody.get(path)
  assert.equal(page.status, 200)
  assert.match(page.text, /Young people chose what comes first/)
  assert.match(page.text, /Participation team/)
  assert.match(page.text, /1 young person/)
  const markdown = await anybody.get(`${path}/case-study.md`)
  assert.match(markdown.html, /^# Our £20,000/)
  assert.match(markdown.html, /## The challenge\n\nAdults decided, and nobody came\./)
  const word = await anybody.get(`${path}/case-study.docx`)
  assert.equal(word.status, 200)
})

test('two people who write at once are both shown what they wrote', async () => {
  const [one, other] = [await house.visitor(ash), await house.visitor(ash)]
  const [first, second] = [await one.get(`${path}/write`), await other.get(`${path}/write`)]
  await one.submit(first, 'write', { challenge: 'Mine.' })
  const conflict = await other.submit(second, 'write', { challenge: 'Yours.' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Yours\./)
})

test('a published record is told from its sources alone, and nobody writes in it', async () => {
  const record = await house.addPlace('records', { record: true })
  const kept = await house.addProject('kept', { title: 'Kept' }, record)
  await house.act(
    nobody,
    (acting) =>
      recordFacts(acting, kept.id, [
        { stage: 'people', text: 'A team of six met in a café.', quotation: undefined, source: '002' },
      ]),
    record,
  )
  const member = await house.addMember(kept, 'commissioner', 'Keeper', record)
  const page = await (await house.visitor()).get('/records/projects/kept/case-study')
  assert.equal(page.status, 200)
  assert.match(page.text, /A team of six met in a café/)
  assert.match(page.text, /Not published\./)
  const write = await (await house.visitor(member, record)).get('/records/projects/kept/case-study/write')
  assert.equal(write.status, 403)
})

test('another place’s people find nothing here', async () => {
  const elsewhere = await house.addPlace('elsewhere')
  const other = await house.addProject('another', {}, elsewhere)
  const visitor = await house.visitor(
    await house.addMember(other, 'youngPerson', 'Kit', elsewhere),
    elsewhere,
  )
  assert.equal((await visitor.get('/elsewhere/projects/our-20k/case-study')).status, 404)
})
