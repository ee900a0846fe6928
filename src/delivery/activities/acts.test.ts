import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from '#platform/db'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import { addActivity, changeActivity, endActivity, recordActivity } from './acts.ts'
import { addAssumption, judgeAssumption } from './acts-assumptions.ts'
import { fiveKeysFor, workOut } from './example.ts'
import { findActivity, listActivities, listActivityOutcomes } from './storage.ts'
import { countUnjudged, listAssumptions } from './storage-assumptions.ts'
import { words } from './words.ts'

const say = words.in('en').rules
let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

function value<T>(ruling: Ruling<T> | 'changedMeanwhile'): T {
  assert.ok(ruling !== 'changedMeanwhile' && ruling.ok, JSON.stringify(ruling))
  return ruling.value
}
function refused(ruling: Ruling<unknown> | 'changedMeanwhile', text: string): void {
  assert.ok(
    ruling !== 'changedMeanwhile' && !ruling.ok && ruling.problems.some((one) => one.text === text),
    text,
  )
}

async function begin(slug: string) {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  return { cycle, jo, ...(await house.act(jo, (acting) => workOut(acting, cycle))) }
}

test('an activity points at its outcomes, and what it pointed at before is ended, not deleted', async () => {
  const project = await begin('pointing')
  await house.act(project.jo, async (acting) => {
    const { tx, place } = acting
    const made = value(await addActivity(acting, project.cycle.id, fiveKeysFor(project)))
    assert.equal(made.agreementId, project.agreement)
    assert.deepEqual(await listActivityOutcomes(tx, place.id, [made.id]), [
      { activityId: made.id, outcomeId: project.outcome, because: fiveKeysFor(project).outcomes[0]?.because },
    ])
    const because = 'They hold the key themselves.'
    const change = {
      ...fiveKeysFor(project),
      outcomes: [{ outcomeId: project.outcome, because }],
      id: made.id,
      version: 1,
    }
    assert.equal(value(await changeActivity(acting, change)).version, 2)
    assert.equal(await changeActivity(acting, change), 'changedMeanwhile')
    const now = await listActivityOutcomes(tx, place.id, [made.id])
    assert.deepEqual(
      now.map((link) => link.because),
      [because],
    )
    const { rows } =
      await sql`select from activities.activity_outcome where activity_id = ${made.id}`.execute(tx.kysely)
    assert.equal(rows.length, 2)
    value(await endActivity(acting, made.id))
    refused(await endActivity(acting, made.id), say.endedAlready)
    assert.ok((await listActivities(tx, place.id, project.cycle.id))[0]?.endedAt)
  })
})

test('none is added to another project’s agreement, and none to one nobody has begun to work out', async () => {
  const project = await begin('ours')
  const other = await begin('theirs')
  const draft = { ...fiveKeysFor(project), agreementId: other.agreement }
  refused(
    await house.act(project.jo, (acting) => addActivity(acting, project.cycle.id, draft)),
    say.agreementFirst,
  )
  await assert.rejects(
    house.act(project.jo, ({ tx }) =>
      sql`insert into activities.activity (place_id, cycle_id, id, title, about, codesigned_with, way_in, held_at, held_when, added_at)
        values (${house.place.id}, ${project.cycle.id}, ${crypto.randomUUID()}, 'x', '', '', '', '', '', now())`.execute(
        tx.kysely,
      ),
    ),
    /activity_in_agreement/,
  )
})

test('every assumption waits for a verdict; a newer one stands over an older one and both are kept', async () => {
  const project = await begin('assuming')
  await house.act(project.jo, async (acting) => {
    const { tx, place } = acting
    const made = value(await addActivity(acting, project.cycle.id, fiveKeysFor(project)))
    refused(await addAssumption(acting, made.id, ' '), say.assumptionNeeded)
    const id = value(await addAssumption(acting, made.id, 'Who is trusted with a key turns up.'))
    assert.equal(await countUnjudged(tx, place.id, project.cycle.id), 1)
    value(await judgeAssumption(acting, id, { verdict: 'notKnown', why: 'Too early.' }))
    assert.equal(await countUnjudged(tx, place.id, project.cycle.id), 0)
  })
  await house.act(project.jo, async (acting) => {
    const [{ id: activity = '' } = {}] = await listActivities(acting.tx, house.place.id, project.cycle.id)
    const [assumption] = await listAssumptions(acting.tx, house.place.id, [activity])
    assert.equal(assumption?.verdict?.verdict, 'notKnown')
    value(await judgeAssumption(acting, assumption?.id ?? '', { verdict: 'held', why: '58 of 60 on time.' }))
    const [now] = await listAssumptions(acting.tx, house.place.id, [activity])
    assert.equal(now?.verdict?.verdict, 'held')
    const { rows } =
      await sql`select from activities.verdict where assumption_id = ${assumption?.id ?? ''}`.execute(
        acting.tx.kysely,
      )
    assert.equal(rows.length, 2)
  })
})

test('only a published record takes an activity from a source, and another place finds nothing of ours', async () => {
  const project = await begin('not-a-record')
  const show = { title: 'A talent show', source: 'The published account' }
  refused(
    await house.act(project.jo, (acting) => recordActivity(acting, project.cycle.id, show)),
    say.recordsOnly,
  )
  const record = await house.addPlace('record', { record: true })
  const past = await house.addProject('past', {}, record)
  await house.act(
    project.jo,
    async (acting) => {
      refused(await recordActivity(acting, past.id, { ...show, source: '' }), say.sourceNeeded)
      const made = value(await recordActivity(acting, past.id, show))
      assert.deepEqual([made.agreementId, made.wayIn], [undefined, ''])
      refused(
        await changeActivity(acting, { ...fiveKeysFor(project), id: made.id, version: 1 }),
        say.recordOnly,
      )
      refused(await addAssumption(acting, made.id, 'x'), say.recordOnly)
    },
    record,
  )
  const elsewhere = await house.addPlace('elsewhere')
  await house.act(
    project.jo,
    async ({ tx }) => {
      const [ours] = await listActivities(tx, house.place.id, project.cycle.id)
      assert.equal(ours, undefined)
      assert.equal(await findActivity(tx, elsewhere.id, project.cycle.id), undefined)
    },
    elsewhere,
  )
})
