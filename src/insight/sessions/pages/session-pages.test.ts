import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { nameLead } from '#commons/safety'
import { openHouse, type Visitor } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'

const house = await openHouse()
after(() => house.close())
const cycle = await house.addProject('our-20k', { dreamWord: 'what-if' })
const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
const anna = await house.addMember(cycle, 'anchor', 'Anna')
const olu = await house.addMember(cycle, 'observer', 'Olu')
const root = '/testing/projects/our-20k'

const details = {
  title: 'Toast and table football',
  heldFrom: '5 pm',
  heldAt: 'The Second Spoon',
  gettingThere: 'Step-free.',
  method: 'meInFive',
  who: 'team',
}
const on = (day: string, month: string, year: string) => ({
  'heldOn-day': day,
  'heldOn-month': month,
  'heldOn-year': year,
})

async function plan(parts: Record<string, string> = {}, visitor?: Visitor) {
  const browser = visitor ?? (await house.visitor(ash))
  const page = await browser.get(`${root}/sessions/plan`)
  return browser.submit(page, 'plan', { ...details, ...on('8', '1', '2026'), weeks: '1', ...parts })
}

test('no meeting yet: the team is offered to plan one, the public is not', async () => {
  const team = await (await house.visitor(ash)).get(`${root}/sessions`)
  assert.match(team.text, /No meeting is planned yet/)
  assert.match(team.html, /sessions\/plan/)
  const stranger = await (await house.visitor()).get(`${root}/sessions`)
  assert.match(stranger.text, /No meeting is open to everybody/)
  assert.doesNotMatch(stranger.html, /sessions\/plan/)
})

test('a day that does not exist is refused and everything typed is kept', async () => {
  const wrong = await plan(on('31', '2', '2026'))
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write the day, the month and the year/)
  assert.match(wrong.html, /value="The Second Spoon"/)
  assert.match(wrong.html, /value="31"/)
  assert.equal((await plan({ weeks: '41' })).status, 422)
  assert.equal((await plan({ method: '' })).status, 422)
})

test('six weeks are planned at once and listed; one leads to its own page', async () => {
  const many = await plan({ weeks: '6', title: 'Thursdays' })
  assert.equal(many.path, `${root}/sessions`)
  assert.equal(many.text.split('Thursdays').length - 1, 6)
  assert.ok(many.statements <= 8, String(many.statements))
  const one = await plan()
  assert.match(one.path, /\/sessions\/[0-9a-f-]{36}$/)
  assert.match(one.text, /Thursday,? 8 January 2026/)
  assert.match(one.text, /Me, five years from now/)
  assert.ok(one.statements <= 10, String(one.statements))
})

test('where a group meets is hidden from everybody without a seat, until the group opens it', async () => {
  const { path } = await plan()
  const stranger = await house.visitor()
  assert.equal((await stranger.get(path)).status, 404)
  assert.doesNotMatch((await stranger.get(`${root}/sessions`)).text, /Second Spoon/)
  const browser = await house.visitor(anna)
  const form = await browser.get(`${path}/change`)
  const second = await browser.get(`${path}/change`)
  assert.equal((await browser.submit(form, 'save', { who: 'all' })).status, 200)
  const open = await stranger.get(path)
  assert.equal(open.status, 200)
  assert.match((await stranger.get(`${root}/sessions`)).text, /Second Spoon/)
  assert.doesNotMatch(open.html, /<form[^>]*method="post"/)

  const late = await browser.submit(second, 'save', { title: 'Second at the table' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Second at the table/)
})

test('on the day: how many came, what was heard, how the pace was, and another day with a reason', async () => {
  const browser = await house.visitor(ash)
  const page = await plan({}, browser)
  const counted = await browser.submit(page, 'count', { headcount: '11' })
  assert.match(counted.text, /11 people came/)
  assert.equal((await browser.submit(page, 'count', { headcount: 'about ten' })).status, 422)
  const heard = await browser.submit(counted, 'heard', { heard: 'Doors that open after eight.' })
  assert.match(heard.text, /Doors that open after eight/)
  const paced = await browser.submit(heard, 'pace', { pace: 'Just right.' })
  assert.match(paced.text, /Just right/)
  const empty = await browser.submit(paced, 'heard', { heard: ' ' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /href="#heard"/)
  const unsaid = await browser.submit(paced, 'move', { ...on('9', '1', '2026'), why: '' })
  assert.equal(unsaid.status, 422)
  const moved = await browser.submit(paced, 'move', { ...on('9', '1', '2026'), why: 'Exams.' })
  assert.match(moved.text, /Exams\./)
  assert.doesNotMatch(moved.text, /overdue|late/i)
})

test('an observer reads and cannot write; a stranger finds no such meeting', async () => {
  const page = await plan()
  const observer = await house.visitor(olu)
  const read = await observer.get(page.path)
  assert.equal(read.status, 200)
  assert.doesNotMatch(read.html, /name="headcount"/)
  assert.equal((await observer.submit(page, 'count', { headcount: '3' })).status, 403)
  assert.equal((await observer.get(`${root}/sessions/plan`)).status, 403)
  const stranger = await house.visitor()
  assert.equal((await stranger.submit(page, 'count', { headcount: '3' })).status, 404)
})

test('nothing to write on is printed before somebody is named to keep people safe', async () => {
  const { path } = await plan()
  const browser = await house.visitor(ash)
  for (const address of [`${root}/sheets/proud`, `${path}/poster`]) {
    const page = await browser.get(address)
    assert.match(page.text, /has not named anybody who keeps people safe/)
    assert.doesNotMatch(page.html, /class="sheet"|class="qr"/)
  }
})

test('each sheet has its questions, the exception and who to ring, boxes to tick, a receipt to cut off and a square', async () => {
  await house.act(ash, (acting) => nameLead(acting, cycle.id, exampleLead))
  const browser = await house.visitor()
  const choose = await browser.get(`${root}/sheets`)
  assert.match(choose.text, /A what-if/)
  const questions = { proud: 2, meInFive: 4, councilInFive: 2, dream: 4 }
  for (const [method, count] of Object.entries(questions)) {
    const sheet = await browser.get(`${root}/sheets/${method}`)
    assert.equal(sheet.status, 200)
    // Its questions, an offer and the six words; a drawing where there is room, else on the back.
    const drawing = count > 2 ? 0 : 1
    assert.equal(sheet.html.split('class="writing__label"').length - 1, count + 2 + drawing, method)
    assert.match(sheet.text, drawing ? /Or draw it/ : /on the back/)
    for (const said of [
      /The one exception/,
      /020 7946 0142/,
      /0800 1111/,
      /☐ You may quote/,
      /☐ You may show/,
      /Somebody writes six words/,
    ]) {
      assert.match(sheet.text, said)
    }
    assert.match(sheet.text, /alongside\.test\/testing\/receipt/)
    assert.match(sheet.html, /class="qr"/)
    assert.doesNotMatch(sheet.text, /Your name|Name:/)
  }
  assert.equal((await browser.get(`${root}/sheets/karaoke`)).status, 404)
})

test('the poster and the screen show the meeting’s question with a square, to those who run it', async () => {
  const { path } = await plan()
  const browser = await house.visitor(anna)
  const poster = await browser.get(`${path}/poster`)
  assert.match(poster.text, /Me, five years from now/)
  assert.match(poster.html, /class="qr"/)
  const screen = await browser.get(`${path}/screen`)
  assert.match(screen.text, /How did you get there\?/)
  assert.match(screen.html, /class="qr"/)
  for (const address of ['poster', 'screen'])
    assert.notEqual((await (await house.visitor()).get(`${path}/${address}`)).status, 200)
})

test('another place, another project and a wrong id find no meeting', async () => {
  const { path } = await plan()
  await house.addProject('another')
  await house.addPlace('elsewhere')
  const browser = await house.visitor(ash)
  for (const address of [
    path.replace('/testing/', '/elsewhere/'),
    path.replace('our-20k', 'another'),
    `${root}/sessions/11111111-1111-4111-8111-111111111111`,
    '/elsewhere/projects/our-20k/sessions',
    '/elsewhere/projects/our-20k/sheets/proud',
  ]) {
    assert.equal((await browser.get(address)).status, 404, address)
  }
})
