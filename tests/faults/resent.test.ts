import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { Cycle } from '#commons/cycles'
import { nameLead } from '#commons/safety'
import { withdrawVoice } from '#insight/voices'
import { nobody } from '#platform/auth'
import { formsOf, type OpenHouse, openHouse, type VisitedPage } from '#testing'
import { exampleLead } from '../../src/commons/safety/example.ts'

let house: OpenHouse
let owner: pg.Client
let cycle: Cycle
let root: string
before(async () => {
  house = await openHouse()
  owner = new pg.Client({ connectionString: house.adminUrl })
  await owner.connect()
  cycle = await house.addProject()
  root = `/${house.place.slug}/projects/${cycle.slug}`
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(async () => {
  await owner.end()
  await house.close()
})

/** The rows of every table that something may add to, the ledger among them. */
async function rows(): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$' order by 1`,
  )
  assert.ok(tables.some(({ name }) => name === 'audit.entry'))
  const { rows: counted } = await owner.query<{ name: string; n: number }>(
    tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`).join(' union all '),
  )
  return Object.fromEntries(counted.map(({ name, n }) => [name, n]))
}

/** What was added between two counts. */
function added(before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>) {
  const more = Object.entries(now).map(([name, n]) => [name, n - (before[name] ?? 0)] as const)
  return Object.fromEntries(more.filter(([, n]) => n !== 0))
}

/** A form as it would be sent, with something typed into it. */
function filled(page: VisitedPage, act: string, typed: Readonly<Record<string, string>> = {}) {
  const form = formsOf(page.html).find(({ fields }) => fields._act?.[0] === act)
  assert.ok(form, `no form for "${act}" on ${page.path}`)
  const fields = Object.entries(form.fields).map(([name, all]) => [name, all[0] ?? ''])
  return { ...Object.fromEntries(fields), ...typed } as Readonly<Record<string, string>>
}

const times = 50

test('a voice sent 50 times at once is one voice, one entry in the ledger and one receipt', async () => {
  const browser = await house.visitor()
  const first = await browser.get(`${root}/share?method=proud`)
  const second = await browser.submit(first, 'next', { words: 'Fifty taps' })
  const form = filled(second, 'share')
  const before = await rows()
  const answers = await Promise.all(Array.from({ length: times }, () => browser.post(second.path, form)))
  assert.deepEqual(
    [...new Set(answers.map(({ status, location }) => `${status} ${location}`))],
    [`303 ${root}/ticket`],
  )
  const receipts = answers.map(
    ({ headers }) => /alongside-receipt=([a-z-]+)/.exec(`${headers['set-cookie']}`)?.[1],
  )
  assert.match(receipts[0] ?? '', /^([a-z]+-){5}[a-z]+$/)
  assert.equal(new Set(receipts).size, 1)
  assert.deepEqual(added(before, await rows()), {
    'voices.voice': 1,
    'voices.words': 1,
    'voices.draft': -1,
    'places.door': 1,
    'http.answered': 1,
    'audit.entry': 1,
    'audit.content': 1,
  })
})

test('a worry sent 50 times at once is one worry', async () => {
  const browser = await house.visitor()
  const page = await browser.get(`${root}/worried`)
  const form = filled(page, 'send', { words: 'It is loud at night.' })
  const before = await rows()
  const answers = await Promise.all(Array.from({ length: times }, () => browser.post(page.path, form)))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.deepEqual(added(before, await rows()), {
    'safety.concern': 1,
    'safety.words': 1,
    'http.answered': 1,
    'audit.entry': 1,
    'audit.content': 1,
  })
})

test('a form sent again after its voice was withdrawn gets the same answer and creates nothing', async () => {
  const browser = await house.visitor()
  const first = await browser.get(`${root}/share?method=proud`)
  const second = await browser.submit(first, 'next', { words: 'Said, and taken back' })
  const form = filled(second, 'share')
  const accepted = await browser.post(second.path, form)
  await house.act(nobody, async (acting) => {
    assert.ok((await withdrawVoice(acting, second.path.split('/').at(-1) ?? '')).ok)
  })
  const before = await rows()
  const again = await browser.post(second.path, form)
  assert.deepEqual([again.status, again.location], [accepted.status, accepted.location])
  assert.deepEqual(added(before, await rows()), {})
})

test('a form whose words were changed on the way is a different form: it is refused and creates nothing', async () => {
  const browser = await house.visitor()
  const page = await browser.get(`${root}/worried`)
  const form = filled(page, 'send', { words: 'It is loud.' })
  assert.equal((await browser.post(page.path, form)).status, 303)
  const before = await rows()
  const other = await browser.post(page.path, { ...form, words: 'It is too loud.' })
  assert.equal(other.status, 422)
  assert.ok(other.html.includes('It is too loud.'), 'what was typed is kept')
  assert.deepEqual(added(before, await rows()), {})
})
