import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayCloseProject, mayPutEnding } from './ending.ts'
import { atTheBandstand, howItGoesOn, sameQuestions } from './example.ts'
import { lessonKinds, mayAddLesson, mayPlayBack } from './lesson.ts'
import { words } from './words.ts'

const say = words.in('en').rules

test('a lesson is one of four kinds, surprise among them, and told from a role', () => {
  for (const kind of lessonKinds) assert.ok(mayAddLesson({ ...sameQuestions, kind }, say).ok, kind)
  assert.ok(lessonKinds.includes('surprise'))
  const empty = mayAddLesson({ kind: undefined, words: ' ', fromRole: '' }, say)
  assert.ok(!empty.ok)
  assert.deepEqual(
    empty.problems.map(({ field }) => field),
    ['kind', 'words', 'fromRole'],
  )
})

test('telling back holds the answer, and a day that has been', () => {
  assert.ok(mayPlayBack({ ...atTheBandstand, on: '2026-06-01' }, '2026-06-01', say).ok)
  const field = (change: Partial<typeof atTheBandstand>) => {
    const ruling = mayPlayBack({ ...atTheBandstand, ...change }, '2026-06-01', say)
    return ruling.ok ? undefined : ruling.problems[0]?.field
  }
  assert.equal(field({ on: '2026-06-02' }), 'on')
  assert.equal(field({ on: undefined }), 'on')
  assert.equal(field({ answer: ' ' }), 'answer')
  assert.equal(field({ toWhom: ' ' }), 'toWhom')
  assert.equal(field({ words: ' ' }), 'words')
})

test('how it goes on is asked with what each of the three would mean', () => {
  assert.ok(mayPutEnding(howItGoesOn, say).ok)
  const without = mayPutEnding({ ...howItGoesOn, options: { ...howItGoesOn.options, stop: ' ' } }, say)
  assert.ok(!without.ok && without.problems[0]?.field === 'stop')
})

test('a project closes with a lesson, a play-back, an ending and every verdict, and not without any one of them', () => {
  const facts = { closed: false, lessons: 1, playBacks: 1, hasEnding: true, unjudged: 0 }
  assert.ok(mayCloseProject(facts, say).ok)
  for (const [change, text] of [
    [{ lessons: 0 }, say.lessonFirst],
    [{ playBacks: 0 }, say.playBackFirst],
    [{ hasEnding: false }, say.endingFirst],
    [{ unjudged: 1 }, say.verdictsFirst(1)],
    [{ closed: true }, say.closedAlready],
  ] as const) {
    const ruling = mayCloseProject({ ...facts, ...change }, say)
    assert.ok(!ruling.ok && ruling.problems.length === 1 && ruling.problems[0]?.text === text, text)
  }
})
