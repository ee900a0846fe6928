import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { represent } from '#commons/people'
import { saveClockOffset } from '#commons/places'
import type { Call } from '#planning/calls'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse, type Visitor } from '#testing'
import { allowReading, endReading } from '../acts-opening.ts'
import { addExampleApplicant, publishExampleCall } from '../example.ts'
import { words } from '../words.ts'

const say = words.in('en')
let house: OpenHouse
before(async () => {
  house = await openHouse({ contact: 'Ellen on 020 7946 0199' })
})
after(() => house.close())

interface Stage {
  readonly cycle: Cycle
  readonly call: Call
  readonly jo: Who
  readonly ellen: Who
  readonly root: string
}

async function begin(slug: string): Promise<Stage> {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  const ellen = await house.addMember(cycle, 'commissioner', `Ellen ${slug}`)
  const call = await publishExampleCall(house.act, cycle, { jo, ellen })
  return { cycle, call, jo, ellen, root: `/testing/projects/${slug}` }
}

const closeIn = (interval: string) =>
  house.database.transaction('write', (tx) => saveClockOffset(tx, house.place.id, interval))

async function start(
  stage: Stage,
  name: string,
): Promise<{ visitor: Visitor; home: string; who: Who & { kind: 'participant' }; organisation: string }> {
  const one = await addExampleApplicant(house.act, name)
  const visitor = await house.visitor(one.who)
  const begun = await visitor.submit(await visitor.get(`${stage.root}/apply`), 'begin')
  assert.equal(begun.status, 200)
  return { ...one, visitor, home: begun.path }
}

async function answerAll(visitor: Visitor, home: string, text = 'We open the hall on Sundays.') {
  for (const step of ['question-1', 'question-2', 'question-3'])
    await visitor.submit(await visitor.get(`${home}/${step}`), 'save', { words: text })
  return visitor.submit(await visitor.get(`${home}/question-4`), 'save', {
    'what-0': 'Wood',
    'pounds-0': '£1,250.50',
    words: '',
  })
}

test('a tiny charity begins, is told how it works, and finds what it began again', async () => {
  const stage = await begin('beginning')
  const stranger = await house.visitor()
  const outside = await stranger.get(`${stage.root}/apply`)
  assert.match(outside.text, /Nobody can read it before the deadline/)
  assert.match(outside.html, /providers\/join\?next=%2Ftesting%2Fprojects%2Fbeginning%2Fapply/)
  const { visitor, home } = await start(stage, 'Beginning Lamp')
  const list = await visitor.get(home)
  assert.match(list.text, /0 of 4 completed/)
  assert.match(list.text, /Not yet started/)
  assert.match(list.text, /Optional/)
  assert.ok(list.statements <= 16, `${list.statements} statements`)
  assert.match(
    (await visitor.get(`${stage.root}/apply`)).text,
    /Go on with the application of Beginning Lamp/,
  )
})

test('each step is one question with its limit told before; it goes on to the next, and back to the list', async () => {
  const stage = await begin('steps')
  const { visitor, home } = await start(stage, 'Steps Lamp')
  const page = await visitor.get(`${home}/question-1`)
  assert.match(page.text, /Up to 250 words/)
  const next = await visitor.submit(page, 'save', {
    words: 'Twelve of us meet in the boathouse.',
    goes: 'next',
  })
  assert.equal(next.path, `${home}/question-2`)
  const back = await visitor.submit(next, 'save', { words: 'Because they asked.', goes: 'list' })
  assert.equal(back.path, home)
  assert.match(back.text, /2 of 4 completed/)
  assert.match((await visitor.get(`${home}/question-1`)).text, /You have written 7/)
  assert.match((await visitor.get(`${home}/question-1`)).html, /Twelve of us meet/)
})

test('too many words are kept and said, and are not sent', async () => {
  const stage = await begin('long')
  const { visitor, home } = await start(stage, 'Long Lamp')
  const long = Array.from({ length: 253 }, (_, i) => `word${i}`).join(' ')
  const told = await visitor.submit(await visitor.get(`${home}/question-1`), 'save', { words: long })
  assert.equal(told.path, `${home}/question-1`)
  assert.match(told.text, /It is saved\. It is 3 words too long/)
  assert.match(told.html, /word252/)
  assert.match((await visitor.get(`${home}/check`)).text, /3 words over its limit of 250/)
  const farTooLong = await visitor.submit(told, 'save', { words: 'x'.repeat(20_001) })
  assert.equal(farTooLong.status, 422)
  assert.match(farTooLong.text, /far longer than any question allows/)
})

test('the budget adds itself up; what is no amount is said beside it and nothing typed is lost', async () => {
  const stage = await begin('budget')
  const { visitor, home } = await start(stage, 'Budget Lamp')
  const page = await visitor.get(`${home}/question-4`)
  assert.match(page.text, /Together £0 of the £20,000 there is/)
  const wrong = await visitor.submit(page, 'save', { 'what-0': 'Wood', 'pounds-0': 'a lot', 'pounds-1': '5' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write an amount in pounds/)
  assert.match(wrong.text, /Say what this money is for/)
  assert.match(wrong.html, /value="a lot"/)
  const more = await visitor.submit(page, 'save', {
    'what-0': 'Wood',
    'pounds-0': '£1,250.50',
    'what-1': 'Time',
    'pounds-1': '99',
    goes: 'more',
  })
  assert.equal(more.path, `${home}/question-4`)
  assert.match(more.text, /Together £1,349\.50 of the £20,000 there is\. £18,650\.50 is left/)
  assert.match(more.text, /Cost 5/)
  const over = await visitor.submit(more, 'save', { 'pounds-0': '30000', goes: 'more' })
  assert.match(over.text, /more than there is/)
})

test('two people of one organisation on one question: the second sees both and nothing is lost', async () => {
  const stage = await begin('together')
  const { visitor, home, organisation } = await start(stage, 'Together Lamp')
  const colleague = await addExampleApplicant(house.act, 'Together Friend')
  await house.act(nobody, (acting) => represent(acting, colleague.who.person, organisation))
  const other = await house.visitor(colleague.who)
  const theirs = await other.get(`${home}/question-1`)
  await visitor.submit(await visitor.get(`${home}/question-1`), 'save', { words: 'Mine was first.' })
  const both = await other.submit(theirs, 'save', { words: 'Mine was second.' })
  assert.equal(both.status, 409)
  assert.match(both.text, /Mine was first\./)
  assert.match(both.text, /Mine was second\./)
})

test('checked, sent, receipted, checked elsewhere, changed, sent again and taken back', async () => {
  const stage = await begin('sending')
  const { visitor, home } = await start(stage, 'Sending Lamp')
  const empty = await visitor.get(`${home}/check`)
  assert.match(empty.text, /Before you can send/)
  assert.match(empty.html, new RegExp(`href="${home}/question-2"`))
  assert.doesNotMatch(empty.html, /name="_act" value="send"/)
  await answerAll(visitor, home)
  const upload = await visitor.submit(await visitor.get(`${home}/files`), 'add', {
    file: Buffer.from('%PDF-1.7\n%\n'),
  })
  assert.match(upload.text, /picture\.pdf/)
  const checked = await visitor.get(`${home}/check`)
  assert.match(checked.text, /£1,250\.50/)
  const receipt = await visitor.submit(checked, 'send')
  assert.equal(receipt.status, 200)
  assert.match(receipt.text, /Your application is in/)
  assert.match(receipt.text, /by the database clock: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/)
  const lines = [...receipt.html.matchAll(/<code>([^<]+)<\/code><br/g)].map(([, line]) => line)
  assert.equal(lines.length, 7)
  const anybody = await house.visitor()
  const paper = await anybody.get('/testing/receipts')
  const check = async (text: string) => {
    const form = /name="_csrf" value="([^"]+)"/.exec(paper.html)?.[1] ?? ''
    return (
      await anybody.post('/testing/receipts', { receipt: text, _csrf: form, _key: crypto.randomUUID() })
    ).text
  }
  assert.match(await check(lines.join('\n')), /This receipt is genuine/)
  assert.match(await check(lines.join('\n').replace('\n1\n', '\n2\n')), /not a receipt of ours/)
  const again = await visitor.submit(await visitor.get(`${home}/check`), 'send')
  assert.match(again.text, /Version 2/)
  const taken = await visitor.submit(await visitor.get(`${home}/take-back`), 'takeBack')
  assert.match(taken.text, /You took your application back/)
  const twice = await visitor.submit(await visitor.get(`${home}/take-back`), 'takeBack')
  assert.equal(twice.status, 422)
  assert.match((await visitor.get(`${home}/sent?version=1`)).text, /You took this version back/)
})

test('after the deadline a plain page: kept, not sent, and who to ring', async () => {
  const stage = await begin('late')
  const { visitor, home } = await start(stage, 'Late Lamp')
  await answerAll(visitor, home, 'Written in time.')
  const ready = await visitor.get(`${home}/check`)
  const step = await visitor.get(`${home}/question-1`)
  await closeIn('22 days')
  try {
    const refused = await visitor.submit(ready, 'send')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /The deadline has passed/)
    assert.equal((await visitor.submit(step, 'save', { words: 'Too late.' })).status, 422)
    const page = await visitor.get(home)
    assert.match(page.text, /Your draft is kept, and it was not sent/)
    assert.match(page.text, /Ellen on 020 7946 0199/)
    assert.match((await visitor.get(`${home}/question-1`)).text, /Written in time\./)
    assert.match((await visitor.get(`${stage.root}/apply`)).text, /This call is closed/)
  } finally {
    await closeIn('0')
  }
})

test('the opening: a sealed card and a clock, then a button for those the call named, then everything at once', async () => {
  const stage = await begin('opening')
  const lamp = await start(stage, 'Opening Lamp')
  await answerAll(lamp.visitor, lamp.home, 'Bikes for the whole hill.')
  await lamp.visitor.submit(await lamp.visitor.get(`${lamp.home}/check`), 'send')
  const id = lamp.home.slice(-36)
  const jo = await house.visitor(stage.jo)
  const officer = await house.visitor(stage.ellen)
  const stranger = await house.visitor()
  for (const visitor of [jo, officer, stranger]) {
    const sealed = await visitor.get(`${stage.root}/opening`)
    assert.match(sealed.text, /Sealed until/)
    assert.match(sealed.text, /How many have come is hidden/)
    assert.doesNotMatch(sealed.html, /name="_act" value="open"/)
    assert.equal((await visitor.get(`${stage.root}/applications/${id}`)).status, 404)
  }
  assert.equal((await officer.get(`${stage.root}/applications`)).status, 403)
  await closeIn('22 days')
  try {
    assert.match((await stranger.get(`${stage.root}/opening`)).text, /Waiting for one of them/)
    // A staff session does not last three weeks.
    const ellen = await house.visitor(stage.ellen)
    const opened = await jo.submit(await jo.get(`${stage.root}/opening`), 'open')
    assert.match(opened.text, /1 application was opened, all at once/)
    assert.match(opened.text, /Opening Lamp/)
    const outside = await stranger.get(`${stage.root}/opening`)
    assert.match(outside.text, /1 application was opened/)
    assert.doesNotMatch(outside.text, /Opening Lamp/)
    assert.equal((await stranger.get(`${stage.root}/applications`)).status, 403)
    assert.match((await ellen.get(`${stage.root}/applications`)).text, /Say whether you know them/)
    const undeclared = await ellen.get(`${stage.root}/applications/${id}`)
    assert.equal(undeclared.status, 403)
    assert.doesNotMatch(undeclared.text, /Bikes for the whole hill/)
    const person = stage.ellen.kind === 'nobody' ? '' : stage.ellen.person
    await house.act(stage.ellen, (acting) => allowReading(acting, id, person))
    const read = await ellen.get(`${stage.root}/applications/${id}`)
    assert.match(read.text, /Bikes for the whole hill/)
    assert.match(read.text, /It asks for £1,250\.50/)
    assert.ok(read.statements <= 18, `${read.statements} statements`)
    await house.act(stage.ellen, (acting) => endReading(acting, id, person))
    const closed = await ellen.get(`${stage.root}/applications/${id}`)
    assert.equal(closed.status, 403)
    assert.match(closed.text, /too close/)
    assert.doesNotMatch(closed.text, /Bikes for the whole hill/)
    assert.match(
      (await lamp.visitor.get(`${stage.root}/applications/${id}`)).text,
      /Bikes for the whole hill/,
    )
    assert.match((await lamp.visitor.get(lamp.home)).text, /Your application was opened/)
    assert.match(say.opening.destroyed, /unread/)
  } finally {
    await closeIn('0')
  }
})

test('a file comes back as it was, to its own people, and to nobody who may not read it', async () => {
  const stage = await begin('files')
  const lamp = await start(stage, 'Files Lamp')
  const bytes = Buffer.from('%PDF-1.7\nBikes\n%\n')
  const page = await lamp.visitor.submit(await lamp.visitor.get(`${lamp.home}/files`), 'add', { file: bytes })
  const address = page.html.match(new RegExp(`${lamp.home}/files/[0-9a-f-]{36}`))?.[0] ?? ''
  const mine = await lamp.visitor.get(address)
  assert.deepEqual(mine.body, bytes)
  assert.match(String(mine.headers['content-disposition']), /^attachment/)
  const ellen = await house.visitor(stage.ellen)
  assert.equal((await ellen.get(address)).status, 404)
  const wrong = await lamp.visitor.submit(page, 'add', { file: Buffer.from('just words') })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Choose a PDF/)
  const form = page.html.match(/id="(file-[0-9a-f]+)"/)?.[1] ?? ''
  assert.match((await lamp.visitor.submit(page, 'remove', {}, { form })).text, /No files yet/)
})

test('another place’s people find nothing here', async () => {
  const stage = await begin('walls')
  const lamp = await start(stage, 'Walls Lamp')
  const there = await house.addPlace('elsewhere')
  const cycle = await house.addProject('walls-there', {}, there)
  const other = await house.visitor(await house.addMember(cycle, 'commissioner', 'Ada', there), there)
  assert.equal((await other.get(lamp.home)).status, 404)
  assert.equal(
    (await other.get(lamp.home.replace('/testing/projects/walls/', '/elsewhere/projects/walls-there/')))
      .status,
    404,
  )
})
