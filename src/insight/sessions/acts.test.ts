import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from '#platform/db'
import { freshHouse } from '#testing'
import { changeSession, keepNote, moveSession, planSession, recordHeadcount } from './acts.ts'
import { exampleSession } from './example.ts'
import { findSession, listHeard, listMoves, listNextSessions, listNotes, listSessions } from './storage.ts'

const house = await freshHouse()
after(() => house.close())
const cycle = await house.addProject()
const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
const at = house.place.id
const draft = { ...exampleSession, cycleId: cycle.id, heldOn: '2026-01-08' }

test('ten weeks are planned in one go, numbered, and read in order', async () => {
  await house.act(ash, async (acting) => {
    const planned = await planSession(acting, draft, 10)
    assert.ok(planned.ok)
    const sessions = await listSessions(acting.tx, at, cycle.id)
    assert.deepEqual(sessions.map(({ number, heldOn }) => [number, heldOn]).slice(0, 2), [
      [1, '2026-01-08'],
      [2, '2026-01-15'],
    ])
    assert.equal(sessions.length, 10)
    assert.equal(new Set(sessions.map(({ series }) => series)).size, 1)
    assert.deepEqual(sessions[0], planned.value[0])
  })
})

test('a meeting keeps every day it moved from, in order', async () => {
  const [first] = await house.act(ash, ({ tx }) => listSessions(tx, at, cycle.id))
  assert.ok(first)
  const move = (to: string, why: string) =>
    house.act(ash, (acting) => moveSession(acting, first.id, { to, why }))
  assert.equal((await move('2026-01-09', 'Exams.')).ok, true)
  assert.equal((await move('2026-01-12', 'Snow.')).ok, true)
  assert.equal((await move('2026-01-12', 'Again.')).ok, false)
  await house.act(ash, async ({ tx }) => {
    assert.deepEqual(await listMoves(tx, at, first.id), [
      { from: '2026-01-08', to: '2026-01-09', why: 'Exams.' },
      { from: '2026-01-09', to: '2026-01-12', why: 'Snow.' },
    ])
    assert.equal((await findSession(tx, at, first.id))?.heldOn, '2026-01-12')
  })
})

test('a headcount is a number and can be put right; what was heard is kept and played back', async () => {
  await house.act(ash, async (acting) => {
    const [first, , , last] = await listSessions(acting.tx, at, cycle.id)
    assert.ok(first && last)
    assert.equal((await recordHeadcount(acting, first.id, 9)).ok, true)
    assert.equal((await recordHeadcount(acting, first.id, 11)).ok, true)
    assert.equal((await findSession(acting.tx, at, first.id))?.headcount, 11)
    assert.equal(
      (await keepNote(acting, first.id, { kind: 'heard', words: 'Doors that open after eight.' })).ok,
      true,
    )
    assert.equal((await keepNote(acting, first.id, { kind: 'pace', words: 'Too fast.' })).ok, true)
    assert.equal((await keepNote(acting, first.id, { kind: 'heard', words: '  ' })).ok, false)
    assert.equal((await keepNote(acting, acting.chance.id(), { kind: 'heard', words: 'Nowhere.' })).ok, false)
    assert.equal((await listNotes(acting.tx, at, first.id)).length, 2)
    assert.deepEqual(
      (await listHeard(acting.tx, at, cycle.id)).map((one) => one.words),
      ['Doors that open after eight.'],
    )
    assert.deepEqual(await listHeard(acting.tx, at, cycle.id, 'public'), [])
  })
})

test('the public hears of a meeting only when it is open to all', async () => {
  await house.act(ash, async (acting) => {
    const [, second] = await listSessions(acting.tx, at, cycle.id)
    assert.ok(second)
    assert.deepEqual(await listSessions(acting.tx, at, cycle.id, 'public'), [])
    assert.equal(await changeSession(acting, { ...second, openToAll: true }), true)
    assert.deepEqual(
      (await listSessions(acting.tx, at, cycle.id, 'public')).map(({ id }) => id),
      [second.id],
    )
    assert.deepEqual(
      (await listNextSessions(acting.tx, at, cycle.id, '2026-01-15', 'public')).map(({ id }) => id),
      [second.id],
    )
    assert.deepEqual(await listNextSessions(acting.tx, at, cycle.id, '2026-01-16', 'public'), [])
    assert.equal(await changeSession(acting, { ...second, title: 'Too late' }), false)
  })
})

test('there is nowhere to write who came: no table of this room points at a person', async () => {
  const { rows } = await house.act(ash, ({ tx }) =>
    sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'sessions' and (column_name ~ 'person|name|who|by$' or data_type = 'jsonb')`.execute(
      tx.kysely,
    ),
  )
  assert.deepEqual(rows, [])
})

test('the ledger has every step, and neither places nor words', async () => {
  const { rows } = await house.act(ash, ({ tx }) =>
    sql<{ act: string; content: string }>`
      select e.act, c.content from audit.entry e join audit.content c on c.place_id = e.place_id and c.seq = e.seq
      where e.act like 'sessions.%'`.execute(tx.kysely),
  )
  const acts = new Set(rows.map(({ act }) => act))
  for (const act of ['plan', 'move', 'count', 'note', 'change']) assert.ok(acts.has(`sessions.${act}`), act)
  for (const { content } of rows) assert.doesNotMatch(content, /Spoon|Exams|Doors|fast/)
})

test('another place finds no meeting', async () => {
  const elsewhere = await house.addPlace('elsewhere')
  const [first] = await house.act(ash, ({ tx }) => listSessions(tx, at, cycle.id))
  await house.act(
    ash,
    async ({ tx }) => {
      assert.equal(await findSession(tx, at, first?.id ?? ''), undefined)
      assert.equal(await findSession(tx, elsewhere.id, first?.id ?? ''), undefined)
    },
    elsewhere,
  )
})
