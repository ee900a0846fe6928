import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type OpenHouse, openHouse } from '#testing'
import { addActivity, recordActivity } from '../acts.ts'
import { fiveKeys, fiveKeysFor, workOut } from '../example.ts'
import { findActivity } from '../storage.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

async function begin(slug: string) {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  const ground = await house.act(jo, (acting) => workOut(acting, cycle))
  return { ...ground, cycle, jo, root: `/testing/projects/${slug}` }
}

async function addKeys(project: Awaited<ReturnType<typeof begin>>): Promise<string> {
  const added = await house.act(project.jo, (acting) =>
    addActivity(acting, project.cycle.id, fiveKeysFor(project)),
  )
  assert.ok(added.ok)
  return added.value.id
}

test('the organisation adds what is done, with a because for each change; without one it is asked again and keeps its words', async () => {
  const project = await begin('adding')
  const provider = await house.visitor(project.provider)
  assert.match((await provider.get(`${project.root}/activities`)).text, /Nothing is written down yet/)
  const page = await provider.get(`${project.root}/activities/add`)
  assert.match(page.text, /Because… ?Young people feel safe on the way home/, 'each “because” says of what')
  const draft = { ...fiveKeys, outcomes: project.outcome }
  const silent = await provider.submit(page, 'add', draft)
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Say why this would bring that change about/)
  assert.match(silent.html, /value="Five keys"/)
  const because = { [`because-${project.outcome}`]: 'If you have the key, it is not open until you come.' }
  const noDay = await provider.submit(page, 'add', {
    ...draft,
    ...because,
    'startsOn-day': '31',
    'startsOn-month': '2',
    'startsOn-year': '2026',
  })
  assert.equal(noDay.status, 422)
  assert.match(noDay.text, /There is no such day/)
  const added = await provider.submit(page, 'add', {
    ...draft,
    ...because,
    assumption: 'Who is trusted with a key turns up.',
  })
  assert.equal(added.status, 200)
  assert.match(added.text, /Because ?: If you have the key/)
  assert.match(added.text, /Not looked at yet/)
})

test('everybody reads what is done and how to get in, and nobody from outside changes it', async () => {
  const project = await begin('reading')
  const id = await addKeys(project)
  const stranger = await house.visitor()
  const list = await stranger.get(`${project.root}/activities`)
  assert.match(list.text, /Five keys/)
  assert.match(list.text, /For 1 change that people asked for/)
  const one = await stranger.get(`${project.root}/activities/${id}`)
  assert.match(one.text, /Young people feel safe on the way home/)
  assert.doesNotMatch(one.html, /name="_act"/)
  assert.ok(one.statements <= 12, `${one.statements} statements`)
  const door = await stranger.get(`${project.root}/front-door`)
  assert.match(door.text, /If the lantern is lit, it is open/)
  assert.doesNotMatch(door.text, /bench lot|Dele/)
  for (const path of ['add', `${id}/change`])
    assert.equal((await stranger.get(`${project.root}/activities/${path}`)).status, 403)
  const other = await begin('another')
  assert.equal((await stranger.get(`${other.root}/activities/${id}`)).status, 404)
  const elsewhere = await house.addPlace('elsewhere')
  const away = await house.addProject('away', {}, elsewhere)
  const member = await house.addMember(away, 'youngPerson', 'Away', elsewhere)
  const visitor = await house.visitor(member, elsewhere)
  assert.equal((await visitor.get(`/elsewhere/projects/away/activities/${id}`)).status, 404)
})

test('a verdict is given with its reason, and what is over leaves the way in and stays to be read', async () => {
  const project = await begin('judging')
  const id = await addKeys(project)
  const jo = await house.visitor(project.jo)
  const at = `${project.root}/activities/${id}`
  const assumed = await jo.submit(await jo.get(at), 'assume', { assumption: 'Who is trusted turns up.' })
  const silent = await jo.submit(assumed, 'judge', { verdict: 'held' })
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Say how you know/)
  const judged = await jo.submit(assumed, 'judge', {
    verdict: 'didNot',
    why: 'They had rent to pay.',
    _key: crypto.randomUUID(),
  })
  assert.match(judged.text, /It was not true They had rent to pay/)
  const over = await jo.submit(judged, 'end')
  assert.match(over.text, /Over since/)
  assert.match((await jo.get(`${project.root}/front-door`)).text, /Nothing is open at the moment/)
})

test('two people who change it at once both see what the other wrote', async () => {
  const project = await begin('conflict')
  const id = await addKeys(project)
  const [jo, provider] = [await house.visitor(project.jo), await house.visitor(project.provider)]
  const at = `${project.root}/activities/${id}/change`
  const [first, second] = [await jo.get(at), await provider.get(at)]
  const saved = await jo.submit(first, 'change', { about: 'Six rooms are open.' })
  assert.match(saved.text, /Six rooms are open/)
  const late = await provider.submit(second, 'change', { about: 'Four rooms are open.' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Six rooms/)
  assert.match(late.text, /Four rooms/)
  const kept = await house.act(project.jo, ({ tx, place }) => findActivity(tx, place.id, id))
  assert.equal(kept?.about, 'Six rooms are open.')
})

test('a project that is not listed is hidden from everybody but those in it, and a record cannot be added to', async () => {
  const record = await house.addPlace('old', { record: true })
  const past = await house.addProject('past', {}, record)
  const historian = await house.addMember(past, 'commissioner', 'Historian', record)
  await house.act(
    historian,
    (acting) => recordActivity(acting, past.id, { title: 'A talent show', source: 'The published account' }),
    record,
  )
  const visitor = await house.visitor(historian, record)
  assert.match((await visitor.get('/old/projects/past/activities')).text, /A talent show/)
  assert.equal((await visitor.get('/old/projects/past/activities/add')).status, 403)
  assert.match((await visitor.get('/old/projects/past/front-door')).text, /Nothing is open/)
})
