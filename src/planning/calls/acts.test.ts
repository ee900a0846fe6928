import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listExceptions } from '#commons/cycles'
import { saveClockOffset } from '#commons/places'
import { closeDecision, findOpenDecision, say as speak } from '#commons/power'
import { changeOutcome } from '#planning/framework'
import { nobody } from '#platform/auth'
import { sql } from '#platform/db'
import { type FreshHouse, freshHouse } from '#testing'
import { correct } from './acts-after.ts'
import { draftCall, recordCall } from './acts-draft.ts'
import { setModel, tryModel } from './acts-model.ts'
import { noteContact, publishCall, putCall } from './acts-publish.ts'
import { changeCall, chooseOutcomes, setQuestions } from './acts-write.ts'
import {
  chosenFirst,
  draftedAndTried,
  everyArea,
  publishedCall,
  someScores,
  teamSaysYes,
  valued,
} from './example.ts'
import { findCall, findPublishedCall, findRecordedCall } from './storage.ts'
import {
  listCallOutcomes,
  listCallQualities,
  listCriteria,
  listQuestions,
  listScale,
} from './storage-parts.ts'
import { ruleWords } from './words-rules.ts'

const say = ruleWords.in('en')
let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const texts = (ruling: { ok: boolean; problems?: readonly { text: string }[] } | 'first') =>
  ruling === 'first' || ruling.ok ? [] : (ruling.problems ?? []).map(({ text }) => text)

test('a light draft is whole: changes and qualities, four questions, four criteria, six sentences, three weeks', async () => {
  const story = await chosenFirst(house, 'light')
  const call = await house.act(story.priya, async (acting) => valued(await draftCall(acting, story.cycle.id)))
  await house.act(story.priya, async ({ tx, place, now }) => {
    assert.equal((await listCallOutcomes(tx, place.id, call.id)).length, 3)
    assert.deepEqual(
      (await listCallQualities(tx, place.id, call.id)).map(({ words }) => words),
      ['From people who stay'],
    )
    assert.deepEqual(
      (await listQuestions(tx, place.id, call.id)).map(({ kind }) => kind),
      ['words', 'why', 'codesign', 'budget'],
    )
    const criteria = await listCriteria(tx, place.id, call.id)
    assert.deepEqual(
      criteria.map(({ weight }) => weight),
      [20, 20, 10, 50],
    )
    assert.equal((await listScale(tx, place.id, call.id)).length, 6)
    assert.equal(call.youngWeight, 50)
    const days = now.until(call.closesAt, { largestUnit: 'hours' }).hours / 24
    assert.ok(days > 20 && days < 25, `${days} days to apply`)
    assert.equal(call.closesAt.toZonedDateTimeISO('Europe/London').hour, 17)
  })
  assert.deepEqual(texts(await house.act(story.priya, (acting) => draftCall(acting, story.cycle.id))), [
    say.draftAlready,
  ])
})

test('a call is made from what was chosen, so nothing chosen means no call', async () => {
  const cycle = await house.addProject('nothing-chosen')
  assert.deepEqual(texts(await house.act(nobody, (acting) => draftCall(acting, cycle.id))), [say.chooseFirst])
})

test('it is put to the team only when the way of scoring was tried as it is now', async () => {
  const story = await chosenFirst(house, 'tried')
  const call = await house.act(story.priya, async (acting) => valued(await draftCall(acting, story.cycle.id)))
  const put = () => house.act(story.jo, (acting) => putCall(acting, call.id))
  assert.deepEqual(texts(await put()), [say.notTried])
  await house.act(story.priya, async (acting) => {
    const given = await someScores(acting, call.id)
    assert.deepEqual(texts(await tryModel(acting, call.id, { ...given, C: {} })), [say.triedWhole])
    valued(await tryModel(acting, call.id, given))
    const [criteria, scale] = [
      await listCriteria(acting.tx, acting.place.id, call.id),
      await listScale(acting.tx, acting.place.id, call.id),
    ]
    valued(await setModel(acting, call.id, { criteria, scale, youngWeight: 50 }))
  })
  assert.deepEqual(texts(await put()), [say.notTried], 'what was tried was another model')
  await house.act(story.priya, async (acting) =>
    valued(await tryModel(acting, call.id, await someScores(acting, call.id))),
  )
  assert.ok((await put()).ok)
})

test('weights make 100, each score has its sentence, and young people’s share is what it says', async () => {
  const story = await chosenFirst(house, 'model')
  const call = await draftedAndTried(house, story)
  await house.act(story.priya, async (acting) => {
    const [criteria, scale] = [
      await listCriteria(acting.tx, acting.place.id, call.id),
      await listScale(acting.tx, acting.place.id, call.id),
    ]
    const heavier = criteria.map((one, i) => (i === 0 ? { ...one, weight: 21 } : one))
    const model = (parts: object) => setModel(acting, call.id, { criteria, scale, youngWeight: 50, ...parts })
    assert.deepEqual(texts(await model({ criteria: heavier })), [say.weightsNot100(101)])
    assert.deepEqual(texts(await model({ scale: scale.slice(0, 5) })), [say.scaleIncomplete(5)])
    assert.deepEqual(texts(await model({ youngWeight: 49 })), [say.youngWeightOff(49, 50, 50)])
    assert.ok((await model({})).ok)
  })
})

test('without young people’s yes nothing is published, and what was changed after it is asked again', async () => {
  const story = await chosenFirst(house, 'power')
  const call = await draftedAndTried(house, story)
  const publish = () =>
    house.act(story.priya, (acting) => publishCall(acting, call.id, { nothingSaidBefore: true }))
  assert.deepEqual(texts(await publish()), [say.noDecision])
  const decision = await house.act(story.priya, async (acting) => valued(await putCall(acting, call.id)))
  assert.deepEqual(texts(await publish()), [say.noDecision], 'asked is not answered')
  const changing = await house.act(story.priya, (acting) =>
    changeCall(acting, call.id, { title: 'Something else' }),
  )
  assert.deepEqual(texts(changing), [say.deciding])
  const close = (who: typeof story.jo, option: number) =>
    house.act(who, async (acting) => {
      const open = await findOpenDecision(acting.tx, acting.place.id, story.cycle.id, 'call')
      const chosen = (open?.options ?? []).slice(option, option + 1).map(({ id }) => id)
      return closeDecision(acting, open?.id ?? '', { chosen, reasons: 'Because.' })
    })
  assert.equal((await close(story.priya, 0)).ok, false, 'an adult cannot close it for them')
  await house.act(story.jo, (acting) => speak(acting, decision.id, { stance: 'for' }))
  assert.ok((await close(story.jo, 1)).ok)
  assert.deepEqual(texts(await publish()), [say.saidNo])
  await teamSaysYes(house, story, call)
  await house.act(story.priya, async (acting) => {
    const changed = await changeCall(acting, call.id, { title: 'A quieter title' })
    assert.ok(changed !== 'first' && changed.ok)
  })
  assert.deepEqual(texts(await publish()), [say.changedSince])
  await teamSaysYes(house, story, call)
  const published = valued(await publish())
  assert.ok(published.publishedAt)
  assert.deepEqual(texts(await publish()), [say.publishedAlready])
})

test('a call that leaves an area or a bottom line out says so in public, or is not published', async () => {
  const story = await chosenFirst(house, 'gaps', everyArea.slice(0, 2))
  const call = await draftedAndTried(house, story)
  await teamSaysYes(house, story, call)
  const publish = (because?: { reason: string; owner: string }) =>
    house.act(story.priya, (acting) => publishCall(acting, call.id, { because, nothingSaidBefore: true }))
  assert.deepEqual(texts(await publish()), [say.gapReasonNeeded, say.gapOwnerNeeded])
  valued(await publish({ reason: 'The mere has its own money.', owner: 'Head of youth services' }))
  const exceptions = await house.act(nobody, ({ tx, place }) => listExceptions(tx, place.id, story.cycle.id))
  assert.deepEqual(exceptions.map(({ rule, reason }) => [rule, reason]).sort(), [
    [say.linesRule, 'The mere has its own money.'],
    [say.areasRule, 'The mere has its own money.'],
  ])
})

test('what was said to possible applicants before is on the list, or it is said that nothing was', async () => {
  const story = await chosenFirst(house, 'before')
  const call = await draftedAndTried(house, story)
  await teamSaysYes(house, story, call)
  const publish = (nothingSaidBefore: boolean) =>
    house.act(story.priya, (acting) => publishCall(acting, call.id, { nothingSaidBefore }))
  assert.deepEqual(texts(await publish(false)), [say.contactsUnsaid])
  await house.act(story.priya, (acting) =>
    noteContact(acting, call.id, {
      on: '2026-03-02',
      withWhom: 'A youth club',
      said: 'That there is money.',
    }),
  )
  assert.deepEqual(texts(await publish(true)), [say.contactsContradict])
  assert.ok((await publish(false)).ok)
})

test('an officer’s sentence that orders workshops is refused; a young person’s is not questioned', async () => {
  const story = await chosenFirst(house, 'orders')
  const call = await draftedAndTried(house, story)
  const about = 'You will deliver twelve weekly workshops.'
  const byOfficer = await house.act(story.priya, (acting) => changeCall(acting, call.id, { about }))
  assert.deepEqual(texts(byOfficer), [say.prescribes('deliver twelve weekly workshops', about)])
  const question = await house.act(story.priya, async (acting) => {
    const [first, ...others] = await listQuestions(acting.tx, acting.place.id, call.id)
    assert.ok(first)
    return setQuestions(acting, call.id, [{ ...first, asks: 'Which sessions? Run ten sessions.' }, ...others])
  })
  assert.equal(texts(question).length, 1)
  const byJo = await house.act(story.jo, (acting) => changeCall(acting, call.id, { about }))
  assert.ok(byJo !== 'first' && byJo.ok)
  assert.ok((await house.act(story.jo, (acting) => putCall(acting, call.id))).ok)
})

test('a purpose that orders activities was copied, not written: it still stops the call before the team is asked', async () => {
  const story = await chosenFirst(house, 'copied', everyArea, 'Providers will run twelve weekly sessions.')
  const call = await draftedAndTried(house, story)
  const put = await house.act(story.jo, (acting) => putCall(acting, call.id))
  assert.deepEqual(texts(put), [
    say.prescribes('run twelve weekly sessions', 'Providers will run twelve weekly sessions.'),
  ])
})

test('one question asks why it would work, and one how it is worked out with young people', async () => {
  const story = await chosenFirst(house, 'two-questions')
  const call = await draftedAndTried(house, story)
  const without = (kind: string) =>
    house.act(story.priya, async (acting) => {
      const questions = await listQuestions(acting.tx, acting.place.id, call.id)
      valued(
        await setQuestions(
          acting,
          call.id,
          questions.filter((one) => one.kind !== kind),
        ),
      )
      const put = await putCall(acting, call.id)
      valued(await setQuestions(acting, call.id, questions))
      return texts(put)
    })
  assert.deepEqual(await without('why'), [say.whyNeeded])
  assert.deepEqual(await without('codesign'), [say.codesignNeeded])
})

test('what was chosen and is not in the call keeps its reason, and only what was chosen can be in it', async () => {
  const story = await chosenFirst(house, 'left-out')
  const call = await draftedAndTried(house, story)
  const [first, second, third] = story.outcomes
  assert.ok(first && second && third)
  await house.act(story.priya, async (acting) => {
    const choose = (ids: readonly string[], leftOut: [string, string][]) =>
      chooseOutcomes(acting, call.id, {
        asked: ids.map((outcomeId) => ({ outcomeId, why: 'It comes first.' })),
        leftOut: new Map(leftOut),
      })
    assert.deepEqual(texts(await choose([first.id, second.id], [])), [
      say.leftOutNeeded('We look after the mere.'),
    ])
    assert.deepEqual(
      texts(
        await choose(
          [first.id, acting.chance.id()],
          [
            [second.id, 'x'],
            [third.id, 'x'],
          ],
        ),
      ),
      [say.notChosen],
    )
    assert.ok((await choose([first.id, second.id], [[third.id, 'It has its own money.']])).ok)
  })
})

test('an outcome reworded after the team said yes has to be asked about again, and shows both wordings', async () => {
  const story = await chosenFirst(house, 'drift')
  const call = await draftedAndTried(house, story)
  await teamSaysYes(house, story, call)
  const [first] = story.outcomes
  assert.ok(first)
  await house.act(story.priya, (acting) =>
    changeOutcome(acting, first.id, {
      statement: 'Somewhere warm is open.',
      area: first.area,
      bottomLines: first.bottomLines,
      provenance: first.provenance,
      version: first.version,
      why: 'Shorter.',
    }),
  )
  const publish = () =>
    house.act(story.priya, (acting) => publishCall(acting, call.id, { nothingSaidBefore: true }))
  assert.deepEqual(texts(await publish()), [say.outcomesReworded])
  await teamSaysYes(house, story, call)
  valued(await publish())
  const asked = await house.act(nobody, ({ tx, place }) => listCallOutcomes(tx, place.id, call.id))
  assert.deepEqual(asked.map(({ statement, chosenAs }) => [statement, chosenAs])[0], [
    'Somewhere warm is open.',
    'Somewhere warm is open when we need it.',
  ])
})

test('what is published stays, whoever asks the database; only with its whole place can it go', async () => {
  const { call, priya } = await publishedCall(house, 'frozen')
  const refusedBy = (statement: string) =>
    assert.rejects(
      house.act(priya, ({ tx }) => sql.raw(statement).execute(tx.kysely)),
      /a published call stays as it was published|permission denied/,
      statement,
    )
  const of = `where call_id = '${call.id}'`
  await refusedBy(`update calls.call set young_weight = 10 where id = '${call.id}'`)
  await refusedBy(`delete from calls.call where id = '${call.id}'`)
  for (const change of [
    `update calls.criterion set weight = weight + 1 ${of}`,
    `delete from calls.criterion ${of}`,
    `update calls.question set most_words = 20 ${of}`,
    `update calls.scale_point set sentence = 'Other' ${of}`,
    `update calls.call_outcome set why = 'Other' ${of}`,
    `update calls.call_quality set words = 'Other' ${of}`,
    `insert into calls.left_out (place_id, call_id, outcome_id, why) select place_id, call_id, outcome_id, 'x' from calls.call_outcome ${of}`,
    `insert into calls.contact (place_id, call_id, id, happened_on, with_whom, said) select place_id, id, gen_random_uuid(), now(), 'x', 'x' from calls.call where id = '${call.id}'`,
    `update calls.trial set scores = '{}' ${of}`,
    `update calls.correction set words = 'Other' ${of}`,
  ])
    await refusedBy(change)
  for (const act of [
    () => house.act(priya, (acting) => changeCall(acting, call.id, { title: 'Other' })),
    () => house.act(priya, (acting) => setQuestions(acting, call.id, [])),
    () =>
      house.act(priya, (acting) => setModel(acting, call.id, { criteria: [], scale: [], youngWeight: 0 })),
  ])
    assert.deepEqual(texts(await act()), [say.published])
})

test('a correction stands beside the call, gives everybody more time, and counts as the next version', async () => {
  const { call, priya } = await publishedCall(house, 'corrected')
  const fix = (hours: number) =>
    house.act(priya, (acting) =>
      correct(acting, call.id, {
        what: 'The third question',
        words: 'Read it without the ages.',
        newClosesAt: call.closesAt.add({ hours }),
      }),
    )
  assert.deepEqual(texts(await fix(23)), [say.moreTime(24)])
  valued(await fix(24))
  const now = await house.act(nobody, ({ tx, place }) => findCall(tx, place.id, call.id))
  assert.equal(String(now?.closesAt), String(call.closesAt.add({ hours: 24 })))
  assert.equal(String(now?.firstClosesAt), String(call.closesAt))
  assert.equal(now?.corrections, 1)
  const move = (interval: string) =>
    house.database.transaction('write', (tx) => saveClockOffset(tx, house.place.id, interval))
  await move('40 days')
  try {
    assert.deepEqual(texts(await fix(96)), [say.tooLate])
  } finally {
    await move('0')
  }
})

test('a published record says what its source says: no figure it does not give', async () => {
  const refused = await house.act(nobody, (acting) =>
    recordCall(acting, acting.chance.id(), {
      title: 'x',
      about: 'x',
      source: 'x',
      criteria: [],
      outcomes: [],
    }),
  )
  assert.deepEqual(texts(refused), [say.recordsOnly])
  const place = await house.addPlace('archive', { record: true })
  const cycle = await house.addProject('old-grant', {}, place)
  await house.act(
    nobody,
    async (acting) => {
      valued(
        await recordCall(acting, cycle.id, {
          title: 'A call for application',
          about: 'All providers were invited.',
          amountPence: 2_000_000,
          source: 'A blog',
          criteria: [{ title: 'Co-production throughout' }],
          outcomes: [],
        }),
      )
      const recorded = await findRecordedCall(acting.tx, acting.place.id, cycle.id)
      assert.deepEqual(
        recorded?.criteria.map(({ title }) => title),
        ['Co-production throughout'],
      )
      assert.equal(await findPublishedCall(acting.tx, acting.place.id, cycle.id), undefined)
    },
    place,
  )
})
