import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { STATEMENT_RULES } from '#analysis/statements'
import type { Cycle } from '#commons/cycles'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse } from '#testing'
import { keepSuggestions, markStatement, registerDocument } from '../acts.ts'
import { partsOf, tidy } from '../document.ts'
import { bounceBack, home, plan } from '../example.ts'
import { listStatements } from '../storage.ts'

let house: OpenHouse
let cycle: Cycle
let ellen: Who
before(async () => {
  house = await openHouse()
  cycle = await house.addProject()
  ellen = await house.addMember(cycle, 'practitioner', 'Ellen')
})
after(() => house.close())

const shelf = '/testing/projects/our-20k/documents'
const statementsOf = (of: Cycle) => house.act(nobody, ({ tx, place }) => listStatements(tx, place.id, of.id))

async function register(
  text = plan.text,
  on = cycle,
): Promise<{ id: string; cycleId: string; text: string }> {
  const registered = await house.act(ellen, (acting) => registerDocument(acting, on.id, { ...plan, text }))
  assert.ok(registered.ok)
  return { id: registered.value.id, cycleId: on.id, text }
}

test('a document is registered by pasting it, and everybody who may see the project reads it', async () => {
  const member = await house.visitor(ellen)
  const form = await member.get(`${shelf}/register`)
  const { title, source, text } = plan
  const read = await member.submit(form, 'paste', { title, source, year: '2026', text })
  assert.equal(read.status, 200)
  assert.match(read.text, /every household in Testing has a home/)
  assert.match(read.text, /Testing Council, 2026/)
  const stranger = await house.visitor()
  const list = await stranger.get(shelf)
  assert.match(list.text, /A plan for Testing/)
  assert.ok(list.statements <= 7, `${list.statements} statements`)
  assert.equal((await stranger.get(`${shelf}/register`)).status, 403)
})

test('a document without a title, without words or with a wrong year is refused, and nothing typed is lost', async () => {
  const member = await house.visitor(ellen)
  const form = await member.get(`${shelf}/register`)
  for (const [wrong, sentence] of [
    [{ title: '' }, /Write what the document is called/],
    [{ text: '' }, /Paste the text/],
    [{ year: 'last year' }, /four digits/],
    [{ address: 'testing.example' }, /starting with https/],
    [{ text: 'a'.repeat(1_000_001) }, /longer than a million/],
  ] as const) {
    const { title, source, text } = plan
    const refused = await member.submit(form, 'paste', { title, source, text, ...wrong })
    assert.equal(refused.status, 422)
    assert.match(refused.text, sentence)
    assert.match(refused.html, /value="Testing Council"/)
  }
})

test('a text file as Windows writes it is read, and a PDF is refused with what to do instead', async () => {
  const member = await house.visitor(ellen)
  const form = await member.get(`${shelf}/register`)
  const { title, source } = plan
  const file = Buffer.from([...Buffer.from('People are happy in the caf', 'latin1'), 0xe9, 0x2e])
  const read = await member.submit(form, 'bring', { title, source, file })
  assert.equal(read.status, 200)
  assert.match(read.text, /happy in the café\./)
  const again = await member.get(`${shelf}/register`)
  const refused = await member.submit(again, 'bring', { title, source, file: Buffer.from('%PDF-1.7 …') })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /copy its text and paste it/)
  const empty = await member.submit(again, 'bring', { title, source })
  assert.match(empty.text, /Choose a \.txt file/)
})

test('suggestions stand beside the rule that found them, and those that are ticked are marked word for word', async () => {
  const document = await register()
  const member = await house.visitor(ellen)
  const page = await member.get(`${shelf}/${document.id}`)
  assert.ok(Object.values(STATEMENT_RULES).some((rule) => page.text.includes(rule.sentence)))
  const first = page.html.match(/name="suggestion" value="(\d+-\d+)"/)?.[1] ?? ''
  const kept = await member.submit(page, 'keep', { suggestion: first })
  assert.equal(kept.status, 200)
  assert.ok(kept.statements <= 12, `${kept.statements} statements`)
  const marked = (await statementsOf(cycle)).filter((one) => one.documentId === document.id)
  assert.equal(marked.length, 1)
  assert.equal(document.text.slice(marked[0]?.start, marked[0]?.end), marked[0]?.quote)
  assert.ok(Object.values(STATEMENT_RULES).some((rule) => rule.id === marked[0]?.rule))
  assert.equal(marked[0]?.area, 'external')
  assert.equal(kept.html.includes(`value="${first}"`), false)
})

test('nothing ticked, and something ticked that is no suggestion, marks nothing', async () => {
  const document = await register()
  const member = await house.visitor(ellen)
  const page = await member.get(`${shelf}/${document.id}`)
  for (const suggestion of ['', '0-3', '5-999999']) {
    const refused = await member.submit(page, 'keep', { suggestion })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Tick at least one/)
  }
  assert.deepEqual(
    (await statementsOf(cycle)).filter((one) => one.documentId === document.id),
    [],
  )
})

test('a promise the rules missed is marked by its own words, and words that are not there are refused', async () => {
  const document = await register()
  const member = await house.visitor(ellen)
  const page = await member.get(`${shelf}/${document.id}`)
  const refused = await member.submit(page, 'mark', { quote: 'Every household has a garden' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /do not stand in the document/)
  assert.match(refused.html, /Every household has a garden/)
  assert.equal((await member.submit(refused, 'mark', { quote: `  ${home}` })).status, 200)
  const [marked] = (await statementsOf(cycle)).filter((one) => one.documentId === document.id)
  assert.equal(marked?.quote, home)
  assert.equal(marked?.rule, undefined)
  assert.deepEqual(marked?.where, { heading: '1. Homes', paragraph: 1 })
  const again = await member.submit(page, 'mark', { quote: home })
  assert.match(again.text, /marked already/)
})

test('sentences can be picked from the text without a mouse', async () => {
  const document = await register()
  const member = await house.visitor(ellen)
  const page = await member.get(`${shelf}/${document.id}?pick=1`)
  const start = document.text.indexOf(bounceBack)
  const picked = await member.submit(page, 'pick', { sentence: `${start}-${start + bounceBack.length}` })
  assert.equal(picked.status, 200)
  const [marked] = (await statementsOf(cycle)).filter((one) => one.documentId === document.id)
  assert.equal(marked?.quote, bounceBack)
  assert.equal(marked?.area, 'personalResources')
})

test('people decide where a promise belongs; the second of two is shown both answers', async () => {
  const document = await register()
  const marked = await house.act(ellen, (acting) =>
    markStatement(acting, document, { quote: home, area: null }),
  )
  assert.ok(marked.ok)
  const address = `${shelf}/${document.id}/promises/${marked.value.id}`
  const [one, two] = [await house.visitor(ellen), await house.visitor(ellen)]
  const [first, second] = [await one.get(address), await two.get(address)]
  assert.match(first.text, /Suggested because it says/)
  assert.equal(
    (await one.submit(first, 'place', { area: 'external', bottomLines: ['social', 'environmental'] })).status,
    200,
  )
  const [read] = (await statementsOf(cycle)).filter((statement) => statement.id === marked.value.id)
  assert.deepEqual([read?.area, read?.bottomLines], ['external', ['social', 'environmental']])
  const late = await two.submit(second, 'place', { area: 'feelings' })
  assert.equal(late.status, 409)
  const wrong = await one.submit(await one.get(address), 'place', { area: 'elsewhere' })
  assert.equal(wrong.status, 422)
})

test('a mark that is taken out leaves the words in the document and gives the suggestion back', async () => {
  const document = await register()
  const marked = await house.act(ellen, (acting) => markStatement(acting, document, { quote: bounceBack }))
  assert.ok(marked.ok)
  const member = await house.visitor(ellen)
  const suggested = (html: string) =>
    /name="suggestion"[^>]*>\s*<label[^>]*><span[^>]*>Young people are confident/.test(html)
  assert.equal(suggested((await member.get(`${shelf}/${document.id}`)).html), false)
  const page = await member.get(`${shelf}/${document.id}/promises/${marked.value.id}`)
  const back = await member.submit(page, 'unmark')
  assert.equal(suggested(back.html), true)
  assert.equal((await member.get(`${shelf}/${document.id}/promises/${marked.value.id}`)).status, 404)
})

test('two people keeping the same suggestion at once mark it once', async () => {
  const document = await register()
  const stretch = {
    start: document.text.indexOf(home),
    end: document.text.indexOf(home) + home.length,
    rule: 'people-change',
  }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      house.act(ellen, (acting) => keepSuggestions(acting, document, [stretch])),
    ),
  )
  assert.equal(answers.flat().length, 1)
})

test('the promises stand on the model with the sentence that says what they leave out', async () => {
  const model = await house.addProject('on-the-model')
  const sam = await house.addMember(model, 'practitioner', 'Sam')
  const document = await register(plan.text, model)
  const visitor = await house.visitor()
  assert.match(
    (await visitor.get('/testing/projects/on-the-model/documents/model')).text,
    /No promise is marked yet/,
  )
  await house.act(sam, (acting) => markStatement(acting, document, { quote: home }))
  const shown = await visitor.get('/testing/projects/on-the-model/documents/model')
  assert.match(shown.text, /The one promise here is about conditions around people\./)
  assert.match(shown.text, /None is about what people carry inside or how people live and connect\./)
  assert.match(shown.text, /Nothing is promised here about confidence/)
  assert.ok(shown.statements <= 6, `${shown.statements} statements`)
})

test('a long document is read part by part, and each part shows its own suggestions', async () => {
  const filler = `${'Some words about nothing much at all in this place here. '.repeat(40)}\n\n`
  const document = await register(`${filler.repeat(14)}${bounceBack}`)
  const member = await house.visitor(ellen)
  const first = await member.get(`${shelf}/${document.id}`)
  assert.doesNotMatch(first.text, /able to bounce back/)
  const last = await member.get(`${shelf}/${document.id}?part=2`)
  assert.match(last.text, /able to bounce back/)
  const kept = await member.submit(last, 'keep', {
    suggestion: last.html.match(/name="suggestion" value="(\d+-\d+)"/)?.[1] ?? '',
  })
  assert.match(kept.text, /able to bounce back/)
  assert.equal((await member.get(`${shelf}/${document.id}?part=9`)).status, 200)
})

test('what is pasted is shown as text, whatever it looks like', async () => {
  const document = await register('<script>alert(1)</script> People are happy & well.')
  const page = await (await house.visitor(ellen)).get(`${shelf}/${document.id}`)
  assert.doesNotMatch(page.html, /<script>alert/)
  assert.match(page.html, /&lt;script>alert/)
})

test('only the core team marks; a visitor reads, and another place finds nothing', async () => {
  const document = await register()
  const stranger = await house.visitor()
  const page = await stranger.get(`${shelf}/${document.id}`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /_act/)
  assert.ok(page.statements <= 7, `${page.statements} statements`)
  for (const act of ['keep', 'mark', 'pick'])
    assert.equal(
      (await stranger.post(`${shelf}/${document.id}`, { _act: act, quote: home })).status,
      403,
      act,
    )
  const marked = await house.act(ellen, (acting) => markStatement(acting, document, { quote: home }))
  assert.ok(marked.ok)
  assert.equal((await stranger.get(`${shelf}/${document.id}/promises/${marked.value.id}`)).status, 403)
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await house.addProject('their-20k', {}, elsewhere)
  const visitor = await house.visitor(
    await house.addMember(theirs, 'practitioner', 'Kit', elsewhere),
    elsewhere,
  )
  assert.equal((await visitor.get(`/elsewhere/projects/their-20k/documents/${document.id}`)).status, 404)
  assert.equal((await visitor.get(`/testing/projects/their-20k/documents`)).status, 404)
})

// The real service descriptions stand beside the checkout only where the shared data is.
const shared = new URL('../../../../../shared/data/outcomes/hmpps-crs-contracts.json', import.meta.url)

test('the real service descriptions are read as one document, and every kept promise is theirs word for word', async (t) => {
  if (!existsSync(shared)) return t.skip('the shared data is not beside this checkout')
  const contracts = JSON.parse(readFileSync(shared, 'utf8')) as {
    readonly short_description: string | null
  }[]
  const real = await house.addProject('real')
  const document = await register(
    tidy(contracts.map((contract) => contract.short_description ?? '').join('\n\n')),
    real,
  )
  const member = await house.visitor(await house.addMember(real, 'practitioner', 'Sam'))
  const parts = partsOf(document.text)
  assert.ok(parts.length >= 2)
  for (const { number } of parts) {
    const page = await member.get(`/testing/projects/real/documents/${document.id}?part=${number}`)
    const suggestion = [...page.html.matchAll(/name="suggestion" value="(\d+-\d+)"/g)].map(
      ([, key = '']) => key,
    )
    assert.ok(suggestion.length > 0, `part ${number}`)
    assert.equal((await member.submit(page, 'keep', { suggestion })).status, 200)
  }
  const marked = await statementsOf(real)
  assert.ok(marked.length > 200, `${marked.length} promises`)
  for (const { quote, start, end } of marked) assert.equal(document.text.slice(start, end), quote)
  const model = await member.get('/testing/projects/real/documents/model')
  assert.match(
    model.text,
    new RegExp(`of these ${marked.filter((one) => one.area).length} promises|Of these \\d+ promises`),
  )
})
