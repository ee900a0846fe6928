import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { dateOf } from '#platform/clock'
import type { Ruling } from '#platform/ruling'
import { type OpenHouse, openHouse, type Visitor } from '#testing'
import { offer } from '../acts.ts'
import { approveRates, setRates } from '../acts-rates.ts'
import { exampleOffer, exampleRates } from '../example.ts'
import type { Offer, OfferDraft } from '../offer.ts'

type Member = Who & { kind: 'participant' | 'staff' }

let house: OpenHouse
let cycle: Cycle
let ash: Member
let remi: Member
let priya: Member
let nadia: Member
let today: string
const root = '/testing/projects/our-20k/recognition'
before(async () => {
  house = await openHouse()
  cycle = await house.addProject('our-20k')
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  remi = await house.addMember(cycle, 'youngPerson', 'Remi')
  priya = await house.addMember(cycle, 'practitioner', 'Priya')
  nadia = await house.addMember(cycle, 'commissioner', 'Nadia')
  today = await house.act(ash, async ({ now }) => dateOf(now))
  const id = value(
    await house.act(priya, (acting) => setRates(acting, { ...exampleRates, validFrom: '2000-01-01' })),
  )
  value(await house.act(nadia, (acting) => approveRates(acting, id)))
})
after(() => house.close())

function value<T>(ruling: Ruling<T>): T {
  assert.ok(ruling.ok, ruling.ok ? '' : ruling.problems.map(({ text }) => text).join(' '))
  return ruling.value
}
const offered = (more: Partial<OfferDraft> = {}): Promise<Offer> =>
  house
    .act(priya, (acting) =>
      offer(acting, { cycleId: cycle.id, person: ash.person, ...exampleOffer, workedOn: today, ...more }),
    )
    .then(value)
const dayIn = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day }
}
const openPay = async (who: Member): Promise<[Visitor, Awaited<ReturnType<Visitor['get']>>]> => {
  const browser = await house.visitor(who)
  return [browser, await browser.get('/testing/mine/pay')]
}

test('an offer goes from one adult to another and is paid, and its person sees every step', async () => {
  const offering = await house.visitor(priya)
  const made = await offering.submit(await offering.get(`${root}/offer`), 'offer', {
    person: remi.person,
    kind: 'interview',
    for: 'two interviews',
    hours: '1',
    minutes: '30',
    ...dayIn('workedOn', today),
  })
  assert.equal(made.status, 200, made.text)
  assert.match(made.text, /Offered £22\.50/)
  assert.match(made.text, /Somebody else than whoever offered it has to approve it/)
  const [young, mine] = await openPay(remi)
  assert.match(mine.text, /You are owed £22\.50/)
  assert.match(mine.text, /If you say nothing, we pay you/)
  assert.match(mine.text, /Due today/)

  const approving = await house.visitor(nadia)
  const approved = await approving.submit(await approving.get(made.path), 'approve')
  assert.equal(approved.status, 200)
  const wrong = await approving.submit(approved, 'pay', { way: 'cash', ...dayIn('paidOn', '2999-01-01') })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /It cannot be in the future/)
  assert.match(wrong.html, /value="2999"/)
  const paid = await approving.submit(wrong, 'pay', { way: 'cash', ...dayIn('paidOn', today) })
  assert.match(paid.text, /Paid £22\.50/)
  const after = await young.get('/testing/mine/pay')
  assert.match(after.text, /You are owed nothing right now/)
  assert.match(after.text, /You have been paid £22\.50 so far/)
  assert.ok(after.statements <= 14, `${after.statements} statements`)
})

test('"yes, pay me" comes first; nothing else is chosen or open, and everything else is one tap away', async () => {
  const one = await offered()
  const [browser, page] = await openPay(ash)
  assert.ok(page.html.indexOf('Yes, pay me') < page.html.indexOf('Other ways'))
  assert.doesNotMatch(page.html, /\schecked/)
  assert.doesNotMatch(page.html, /<details[^>]*\sopen/)
  const id = `o${one.number}`
  const nothing = await browser.submit(page, 'other', {}, { form: id })
  assert.equal(nothing.status, 422)
  assert.match(nothing.text, /Choose one of these/)
  assert.match(nothing.html, /<details[^>]*\sopen/)
  const tooMuch = await browser.submit(page, 'other', { choice: 'less', pence: '45.00' }, { form: id })
  assert.match(tooMuch.text, /less than £45/)
  const less = await browser.submit(page, 'other', { choice: 'less', pence: '44.99' }, { form: id })
  assert.match(less.text, /You asked for £44\.99/)
  const back = await browser.submit(less, 'yes', {}, { form: `${id}-yes` })
  assert.match(back.text, /You said: pay me/)
})

test('nobody chooses for somebody else', async () => {
  const one = await offered()
  const [browser, page] = await openPay(ash)
  assert.equal(page.status, 200)
  const [, others] = await openPay(remi)
  assert.doesNotMatch(others.text, new RegExp(`Order ${one.number}\\b`))
  const form = await house.visitor(remi)
  const theirs = await form.get('/testing/mine/pay')
  assert.doesNotMatch(theirs.html, new RegExp(one.id))
  const mine = await browser.submit(page, 'yes', { offer: cycle.id }, { form: `o${one.number}-yes` })
  assert.equal(mine.status, 422)
  assert.match(mine.text, /Only the person it is for can choose/)
})

test('the letter states amounts and dates and nothing else', async () => {
  const browser = await house.visitor(remi)
  const letter = await browser.get('/testing/mine/pay/letter')
  assert.equal(letter.status, 200)
  assert.match(letter.text, /£22\.50/)
  assert.doesNotMatch(letter.text, /Remi|interview|Our £20,000|Order \d|voucher/i)
  assert.equal((await (await house.visitor()).get('/testing/mine/pay/letter')).status, 403)
})

test('the team sees sums, what is late and what is left; whose offers they are only those who arrange them', async () => {
  await offered()
  const young = await (await house.visitor(ash)).get(root)
  assert.equal(young.status, 200)
  assert.match(young.text, /Owed now £/)
  assert.match(young.text, /Nothing is late/)
  assert.doesNotMatch(young.html, /three interviews|payments\.csv|name="budget"/)
  const browser = await house.visitor(nadia)
  const page = await browser.get(root)
  assert.match(page.text, /Ash/)
  assert.match(page.text, /three interviews/)
  assert.ok(page.statements <= 14, `${page.statements} statements`)
  const wrong = await browser.submit(page, 'budget', { budget: 'a lot' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="a lot"/)
  const set = await browser.submit(page, 'budget', { budget: '900' })
  assert.match(set.text, /Set aside £900/)
  assert.match((await browser.submit(set, 'budget', { budget: '0.50' })).text, /more than was set aside/)
})

test('the sheet of payments carries order numbers and no names', async () => {
  const sheet = await (await house.visitor(nadia)).get(`${root}/payments.csv`)
  assert.equal(sheet.status, 200)
  assert.match(String(sheet.headers['content-type']), /^text\/csv/)
  assert.match(sheet.html, /^order,worked_on,minutes/)
  assert.doesNotMatch(sheet.html, /Ash|Remi|Priya|Nadia/)
})

test('rates are anybody’s to read; staff put them forward and another of them agrees', async () => {
  const anybody = await (await house.visitor()).get('/testing/rates')
  assert.match(anybody.text, /An hour £15/)
  assert.doesNotMatch(anybody.html, /name="hour"/)
  const browser = await house.visitor(priya)
  const fields = { hour: '16.50', days: '3', source: 'The board agreed it.', ...dayIn('from', today) }
  const page = await browser.get('/testing/rates')
  const half = await browser.submit(page, 'set', { ...fields, halfDay: '60' })
  assert.equal(half.status, 422)
  assert.match(half.html, /value="16.50"/)
  const put = await browser.submit(page, 'set', fields)
  assert.match(put.text, /Waits for a second person/)
  assert.doesNotMatch(put.html, /value="approve"/)
  const other = await house.visitor(nadia)
  const agreed = await other.submit(await other.get('/testing/rates'), 'approve')
  assert.match(agreed.text, /In force today An hour £16\.50/)
})

test('pay is for its person and for those who arrange it: nobody else, and no other place', async () => {
  const one = await offered()
  const elsewhere = await house.addPlace('elsewhere')
  const there = await house.addProject('their-20k', {}, elsewhere)
  const stranger = await house.addMember(there, 'commissioner', 'Stranger', elsewhere)
  const paths = [root, `${root}/offer`, `${root}/${one.id}`, `${root}/payments.csv`]
  for (const path of paths) {
    assert.equal((await (await house.visitor()).get(path)).status, 403, path)
    const theirs = path.replace('/testing/projects/our-20k', '/elsewhere/projects/their-20k')
    const expected = path.includes(one.id) ? 404 : 200
    assert.equal((await (await house.visitor(stranger, elsewhere)).get(theirs)).status, expected, theirs)
  }
  for (const path of paths.slice(1))
    assert.equal((await (await house.visitor(ash)).get(path)).status, 403, path)
  assert.equal((await (await house.visitor()).get('/testing/mine/pay')).status, 403)
  const unknown = `${root}/11111111-1111-4111-8111-111111111111`
  assert.equal((await (await house.visitor(nadia)).get(unknown)).status, 404)
})

test('an offer for work that will not happen can be taken back, and only then', async () => {
  const browser = await house.visitor(priya)
  const page = await browser.get(`${root}`)
  await browser.submit(page, 'budget', { budget: '5000' })
  const future = await offered({ workedOn: '2999-01-01' })
  const open = await browser.get(`${root}/${future.id}`)
  const taken = await browser.submit(open, 'takeBack')
  assert.match(taken.text, /Taken back/)
  const done = await offered()
  assert.doesNotMatch((await browser.get(`${root}/${done.id}`)).html, /value="takeBack"/)
})
