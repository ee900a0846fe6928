import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse, type VisitedPage } from '#testing'

const house = await openHouse()
after(() => house.close())
const cycle = await house.addProject()
const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
const remi = await house.addMember(cycle, 'youngPerson', 'Remi')
const priya = await house.addMember(cycle, 'commissioner', 'Priya')
const marcus = await house.addMember(cycle, 'practitioner', 'Marcus')
const olu = await house.addMember(cycle, 'observer', 'Olu')
const root = '/testing/projects/our-20k'

const undertaking = {
  matter: 'boathouse',
  question: 'who gets the £20,000',
  holder: 'coreTeam',
  form: 'undertaking',
  officerRole: 'Assistant Director',
  grounds: 'the law does not allow it\n\nsomebody could get hurt',
}

async function declare(parts: Record<string, string> = {}) {
  const browser = await house.visitor(ash)
  return browser.submit(await browser.get(`${root}/decisions/declare`), 'declare', {
    ...undertaking,
    ...parts,
  })
}

const optionIn = (page: VisitedPage, text: string) => {
  const found = page.html.match(new RegExp(`value="for:([0-9a-f-]{36})"(?:(?!value="for:)[\\s\\S])*?${text}`))
  assert.ok(found?.[1], `no option ${text}`)
  return found[1]
}

async function ask(matter: string) {
  const browser = await house.visitor(ash)
  return browser.submit(await browser.get(`${root}/decisions/open`), 'open', {
    matter,
    question: `What about ${matter}?`,
    'option-0': 'The talent show',
    'meaning-0': 'Everybody can be in it.',
    'option-1': 'The bike workshop',
  })
}

async function sayFor(page: VisitedPage, who: typeof ash, text: string, reason = '') {
  const browser = await house.visitor(who)
  const there = await browser.get(page.path)
  return browser.submit(there, 'say', { say: `for:${optionIn(there, text)}`, reason })
}

test('nothing declared yet: the page says so, and asking leads to declaring', async () => {
  const stranger = await (await house.visitor()).get(`${root}/decisions`)
  assert.equal(stranger.status, 200)
  assert.match(stranger.text, /Nothing has been declared yet/)
  assert.match(stranger.text, /How much money there is/)
  assert.doesNotMatch(stranger.text, /Say who decides something/)
  assert.match((await (await house.visitor(ash)).get(`${root}/decisions/open`)).text, /Say first who decides/)
})

test('a promise is declared in plain words with its grounds; what is missing is said and nothing typed is lost', async () => {
  const wrong = await declare({ officerRole: '', grounds: ' ' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write which officer, by their role/)
  assert.match(wrong.html, /value="who gets the £20,000"/)
  const done = await declare()
  assert.equal(done.path, `${root}/decisions`)
  for (const page of [done, await (await house.visitor()).get(`${root}/decisions`)]) {
    assert.match(page.text, /Assistant Director promises to follow what the core team decides, unless:/)
    assert.match(page.text, /somebody could get hurt/)
    assert.match(page.text, /the group hears it first and in person/)
    assert.ok(page.statements <= 14, String(page.statements))
  }
  assert.match(done.text, /This is yours to decide, together with the rest/)
})

test('only the core team declares, asks and speaks; strangers and observers read', async () => {
  for (const address of ['declare', 'open']) {
    for (const who of [undefined, olu]) {
      assert.equal((await (await house.visitor(who)).get(`${root}/decisions/${address}`)).status, 403)
    }
  }
})

test('a question takes at least two answers, and keeps what was typed when it has one', async () => {
  const browser = await house.visitor(ash)
  const page = await browser.get(`${root}/decisions/open`)
  const wrong = await browser.submit(page, 'open', {
    matter: 'boathouse',
    question: 'Who?',
    'option-0': 'The show',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /at least two answers/)
  assert.match(wrong.html, /href="#option-0"/)
  assert.match(wrong.html, /value="The show"/)
})

test('a decision from its question to its reasons: names at the table, numbers outside, dissent kept', async () => {
  const asked = await ask('boathouse')
  const stranger = await house.visitor()
  assert.equal(asked.status, 200)
  assert.match(asked.text, /What about boathouse\?/)
  await sayFor(asked, ash, 'The talent show')
  await sayFor(asked, remi, 'The bike workshop', 'Bikes last longer than a show.')
  const mine = await sayFor(asked, priya, 'The talent show')
  assert.match(mine.text, /Ash/)
  assert.match(mine.text, /Still to speak: Marcus/)
  assert.ok(mine.statements <= 20, String(mine.statements))

  const outside = await stranger.get(asked.path)
  assert.equal(outside.status, 200)
  assert.match(outside.text, /Took part: 2 young people and 1 adult/)
  assert.doesNotMatch(outside.text, /Ash|Remi|Priya|Bikes last/)
  assert.doesNotMatch(outside.html, /name="_act" value="say"/)

  const browser = await house.visitor(marcus)
  const page = await browser.get(asked.path)
  const objected = await browser.submit(page, 'object', { objection: 'Nobody asked the caretaker.' })
  const chosen = { chosen: optionIn(page, 'The talent show'), reasons: 'It is for everybody.' }
  const early = await browser.submit(objected, 'close', chosen)
  assert.equal(early.status, 422)
  assert.match(early.text, /Somebody objected and has no answer yet/)
  assert.match(early.html, /It is for everybody\./)
  const formId = objected.html.match(/id="(objection-[0-9a-f-]{36})"/)?.[1] ?? ''
  const empty = await browser.submit(objected, 'answer', { answer: '' }, { form: formId })
  assert.equal(empty.status, 422)
  assert.match(empty.html, new RegExp(`href="#${formId}-answer"`))
  const answered = await browser.submit(
    await browser.get(asked.path),
    'answer',
    { answer: 'We asked her today.' },
    { form: formId },
  )
  const closed = await browser.submit(answered, 'close', chosen)
  assert.equal(closed.status, 200)
  assert.match(closed.text, /Who saw it differently/)

  const read = await stranger.get(asked.path)
  assert.match(read.text, /Bikes last longer than a show/)
  assert.match(read.text, /Nobody asked the caretaker/)
  assert.match(read.text, /We asked her today/)
  assert.doesNotMatch(read.text, /Ash|Remi|Priya|Marcus/)
  assert.match((await stranger.get(`${root}/decisions`)).text, /The talent show/)
})

test('an adult tries to close what the young people hold, and is refused in a sentence', async () => {
  await declare({ matter: 'purpose', question: 'what people are asked', holder: 'youngPeople', form: 'own' })
  const asked = await ask('purpose')
  assert.match(asked.text, /This is yours to decide\./)
  await sayFor(asked, ash, 'The talent show')
  const browser = await house.visitor(priya)
  const page = await browser.get(asked.path)
  assert.doesNotMatch(page.text, /This is yours to decide/)
  const chosen = { chosen: optionIn(page, 'The talent show'), reasons: 'The year ends.' }
  const refused = await browser.submit(page, 'close', chosen)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /This is for the young people to decide, so only they can close it/)
  const young = await house.visitor(ash)
  const early = await young.submit(await young.get(asked.path), 'close', chosen)
  assert.match(early.text, /It cannot be closed without them\. Still to speak: Remi\./)
})

test('leaving one to others, and coming back, on two pages and without a reason', async () => {
  const browser = await house.visitor(remi)
  const register = await browser.get(`${root}/decisions`)
  const [, right] = [...register.html.matchAll(/rights\/([0-9a-f-]{36})\/leave/g)].map(([, id]) => id)
  const page = await browser.get(`${root}/rights/${right}/leave`)
  assert.match(page.text, /takes nothing away anywhere else/)
  const nobody = await browser.submit(page, 'leave', { to: 'person', toPerson: '' })
  assert.equal(nobody.status, 422)
  assert.match(nobody.text, /Choose somebody in the core team/)
  const left = await browser.submit(page, 'leave', { to: 'others' })
  assert.equal(left.path, `${root}/decisions`)
  assert.match(left.text, /1 person chose to leave this to others/)
  const out = await browser.get(`${root}/rights/${right}/leave`)
  assert.match(out.text, /You left this one on .* The others decide in your place\./)
  assert.match(out.text, /This door stays open/)
  assert.match(out.html, /href="[^"]*\/mine\/pay"/)
  const back = await browser.submit(out, 'comeBack')
  assert.doesNotMatch(back.text, /chose to leave this to others/)
})

test('an override is the group’s to hear first: hidden from everybody else until it stands beside their answer', async () => {
  const officer = await house.visitor(priya)
  const register = await officer.get(`${root}/decisions`)
  const address = register.html.match(/href="([^"]+)">What about boathouse\?/)?.[1] ?? ''
  const stranger = await house.visitor()
  assert.equal((await stranger.get(`${address}/override`)).status, 404)
  assert.equal((await (await house.visitor(olu)).get(`${address}/override`)).status, 200)

  const page = await officer.get(`${address}/override`)
  const today = (await house.act(priya, async ({ now }) => now)).toZonedDateTimeISO('Europe/London')
  const date = {
    'toldOn-day': String(today.day),
    'toldOn-month': String(today.month),
    'toldOn-year': String(today.year),
  }
  const unlisted = await officer.submit(page, 'tell', {
    ground: 'it is unpopular',
    reason: 'It is.',
    ...date,
  })
  assert.equal(unlisted.status, 422)
  const future = await officer.submit(page, 'tell', {
    ground: 'somebody could get hurt',
    reason: 'Gas.',
    ...date,
    'toldOn-year': '2999',
  })
  assert.match(future.text, /Write the day you told them/)
  const told = await officer.submit(page, 'tell', {
    ground: 'somebody could get hurt',
    reason: 'Gas can leak.',
    ...date,
  })
  assert.match(told.text, /The group was told on/)
  assert.doesNotMatch((await stranger.get(address)).text, /Gas can leak|was told on/)
  assert.match((await (await house.visitor(ash)).get(address)).text, /Read it and answer/)

  const early = await officer.submit(told, 'publish')
  assert.equal(early.status, 422)
  assert.match(early.text, /The group has 7 days to answer/)
  const group = await house.visitor(ash)
  await group.submit(await group.get(`${address}/override`), 'reply', { reply: 'Fair. We want a date.' })
  const published = await officer.submit(await officer.get(`${address}/override`), 'publish')
  assert.equal(published.status, 200)
  const read = await stranger.get(address)
  assert.match(read.text, /Assistant Director did not follow this decision/)
  assert.match(read.text, /Fair\. We want a date\./)
  assert.doesNotMatch(read.text, /Priya/)
  assert.match((await stranger.get(`${root}/decisions`)).text, /Not followed/)
})

test('somebody with a seat but no part in deciding cannot speak, whatever they send', async () => {
  const register = await (await house.visitor(ash)).get(`${root}/decisions`)
  const address = register.html.match(/href="([^"]+)">What about purpose\?/)?.[1] ?? ''
  const form = await (await house.visitor(ash)).get(address)
  const browser = await house.visitor(olu)
  await browser.get(address)
  const sent = await browser.submit(form, 'say', { say: 'standAside' })
  assert.equal(sent.status, 403)
})

test('another place, another project and a wrong id find no decision', async () => {
  await house.addProject('another')
  await house.addPlace('elsewhere')
  const browser = await house.visitor(ash)
  const register = await browser.get(`${root}/decisions`)
  const id = register.html.match(/decisions\/([0-9a-f-]{36})/)?.[1]
  for (const address of [
    `/elsewhere/projects/our-20k/decisions`,
    `/elsewhere/projects/our-20k/decisions/${id}`,
    `/testing/projects/another/decisions/${id}`,
    `${root}/decisions/not-an-id`,
    `${root}/decisions/11111111-1111-4111-8111-111111111111`,
    `${root}/rights/11111111-1111-4111-8111-111111111111/leave`,
  ]) {
    assert.equal((await browser.get(address)).status, 404, address)
  }
})
