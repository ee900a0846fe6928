import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '#testing'

const house = await openHouse()
after(() => house.close())
const cycle = await house.addProject()
const ash = await house.addMember(cycle, 'youngPerson', 'Ash')

async function cardOf(browser: Awaited<ReturnType<typeof house.visitor>>): Promise<string> {
  const account = await browser.get('/testing/account')
  const shown = await browser.submit(account, 'card')
  const words =
    shown.html.match(/\/testing\/c\/([a-z-]+)/)?.[1] ?? shown.text.match(/\b[a-z]+(?:-[a-z]+){5}\b/)?.[0]
  assert.ok(words, shown.text)
  return words
}

test('a card of six words brings somebody back on another phone, however they are typed', async () => {
  const words = await cardOf(await house.visitor(ash))
  for (const typed of [
    words,
    words.toUpperCase(),
    words.replaceAll('-', ' '),
    words.replaceAll('-', ''),
    ` ${words.replaceAll('-', ', ')} `,
  ]) {
    const phone = await house.visitor()
    await phone.submit(await phone.get('/testing/return'), 'comeBack', { code: typed }, { follow: false })
    assert.match((await phone.get('/testing/account')).html, /value="Ash"/)
  }
})

test('five right words and a wrong one open nothing, and say so kindly', async () => {
  const words = await cardOf(await house.visitor(ash))
  const phone = await house.visitor()
  const typed = `${words.split('-').slice(0, 5).join('-')}-zebra`
  const again = await phone.submit(await phone.get('/testing/return'), 'comeBack', { code: typed })
  assert.equal(again.status, 422)
  assert.match(again.text, /These words do not open anything/)
  assert.equal((await phone.get('/testing/account')).status, 403)
})

test('a new card ends the old one', async () => {
  const browser = await house.visitor(ash)
  const old = await cardOf(browser)
  await cardOf(browser)
  const phone = await house.visitor()
  assert.equal(
    (await phone.submit(await phone.get('/testing/return'), 'comeBack', { code: old })).status,
    422,
  )
})

test('a found card shows a neutral page until the code and a tap, and its words leave the address at once', async () => {
  const words = await cardOf(await house.visitor(ash))
  const phone = await house.visitor()
  const scanned = await phone.get(`/testing/c/${words}`)
  assert.equal(scanned.path, '/testing/hello')
  assert.doesNotMatch(scanned.text, /Ash|Our £20,000/)
  assert.equal((await phone.get('/testing/account')).status, 403)
  await phone.submit(scanned, 'mine', {}, { follow: false })
  assert.match((await phone.get('/testing/account')).html, /value="Ash"/)
})

test('a card of one place opens nothing in another', async () => {
  const words = await cardOf(await house.visitor(ash))
  await house.addPlace('elsewhere')
  const phone = await house.visitor()
  assert.equal(
    (await phone.submit(await phone.get('/elsewhere/return'), 'comeBack', { code: words })).status,
    422,
  )
})

test('finish and clear leaves nothing on the device, and the session is over', async () => {
  const phone = await house.visitor(ash)
  const session = phone.cookies.get('alongside-session') ?? ''
  const done = await phone.submit(await phone.get('/testing/sign-out'), 'finish', {}, { follow: false })
  assert.equal(done.headers['clear-site-data'], '"*"')
  assert.equal(phone.cookies.size, 0)
  phone.cookies.set('alongside-session', session)
  assert.equal((await phone.get('/testing/account')).status, 403)
})

test('a name that is a way to reach somebody is refused', async () => {
  const phone = await house.visitor(ash)
  const account = await phone.get('/testing/account')
  assert.equal((await phone.submit(account, 'name', { knownAs: 'Ash 07700 900123' })).status, 422)
  assert.equal((await phone.submit(account, 'name', { knownAs: 'Ash B.' })).status, 200)
})

test('the log tells which page was answered, and no card, name or address of anybody', () => {
  const log = house.log.join('')
  assert.match(log, /"route":"\/:place\/c\/:code"/)
  assert.doesNotMatch(log, /Ash|127\.0\.0\.1|[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+/)
})
