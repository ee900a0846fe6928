import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { STATEMENT_RULES } from '#analysis/statements'
import { formsOf, type OpenHouse, openHouse, type VisitedPage, type Visitor } from '#testing'
import { samplePlan } from '../sample.ts'

let house: OpenHouse
let visitor: Visitor
before(async () => {
  house = await openHouse()
  visitor = await house.visitor()
})
after(() => house.close())

/** Presses one of the mirror's buttons: sends its form as a browser would, with some answers changed. */
async function press(
  page: VisitedPage,
  step: string,
  answers: Record<string, readonly string[]> = {},
): Promise<VisitedPage> {
  const form = formsOf(page.html).find((one) => one.action === '/mirror' && 'text' in one.fields)
  assert.ok(form, page.text.slice(0, 200))
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries({ ...form.fields, ...answers, step: [step] }))
    for (const value of values) body.append(name, value)
  const answered = await house.app.inject({
    method: 'POST',
    url: '/mirror',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: body.toString(),
  })
  assert.deepEqual(answered.cookies, [], 'the mirror sets no cookie')
  const read = await visitor.get('/mirror')
  return { ...read, status: answered.statusCode, html: answered.body, text: readable(answered.body) }
}

function readable(html: string): string {
  const text = html.replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' ')
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

async function paste(text: string): Promise<VisitedPage> {
  return press(await visitor.get('/mirror'), 'choose', { text: [text] })
}

/** How many rows each table of the house holds. */
async function rowsEverywhere(): Promise<Record<string, number>> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: house.adminUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)
      counts[name] = rows[0]?.n ?? 0
    }
    return counts
  } finally {
    await client.end()
  }
}

test('the mirror says first that nothing is kept, and sets no cookie', async () => {
  const page = await visitor.get('/mirror')
  assert.equal(page.status, 200)
  assert.match(page.text, /Nothing you paste is kept/)
  assert.equal(page.headers['set-cookie'], undefined)
})

test('a made-up plan is there to try with, and leads to the model in two steps', async () => {
  const sample = await visitor.get('/mirror?sample=1')
  const chosen = await press(sample, 'choose')
  assert.match(chosen.text, /lives in a home that is dry, warm and secure/)
  assert.ok(Object.values(STATEMENT_RULES).some((rule) => chosen.text.includes(rule.sentence)))
  const model = await press(chosen, 'model')
  assert.equal(model.status, 200)
  assert.match(model.text, /(All|Nearly all|Most) \w*.*about conditions around people/)
  assert.match(model.text, /None is about .*how people live and connect/)
  assert.match(model.text, /Questions worth asking about the wording/)
  assert.match(model.text, /Nothing you paste is kept/)
})

test('people decide what counts and where it belongs, and can go back without losing it', async () => {
  const chosen = await paste(samplePlan)
  const keys = [...chosen.html.matchAll(/name="shown" value="([^"]+)"/g)].map(([, key = '']) => key)
  const [first = '', second = ''] = keys
  const model = await press(chosen, 'model', {
    keep: [first, second],
    [`area.${first}`]: ['feelings'],
    [`area.${second}`]: ['none'],
  })
  assert.match(model.text, /The one promise here is about how people feel|about how people feel/)
  assert.match(model.text, /1 promise is not placed on the model/)
  const back = await press(model, 'choose')
  assert.equal([...back.html.matchAll(/name="keep"[^>]*\schecked/g)].length, 2)
  assert.match(back.html, new RegExp(`name="area.${first}"[\\s\\S]*?value="feelings" selected`))
})

test('a sentence of one’s own counts beside the suggestions', async () => {
  const added = await press(await paste(samplePlan), 'add', {
    newOwn: ['Young people have somebody to count on.'],
  })
  assert.match(added.text, /Added by you/)
  const model = await press(added, 'model')
  assert.match(model.text, /Young people have somebody to count on\./)
})

test('nothing pasted, too much pasted and nothing ticked get a sentence that helps', async () => {
  const empty = await paste('   ')
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Paste the text of a plan first/)
  const long = await paste('word '.repeat(40_001))
  assert.equal(long.status, 422)
  assert.match(long.text, /200,004 characters long/)
  assert.match(long.html, /word word/)
  const unticked = await press(await paste(samplePlan), 'model', { keep: [] })
  assert.equal(unticked.status, 422)
  assert.match(unticked.text, /Tick or add at least one promise/)
})

test('what is pasted is shown as text, and a form nobody made breaks nothing', async () => {
  const chosen = await paste('People are <script>alert("happy")</script> & safe in every home.')
  assert.doesNotMatch(chosen.html, /<script>alert/)
  for (const payload of [
    'step=model',
    'text=x&text=y&keep=zz&shown=zz&step=model',
    'text=%00&own=%F0',
    'area.0-1=external',
  ]) {
    const answered = await house.app.inject({
      method: 'POST',
      url: '/mirror',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload,
    })
    assert.ok([200, 422].includes(answered.statusCode), `${payload}: ${answered.statusCode}`)
  }
})

test('looking in the mirror leaves every table as it was, and no word of the text in the log', async () => {
  const before = await rowsEverywhere()
  assert.ok(Object.keys(before).length > 20)
  const canary = 'Every quillfeather in Testing is warm and safe in its home.'
  const model = await press(
    await press(await paste(canary), 'add', { newOwn: ['People trust quillfeathers.'] }),
    'model',
  )
  assert.match(model.text, /quillfeather/)
  assert.deepEqual(await rowsEverywhere(), before)
  assert.doesNotMatch(house.log.join(''), /quillfeather/)
})

// The real service descriptions and desired outcomes stand beside the checkout only where the shared data is.
const shared = new URL('../../../../../shared/data/outcomes/', import.meta.url)

/** 40 of the 41 real contracts bring a description; the 46 desired outcomes are read as the list they are. */
function realTexts(): string[] {
  const contracts = JSON.parse(readFileSync(new URL('hmpps-crs-contracts.json', shared), 'utf8')) as {
    readonly short_description: string | null
  }[]
  const outcomes = readFileSync(new URL('hmpps-desired-outcomes.csv', shared), 'utf8')
  const desired = outcomes
    .split('\n')
    .flatMap((row) => /^(?:[^,"]*|"[^"]*"),(?:[^,]*),(?:"[^"]*"|[^,]*),"?(.*?)"?\r?$/.exec(row)?.[1] ?? [])
  assert.equal(contracts.length, 41)
  assert.ok(desired.length >= 46)
  const descriptions = contracts.flatMap((contract) => contract.short_description ?? [])
  return [
    ...descriptions,
    `The desired outcomes are:\n${desired.map((outcome) => `- ${outcome}`).join('\n')}`,
  ]
}

test('every real service description is read without a fault, each promise word for word, and nothing is stored', async (t) => {
  if (!existsSync(shared)) return t.skip('the shared data is not beside this checkout')
  const before = await rowsEverywhere()
  let promises = 0
  for (const text of realTexts()) {
    const original = text.normalize('NFC').replaceAll(/\r\n?/g, '\n')
    const chosen = await paste(text)
    assert.equal(chosen.status, 200)
    const form = formsOf(chosen.html).find((one) => 'text' in one.fields)
    const carried = form?.fields.text?.[0] ?? ''
    const shown = form?.fields.shown ?? []
    for (const key of shown) {
      const [start, end] = key.split('-').map(Number)
      const quote = carried.slice(start, end)
      assert.ok(quote.length > 3 && original.includes(quote), quote)
    }
    promises += shown.length
    if (form?.fields.keep) assert.equal((await press(chosen, 'model')).status, 200)
  }
  assert.ok(promises > 200, `${promises} sentences were suggested`)
  assert.deepEqual(await rowsEverywhere(), before)
})
