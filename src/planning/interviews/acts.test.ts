import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { closeDecision, declareRight, findDecision, listDecisions, say as speak } from '#commons/power'
import { approveRates, listOffers, setBudget, setRates } from '#commons/recognition'
import {
  declare,
  declinePlace,
  listPanel,
  listScoresOf,
  lockScores,
  reveal,
  score,
} from '#planning/evaluation'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleRight } from '../../commons/power/example.ts'
import { openedCall, type PanelStory, type Someone, valued } from '../evaluation/example.ts'
import { debrief, holdPractice, playBack, takeThanks } from './acts-after.ts'
import { listConflicts } from './acts-applicants.ts'
import { checkDigest, writeDigest } from './acts-digests.ts'
import { askNext, beginInterview, endInterview, noteFollowUp } from './acts-live.ts'
import { changeInterview, fillRotas, planInterview, setRota, takeOffPlan } from './acts-plan.ts'
import {
  chooseQuestions,
  listChosenQuestions,
  putQuestions,
  takeQuestionBack,
  tapQuestion,
  writeQuestion,
} from './acts-questions.ts'
import {
  listReasonsOfYoungPeople,
  lockInterviews,
  scoreAloud,
  scoreInWords,
  sweepRecordings,
  takeRecordingBack,
  useWritten,
  writeDown,
} from './acts-reasons.ts'
import { silence } from './example.ts'
import { jobs } from './jobs.ts'
import { peopleOn, without } from './rota.ts'
import { listBank } from './storage.ts'
import { findInterview, listFollowUps } from './storage-interviews.ts'
import { findRecording, listSpokenReasons } from './storage-reasons.ts'
import { findDebrief, listChanges, listDigests, listPractices } from './storage-words.ts'

let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const on = '2030-04-23'
const refusal = (ruling: { ok: boolean; problems?: readonly { text: string }[] }) =>
  ruling.ok ? undefined : ruling.problems?.map(({ text }) => text).join(' ')

/** Six questions that both young people tapped, closed by their taps. */
async function withQuestions(story: PanelStory, n = 2): Promise<string[]> {
  const { call, jo, ash } = story
  const ids: string[] = []
  for (let i = 1; i <= n; i++)
    ids.push(
      await house.act(jo, async (acting) => valued(await writeQuestion(acting, call, `Question ${i}?`))),
    )
  for (const who of [jo, ash])
    await house.act(who, async (acting) => {
      for (const id of ids) valued(await tapQuestion(acting, call, id, true))
    })
  await house.act(jo, async (acting) => valued(await chooseQuestions(acting, call, ids)))
  return ids
}

async function withInterview(story: PanelStory, application = story.applications[0] ?? '', at = '17:00') {
  const { call, ellen } = story
  return house.act(ellen, async (acting) => {
    const draft = { applicationId: application, on, at, where: 'A café', supporter: ellen.person }
    return valued(await planInterview(acting, call, draft))
  })
}

async function declared(story: PanelStory, ...people: Someone[]): Promise<void> {
  for (const who of people)
    for (const application of story.applications)
      await house.act(who, async (acting) => valued(await declare(acting, application, { conflict: false })))
}

/** An interview with a fair rota, held from beginning to end. */
async function held(story: PanelStory, questions: readonly string[], id: string): Promise<void> {
  const { call, jo, ellen } = story
  await house.act(ellen, (acting) => fillRotas(acting, call))
  await house.act(jo, async (acting) => {
    valued(await beginInterview(acting, call, id))
    for (const question of questions) valued(await askNext(acting, call, id, question))
    valued(await endInterview(acting, call, id))
  })
}

test('an adult’s suggestion is marked, and never chosen without a young person’s tap', async () => {
  const story = await openedCall(house, 'suggesting', ['Lamp'])
  const { call, jo, ash, ellen } = story
  const theirs = await house.act(ellen, async (acting) =>
    valued(await writeQuestion(acting, call, 'What are your aims?')),
  )
  const ours = await house.act(jo, async (acting) => {
    const id = valued(await writeQuestion(acting, call, 'Who gets the key?'))
    valued(await tapQuestion(acting, call, id, true))
    return id
  })
  const bank = await house.act(jo, ({ tx, place }) => listBank(tx, place.id, call.id))
  assert.deepEqual(
    bank.map(({ id, suggestedByAdult }) => [id, suggestedByAdult]),
    [
      [theirs, true],
      [ours, false],
    ],
  )
  const adultTaps = await house.act(ellen, (acting) => tapQuestion(acting, call, theirs, true))
  assert.match(refusal(adultTaps) ?? '', /Only young people choose/)
  await house.act(ash, async (acting) => valued(await tapQuestion(acting, call, ours, true)))
  const untapped = await house.act(jo, (acting) => chooseQuestions(acting, call, [ours, theirs]))
  assert.match(refusal(untapped) ?? '', /No young person has tapped/)
  const byAdult = await house.act(ellen, (acting) => chooseQuestions(acting, call, [ours]))
  assert.match(refusal(byAdult) ?? '', /Only a young person can close/)
  await house.act(jo, async (acting) => valued(await tapQuestion(acting, call, theirs, true)))
  const closed = await house.act(jo, (acting) => chooseQuestions(acting, call, [ours, theirs]))
  assert.ok(closed.ok)
  const chosen = await house.act(jo, ({ tx, place }) => listChosenQuestions(tx, place.id, call.id))
  assert.deepEqual(
    chosen.map(({ words, order, suggestedByAdult }) => [order, words, suggestedByAdult]),
    [
      [1, 'Who gets the key?', false],
      [2, 'What are your aims?', true],
    ],
  )
  const late = await house.act(jo, (acting) => tapQuestion(acting, call, ours, false))
  assert.match(refusal(late) ?? '', /list is closed/)
})

test('a question can be taken back by whoever wrote it, and by nobody else', async () => {
  const { call, jo, ash } = await openedCall(house, 'taking-back', ['Lamp'])
  const id = await house.act(jo, async (acting) => valued(await writeQuestion(acting, call, 'Why you?')))
  assert.equal((await house.act(ash, (acting) => takeQuestionBack(acting, id))).ok, false)
  assert.equal((await house.act(jo, (acting) => takeQuestionBack(acting, id))).ok, true)
  assert.deepEqual(await house.act(jo, ({ tx, place }) => listBank(tx, place.id, call.id)), [])
})

test('where young people hold the right, only their decision makes the list count', async () => {
  const { cycle, call, jo, ash, ellen } = await openedCall(house, 'deciding', ['Lamp'])
  await house.act(jo, async (acting) => {
    const right = { ...exampleRight, cycleId: cycle.id, matter: 'questions', question: 'what we ask' }
    valued(await declareRight(acting, { ...right, holder: 'youngPeople', form: 'own' }))
  })
  const ids = await house.act(jo, async (acting) => {
    const made = []
    for (const words of ['Who gets the key?', 'What if it rains?']) {
      const id = valued(await writeQuestion(acting, call, words))
      valued(await tapQuestion(acting, call, id, true))
      made.push(id)
    }
    return made
  })
  const shortcut = await house.act(jo, (acting) => chooseQuestions(acting, call, ids))
  assert.match(refusal(shortcut) ?? '', /The young people hold this decision/)
  const decision = await house.act(jo, async (acting) =>
    valued(await putQuestions(acting, call, { list: ids })),
  )
  const counts = () => house.act(jo, ({ tx, place }) => listChosenQuestions(tx, place.id, call.id))
  assert.deepEqual(await counts(), [], 'nothing counts while it is being decided')
  const [these] = decision.options
  assert.match(these?.meaning ?? '', /1\. Who gets the key\?/)
  const option = these?.id ?? ''
  const closing = { chosen: [option], reasons: 'We tried them on each other.' }
  for (const who of [jo, ash])
    await house.act(who, async (acting) =>
      valued(await speak(acting, decision.id, { stance: 'for', option })),
    )
  const byAdult = await house.act(ellen, (acting) => closeDecision(acting, decision.id, closing))
  assert.equal(byAdult.ok, false, 'an adult cannot close what is young people’s')
  await house.act(ash, async (acting) => valued(await closeDecision(acting, decision.id, closing)))
  assert.deepEqual(
    (await counts()).map(({ id }) => id),
    ids,
  )
})

test('a list that was decided against does not count, and another can be put', async () => {
  const { cycle, call, jo, ash } = await openedCall(house, 'against', ['Lamp'])
  const id = await house.act(jo, async (acting) => {
    const right = { ...exampleRight, cycleId: cycle.id, matter: 'questions', question: 'what we ask' }
    valued(await declareRight(acting, { ...right, holder: 'youngPeople', form: 'own' }))
    const made = valued(await writeQuestion(acting, call, 'Who gets the key?'))
    valued(await tapQuestion(acting, call, made, true))
    return made
  })
  const put = () => house.act(jo, (acting) => putQuestions(acting, call, { list: [id] }))
  const decision = valued(await put())
  const other = decision.options[1]?.id ?? ''
  for (const who of [jo, ash])
    await house.act(who, async (acting) =>
      valued(await speak(acting, decision.id, { stance: 'for', option: other })),
    )
  await house.act(jo, async (acting) =>
    valued(await closeDecision(acting, decision.id, { chosen: [other], reasons: 'Too few.' })),
  )
  assert.deepEqual(await house.act(jo, ({ tx, place }) => listChosenQuestions(tx, place.id, call.id)), [])
  const again = valued(await put())
  assert.equal(
    (await house.act(jo, ({ tx, place }) => findDecision(tx, place.id, again.id)))?.closedAt,
    undefined,
  )
  assert.equal(
    (await house.act(jo, ({ tx, place }) => listDecisions(tx, place.id, cycle.id))).length > 1,
    true,
  )
})

test('nobody meets two applicants at once, and an applicant is met once', async () => {
  const story = await openedCall(house, 'planning')
  const { call, ellen, priya } = story
  const id = await withInterview(story)
  const again = (at: string, application: string) =>
    house.act(priya, (acting) =>
      planInterview(acting, call, {
        applicationId: application,
        on,
        at,
        where: 'x',
        supporter: ellen.person,
      }),
    )
  const [first = '', second = ''] = story.applications
  assert.match(refusal(await again('19:00', first)) ?? '', /has a time already/)
  assert.match(refusal(await again('17:29', second)) ?? '', /another one at 17:00/)
  assert.ok((await again('17:30', second)).ok)
  const draft = { on, at: '16:00', where: 'The library', supporter: ellen.person }
  assert.deepEqual(await house.act(priya, (acting) => changeInterview(acting, call, id, draft, 1)), {
    ok: true,
    value: true,
  })
  assert.deepEqual(
    await house.act(priya, (acting) => changeInterview(acting, call, id, draft, 1)),
    { ok: true, value: false },
    'who saves an older version is told that somebody was first',
  )
  assert.ok((await house.act(priya, (acting) => takeOffPlan(acting, id))).ok)
})

test('a conflict takes somebody off that interview’s rota, and keeps them off', async () => {
  const story = await openedCall(house, 'conflicted')
  const { call, jo, ash, ellen } = story
  const [first = '', second = ''] = story.applications
  const id = await withInterview(story, first)
  await withInterview(story, second, '18:00')
  await house.act(ellen, (acting) => fillRotas(acting, call))
  const rotaOf = async () => {
    const interview = await house.act(jo, ({ tx, place }) => findInterview(tx, place.id, id))
    const conflicts = await house.act(jo, ({ tx, place }) => listConflicts(tx, place.id, call.id))
    assert.ok(interview)
    return peopleOn(without(interview.rota, conflicts.get(first) ?? new Set()))
  }
  assert.ok((await rotaOf()).includes(ash.person))
  await house.act(ash, async (acting) => valued(await declare(acting, first, { conflict: true })))
  assert.ok(!(await rotaOf()).includes(ash.person))
  const put = await house.act(jo, (acting) =>
    setRota(acting, call, id, { parts: { chair: ash.person }, asking: new Map() }),
  )
  assert.match(refusal(put) ?? '', /Ash is close to this applicant/)
  const leading = await house.act(ash, (acting) => beginInterview(acting, call, id))
  assert.match(refusal(leading) ?? '', /Young people lead/)
})

test('whoever is on a rota is asked to score, and somebody who left interviews is not put on one', async () => {
  const story = await openedCall(house, 'asked-to-score', ['Lamp'])
  const { call, jo, ash, ellen } = story
  const first = await withInterview(story)
  await house.act(ellen, (acting) => fillRotas(acting, call))
  const panel = () => house.act(jo, ({ tx, place }) => listPanel(tx, place.id, call.id, 'interview'))
  assert.deepEqual(
    (await panel()).map(({ person, young }) => [person, young]).toSorted(),
    [
      [jo.person, true],
      [ash.person, true],
    ].toSorted(),
  )
  await house.act(ash, async (acting) => valued(await declinePlace(acting, call.id, '', 'interviewer')))
  await house.act(jo, async (acting) =>
    valued(await setRota(acting, call, first, { parts: {}, asking: new Map() })),
  )
  await house.act(ellen, (acting) => fillRotas(acting, call))
  const interview = await house.act(jo, ({ tx, place }) => findInterview(tx, place.id, first))
  assert.deepEqual(interview && peopleOn(interview.rota), [jo.person])
})

test('an adult gets a part from a young person and from nobody else', async () => {
  const story = await openedCall(house, 'adult-parts', ['Lamp'])
  const { call, jo, ellen, priya } = story
  const id = await withInterview(story)
  const rota = { parts: { chair: jo.person, listener: ellen.person }, asking: new Map<string, string>() }
  const byAdult = await house.act(priya, (acting) => setRota(acting, call, id, rota))
  assert.match(refusal(byAdult) ?? '', /Ellen is an adult/)
  assert.ok((await house.act(jo, (acting) => setRota(acting, call, id, rota))).ok)
  assert.ok((await house.act(priya, (acting) => setRota(acting, call, id, rota))).ok, 'asked once, she stays')
})

test('an adult who listens can say whom they know, is not asked to score, and nobody waits for them', async () => {
  const story = await openedCall(house, 'adult-listens', ['Lamp'])
  const { call, jo, ellen } = story
  const id = await withInterview(story)
  const rota = { parts: { chair: jo.person, listener: ellen.person }, asking: new Map<string, string>() }
  await house.act(jo, async (acting) => valued(await setRota(acting, call, id, rota)))
  const panel = await house.act(jo, ({ tx, place }) => listPanel(tx, place.id, call.id, 'interview'))
  assert.deepEqual(
    panel.map(({ person, scores }) => [person, scores]).toSorted(),
    [
      [jo.person, true],
      [ellen.person, false],
    ].toSorted(),
  )
  await declared(story, jo, ellen)
  const nothing = await house.act(ellen, (acting) => lockScores(acting, call.id, 'interview'))
  assert.match(refusal(nothing) ?? '', /Young people lead everything that is scored there/)
  const criterion = story.criteria.find(({ stage }) => stage === 'interview')?.id ?? ''
  const [application = ''] = story.applications
  await house.act(jo, async (acting) => {
    valued(await score(acting, { application, criterion, value: 4, reason: 'They asked us first.' }))
    valued(await lockScores(acting, call.id, 'interview'))
    valued(await reveal(acting, call.id, 'interview'))
  })
})

test('everybody is asked the same questions in the same order; what is added is noted for the applicant', async () => {
  const story = await openedCall(house, 'same-for-all', ['Lamp'])
  const { call, jo, ash, ellen } = story
  const [first = '', second = ''] = await withQuestions(story)
  const id = await withInterview(story)
  await house.act(ellen, (acting) => fillRotas(acting, call))
  const early = await house.act(jo, (acting) => beginInterview(acting, call, id))
  assert.match(refusal(early) ?? '', /First say whether you know anybody/)
  await declared(story, jo, ash)
  await house.act(jo, async (acting) => valued(await beginInterview(acting, call, id)))
  const skipped = await house.act(jo, (acting) => askNext(acting, call, id, second))
  assert.match(refusal(skipped) ?? '', /Another phone was faster/)
  await house.act(jo, async (acting) => {
    valued(await askNext(acting, call, id, first))
    valued(await noteFollowUp(acting, call, id, { question: first, words: 'Which days? Tuesdays.' }))
  })
  const short = await house.act(jo, (acting) => endInterview(acting, call, id))
  assert.match(refusal(short) ?? '', /1 question was not asked/)
  const adult = await house.act(ellen, (acting) => endInterview(acting, call, id, 'They had a train.'))
  assert.match(refusal(adult) ?? '', /know anybody|Young people lead/)
  await house.act(ash, async (acting) => valued(await endInterview(acting, call, id, 'They had a train.')))
  const interview = await house.act(jo, ({ tx, place }) => findInterview(tx, place.id, id))
  assert.equal(interview?.notAsked, 'They had a train.')
  assert.deepEqual(interview?.asked, [first])
  const notes = await house.act(jo, ({ tx, place }) => listFollowUps(tx, place.id, call.id))
  assert.deepEqual(
    notes.map(({ words, applicationId }) => [words, applicationId]),
    [['Which days? Tuesdays.', story.applications[0]]],
  )
  const late = await house.act(jo, (acting) => noteFollowUp(acting, call, id, { words: 'One more thing.' }))
  assert.ok(late.ok, 'what one remembers in the break can still be noted')
})

test('a digest is written by one person and checked by another, and a change has to be checked again', async () => {
  const story = await openedCall(house, 'digests', ['Lamp'])
  const { call, jo, ellen, priya } = story
  const [application = ''] = story.applications
  const write = (who: Someone, words: string, version = 0) =>
    house.act(who, (acting) => writeDigest(acting, call, application, { words, version }))
  assert.match(refusal(await write(ellen, 'They hang lanterns.')) ?? '', /First say whether you know/)
  await declared(story, jo, ellen, priya)
  assert.match(refusal(await write(priya, 'They hang lanterns.')) ?? '', /practitioner or a young person/)
  assert.deepEqual(await write(ellen, 'They hang lanterns.'), { ok: true, value: true })
  const check = (who: Someone) => house.act(who, (acting) => checkDigest(acting, call, application))
  assert.match(refusal(await check(ellen)) ?? '', /Somebody else/)
  assert.ok((await check(jo)).ok)
  assert.deepEqual(await write(jo, 'They hang lanterns on the hill.'), { ok: true, value: false })
  assert.deepEqual(await write(jo, 'They hang lanterns on the hill.', 1), { ok: true, value: true })
  const [digest] = await house.act(jo, ({ tx, place }) => listDigests(tx, place.id, call.id))
  assert.deepEqual([digest?.version, digest?.checkedBy], [2, undefined])
})

/** A story up to the moment after one interview. */
async function afterInterview(slug: string) {
  const story = await openedCall(house, slug, ['Lamp'])
  const questions = await withQuestions(story, 1)
  const id = await withInterview(story)
  await declared(story, story.jo, story.ash)
  await held(story, questions, id)
  const criterion = story.criteria.find(({ stage }) => stage === 'interview')?.id ?? ''
  return { ...story, id, criterion }
}

const scoresOf = (story: { call: PanelStory['call'] }, who: Someone) =>
  house.act(who, ({ tx, place }) => listScoresOf(tx, place.id, story.call.id, who.person))

test('a spoken reason is heard by two people, written down, and then the recording is gone', async () => {
  const story = await afterInterview('speaking')
  const { call, jo, ash, ellen, id, criterion } = story
  const given = { criterion, value: 4, recording: silence(2) }
  const spoken = await house.act(jo, async (acting) => valued(await scoreAloud(acting, call, id, given)))
  const recording = () => house.act(jo, ({ tx, place }) => findRecording(tx, place.id, spoken))
  assert.equal((await recording())?.type, 'audio/wav')
  assert.deepEqual(
    (await scoresOf(story, jo)).map(({ value, reason }) => [value, reason]),
    [[4, '']],
  )
  const withoutWords = await house.act(jo, (acting) => lockInterviews(acting, call))
  assert.equal(withoutWords.ok, false, 'a score is not locked before its reason is words')
  const stranger = await house.act(ash, (acting) => writeDown(acting, call, spoken, 'I was not there.'))
  assert.match(refusal(stranger) ?? '', /Only the person who spoke and their supporter/)
  await house.act(ellen, async (acting) =>
    valued(await writeDown(acting, call, spoken, 'She let us\nhold the thing.')),
  )
  assert.equal((await recording())?.type, undefined, 'the recording goes in the same moment')
  assert.deepEqual(
    (await scoresOf(story, jo)).map(({ reason }) => reason),
    [''],
    'what the supporter wrote is not the young person’s reason yet',
  )
  await house.act(jo, async (acting) =>
    valued(await useWritten(acting, call, spoken, 'She let us hold the thing while she talked.')),
  )
  assert.deepEqual(
    (await scoresOf(story, jo)).map(({ value, reason }) => [value, reason]),
    [[4, 'She let us hold the thing while she talked.']],
  )
  assert.deepEqual(await house.act(jo, ({ tx, place }) => listSpokenReasons(tx, place.id, id)), [])
  assert.ok((await house.act(jo, (acting) => lockInterviews(acting, call))).ok)
})

test('who spoke may write it down alone, take it back, or type instead; and after a week it is gone', async () => {
  const { call, jo, id, criterion } = await afterInterview('own-words')
  const speakUp = () =>
    house.act(jo, async (acting) =>
      valued(await scoreAloud(acting, call, id, { criterion, value: 3, recording: silence() })),
    )
  const left = () => house.act(jo, ({ tx, place }) => listSpokenReasons(tx, place.id, id))
  const one = await speakUp()
  await house.act(jo, async (acting) => valued(await writeDown(acting, call, one, 'Fair.')))
  assert.deepEqual(await left(), [])
  const two = await speakUp()
  await house.act(jo, async (acting) => valued(await takeRecordingBack(acting, call, two)))
  assert.deepEqual(await left(), [])
  await speakUp()
  await house.act(jo, async (acting) =>
    valued(await scoreInWords(acting, call, id, { criterion, value: 3, reason: 'Fair enough.' })),
  )
  assert.deepEqual(await left(), [])
  await speakUp()
  await house.act(jo, async (acting) =>
    valued(await scoreInWords(acting, call, id, { criterion, value: 2, reason: '' })),
  )
  const [waiting] = await left()
  assert.ok(waiting, 'a tap alone takes nothing back')
  await house.act(jo, async (acting) => valued(await writeDown(acting, call, waiting.id, 'Less fair.')))
  assert.deepEqual(
    (await scoresOf({ call }, jo)).map(({ value, reason }) => [value, reason]),
    [[2, 'Less fair.']],
    'the number is the one they tapped last',
  )
  await speakUp()
  assert.equal(await house.act(jo, sweepRecordings), 0, 'a week is not over')
  await house.act(jo, (acting) => age(acting, id))
  assert.equal(await house.act(jo, sweepRecordings), 1)
  assert.deepEqual(await left(), [])
})

test('every night takes what was spoken a week ago, in every place, and the ledger says that it went', async () => {
  const { call, jo, id, criterion } = await afterInterview('nightly')
  const spoken = await house.act(jo, async (acting) =>
    valued(await scoreAloud(acting, call, id, { criterion, value: 3, recording: silence() })),
  )
  const left = () => house.act(jo, ({ tx, place }) => listSpokenReasons(tx, place.id, id))
  const night = async () => {
    for (const job of jobs(house.database)) await job.run({})
  }
  await night()
  assert.equal((await left()).length, 1, 'a week is not over')
  await house.act(jo, (acting) => age(acting, id))
  await night()
  assert.deepEqual(await left(), [])
  const { rows } = await house.act(jo, ({ tx, place }) =>
    tx.client.query<{ content: string }>(
      `select c.content from audit.entry e join audit.content c on c.place_id = e.place_id and c.seq = e.seq
       where e.place_id = $1 and e.act = 'interviews.delete-recording' and e.subject_id = $2`,
      [place.id, spoken],
    ),
  )
  assert.deepEqual(
    rows.map(({ content }) => JSON.parse(content)),
    [{ by: null, because: 'aWeekOld' }],
  )
})

/** Makes what was spoken a week and a minute old. */
async function age({ tx }: Acting, interview: string): Promise<void> {
  await tx.client.query(
    "update interviews.spoken_reason set said_at = said_at - interval '7 days 1 minute' where interview_id = $1",
    [interview],
  )
}

test('young people’s reasons travel on once all scores are shown, and not before', async () => {
  const { call, jo, ash, id, criterion, applications } = await afterInterview('reasons')
  const reasons = () => house.act(jo, ({ tx, place }) => listReasonsOfYoungPeople(tx, place.id, call.id))
  for (const [who, value, reason] of [
    [jo, 4, 'The torch on the hook.'],
    [ash, 5, 'Line four.'],
  ] as const)
    await house.act(who, async (acting) => {
      valued(await scoreInWords(acting, call, id, { criterion, value, reason }))
      valued(await lockInterviews(acting, call))
    })
  assert.deepEqual(await reasons(), [])
  await house.act(jo, async (acting) => valued(await reveal(acting, call.id, 'interview')))
  assert.deepEqual((await reasons()).map(({ application, words }) => [application, words]).toSorted(), [
    [applications[0], 'Line four.'],
    [applications[0], 'The torch on the hook.'],
  ])
})

test('who was on the rota and wants a thank-you is owed it the same day; nobody else is asked or noted', async () => {
  const { cycle, call, jo, ash, ellen, priya, id } = await afterInterview('thanks')
  const owe = (who: Someone) => house.act(who, (acting) => takeThanks(acting, call, id))
  assert.match(refusal(await owe(jo)) ?? '', /rate/i, 'without a rate nothing can be promised')
  const rates = await house.act(priya, async (acting) =>
    valued(
      await setRates(acting, {
        validFrom: '2020-01-01',
        hourPence: 1500,
        daysToPay: 7,
        voucherAllowed: true,
        source: 'Made up for a test.',
      }),
    ),
  )
  await house.act(ellen, async (acting) => valued(await approveRates(acting, rates)))
  await house.act(priya, async (acting) => valued(await setBudget(acting, cycle.id, 50_000)))
  const offered = valued(await owe(jo))
  const today = await house.act(jo, async (acting) => dateOf(acting.now))
  assert.deepEqual(
    [offered.person, offered.dueOn, offered.minutes, offered.offeredBy, offered.subject],
    [jo.person, today, 45, ellen.person, { kind: 'interview', id }],
  )
  assert.match(refusal(await owe(jo)) ?? '', /on its way already/)
  assert.match(refusal(await owe(ellen)) ?? '', /young people who were on the rota/)
  const all = await house.act(priya, ({ tx, place }) => listOffers(tx, place.id, cycle.id))
  assert.deepEqual(
    all.map(({ person }) => person),
    [jo.person],
    'ash was there too, and said nothing: nothing says so',
  )
  assert.ok((await owe(ash)).ok)
})

test('how it was stays with whoever says it; what to change is read without a name', async () => {
  const { call, jo, ash, priya, id } = await afterInterview('debriefs')
  const said = { how: 'My voice did the thing.', change: 'Fewer in a row.' }
  await house.act(jo, async (acting) => valued(await debrief(acting, call, { interview: id }, said)))
  await house.act(jo, async (acting) =>
    valued(await debrief(acting, call, { interview: id }, { ...said, change: 'Two in a row.' })),
  )
  await house.act(ash, async (acting) =>
    valued(await debrief(acting, call, { interview: id }, { how: '', change: 'Chips.' })),
  )
  const outsider = await house.act(priya, (acting) => debrief(acting, call, { interview: id }, said))
  assert.match(refusal(outsider) ?? '', /on the rota/)
  const changes = await house.act(priya, ({ tx, place }) => listChanges(tx, place.id, call.id))
  assert.deepEqual(changes.toSorted(), ['Chips.', 'Two in a row.'])
  const mine = (who: Someone) =>
    house.act(who, ({ tx, place }) => findDebrief(tx, place.id, { interview: id }, who.person))
  assert.equal((await mine(jo))?.how, 'My voice did the thing.')
  assert.equal(await mine(priya), undefined)
})

test('a practice round leaves that it was held and what its people told themselves: no score, no name', async () => {
  const { call, jo, ash } = await openedCall(house, 'practising', ['Lamp'])
  const round = await house.act(jo, async (acting) =>
    valued(await holdPractice(acting, call, { bid: 'lostSocks', minutes: 20 })),
  )
  assert.equal(
    (await house.act(jo, (acting) => holdPractice(acting, call, { bid: 'realBid', minutes: 20 }))).ok,
    false,
  )
  await house.act(jo, async (acting) =>
    valued(await debrief(acting, call, { practice: round }, { how: 'Leave it quiet.', change: '' })),
  )
  const rounds = await house.act(ash, ({ tx, place }) => listPractices(tx, place.id, call.id))
  assert.deepEqual(
    rounds.map(({ bid, minutes }) => [bid, minutes]),
    [['lostSocks', 20]],
  )
  assert.deepEqual(Object.keys(rounds[0] ?? {}).toSorted(), ['bid', 'callId', 'heldAt', 'id', 'minutes'])
})

test('young people play back; an adult cannot do it for them', async () => {
  const { call, jo, ellen } = await openedCall(house, 'playing-back', ['Lamp'])
  assert.equal((await house.act(ellen, (acting) => playBack(acting, call, 'They said…'))).ok, false)
  assert.ok((await house.act(jo, (acting) => playBack(acting, call, 'Two of them thought first.'))).ok)
})
