import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { eraseContentOf } from '#platform/audit'
import { nobody } from '#platform/auth'
import { freshHouse } from '#testing'
import { type LedgerLine, linesIn, verify } from './verify.ts'

const house = await freshHouse()
after(() => house.close())

const subject = { kind: 'thing', id: '11111111-1111-4111-8111-111111111111' }
for (let i = 0; i < 12; i++) {
  await house.act(nobody, async (acting) => {
    acting.record({
      act: 'test.do',
      subject: i === 4 ? subject : { ...subject, id: acting.chance.id() },
      about: { i },
    })
    acting.record({ act: 'test.do-more', subject: { kind: 'thing', id: acting.chance.id() } })
  })
}
await house.act(nobody, async (acting) =>
  acting.record(await eraseContentOf(acting.tx, house.place.id, subject)),
)

async function ledger(): Promise<LedgerLine[]> {
  return Array.fromAsync(linesIn(house.adminUrl))
}
const whole = await ledger()

test('what the product wrote verifies, with erased content accounted for', async () => {
  const verdict = await verify(whole)
  assert.deepEqual(verdict.findings, [])
  assert.equal(verdict.entries, 25)
  assert.equal(verdict.erased, 1)
})

test('acts at the same time are numbered without a gap', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () =>
      house.act(nobody, async (acting) =>
        acting.record({ act: 'test.together', subject: { kind: 'thing', id: acting.chance.id() } }),
      ),
    ),
  )
  assert.deepEqual((await verify(await ledger())).findings, [])
})

test('one changed, deleted, doubled or reordered entry is found, wherever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 2),
      fc.constantFrom('act', 'delete', 'swap', 'double', 'content', 'at', 'subject'),
      async (at, how) => {
        const lines = [...whole]
        const line = lines[at] as LedgerLine
        if (how === 'act') lines[at] = { ...line, act: 'test.other' }
        if (how === 'at') lines[at] = { ...line, at: '2020-01-01T00:00:00.000000Z' }
        if (how === 'subject') lines[at] = { ...line, subject: '22222222-2222-4222-8222-222222222222' }
        if (how === 'content')
          lines[at] = { ...line, salt: '00'.repeat(16), content: '{"by":"somebody else"}' }
        if (how === 'delete') lines.splice(at, 1)
        if (how === 'double') lines.splice(at, 0, line)
        if (how === 'swap') lines.splice(at, 2, lines[at + 1] as LedgerLine, line)
        assert.equal((await verify(lines)).ok, false)
      },
    ),
  )
})

test('content that vanished without an erasure entry is found', async () => {
  const lines = whole.map((line) => (line.seq === 3 ? { ...line, salt: null, content: null } : line))
  assert.match((await verify(lines)).findings[0]?.what ?? '', /no later entry says it was erased/)
})

test('a cut-off end shows only against a head noted outside', async () => {
  const noted = whole.slice(0, 8)
  const { heads } = await verify(noted)
  const cut = whole.slice(0, 6)
  assert.equal((await verify(cut)).ok, true)
  assert.equal((await verify(cut, heads)).ok, false)
  assert.equal((await verify(noted, heads)).ok, true)
  assert.equal((await verify(whole, heads)).ok, true)
})

test('the app role can append to the ledger, and neither change nor delete an entry', async () => {
  const client = new pg.Client({ connectionString: house.adminUrl, options: '-c role=alongside_app' })
  await client.connect()
  await client.query("select set_config('alongside.place', $1, false)", [house.place.id])
  await assert.rejects(client.query("update audit.entry set act = 'x'"), { code: '42501' })
  await assert.rejects(client.query('delete from audit.entry'), { code: '42501' })
  await assert.rejects(client.query("update audit.content set content = 'x'"), { code: '42501' })
  await client.end()
})
