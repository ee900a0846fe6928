import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { declareRight, findOpenDecision, say as speak } from '#commons/power'
import { addActivity, addAssumption, judgeAssumption } from '#delivery/activities'
import { sql } from '#platform/db'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleRight } from '../../commons/power/example.ts'
import { fiveKeysFor, workOut } from '../activities/example.ts'
import { addLesson, playBack, recordLesson } from './acts.ts'
import { closeProject, endPilot, findEnding, putEnding } from './acts-ending.ts'
import { atTheBandstand, howItGoesOn, sameQuestions } from './example.ts'
import { findClosing, listLessons, listPlayBacks } from './storage.ts'
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
  const priya = await house.addMember(cycle, 'commissioner', `Priya ${slug}`)
  await house.act(jo, async (acting) => {
    const right = { ...exampleRight, cycleId: cycle.id, matter: 'pilotEnd', question: 'how it goes on' }
    value(await declareRight(acting, right))
  })
  return { cycle, jo, priya }
}

test('how a trial goes on is the group’s decision: not closed without a young person, then adopt, adapt or stop', async () => {
  const { cycle, jo, priya } = await begin('ending')
  const adapt = { kind: 'adapt', reasons: 'The bit nobody wanted is the bit that got it wrong.' } as const
  refused(await house.act(priya, (acting) => endPilot(acting, cycle.id, adapt)), say.endingNotAsked)
  const decision = value(await house.act(priya, (acting) => putEnding(acting, cycle.id, howItGoesOn)))
  assert.equal(decision.options.length, 3)
  assert.ok(!(await house.act(priya, (acting) => endPilot(acting, cycle.id, adapt))).ok)
  const option = decision.options.find(({ text }) => text === howItGoesOn.options.adapt)?.id
  for (const who of [jo, priya])
    await house.act(who, async (acting) => value(await speak(acting, decision.id, { stance: 'for', option })))
  refused(
    await house.act(priya, (acting) => endPilot(acting, cycle.id, { ...adapt, kind: undefined })),
    say.endingKindNeeded,
  )
  const ending = value(await house.act(jo, (acting) => endPilot(acting, cycle.id, adapt)))
  assert.deepEqual([ending.kind, ending.words], ['adapt', howItGoesOn.options.adapt])
  const found = await house.act(jo, ({ tx, place }) => findEnding(tx, place.id, cycle.id))
  assert.equal(found?.reasons, adapt.reasons)
  assert.equal(
    await house.act(jo, ({ tx, place }) => findOpenDecision(tx, place.id, cycle.id, 'pilotEnd')),
    undefined,
  )
})

test('a project closes once all of it is there: each missing thing is named until it is', async () => {
  const { cycle, jo, priya } = await begin('closing')
  const close = () => house.act(jo, (acting) => closeProject(acting, cycle.id))
  const ground = await house.act(jo, (acting) => workOut(acting, cycle))
  const assumption = await house.act(jo, async (acting) => {
    const activity = value(await addActivity(acting, cycle.id, fiveKeysFor(ground)))
    return value(await addAssumption(acting, activity.id, 'Who is trusted turns up.'))
  })
  const bare = await close()
  assert.ok(!bare.ok)
  assert.deepEqual(
    bare.problems.map(({ text }) => text),
    [say.lessonFirst, say.playBackFirst, say.verdictsFirst(1), say.endingFirst],
  )
  await house.act(jo, async (acting) => {
    value(
      await addLesson(acting, cycle.id, {
        ...sameQuestions,
        about: { kind: 'activity', id: ground.outcome },
      }),
    )
    value(await playBack(acting, cycle.id, atTheBandstand))
    value(await judgeAssumption(acting, assumption, { verdict: 'held', why: 'We counted.' }))
  })
  refused(await close(), say.endingFirst)
  const decision = value(await house.act(jo, (acting) => putEnding(acting, cycle.id, howItGoesOn)))
  const option = decision.options[2]?.id
  await house.act(jo, async (acting) => value(await speak(acting, decision.id, { stance: 'for', option })))
  await house.act(priya, async (acting) => value(await speak(acting, decision.id, { stance: 'standAside' })))
  await house.act(jo, async (acting) =>
    value(await endPilot(acting, cycle.id, { kind: 'stop', reasons: 'It was good once.' })),
  )
  value(await close())
  refused(await close(), say.closedAlready)
  await house.act(jo, async ({ tx, place }) => {
    assert.ok(await findClosing(tx, place.id, cycle.id))
    assert.equal((await listLessons(tx, place.id, cycle.id))[0]?.about?.kind, 'activity')
    assert.equal((await listPlayBacks(tx, place.id, cycle.id))[0]?.answer, atTheBandstand.answer)
  })
})

test('only a published record takes lessons from a source, and the ledger holds no words', async () => {
  const { cycle, jo } = await begin('ledger')
  const lesson = { ...sameQuestions, source: 'The published account' }
  refused(await house.act(jo, (acting) => recordLesson(acting, cycle.id, lesson)), say.recordsOnly)
  const record = await house.addPlace('record', { record: true })
  const past = await house.addProject('past', {}, record)
  await house.act(
    jo,
    async (acting) => {
      refused(await recordLesson(acting, past.id, { ...lesson, source: ' ' }), say.sourceNeeded)
      value(await recordLesson(acting, past.id, lesson))
      assert.equal((await listLessons(acting.tx, record.id, past.id))[0]?.source, lesson.source)
      assert.deepEqual(await listLessons(acting.tx, house.place.id, cycle.id), [])
    },
    record,
  )
  const { rows } = await house.act(jo, ({ tx }) =>
    sql<{ content: string }>`
      select c.content from audit.entry e join audit.content c on c.place_id = e.place_id and c.seq = e.seq
      where e.act like 'learning.%'`.execute(tx.kysely),
  )
  assert.ok(rows.length > 3)
  for (const { content } of rows) assert.doesNotMatch(content, /never late|bandstand|good once|bus staying/)
})
