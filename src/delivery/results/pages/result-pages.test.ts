import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addActivity } from '#delivery/activities'
import { draftAgreement, writeLine } from '#delivery/agreements'
import { type OpenHouse, openHouse } from '#testing'
import { fiveKeysFor, workOut } from '../../activities/example.ts'
import { exampleTerms, layAward } from '../../agreements/example.ts'
import { addReading, recordReading } from '../acts.ts'
import { recordChange, tellChange } from '../acts-changes.ts'
import { easierToTalk, keysHeld } from '../example.ts'
import type { ReadingDraft } from '../reading.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

async function begin(slug: string) {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  const ground = await house.act(jo, (acting) => workOut(acting, cycle))
  return { ...ground, cycle, jo, root: `/testing/projects/${slug}/results` }
}

type Project = Awaited<ReturnType<typeof begin>>

async function read(project: Project, change: Partial<ReadingDraft> = {}): Promise<void> {
  const draft = { ...keysHeld, indicatorId: project.indicator, ...change }
  const added = await house.act(project.jo, (acting) => addReading(acting, project.cycle.id, draft))
  assert.ok(added.ok, JSON.stringify(added))
}

const typed = {
  'from-day': '1',
  'from-month': '2',
  'from-year': '2020',
  'to-day': '30',
  'to-month': '4',
  'to-year': '2020',
  words: 'Thirty-one people have held a key.',
  state: 'improved',
}

test('the organisation writes down what was seen; “improved” without a before is asked for it and keeps its words', async () => {
  const project = await begin('writing')
  const activity = await house.act(project.jo, (acting) =>
    addActivity(acting, project.cycle.id, fiveKeysFor(project)),
  )
  assert.ok(activity.ok)
  const provider = await house.visitor(project.provider)
  assert.match((await provider.get(project.root)).text, /Nobody has looked yet/)
  assert.match((await provider.get(`${project.root}/add`)).text, /There is no sign you could read yet/)
  const line = { outcomeId: project.outcome, indicatorId: project.indicator, measure: 'A list.' }
  await house.act(project.jo, (acting) => writeLine(acting, project.agreement, line))
  const page = await provider.get(`${project.root}/add`)
  const draft = { ...typed, indicator: project.indicator, activity: activity.value.id, n: '31' }
  const silent = await provider.submit(page, 'add', draft)
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Say what it was like before/)
  assert.match(silent.text, /Say who did not answer/)
  assert.match(silent.html, /Thirty-one people have held a key/)
  const many = await provider.submit(page, 'add', { ...draft, n: 'many' })
  assert.match(many.text, /Write a whole number/)
  const whole = { ...draft, missing: 'Nobody: it is a list.', hasBaseline: 'none' }
  const added = await provider.submit(page, 'add', { ...whole, _key: crypto.randomUUID() })
  assert.equal(added.status, 200)
  assert.match(added.text, /Improved/)
  assert.match(added.text, /Nobody had looked before/)
  assert.match(added.text, /Five keys/)
})

test('everybody reads a result from ten, and of one from nine only the people of the project read anything', async () => {
  const [ten, nine] = [await begin('ten'), await begin('nine')]
  await read(ten, { n: 10 })
  await read(nine, { n: 9 })
  const stranger = await house.visitor()
  const shown = await stranger.get(ten.root)
  assert.match(shown.text, /Thirty-one people have held a key/)
  assert.match(shown.text, /Improved/)
  assert.match(shown.text, /Nobody: it is a list of keys/)
  assert.ok(shown.statements <= 14, `${shown.statements} statements`)
  const hidden = await stranger.get(nine.root)
  assert.match(hidden.text, /fewer than 10 people, so it is not published/)
  assert.doesNotMatch(hidden.text, /Thirty-one|Improved|How many|Two had a key/)
  const team = await (await house.visitor(nine.jo)).get(nine.root)
  assert.match(team.text, /Only the people of this project read this/)
  assert.match(team.text, /Thirty-one people have held a key/)
  const provider = await (await house.visitor(nine.provider)).get(nine.root)
  assert.match(provider.text, /Thirty-one people have held a key/)
})

test('a result without a number is not published, and not yet known is', async () => {
  const project = await begin('uncounted')
  await read(project, { n: undefined })
  const stranger = await house.visitor()
  const hidden = await stranger.get(project.root)
  assert.match(hidden.text, /Nobody counted how many, so it is not published/)
  assert.doesNotMatch(hidden.text, /Thirty-one|Improved/)
  const early = await begin('early')
  const change = {
    state: 'notYetKnown',
    n: 3,
    words: 'Three said we may come back.',
    againOn: '2099-01-01',
  } as const
  await read(early, change)
  const shown = await stranger.get(early.root)
  assert.match(shown.text, /Not yet known/)
  assert.doesNotMatch(shown.text, /Three said/)
})

test('a sign nobody has looked at is named, and a wrong result is taken back with the reason', async () => {
  const project = await begin('taken-back')
  const line = { outcomeId: project.outcome, indicatorId: project.indicator, measure: 'A list.' }
  await house.act(project.jo, (acting) => writeLine(acting, project.agreement, line))
  const stranger = await house.visitor()
  assert.match((await stranger.get(project.root)).text, /Nobody has looked at these yet I walk home/)
  await read(project)
  assert.doesNotMatch((await stranger.get(project.root)).text, /Nobody has looked at these yet/)
  const jo = await house.visitor(project.jo)
  const silent = await jo.submit(await jo.get(project.root), 'takeBack')
  assert.equal(silent.status, 422)
  const gone = await jo.submit(await jo.get(project.root), 'takeBack', { why: 'Two lists were added up.' })
  assert.match(gone.text, /1 result was taken back/)
  const seen = await stranger.get(project.root)
  assert.match(seen.text, /Two lists were added up/)
  assert.doesNotMatch(seen.text, /Thirty-one/)
  assert.equal((await stranger.get(`${project.root}/add`)).status, 403)
})

test('twenty results on a page, newest first; what nobody looked at is told on every page', async () => {
  const project = await begin('many')
  const line = { outcomeId: project.outcome, indicatorId: project.indicator, measure: 'A list.' }
  await house.act(project.jo, (acting) => writeLine(acting, project.agreement, line))
  for (let i = 1; i <= 21; i++) await read(project, { words: `Count number ${i}.` })
  const stranger = await house.visitor()
  const first = await stranger.get(project.root)
  assert.ok(first.statements <= 14, `${first.statements} statements`)
  assert.match(first.text, /Count number 21\./)
  assert.doesNotMatch(first.text, /Count number 1\./)
  assert.match(first.text, /Page 1 of 2/)
  assert.doesNotMatch(first.text, /Nobody has looked at these yet/)
  const second = await stranger.get(`${project.root}?page=2`)
  assert.match(second.text, /Count number 1\./)
  assert.doesNotMatch(second.text, /Count number 2\.|Nobody has looked at these yet/)
  for (const odd of ['0', '-1', 'x', '1e9']) {
    const page = await stranger.get(`${project.root}?page=${odd}`)
    assert.match(page.text, /Count number 21\./, odd)
  }
  assert.equal((await stranger.get(`${project.root}?page=3`)).status, 200)
  // A result of the second page is taken back from there.
  const jo = await house.visitor(project.jo)
  const there = await jo.get(`${project.root}?page=2`)
  const id = there.html.match(/name="reading" value="([0-9a-f-]{36})"/)?.[1] ?? ''
  const gone = await jo.submit(
    there,
    'takeBack',
    { reading: id, why: 'Two lists were added up.' },
    { form: `back-${id.slice(-12)}` },
  )
  assert.match(gone.text, /1 result was taken back/)
  assert.doesNotMatch((await stranger.get(`${project.root}?page=2`)).text, /Count number 1\./)
})

test('an organisation writes about its own agreement and no other’s', async () => {
  const project = await begin('two')
  const line = { outcomeId: project.outcome, indicatorId: project.indicator, measure: 'A list.' }
  await house.act(project.jo, (acting) => writeLine(acting, project.agreement, line))
  await read(project)
  const other = await begin('other')
  const second = await house.act(project.jo, async (acting) =>
    draftAgreement(
      acting,
      project.cycle.id,
      await layAward(acting, project.cycle, other.organisation),
      exampleTerms,
    ),
  )
  assert.ok(second.ok)
  const mine = await house.visitor(project.provider)
  const theirs = await house.visitor(other.provider)
  assert.match((await mine.get(project.root)).html, /value="takeBack"/)
  const page = await theirs.get(project.root)
  assert.match(page.text, /Thirty-one people/)
  assert.doesNotMatch(page.html, /value="takeBack"/)
  assert.match((await theirs.get(`${project.root}/add`)).text, /There is no sign you could read yet/)
  const activity = await house.act(project.jo, (acting) =>
    addActivity(acting, project.cycle.id, fiveKeysFor(project)),
  )
  assert.ok(activity.ok)
  const change = `/testing/projects/two/activities/${activity.value.id}/change`
  assert.equal((await mine.get(change)).status, 200)
  assert.equal((await theirs.get(change)).status, 403)
})

test('what taking part did is told of people together; what is close is read by the project’s people only', async () => {
  const project = await begin('together')
  const at = `${project.root}/changes`
  const jo = await house.visitor(project.jo)
  const one = await jo.submit(await jo.get(at), 'tell', { words: 'I feel better.', missing: 'Some.' })
  assert.equal(one.status, 422)
  assert.match(one.text, /Write about people together/)
  const close = { words: 'Some said that alcohol matters less.', missing: 'Those who came once.' }
  const open = await jo.submit(await jo.get(at), 'tell', close)
  assert.equal(open.status, 422)
  assert.match(open.text, /Tick the box/)
  const kept = await jo.submit(await jo.get(at), 'tell', { ...close, sensitive: 'yes' })
  assert.match(kept.text, /alcohol matters less/)
  await house.act(project.jo, (acting) => tellChange(acting, project.cycle.id, easierToTalk))
  const seen = await (await house.visitor()).get(at)
  assert.match(seen.text, /Several people said/)
  assert.doesNotMatch(seen.text, /alcohol matters/)
})

test('an observer writes down what they saw with how people agreed, and is told of by role', async () => {
  const project = await begin('seeing')
  const whitlock = await house.addMember(project.cycle, 'observer', 'Whitlock')
  const visitor = await house.visitor(whitlock)
  const at = `${project.root}/changes`
  const page = await visitor.get(at)
  assert.doesNotMatch(page.html, /value="tell"/)
  const draft = {
    seen: 'One of them read out the time.',
    'seenOn-day': '1',
    'seenOn-month': '3',
    'seenOn-year': '2020',
    byRole: 'Elected member',
  }
  const silent = await visitor.submit(page, 'see', draft)
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Say how those you saw agreed/)
  const told = await visitor.submit(page, 'see', {
    ...draft,
    consent: 'They said yes.',
    _key: crypto.randomUUID(),
  })
  assert.equal(told.status, 200)
  const seen = await (await house.visitor()).get(at)
  assert.match(seen.text, /Elected member ?, Sunday, 1 March 2020/)
  assert.doesNotMatch(seen.text, /Whitlock/)
  const forged = await (await house.visitor()).post(at, { _act: 'see', ...draft, consent: 'x' })
  assert.ok(forged.status >= 400)
})

test('a record says not yet known and quotes its source; another place sees nothing of ours', async () => {
  const record = await house.addPlace('old', { record: true })
  const past = await house.addProject('past', {}, record)
  const historian = await house.addMember(past, 'commissioner', 'Historian', record)
  const source = 'The published account'
  await house.act(
    historian,
    async (acting) => {
      const early = { state: 'notYetKnown', words: 'It was too early for results.', source } as const
      assert.ok((await recordReading(acting, past.id, early)).ok)
      const quoted = { words: 'Drug and alcohol use became less significant.', sensitive: true, source }
      assert.ok((await recordChange(acting, past.id, quoted)).ok)
    },
    record,
  )
  const stranger = await house.visitor()
  assert.match((await stranger.get('/old/projects/past/results')).text, /Not yet known/)
  assert.match((await stranger.get('/old/projects/past/results/changes')).text, /less significant/)
  const visitor = await house.visitor(historian, record)
  assert.equal((await visitor.get('/old/projects/past/results/add')).status, 403)
  assert.equal((await visitor.get('/old/projects/ten/results')).status, 404)
})
