import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { removePlace } from '#commons/places'
import { nobody } from '#platform/auth'
import { sql } from '#platform/db'
import type { Acting } from '#platform/http'
import { type FreshHouse, freshHouse } from '#testing'
import { correct } from './acts-after.ts'
import { listOpenCalls } from './acts-open.ts'
import { publishCall } from './acts-publish.ts'
import { chosenFirst, draftedAndTried, publishedCall, teamSaysYes, valued } from './example.ts'
import { findCallToSend, findDraft, listCalls } from './storage.ts'
import { addContact, addListener, listListeners } from './storage-after.ts'

let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

/** Does something that gives up as soon as it has to wait for somebody else. */
const impatiently = (work: (acting: Acting) => Promise<unknown>) =>
  house.act(nobody, async (acting) => {
    await sql`set local lock_timeout = '50ms'`.execute(acting.tx.kysely)
    await work(acting)
  })
const waits = { message: /lock timeout/ }

test('what is added to a call while it is being published waits, and is then refused', async () => {
  const story = await chosenFirst(house, 'in-time')
  const draft = await draftedAndTried(house, story)
  await teamSaysYes(house, story, draft)
  const add = (acting: Acting) =>
    addContact(acting.tx, acting.place.id, draft.id, {
      id: acting.chance.id(),
      on: '2026-03-02',
      withWhom: 'A club',
      said: 'That there is money.',
      by: undefined,
    })
  await house.act(story.priya, async (acting) => {
    valued(await publishCall(acting, draft.id, { nothingSaidBefore: true }))
    // The adding itself has to wait: at its commit it would be too late to refuse it.
    await assert.rejects(
      impatiently(async (other) => {
        await assert.rejects(add(other), waits)
        throw new Error('it waited')
      }),
      /it waited/,
    )
  })
  await assert.rejects(impatiently(add), /a published call stays as it was published/)
})

test('the deadline cannot move while somebody sends: a correction waits for them, other senders do not', async () => {
  const { call, priya } = await publishedCall(house, 'sending')
  const fix = (acting: Acting) =>
    correct(acting, call.id, {
      what: 'The dates',
      words: 'Two days more.',
      newClosesAt: call.closesAt.add({ hours: 48 }),
    })
  await house.act(nobody, async ({ tx, place }) => {
    assert.equal((await findCallToSend(tx, place.id, call.id))?.corrections, 0)
    await assert.rejects(impatiently(fix), waits)
    await impatiently((acting) => findCallToSend(acting.tx, place.id, call.id))
  })
  valued(await house.act(priya, fix))
  const after = await house.act(nobody, ({ tx, place }) => findCallToSend(tx, place.id, call.id))
  assert.equal(String(after?.closesAt), String(call.closesAt.add({ hours: 48 })))
})

test('an open call is on the list until the last moment that its corrections gave it', async () => {
  const { call, cycle, priya } = await publishedCall(house, 'listed')
  const later = call.closesAt.add({ hours: 48 })
  await house.act(priya, async (acting) =>
    valued(await correct(acting, call.id, { what: 'Dates', words: 'More time.', newClosesAt: later })),
  )
  const isListed = (at: Temporal.Instant) =>
    house.act(nobody, async ({ tx, place }) =>
      (await listOpenCalls(tx, place.id, at)).some((open) => open.cycle.id === cycle.id),
    )
  assert.equal(await isListed(later), true)
  assert.equal(await isListed(later.add({ milliseconds: 1 })), false)
  assert.equal(await isListed(call.publishedAt ?? later), true)
})

test('a draft is found by its project and is no open call', async () => {
  const story = await chosenFirst(house, 'only-a-draft')
  const draft = await draftedAndTried(house, story)
  await house.act(nobody, async ({ tx, place, now }) => {
    assert.equal((await findDraft(tx, place.id, story.cycle.id))?.id, draft.id)
    assert.deepEqual(
      (await listCalls(tx, place.id, story.cycle.id)).map(({ id }) => id),
      [draft.id],
    )
    assert.ok(!(await listOpenCalls(tx, place.id, now)).some(({ call }) => call.id === draft.id))
  })
})

test('an address gets one letter however often it was left, however it was written', async () => {
  const { call } = await publishedCall(house, 'once')
  await house.act(nobody, async ({ tx, place, chance }) => {
    const leave = (address: string) =>
      addListener(tx, place.id, { id: chance.id(), callId: call.id, address })
    assert.equal(await leave('pot@example.org'), true)
    assert.equal(await leave('Pot@Example.org'), false)
    assert.equal((await listListeners(tx, place.id, call.id)).length, 1)
  })
})

test('a place takes its published calls with it when it is removed', async () => {
  const { call } = await publishedCall(house, 'removed')
  // In a transaction that is given up, so that the place of the other tests stays.
  const given = new Error('given up')
  await assert.rejects(
    house.act(nobody, async ({ tx, place: here }) => {
      await removePlace(tx, here.id)
      const left = await sql<{
        n: number
      }>`select count(*) as n from calls.call where id = ${call.id}`.execute(tx.kysely)
      assert.equal(left.rows[0]?.n, 0)
      throw given
    }),
    given,
  )
})
