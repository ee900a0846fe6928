import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addActivity } from '#delivery/activities'
import { writeLine } from '#delivery/agreements'
import { sql } from '#platform/db'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import { fiveKeysFor, workOut } from '../activities/example.ts'
import { addReading, recordReading, takeReadingBack } from './acts.ts'
import { observe, recordChange, recordObservation, tellChange } from './acts-changes.ts'
import { atTheTable, easierToTalk, keysHeld } from './example.ts'
import { findReading, listReadings } from './storage.ts'
import { listObservations, listSelfChanges } from './storage-changes.ts'
import { words } from './words.ts'

const say = words.in('en').rules
let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

function value<T>(ruling: Ruling<T>): T {
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}
function refused(ruling: Ruling<unknown>, text: string): void {
  assert.ok(!ruling.ok && ruling.problems.some((one) => one.text === text), text)
}

async function begin(slug: string) {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  return { cycle, jo, ...(await house.act(jo, (acting) => workOut(acting, cycle))) }
}

test('a reading knows the sign, the line of the schedule it stands in, and what was done', async () => {
  const project = await begin('reading')
  await house.act(project.jo, async (acting) => {
    const { tx, place } = acting
    const line = { outcomeId: project.outcome, indicatorId: project.indicator, measure: 'A list.' }
    const scheduleLineId = value(await writeLine(acting, project.agreement, line))
    const activity = value(await addActivity(acting, project.cycle.id, fiveKeysFor(project)))
    const draft = { ...keysHeld, indicatorId: project.indicator, activityId: activity.id }
    const made = value(await addReading(acting, project.cycle.id, draft))
    assert.deepEqual(
      [made.scheduleLineId, made.activityId, made.n, made.baseline, made.careful],
      [scheduleLineId, activity.id, 31, { words: 'Two had a key before.' }, true],
    )
    value(await takeReadingBack(acting, made.id, 'Two lists were added up.'))
    refused(await takeReadingBack(acting, made.id, 'x'), say.takenBackAlready)
    const [kept] = await listReadings(tx, place.id, project.cycle.id)
    assert.equal(kept?.takenBackBecause, 'Two lists were added up.')
  })
})

test('another project’s signs and activities cannot be read here', async () => {
  const [ours, theirs] = [await begin('ours'), await begin('theirs')]
  const draft = { ...keysHeld, indicatorId: theirs.indicator }
  refused(await house.act(ours.jo, (acting) => addReading(acting, ours.cycle.id, draft)), say.indicatorNeeded)
  const activity = value(
    await house.act(theirs.jo, (acting) => addActivity(acting, theirs.cycle.id, fiveKeysFor(theirs))),
  )
  const stray = { ...keysHeld, indicatorId: ours.indicator, activityId: activity.id }
  refused(await house.act(ours.jo, (acting) => addReading(acting, ours.cycle.id, stray)), say.activityUnknown)
})

test('what taking part did has no person in its row, and neither row nor ledger says whose words they are', async () => {
  const { cycle, jo } = await begin('together')
  await house.act(jo, async (acting) => value(await tellChange(acting, cycle.id, easierToTalk)))
  await house.act(jo, async ({ tx, place }) => {
    const [told] = await listSelfChanges(tx, place.id, cycle.id)
    assert.equal(told?.missing, 'Those who came once.')
    const { rows } = await sql<{ row: string }>`select s::text as row from results.self_change s`.execute(
      tx.kysely,
    )
    assert.ok(rows.length > 0)
    for (const { row } of rows) assert.doesNotMatch(row, new RegExp(jo.person))
    const ledger = await sql<{ content: string }>`
      select c.content from audit.entry e join audit.content c on c.place_id = e.place_id and c.seq = e.seq
      where e.act like 'results.%'`.execute(tx.kysely)
    for (const { content } of ledger.rows) assert.doesNotMatch(content, /Several people|read out the time/)
  })
})

test('what somebody saw is told by their role', async () => {
  const { cycle, jo } = await begin('seen')
  const whitlock = await house.addMember(cycle, 'observer', 'Whitlock')
  await house.act(whitlock, async (acting) => value(await observe(acting, cycle.id, atTheTable)))
  const [seen] = await house.act(jo, ({ tx, place }) => listObservations(tx, place.id, cycle.id))
  assert.deepEqual([seen?.byRole, seen?.consent], [atTheTable.byRole, atTheTable.consent])
})

test('a published record says not yet known, and quotes what its source published', async () => {
  const { cycle, jo } = await begin('living')
  const early = { state: 'notYetKnown', words: 'Too early to say.', source: 'The published account' } as const
  refused(await house.act(jo, (acting) => recordReading(acting, cycle.id, early)), say.recordsOnly)
  const record = await house.addPlace('record', { record: true })
  const past = await house.addProject('past', {}, record)
  await house.act(
    jo,
    async (acting) => {
      refused(await recordReading(acting, past.id, { ...early, source: ' ' }), say.sourceNeeded)
      const made = value(await recordReading(acting, past.id, early))
      assert.deepEqual([made.n, made.indicatorId, made.baseline], [undefined, undefined, 'none'])
      refused(await takeReadingBack(acting, made.id, 'x'), say.recordOnly)
      const quoted = {
        words: 'Substance use became less significant.',
        sensitive: true,
        source: 'The account',
      }
      value(await recordChange(acting, past.id, quoted))
      const seen = { byRole: 'The authors', words: 'Visibly more confident.', source: 'The account' }
      value(await recordObservation(acting, past.id, seen))
      assert.equal((await listSelfChanges(acting.tx, record.id, past.id))[0]?.source, 'The account')
      assert.equal((await listObservations(acting.tx, record.id, past.id))[0]?.consent, say.publishedAlready)
      assert.equal(await findReading(acting.tx, house.place.id, made.id), undefined)
    },
    record,
  )
})
