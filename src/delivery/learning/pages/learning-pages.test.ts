import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { declareRight, findOpenDecision, say as speak } from '#commons/power'
import { addActivity, addAssumption } from '#delivery/activities'
import { type OpenHouse, openHouse } from '#testing'
import { exampleRight } from '../../../commons/power/example.ts'
import { fiveKeysFor, workOut } from '../../activities/example.ts'
import { addLesson, recordLesson } from '../acts.ts'
import { atTheBandstand, sameQuestions } from '../example.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

async function begin(slug: string) {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  const priya = await house.addMember(cycle, 'commissioner', `Priya ${slug}`)
  return { cycle, jo, priya, root: `/testing/projects/${slug}/learning` }
}

const told = {
  'on-day': '1',
  'on-month': '5',
  'on-year': '2020',
  toWhom: atTheBandstand.toWhom,
  words: atTheBandstand.words,
}

test('anybody with a seat writes down what they learned; staff and observers are asked first what surprised them', async () => {
  const { cycle, jo, root } = await begin('lessons')
  const observer = await house.visitor(await house.addMember(cycle, 'observer', 'Whitlock'))
  assert.match((await observer.get(root)).text, /Nobody has written down a surprise yet/)
  const page = await observer.get(`${root}/add`)
  assert.match(page.text, /Begin with what surprised you/)
  assert.ok(page.html.indexOf('value="surprise"') < page.html.indexOf('value="worked"'))
  const young = await (await house.visitor(jo)).get(`${root}/add`)
  assert.doesNotMatch(young.text, /Begin with what surprised you/)
  const silent = await observer.submit(page, 'add', { words: 'It was the other way round.' })
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Choose what kind of lesson/)
  assert.match(silent.html, /It was the other way round/)
  const lesson = {
    kind: 'surprise',
    words: 'It was the other way round.',
    fromRole: 'Elected member',
    toWhom: 'Members, before the next budget',
  }
  const added = await observer.submit(page, 'add', { ...lesson, _key: crypto.randomUUID() })
  assert.match(added.text, /It surprised me/)
  assert.doesNotMatch(added.text, /Nobody has written down a surprise yet/)
  const stranger = await house.visitor()
  const seen = await stranger.get(root)
  assert.match(seen.text, /Elected member/)
  assert.match(seen.text, /Members, before the next budget/)
  assert.doesNotMatch(seen.text, /Whitlock/)
  assert.ok(seen.statements <= 12, `${seen.statements} statements`)
  for (const path of ['add', 'play-back', 'ending'])
    assert.equal((await stranger.get(`${root}/${path}`)).status, 403)
  assert.equal((await observer.get(`${root}/ending`)).status, 403)
})

test('twenty lessons on a page, kind by kind; a surprise on another page is no missing surprise', async () => {
  const { cycle, jo, priya, root } = await begin('many-lessons')
  await house.act(jo, async (acting) => {
    const lesson = { fromRole: 'Young person in the core team', toWhom: '', appliedTo: '' }
    for (let i = 1; i <= 20; i++)
      assert.ok((await addLesson(acting, cycle.id, { ...lesson, kind: 'worked', words: `It held ${i}.` })).ok)
    assert.ok((await addLesson(acting, cycle.id, { ...lesson, kind: 'surprise', words: 'They sang.' })).ok)
  })
  const browser = await house.visitor(priya)
  const first = await browser.get(root)
  assert.ok(first.statements <= 12, `${first.statements} statements`)
  assert.match(first.text, /It held 20\./)
  assert.match(first.text, /Page 1 of 2/)
  assert.doesNotMatch(first.text, /They sang|Nobody has written down a surprise yet/)
  const second = await browser.get(`${root}?page=2`)
  assert.match(second.text, /It surprised me .*They sang\./)
  assert.doesNotMatch(second.text, /It held/)
})

test('whoever speaks for the organisation adds a lesson about what was done', async () => {
  const { cycle, jo, root } = await begin('provider')
  const ground = await house.act(jo, (acting) => workOut(acting, cycle))
  const activity = await house.act(jo, (acting) => addActivity(acting, cycle.id, fiveKeysFor(ground)))
  assert.ok(activity.ok)
  const provider = await house.visitor(ground.provider)
  const added = await provider.submit(await provider.get(`${root}/add`), 'add', {
    kind: 'didNot',
    words: 'They gave three evenings. Put it in the budget.',
    about: activity.value.id,
  })
  assert.match(added.html, new RegExp(`/activities/${activity.value.id}`))
  const page = await provider.get(`${root}/add`)
  const listening = { kind: 'worked', words: 'The week we waited for the bench lot.' }
  const agreement = page.html.match(/<option value="([^"]+)">The agreement</)?.[1] ?? ''
  const about = await provider.submit(page, 'add', { ...listening, about: agreement })
  assert.match(about.html, /href="[^"]+\/agreement">What it is about</)
  assert.equal((await provider.get(`${root}/ending`)).status, 403)
})

test('telling back holds what people answered', async () => {
  const { jo, root } = await begin('telling')
  const visitor = await house.visitor(jo)
  const silent = await visitor.submit(await visitor.get(`${root}/play-back`), 'tell', told)
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Say what they answered/)
  const page = await visitor.submit(silent, 'tell', {
    answer: atTheBandstand.answer,
    _key: crypto.randomUUID(),
  })
  assert.match(page.text, /They answered ?: Is the bus staying/)
})

test('how it goes on is asked, decided by whose it is, and the project closes when nothing is missing', async () => {
  const { cycle, jo, priya, root } = await begin('ending')
  const ground = await house.act(jo, (acting) => workOut(acting, cycle))
  const visitor = await house.visitor(jo)
  assert.match((await visitor.get(`${root}/ending`)).text, /Nobody has said yet who decides how it goes on/)
  await house.act(jo, async (acting) => {
    const right = { ...exampleRight, cycleId: cycle.id, matter: 'pilotEnd', question: 'how it goes on' }
    assert.ok((await declareRight(acting, right)).ok)
    const activity = await addActivity(acting, cycle.id, fiveKeysFor(ground))
    assert.ok(activity.ok && (await addAssumption(acting, activity.value.id, 'They turn up.')).ok)
  })
  const early = await visitor.submit(await visitor.get(`${root}/ending`), 'close')
  assert.equal(early.status, 422)
  for (const missing of [
    /at least one thing that was learned/,
    /Tell those who were asked/,
    /1 assumption has no verdict/,
    /Decide together how it goes on/,
  ])
    assert.match(early.text, missing)
  const empty = await visitor.submit(await visitor.get(`${root}/ending`), 'put', { adapt: '' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Say what this would mean here/)
  const asked = await visitor.submit(empty, 'put', {
    adapt: 'A live showcase in place of the panel',
    _key: crypto.randomUUID(),
  })
  assert.match(asked.text, /A live showcase in place of the panel/)
  const alone = await visitor.submit(await visitor.get(`${root}/ending`), 'end', {
    kind: 'adapt',
    reasons: 'The panel got it wrong.',
  })
  assert.equal(alone.status, 422)
  const open = await house.act(jo, ({ tx, place }) => findOpenDecision(tx, place.id, cycle.id, 'pilotEnd'))
  for (const who of [jo, priya])
    await house.act(who, async (acting) => {
      const ruling = await speak(acting, open?.id ?? '', { stance: 'for' })
      assert.ok(ruling.ok)
    })
  const ended = await visitor.submit(await visitor.get(`${root}/ending`), 'end', {
    kind: 'adapt',
    reasons: 'The panel got it wrong.',
  })
  assert.match(ended.text, /The same, with changes/)
  assert.match(ended.text, /The panel got it wrong/)
  await house.act(jo, (acting) => addLesson(acting, cycle.id, sameQuestions))
  await visitor.submit(await visitor.get(`${root}/play-back`), 'tell', { ...told, answer: 'And the bus?' })
  const waiting = await visitor.submit(await visitor.get(`${root}/ending`), 'close')
  assert.equal(waiting.status, 422)
  const activities = await visitor.get(`/testing/projects/ending/activities`)
  const [, path = ''] =
    /href="(\/testing\/projects\/ending\/activities\/[0-9a-f-]{36})"/.exec(activities.html) ?? []
  await visitor.submit(await visitor.get(path), 'judge', { verdict: 'notKnown', why: 'Nobody asked before.' })
  const closed = await visitor.submit(await visitor.get(`${root}/ending`), 'close')
  assert.match(closed.text, /Closed on/)
})

test('a record shows the lessons of its source and takes no others; another place sees nothing of ours', async () => {
  const record = await house.addPlace('old', { record: true })
  const past = await house.addProject('past', {}, record)
  const historian = await house.addMember(past, 'commissioner', 'Historian', record)
  const lesson = {
    ...sameQuestions,
    words: 'It took longer, and was worth it.',
    source: 'The published account',
  }
  await house.act(historian, (acting) => recordLesson(acting, past.id, lesson), record)
  const visitor = await house.visitor(historian, record)
  const page = await visitor.get('/old/projects/past/learning')
  assert.match(page.text, /It took longer, and was worth it/)
  assert.match(page.text, /The published account/)
  assert.equal((await visitor.get('/old/projects/past/learning/add')).status, 403)
  assert.equal((await visitor.get('/old/projects/lessons/learning')).status, 404)
})
