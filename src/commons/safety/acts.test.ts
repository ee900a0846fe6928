import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { nobody } from '#platform/auth'
import { sql } from '#platform/db'
import { listLetters } from '#platform/mail'
import { freshHouse } from '#testing'
import { nameLead, raiseConcern, settleConcern } from './acts.ts'
import { exampleLead } from './example.ts'
import {
  countOpenConcerns,
  findConcernAbout,
  findConcernByReceipt,
  findLead,
  listOpenConcernSubjects,
  listOpenConcerns,
  listSettledConcerns,
  removeConcernWordsAbout,
} from './storage.ts'

const house = await freshHouse()
after(() => house.close())
const cycle = await house.addProject()
const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
const ruth = await house.addMember(cycle, 'safeguardingLead', 'Ruth')
const voice = '11111111-1111-4111-8111-111111111111'

test('a project has one lead at a time, and the one before is remembered', async () => {
  await house.act(ash, async (acting) => {
    assert.equal(await findLead(acting.tx, house.place.id, cycle.id), undefined)
    await nameLead(acting, cycle.id, { ...exampleLead, name: 'Somebody before' })
    await nameLead(acting, cycle.id, { ...exampleLead, email: 'ruth@example.org' })
    assert.deepEqual(await findLead(acting.tx, house.place.id, cycle.id), exampleLead)
    const { rows } = await sql<{ n: number }>`select count(*) as n from safety.lead`.execute(acting.tx.kysely)
    assert.equal(rows[0]?.n, 2)
  })
})

test('a worry leaves every screen at once, tells the lead nothing but that it waits, and comes back by six words', async () => {
  const { id, code } = await house.act(nobody, (acting) =>
    raiseConcern(acting, {
      cycle: cycle.id,
      about: { kind: 'voice', id: voice },
      words: 'He said he would find me',
      how: 'person',
    }),
  )
  assert.match(code ?? '', /^[a-z]+(-[a-z]+){5}$/)
  await house.act(ruth, async (acting) => {
    const { tx } = acting
    assert.deepEqual([...(await listOpenConcernSubjects(tx, house.place.id, cycle.id))], [voice])
    assert.equal(await countOpenConcerns(tx, house.place.id, cycle.id), 1)

    const [letter] = await listLetters(tx, house.place.id)
    assert.equal(letter?.to, 'ruth@example.org')
    assert.match(letter.body, /\/testing\/projects\/our-20k\/concerns/)
    assert.doesNotMatch(letter.subject + letter.body, /find me|voice/)

    assert.equal((await findConcernAbout(tx, house.place.id, voice))?.answer, undefined)
    assert.equal(JSON.stringify(await findConcernAbout(tx, house.place.id, voice)).includes('find me'), false)

    await settleConcern(acting, id, { put: 'back', told: 'We talked. You chose to leave it up.' })
    assert.equal((await listOpenConcernSubjects(tx, house.place.id, cycle.id)).size, 0)
    const mine = await findConcernByReceipt(
      tx,
      house.place.id,
      cycle.id,
      acting.secretHash('receipt', code ?? ''),
    )
    assert.equal(mine?.answer?.told, 'We talked. You chose to leave it up.')
    assert.equal(
      await findConcernByReceipt(tx, house.place.id, cycle.id, acting.secretHash('receipt', 'a-b-c-d-e-f')),
      undefined,
    )
  })
})

test('what is kept off stays off, for a flagged voice too, and nobody but the lead can settle it', async () => {
  const flagged = '22222222-2222-4222-8222-222222222222'
  const { id, code } = await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about: { kind: 'voice', id: flagged }, how: 'words' }),
  )
  assert.equal(code, undefined)
  for (const who of [nobody, ash]) {
    const ruling = await house.act(who, (acting) =>
      settleConcern(acting, id, { put: 'back', told: 'It is fine.' }),
    )
    assert.equal(ruling.ok, false)
  }
  await house.act(ruth, async (acting) => {
    assert.equal((await settleConcern(acting, id, { put: 'keepOff', told: 'I will ring you.' })).ok, true)
    assert.equal((await settleConcern(acting, id, { put: 'back', told: 'Changed my mind.' })).ok, false)
    assert.deepEqual([...(await listOpenConcernSubjects(acting.tx, house.place.id, cycle.id))], [flagged])
    assert.equal((await listSettledConcerns(acting.tx, house.place.id, cycle.id)).length, 2)
  })
})

test('two worries about one thing: it comes back only when both are put back', async () => {
  const twice = '33333333-3333-4333-8333-333333333333'
  const about = { kind: 'voice', id: twice }
  const first = await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about, how: 'words' }),
  )
  const second = await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about, how: 'person' }),
  )
  await house.act(ruth, async (acting) => {
    const isOff = async () => (await listOpenConcernSubjects(acting.tx, house.place.id, cycle.id)).has(twice)
    await settleConcern(acting, first.id, { put: 'back', told: 'Fine.' })
    assert.equal(await isOff(), true)
    await settleConcern(acting, second.id, { put: 'back', told: 'Fine.' })
    assert.equal(await isOff(), false)
  })
})

test('the words of a worry about something withdrawn go, and the fact of it stays', async () => {
  const gone = '44444444-4444-4444-8444-444444444444'
  await house.act(nobody, (acting) =>
    raiseConcern(acting, {
      cycle: cycle.id,
      about: { kind: 'voice', id: gone },
      words: 'canary words',
      how: 'person',
    }),
  )
  await house.act(ruth, async ({ tx }) => {
    await removeConcernWordsAbout(tx, house.place.id, gone)
    const left = (await listOpenConcerns(tx, house.place.id, cycle.id)).find((one) => one.about?.id === gone)
    assert.ok(left)
    assert.equal(left.words, undefined)
  })
})

test('the ledger shows that worries came and were answered, and never who raised one or a word of it', async () => {
  await house.act(ash, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, words: 'a secret of mine', how: 'person' }),
  )
  await house.act(ruth, async ({ tx }) => {
    const { rows } = await sql<{ act: string; content: string }>`
      select e.act, c.content from audit.entry e join audit.content c on c.place_id = e.place_id and c.seq = e.seq
      where e.act like 'safety.raise'`.execute(tx.kysely)
    assert.ok(rows.length >= 5)
    const ashes = ash.person
    for (const { content } of rows) assert.ok(!content.includes(ashes) && !content.includes('secret'))
  })
})

test('another place sees none of it', async () => {
  const elsewhere = await house.addPlace('elsewhere')
  await house.act(
    nobody,
    async ({ tx }) => {
      assert.equal(await findLead(tx, elsewhere.id, cycle.id), undefined)
      assert.equal(await findLead(tx, house.place.id, cycle.id), undefined)
      assert.equal((await listOpenConcernSubjects(tx, house.place.id, cycle.id)).size, 0)
    },
    elsewhere,
  )
})
