import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { represent } from '#commons/people'
import { listOptOuts } from '#commons/power'
import { listOpened } from '#planning/applications'
import { findCall, listScale, setModel } from '#planning/calls'
import { sql } from '#platform/db'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import {
  comeBack,
  declare,
  declinePlace,
  invitePanelist,
  listReadings,
  mayRead,
  noteAbsence,
} from './acts.ts'
import { lockScores, moderate, reveal, score, standings } from './acts-scores.ts'
import { openedCall, type PanelStory, scoredAll, seated, valued } from './example.ts'
import { listDeclarationsOf, listPanel } from './storage.ts'
import { listScoresOf, listShownScores } from './storage-scores.ts'
import { words } from './words.ts'

const say = words.in('en').rules
let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const texts = (ruling: Ruling<unknown>) => (ruling.ok ? [] : ruling.problems.map(({ text }) => text))
const first = (story: PanelStory) => story.applications[0] ?? ''
const criterionOf = (story: PanelStory, stage: 'read' | 'interview') =>
  story.criteria.find((criterion) => criterion.stage === stage)?.id ?? ''

describe('a place on the panel', () => {
  test('is for somebody with a seat, asked once, young people and adults in the same way', async () => {
    const story = await openedCall(house, 'asked')
    const { call, jo, ellen, priya } = story
    const ask = (person: string, part: 'panel' | 'interviewer' = 'panel') =>
      house.act(priya, (acting) => invitePanelist(acting, call.id, person, part))
    assert.ok((await ask(jo.person)).ok)
    assert.ok((await ask(ellen.person)).ok)
    assert.ok((await ask(jo.person, 'interviewer')).ok)
    assert.deepEqual(texts(await ask(jo.person)), [say.invitedAlready])
    assert.deepEqual(
      texts(await ask(ellen.person, 'interviewer')),
      [say.theirsToScore],
      'young people lead it',
    )
    const stranger = await house.addMember(await house.addProject('elsewhere'), 'youngPerson', 'Remi')
    assert.deepEqual(texts(await ask(stranger.person)), [say.noSeat])
    const panel = await house.act(priya, ({ tx, place }) => listPanel(tx, place.id, call.id))
    assert.deepEqual(
      panel.map(({ person, stage, number, young }) => [person, stage, number, young]),
      [
        [jo.person, 'read', 1, true],
        [jo.person, 'interview', 1, true],
        [ellen.person, 'read', 2, false],
      ],
    )
  })

  test('can be left without a reason, counts as leaving that matter alone, and stays free for them', async () => {
    const story = await openedCall(house, 'left')
    const { call, jo, priya, cycle } = story
    await seated(house, story, [jo])
    assert.ok((await house.act(jo, (acting) => declinePlace(acting, call.id, 'It is reading forms.'))).ok)
    assert.deepEqual(
      await house.act(jo, async ({ tx, place }) =>
        (await listOptOuts(tx, place.id, cycle.id)).map(({ person, matter }) => [person, matter]),
      ),
      [[jo.person, 'panel']],
    )
    const scoring = { application: first(story), criterion: criterionOf(story, 'read'), value: 3 }
    assert.deepEqual(texts(await house.act(jo, (acting) => score(acting, scoring))), [say.declinedPlace])
    assert.ok((await house.act(jo, (acting) => comeBack(acting, call.id))).ok)
    assert.ok((await house.act(jo, (acting) => score(acting, scoring))).ok)
    const [mine] = await house.act(priya, ({ tx, place }) => listPanel(tx, place.id, call.id))
    assert.deepEqual([mine?.declinedAt, mine?.reason], [undefined, ''])
    assert.deepEqual(await house.act(jo, ({ tx, place }) => listOptOuts(tx, place.id, cycle.id)), [])
  })

  test('that was left on paper takes nothing from the interviews', async () => {
    const story = await openedCall(house, 'only-faces')
    const { call, jo } = story
    await seated(house, story, [jo])
    await seated(house, story, [jo], 'interviewer')
    valued(await house.act(jo, (acting) => declinePlace(acting, call.id)))
    const given = { application: first(story), criterion: criterionOf(story, 'interview'), value: 4 }
    assert.ok((await house.act(jo, (acting) => score(acting, given))).ok)
  })
})

describe('a declaration', () => {
  test('comes before reading and before scoring', async () => {
    const story = await openedCall(house, 'declare')
    const { call, ellen, priya } = story
    valued(await house.act(priya, (acting) => invitePanelist(acting, call.id, ellen.person)))
    const scoring = {
      application: first(story),
      criterion: criterionOf(story, 'read'),
      value: 3,
      reason: 'Ok.',
    }
    const reading = () =>
      house.act(ellen, ({ tx, place }) => mayRead(tx, place.id, ellen.person, first(story)))
    assert.equal(await reading(), 'declareFirst')
    assert.deepEqual(texts(await house.act(ellen, (acting) => score(acting, scoring))), [say.declareFirst])
    valued(
      await house.act(ellen, (acting) =>
        declare(acting, first(story), { conflict: false, note: 'Met once.' }),
      ),
    )
    assert.equal(await reading(), 'open')
    assert.ok((await house.act(ellen, (acting) => score(acting, scoring))).ok)
  })

  test('of being too close removes reading and scoring, stays, and is not asked of the others', async () => {
    const story = await openedCall(house, 'too-close')
    const { call, ellen, priya } = story
    valued(await house.act(priya, (acting) => invitePanelist(acting, call.id, ellen.person)))
    const [close = '', other = ''] = story.applications
    valued(await house.act(ellen, (acting) => declare(acting, close, { conflict: true })))
    valued(await house.act(ellen, (acting) => declare(acting, other, { conflict: false })))
    const readings = await house.act(ellen, ({ tx, place }) =>
      listReadings(tx, place.id, call.id, ellen.person),
    )
    assert.deepEqual([readings.get(close), readings.get(other)], ['conflict', 'open'])
    const scoring = { application: close, criterion: criterionOf(story, 'read'), value: 5 }
    assert.deepEqual(texts(await house.act(ellen, (acting) => score(acting, scoring))), [say.conflict])
    assert.deepEqual(texts(await house.act(ellen, (acting) => declare(acting, close, { conflict: false }))), [
      say.conflictStays,
    ])
    assert.deepEqual(
      await house.act(ellen, async ({ tx, place }) =>
        (await listDeclarationsOf(tx, place.id, call.id, ellen.person)).map(({ conflict }) => conflict),
      ),
      [true, false],
    )
  })

  test('is not taken from somebody who speaks for the organisation itself, except that they are too close', async () => {
    const story = await openedCall(house, 'own')
    const { call, ellen, priya } = story
    const organisation = await house.act(priya, async ({ tx, place }) => {
      const [applicant] = await listOpened(tx, place.id, call.id)
      return { id: applicant?.organisationId ?? '', application: applicant?.id ?? '' }
    })
    await house.act(ellen, (acting) => represent(acting, ellen.person, organisation.id))
    const said = (conflict: boolean) =>
      house.act(ellen, (acting) => declare(acting, organisation.application, { conflict }))
    assert.deepEqual(texts(await said(false)), [say.speaksForThem])
    assert.ok((await said(true)).ok)
  })

  test('made after scoring takes those scores out of what is shown', async () => {
    const story = await openedCall(house, 'found-out')
    const { call, ellen, priya } = story
    await seated(house, story, [ellen, priya])
    await scoredAll(house, story, ellen, 5)
    await scoredAll(house, story, priya, 4)
    valued(await house.act(ellen, (acting) => declare(acting, first(story), { conflict: true })))
    valued(await house.act(priya, (acting) => reveal(acting, call.id)))
    const shown = await house.act(priya, ({ tx, place }) => listShownScores(tx, place.id, call.id))
    const by = (application: string) =>
      new Set(shown.filter((one) => one.application === application).map(({ person }) => person))
    assert.deepEqual(by(first(story)), new Set([priya.person]))
    assert.deepEqual(by(story.applications[1] ?? ''), new Set([priya.person, ellen.person]))
  })
})

describe('scores', () => {
  test('are whole, from 0 to 5, on what the call names, and what young people lead is theirs', async () => {
    const story = await openedCall(house, 'scale')
    const { ellen, jo } = story
    await seated(house, story, [ellen, jo])
    await seated(house, story, [ellen, jo], 'interviewer')
    const give = (who: typeof jo, criterion: string, value: number) =>
      house.act(who, (acting) => score(acting, { application: first(story), criterion, value }))
    const read = criterionOf(story, 'read')
    for (const value of [-1, 6, 2.5])
      assert.deepEqual(texts(await give(ellen, read, value)), [say.wholeValue])
    for (const value of [0, 5]) assert.ok((await give(ellen, read, value)).ok)
    assert.deepEqual(texts(await give(ellen, first(story), 3)), [say.unknownCriterion])
    assert.deepEqual(texts(await give(ellen, criterionOf(story, 'interview'), 3)), [say.youngScore])
    assert.ok((await give(jo, criterionOf(story, 'interview'), 3)).ok)
  })

  test('lock when all are given with their reasons, and stay as they are', async () => {
    const story = await openedCall(house, 'lock')
    const { call, ellen } = story
    await seated(house, story, [ellen])
    const lock = () => house.act(ellen, (acting) => lockScores(acting, call.id))
    assert.deepEqual(texts(await lock()), [say.stillToScore(6)])
    const read = story.criteria.filter(({ stage }) => stage === 'read')
    for (const application of story.applications)
      for (const { id } of read)
        valued(await house.act(ellen, (acting) => score(acting, { application, criterion: id, value: 3 })))
    assert.deepEqual(texts(await lock()), [say.stillReasons(6)])
    for (const application of story.applications)
      for (const { id } of read)
        valued(
          await house.act(ellen, (acting) =>
            score(acting, { application, criterion: id, value: 3, reason: 'It says how.' }),
          ),
        )
    assert.ok((await lock()).ok)
    const again = { application: first(story), criterion: read[0]?.id ?? '', value: 5 }
    assert.deepEqual(texts(await house.act(ellen, (acting) => score(acting, again))), [say.lockedAlready])
    await assert.rejects(
      house.act(ellen, ({ tx, place }) =>
        sql`update evaluation.score set value = 5 where place_id = ${place.id} and person_id = ${ellen.person}`.execute(
          tx.kysely,
        ),
      ),
      /a locked score stays as it is/,
    )
  })

  test('are shown to nobody before everybody locked, and then to all at once', async () => {
    const story = await openedCall(house, 'shown')
    const { call, ellen, priya, jo } = story
    await seated(house, story, [ellen, priya, jo])
    const show = () => house.act(priya, (acting) => reveal(acting, call.id))
    const seen = () => house.act(priya, ({ tx, place }) => listShownScores(tx, place.id, call.id))
    await scoredAll(house, story, ellen, 3)
    await scoredAll(house, story, priya, 4)
    assert.deepEqual(texts(await show()), [say.waitsFor(1)])
    await assert.rejects(
      house.act(priya, ({ tx, place }) =>
        sql`insert into evaluation.reveal (place_id, call_id, stage, revealed_at)
            values (${place.id}, ${call.id}, 'read', clock.now(${place.id}))`.execute(tx.kysely),
      ),
      /scores are shown when everybody has locked theirs/,
    )
    assert.deepEqual(await seen(), [])
    assert.deepEqual(await house.act(priya, ({ tx, place }) => standings(tx, place.id, call.id)), [])
    await scoredAll(house, story, jo, 4)
    assert.ok((await show()).ok)
    assert.equal((await seen()).length, 18)
    assert.deepEqual(texts(await show()), [say.shown])
  })

  test('need not wait for somebody who is written down as away, with the reason', async () => {
    const story = await openedCall(house, 'away')
    const { call, ellen, priya, jo } = story
    await seated(house, story, [ellen, jo])
    await scoredAll(house, story, ellen, 3)
    const away = (why: string) =>
      house.act(priya, (acting) => noteAbsence(acting, call.id, { person: jo.person, part: 'panel', why }))
    assert.deepEqual(texts(await away(' ')), [say.absenceWhy])
    assert.ok((await away('Jo is ill this week.')).ok)
    assert.ok((await house.act(ellen, (acting) => reveal(acting, call.id))).ok)
  })

  test('of what young people lead are not shown while no young person has locked any', async () => {
    const story = await openedCall(house, 'led')
    const { call, ellen, jo, priya } = story
    await seated(house, story, [ellen, jo], 'interviewer')
    assert.deepEqual(texts(await house.act(ellen, (acting) => lockScores(acting, call.id, 'interview'))), [
      say.theirsToScore,
    ])
    valued(
      await house.act(priya, (acting) =>
        noteAbsence(acting, call.id, { person: jo.person, part: 'interviewer', why: 'Ill.' }),
      ),
    )
    const show = () => house.act(ellen, (acting) => reveal(acting, call.id, 'interview'))
    assert.deepEqual(texts(await show()), [say.nobodyLocked])
    await scoredAll(house, story, jo, 4, 'interviewer')
    assert.ok((await show()).ok)
  })
})

describe('scores that lie two or more apart', () => {
  test('wait, are agreed on by people who gave them and were there, and stay beside what was agreed', async () => {
    const story = await openedCall(house, 'apart')
    const { call, ellen, priya, jo, ash } = story
    await seated(house, story, [ellen, priya, jo])
    for (const [who, value] of [
      [ellen, 2],
      [priya, 3],
      [jo, 4],
    ] as const)
      await scoredAll(house, story, who, value)
    const said = {
      application: first(story),
      criterion: criterionOf(story, 'read'),
      value: 3,
      reason: 'We read it aloud together.',
      present: [ellen.person, jo.person],
    }
    const agree = (who: typeof jo, other: Partial<typeof said> = {}) =>
      house.act(who, (acting) => moderate(acting, { ...said, ...other }))
    assert.deepEqual(texts(await agree(ellen)), [say.notShown])
    valued(await house.act(ellen, (acting) => reveal(acting, call.id)))
    const waiting = await house.act(ellen, ({ tx, place }) => standings(tx, place.id, call.id))
    assert.deepEqual(
      waiting.map(({ waits, place }) => [waits, place]),
      [
        [true, undefined],
        [true, undefined],
      ],
    )
    valued(await house.act(ash, (acting) => declare(acting, first(story), { conflict: false })))
    assert.deepEqual(texts(await agree(ash)), [say.whoScored])
    assert.deepEqual(texts(await agree(ellen, { value: 5 })), [say.agreedValue(2, 4)])
    assert.deepEqual(texts(await agree(ellen, { reason: ' ' })), [say.agreedReason])
    assert.deepEqual(texts(await agree(ellen, { present: [ellen.person] })), [say.twoPresent])
    assert.deepEqual(texts(await agree(ellen, { present: [ellen.person, ash.person] })), [say.onlyScorers])
    assert.deepEqual(texts(await agree(ellen, { present: [ellen.person, priya.person] })), [say.youngPresent])
    assert.deepEqual(valued(await agree(ellen)), [2, 3, 4])
    assert.deepEqual(texts(await agree(jo, { value: 4 })), [say.agreedAlready])
    await assert.rejects(
      house.act(jo, ({ tx, place }) =>
        sql`update evaluation.moderation set value = 4 where place_id = ${place.id}`.execute(tx.kysely),
      ),
      /permission denied/,
    )
    const kept = await house.act(ellen, ({ tx, place }) =>
      listShownScores(tx, place.id, call.id, first(story)),
    )
    assert.deepEqual(
      kept.filter(({ criterion }) => criterion === said.criterion).map(({ value }) => value),
      [2, 3, 4],
    )
  })

  test('in what young people lead are agreed on by young people', async () => {
    const story = await openedCall(house, 'theirs')
    const { call, jo, ash, ellen } = story
    await seated(house, story, [jo, ash, ellen], 'interviewer')
    await scoredAll(house, story, jo, 2, 'interviewer')
    await scoredAll(house, story, ash, 4, 'interviewer')
    valued(await house.act(jo, (acting) => reveal(acting, call.id, 'interview')))
    const said = {
      application: first(story),
      criterion: criterionOf(story, 'interview'),
      value: 3,
      reason: 'We asked each other.',
      present: [jo.person, ash.person],
    }
    assert.deepEqual(texts(await house.act(ellen, (acting) => moderate(acting, said))), [say.theirsToAgree])
    assert.ok((await house.act(jo, (acting) => moderate(acting, said))).ok)
  })
})

test('the published weight of young people’s scores, and of everything else, cannot be changed afterwards', async () => {
  const story = await openedCall(house, 'weight')
  const { call, priya, criteria } = story
  const model = await house.act(priya, async (acting) => ({
    criteria,
    scale: await listScale(acting.tx, acting.place.id, call.id),
  }))
  const lighter = await house.act(priya, (acting) => setModel(acting, call.id, { ...model, youngWeight: 50 }))
  assert.equal(lighter.ok, false)
  const found = await house.act(priya, ({ tx, place }) => findCall(tx, place.id, call.id))
  assert.equal(found?.youngWeight, call.youngWeight)
})

test('the sum of everybody’s scores is where they stand, by the published weights', async () => {
  const story = await openedCall(house, 'sum')
  const { call, ellen, priya, jo, ash } = story
  await seated(house, story, [ellen, priya])
  await seated(house, story, [jo, ash], 'interviewer')
  await scoredAll(house, story, ellen, 4)
  await scoredAll(house, story, priya, 3)
  await scoredAll(house, story, jo, 5, 'interviewer')
  await scoredAll(house, story, ash, 4, 'interviewer')
  valued(await house.act(ellen, (acting) => reveal(acting, call.id)))
  const stand = () => house.act(ellen, ({ tx, place }) => standings(tx, place.id, call.id))
  // 3.5 of 5 on the 50 points of paper; then 4.5 of 5 on the 50 points of the interview.
  assert.deepEqual(
    (await stand()).map(({ total, outOf, tied, place }) => [total, outOf, tied, place]),
    [
      [35, 50, true, 1],
      [35, 50, true, 1],
    ],
  )
  valued(await house.act(jo, (acting) => reveal(acting, call.id, 'interview')))
  const [top] = await stand()
  assert.deepEqual([top?.total, top?.outOf, top?.young, top?.adults], [80, 100, 45, 35])
  assert.ok(top?.letter === 'A' || top?.letter === 'B')
})

test('nobody’s score comes out of the house before the reveal, the commissioner’s view included', async () => {
  const story = await openedCall(house, 'private')
  const { call, ellen, priya } = story
  await seated(house, story, [ellen, priya])
  await scoredAll(house, story, ellen, 1)
  const mine = await house.act(priya, ({ tx, place }) => listScoresOf(tx, place.id, call.id, priya.person))
  assert.deepEqual(mine, [])
  const panel = await house.act(priya, ({ tx, place }) => listPanel(tx, place.id, call.id))
  assert.ok(!JSON.stringify(panel).includes('"value"'))
})
