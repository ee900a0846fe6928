import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fewestPublished } from '#insight/voices'
import { atTheTable, easierToTalk, keysHeld } from './example.ts'
import { mayObserve } from './observation.ts'
import { mayAddReading, mayTakeBack, type ReadingDraft, shownToAll, states } from './reading.ts'
import { isForAll, mayTellChange } from './self-change.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const facts = { today: '2026-06-01', isIndicatorHere: true }
const draft: ReadingDraft = { ...keysHeld, indicatorId: 'keys' }
const why = (change: Partial<ReadingDraft>, more = facts) => {
  const ruling = mayAddReading({ ...draft, ...change }, more, say)
  return ruling.ok ? [] : ruling.problems.map(({ field, text }) => [field, text])
}

test('a finding says what it is compared with, or that there is nothing to compare it with', () => {
  assert.deepEqual(why({}), [])
  assert.deepEqual(why({ baseline: 'none' }), [])
  for (const state of ['improved', 'noChange', 'worse', 'mixed'] as const) {
    assert.deepEqual(why({ state, baseline: undefined }), [['baseline', say.baselineNeeded]], state)
    assert.deepEqual(why({ state, baseline: { words: ' ' } }), [['baseline', say.baselineNeeded]], state)
  }
  for (const state of ['notYetKnown', 'notMeasured'] as const)
    assert.deepEqual(why({ state, baseline: undefined, n: undefined, missing: '' }), [], state)
})

test('it says who is missing wherever somebody was counted', () => {
  assert.deepEqual(why({ missing: ' ' }), [['missing', say.missingNeeded]])
  assert.deepEqual(why({ state: 'notYetKnown', n: 10, missing: '' }), [['missing', say.missingNeeded]])
  assert.deepEqual(why({ n: undefined }), [])
  assert.deepEqual(why({ n: 1.5 }), [['n', say.countWhole]])
})

test('it has a sign of the project, a state, words, and days that have been', () => {
  assert.deepEqual(why({}, { ...facts, isIndicatorHere: false }), [['indicator', say.indicatorNeeded]])
  assert.deepEqual(why({ state: undefined }), [['state', say.stateNeeded]])
  assert.deepEqual(why({ words: '' }), [['words', say.wordsNeeded]])
  assert.deepEqual(why({ to: '2026-06-01' }), [])
  assert.deepEqual(why({ to: '2026-06-02' }), [['to', say.toInFuture]])
  assert.deepEqual(why({ to: '2020-01-31' }), [['to', say.toBeforeFrom]])
  assert.deepEqual(why({ againOn: '2026-06-01' }), [['againOn', say.againPast]])
  assert.deepEqual(why({ againOn: '2026-06-02' }), [])
})

test('everybody reads a finding from ten young people, and nothing of one from nine', () => {
  const reading = { state: 'improved', careful: true, source: undefined } as const
  assert.equal(shownToAll({ ...reading, n: 10 }, fewestPublished).how, 'whole')
  assert.deepEqual(shownToAll({ ...reading, n: 9 }, fewestPublished), { how: 'tooFew', fewest: 10 })
  assert.equal(shownToAll({ ...reading, careful: false, n: 5 }, fewestPublished).how, 'whole')
  assert.deepEqual(shownToAll({ ...reading, careful: false, n: 4 }, fewestPublished), {
    how: 'tooFew',
    fewest: 5,
  })
})

test('a finding without a number is not published, whichever way it points', () => {
  for (const state of states) {
    const shown = shownToAll({ state, careful: false, source: undefined, n: undefined }, fewestPublished).how
    assert.equal(shown, state === 'notYetKnown' || state === 'notMeasured' ? 'whole' : 'notCounted', state)
  }
})

test('not yet known is a result for everybody, without the few who were asked', () => {
  const reading = { state: 'notYetKnown', careful: true, source: undefined } as const
  assert.equal(shownToAll({ ...reading, n: 10 }, fewestPublished).how, 'whole')
  assert.equal(shownToAll({ ...reading, n: 9 }, fewestPublished).how, 'stateOnly')
  assert.equal(shownToAll({ ...reading, n: undefined }, fewestPublished).how, 'whole')
  const published = { state: 'improved', n: undefined, careful: true, source: 'A blog' } as const
  assert.equal(shownToAll(published, fewestPublished).how, 'whole')
})

test('a reading is taken back once, with the reason, and never out of a record', () => {
  const standing = { takenBackAt: undefined, source: undefined }
  assert.ok(mayTakeBack(standing, 'Two lists were added up.', say).ok)
  assert.ok(!mayTakeBack(standing, ' ', say).ok)
  assert.ok(!mayTakeBack({ ...standing, source: 'A blog' }, 'x', say).ok)
  const gone = { ...standing, takenBackAt: Temporal.Instant.from('2026-06-01T10:00:00Z') }
  assert.ok(!mayTakeBack(gone, 'x', say).ok)
})

test('what taking part did is told about people together, never about one', () => {
  assert.ok(mayTellChange(easierToTalk, say).ok)
  const problems = (change: Partial<typeof easierToTalk>) => {
    const ruling = mayTellChange({ ...easierToTalk, ...change }, say)
    return ruling.ok ? [] : ruling.problems.map(({ text }) => text)
  }
  for (const alone of [
    'I feel better.',
    'One said that she sleeps again.',
    'He stopped.',
    'It changed my week.',
  ])
    assert.deepEqual(problems({ words: alone }), [say.changeOfOne], alone)
  assert.deepEqual(problems({ words: 'Most said that they feel better in themselves.' }), [])
  assert.deepEqual(problems({ missing: '' }), [say.changeMissingNeeded])
})

test('what is close to somebody is kept among the people of the project, unless it was published already', () => {
  const close = { ...easierToTalk, words: 'Some said that alcohol matters less.' }
  const ruling = mayTellChange(close, say)
  assert.ok(!ruling.ok && ruling.problems.some(({ text }) => text === say.changeSensitive))
  assert.ok(mayTellChange({ ...close, sensitive: true }, say).ok)
  assert.equal(isForAll({ sensitive: true, source: undefined }), false)
  assert.equal(isForAll({ sensitive: true, source: 'A blog' }), true)
  assert.equal(isForAll({ sensitive: false, source: undefined }), true)
})

test('nothing is told of anybody who was seen and has not agreed', () => {
  assert.ok(mayObserve(atTheTable, '2026-06-01', say).ok)
  for (const [field, text] of [
    ['consent', say.consentNeeded],
    ['byRole', say.byRoleNeeded],
    ['words', say.seenNeeded],
  ] as const) {
    const ruling = mayObserve({ ...atTheTable, [field]: ' ' }, '2026-06-01', say)
    assert.ok(!ruling.ok && ruling.problems[0]?.text === text, field)
  }
  assert.ok(mayObserve({ ...atTheTable, seenOn: '2026-06-01' }, '2026-06-01', say).ok)
  assert.ok(!mayObserve({ ...atTheTable, seenOn: '2026-06-02' }, '2026-06-01', say).ok)
})
