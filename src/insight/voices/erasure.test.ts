import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import pg from 'pg'
import sharp from 'sharp'
import type { Cycle } from '#commons/cycles'
import { nameLead, raiseConcern } from '#commons/safety'
import { nobody, type Who } from '#platform/auth'
import { formsOf, type OpenHouse, openHouse } from '#testing'
import { exampleLead } from '../../commons/safety/example.ts'
import { shareVoice } from './acts.ts'
import { changeVoice, withdrawVoice } from './acts-author.ts'
import { sweepDrafts } from './acts-drafts.ts'
import { approveVoice, refuseVoice, retell } from './acts-team.ts'
import { exampleSharing } from './example.ts'
import { jobs } from './jobs.ts'

let house: OpenHouse
let owner: pg.Client
let cycle: Cycle
let ash: Who & { kind: 'participant' | 'staff' }
before(async () => {
  house = await openHouse()
  owner = new pg.Client({ connectionString: house.adminUrl })
  await owner.connect()
  cycle = await house.addProject()
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(async () => {
  await owner.end()
  await house.close()
})

/** How often something stands in each column of each table of every schema: asked as the owner, past every wall. */
async function whereIs(canary: string | Buffer): Promise<Record<string, number>> {
  const { rows: columns } = await owner.query<{ schema: string; name: string; column: string; type: string }>(
    `select table_schema as schema, table_name as name, column_name as column, data_type as type
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
       and data_type not in ('integer', 'bigint', 'boolean', 'date', 'timestamp with time zone')`,
  )
  assert.ok(columns.some(({ schema }) => schema === 'pgboss') && columns.length > 100, 'it looks everywhere')
  const counts = columns.map(({ schema, name, column, type }) => {
    const bytes = type === 'bytea' ? `"${column}"` : `convert_to("${column}"::text, 'UTF8')`
    return `select '${schema}.${name}.${column}' as cell, count(*)::int as n from "${schema}"."${name}" where position($1::bytea in ${bytes}) > 0`
  })
  const { rows } = await owner.query<{ cell: string; n: number }>(
    `select cell, n from (${counts.join(' union all ')}) found where n > 0`,
    [Buffer.from(canary)],
  )
  return Object.fromEntries(rows.map(({ cell, n }) => [cell, n]))
}
const inWordsOnly = { 'voices.words.words': 1 }

function ledgerVerdict(): { ok: boolean; findings: unknown[]; erased: number } {
  const said = execFileSync(
    process.execPath,
    ['verifier/verify.ts', '--database', house.adminUrl, '--json'],
    {
      encoding: 'utf8',
    },
  )
  return JSON.parse(said)
}

test('the journey of somebody with something to say leaves no trace of who they are', async () => {
  const browser = await house.visitor()
  const share = `/${house.place.slug}/projects/${cycle.slug}/share?method=proud`
  const headers = {
    'user-agent': 'canary-agent/1.0',
    'x-forwarded-for': '203.0.113.77',
    'accept-language': 'cy-canary',
  }
  const page = await browser.get(share)
  const fields = (html: string, act: string, more: Record<string, string>) => {
    const form = formsOf(html).find((one) => one.fields._act?.[0] === act)
    return {
      ...Object.fromEntries(Object.entries(form?.fields ?? {}).map(([name, all]) => [name, all[0] ?? ''])),
      ...more,
    }
  }
  const sent = await browser.post(
    share,
    fields(page.html, 'next', { words: 'canary-words-of-somebody' }),
    headers,
  )
  const second = await browser.get(sent.location ?? '')
  const third = await browser.post(second.path, fields(second.html, 'share', {}), headers)
  assert.equal(third.status, 303)
  const ticket = await browser.get(third.location ?? '')
  const code = ticket.html.match(/code-words__code"[^>]*>([a-z-]+)</)?.[1] ?? ''
  assert.deepEqual(await whereIs('canary-words-of-somebody'), inWordsOnly)
  for (const trace of [
    'canary-agent',
    '203.0.113.77',
    'cy-canary',
    code,
    browser.cookies.get('alongside-visit') ?? 'no visit',
  ]) {
    assert.deepEqual(await whereIs(trace), {}, trace)
  }
  assert.ok(!house.log.join('').includes('canary'))
  assert.ok(!house.log.join('').includes(code))
})

test('a voice of somebody who is signed in is tied to them nowhere, not even in the ledger', async () => {
  const remi = await house.addMember(cycle, 'youngPerson', 'Remi')
  const before = await whereIs(remi.person)
  for (const words of ['I won at chess.', 'My uncle hits me.']) {
    const shared = await house.act(remi, (acting) =>
      shareVoice(acting, { ...exampleSharing, cycle: cycle.id, words }),
    )
    assert.ok(shared.ok)
  }
  assert.deepEqual(await whereIs(remi.person), before)
})

test('what its author takes back is nowhere: no table, no file, no print of a form; and the ledger holds', async () => {
  const canary = 'canary-to-be-taken-back'
  const browser = await house.visitor()
  const first = await browser.get(`/${house.place.slug}/projects/${cycle.slug}/share?method=dream`)
  const picture = await sharp({ create: { width: 91, height: 37, channels: 3, background: '#7a1fa2' } })
    .png()
    .toBuffer()
  const second = await browser.submit(first, 'next', {
    words: canary,
    'parts.where': `${canary} where`,
    bring: `${canary} offer`,
    groupName: `${canary} crew`,
    photo: picture,
    photoShows: `${canary} shows`,
  })
  const ticket = await browser.submit(second, 'share', {
    consents: ['publish', 'photo', 'attribute'],
    knownAs: `${canary} name`,
  })
  assert.equal(ticket.status, 200)
  const id = second.path.split('/').at(-1) ?? ''
  const team = await house.visitor(ash)
  const photo = await team.get(`/${house.place.slug}/projects/${cycle.slug}/voices/${id}/photo`)
  assert.equal(photo.status, 200)
  const bytes = photo.body

  await house.act(ash, async (acting) => {
    await refuseVoice(acting, id, `It says ${canary}.`)
    await retell(acting, id, { words: `They said ${canary}.`, why: canary })
  })
  await house.act(nobody, (acting) =>
    raiseConcern(acting, {
      cycle: cycle.id,
      about: { kind: 'voice', id },
      words: `worried by ${canary}`,
      how: 'person',
    }),
  )
  const before = Object.keys(await whereIs(canary))
  assert.ok(before.length >= 7, before.join(' '))
  assert.notDeepEqual(await whereIs(bytes), {})

  await browser.submit(await browser.get(`/${house.place.slug}/receipt`), 'open')
  const changed = await browser.submit(await browser.get(`/${house.place.slug}/receipt/change`), 'change', {
    words: `${canary} again`,
  })
  assert.equal(changed.status, 200)
  const gone = await browser.submit(await browser.get(`/${house.place.slug}/receipt/withdraw`), 'withdraw')
  assert.match(gone.text, /You took this back/)

  assert.deepEqual(await whereIs(canary), {})
  assert.deepEqual(await whereIs(bytes), {})
  const verdict = ledgerVerdict()
  assert.deepEqual(verdict.findings, [])
  assert.ok(verdict.erased > 0)
})

test('a form sent again after its words were taken back makes no second voice, and nothing is left to compare it with', async () => {
  const browser = await house.visitor()
  const first = await browser.get(`/${house.place.slug}/projects/${cycle.slug}/share?method=proud`)
  const second = await browser.submit(first, 'next', { words: 'Sent twice over a bad line' })
  const form = formsOf(second.html).find((one) => one.fields._act?.[0] === 'share')
  const fields = Object.fromEntries(
    Object.entries(form?.fields ?? {}).map(([name, all]) => [name, all[0] ?? '']),
  )
  assert.equal((await browser.post(second.path, fields)).status, 303)
  const otherwise = { ...fields, consents: 'publish' }
  assert.equal((await browser.post(second.path, otherwise)).status, 422)
  const id = second.path.split('/').at(-1) ?? ''
  await house.act(nobody, (acting) => withdrawVoice(acting, id))
  assert.equal((await browser.post(second.path, fields)).status, 303)
  assert.equal((await browser.post(second.path, otherwise)).status, 303)
  assert.deepEqual(await whereIs('Sent twice over a bad line'), {})
})

test('words forgotten with a change are gone while the new ones stay, and so is a photo nobody shows any more', async () => {
  const shared = await house.act(nobody, async (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: cycle.id, words: 'canary-first-version' }),
  )
  assert.ok(shared.ok)
  await house.act(ash, (acting) => approveVoice(acting, shared.value.id))
  await house.act(nobody, (acting) =>
    changeVoice(acting, {
      voice: shared.value.id,
      code: shared.value.code,
      author: 'one',
      words: 'canary-second-version',
      forgetOld: true,
    }),
  )
  assert.deepEqual(await whereIs('canary-first-version'), {})
  assert.deepEqual(await whereIs('canary-second-version'), inWordsOnly)
  assert.equal(ledgerVerdict().ok, true)
})

test('what nobody said within a day is swept, and what was written an hour ago is not', async () => {
  const place = await house.addPlace('slow')
  const project = await house.addProject('slow-project', {}, place)
  await house.act(nobody, (acting) => nameLead(acting, project.id, exampleLead), place)
  const browser = await house.visitor()
  const write = async (words: string) =>
    browser.submit(await browser.get(`/${place.slug}/projects/${project.slug}/share?method=proud`), 'next', {
      words,
    })
  await write('canary-old-draft')
  await owner.query(`update voices.draft set begun_at = begun_at - interval '25 hours' where place_id = $1`, [
    place.id,
  ])
  await owner.query(
    `insert into voices.draft (place_id, cycle_id, id, browser, content, begun_at)
    select place_id, cycle_id, gen_random_uuid(), browser, '{"words":"canary-new-draft"}', now() - interval '1 hour' from voices.draft where place_id = $1`,
    [place.id],
  )
  for (const job of jobs(house.database)) await job.run({})
  assert.deepEqual(await whereIs('canary-old-draft'), {})
  assert.deepEqual(await whereIs('canary-new-draft'), { 'voices.draft.content': 1 })
  await house.act(nobody, (acting) => sweepDrafts(acting), place)
  assert.deepEqual(await whereIs('canary-new-draft'), { 'voices.draft.content': 1 })
})
