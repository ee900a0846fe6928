import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSession } from './example.ts'
import { isMethodKey, methodKeys, promptKeys } from './method.ts'
import { mayCount, mayMove, mayPlan, mostWeeks, type Session, type SessionDraft, weekly } from './session.ts'
import { shareAddress } from './share-address.ts'
import { words } from './words.ts'
import { methods } from './words-methods.ts'

const rules = words.in('en').rules
const draft: SessionDraft = { ...exampleSession, cycleId: 'c' }
const session: Session = {
  id: 's',
  cycleId: 'c',
  title: 'Toast',
  heldOn: '2026-10-01',
  heldFrom: '',
  heldAt: 'The Second Spoon',
  gettingThere: '',
  method: 'proud',
  openToAll: false,
  headcount: undefined,
  series: 'x',
  number: 1,
  version: 1,
}

test('a meeting has a name, a day and a place; what happens there may be nothing but fun', () => {
  const fieldsOf = (parts: Partial<SessionDraft>, weeks = 1) => {
    const ruling = mayPlan({ ...draft, ...parts }, weeks, rules)
    return ruling.ok ? [] : ruling.problems.map(({ field }) => field)
  }
  assert.deepEqual(fieldsOf({}), [])
  assert.deepEqual(fieldsOf({ method: undefined }), [])
  assert.deepEqual(fieldsOf({ title: ' ', heldOn: '', heldAt: '' }), ['title', 'heldOn', 'heldAt'])
  for (const weeks of [1, mostWeeks]) assert.deepEqual(fieldsOf({}, weeks), [])
  for (const weeks of [0, mostWeeks + 1, 1.5]) assert.deepEqual(fieldsOf({}, weeks), ['weeks'])
})

test('a weekly series falls on the same weekday, across the end of a year', () => {
  assert.deepEqual(weekly('2026-12-24', 3), ['2026-12-24', '2026-12-31', '2027-01-07'])
  assert.deepEqual(weekly('2026-10-01', 1), ['2026-10-01'])
})

test('a date moves to another day, earlier or later, and never without saying why', () => {
  const move = (to: string | undefined, why = 'Exams.') => mayMove(session, { to, why }, rules).ok
  assert.equal(move('2026-10-08'), true)
  assert.equal(move('2026-09-24'), true)
  assert.equal(move('2026-10-01'), false)
  assert.equal(move(undefined), false)
  assert.equal(move('2026-10-08', ' '), false)
  assert.equal(mayMove(undefined, { to: '2026-10-08', why: 'Exams.' }, rules).ok, false)
})

test('heads are counted on the day or after it, and nobody came is a number too', () => {
  const count = (n: number, today = '2026-10-01') => mayCount(session, n, today, rules).ok
  for (const n of [0, 1, 10_000]) assert.equal(count(n), true)
  for (const n of [-1, 2.5, 10_001]) assert.equal(count(n), false)
  assert.equal(count(6, '2026-10-02'), true)
  assert.equal(count(6, '2026-09-30'), false)
})

test('the three methods of the pilot and dreams ask what their sources say they asked', () => {
  assert.deepEqual([...methodKeys], ['proud', 'meInFive', 'councilInFive', 'dream'])
  assert.equal(promptKeys.meInFive.length, 4)
  assert.equal(promptKeys.councilInFive.length, 2)
  assert.equal(promptKeys.dream.length, 4)
  for (const method of methods.in('en')) {
    assert.deepEqual(
      method.prompts.map(({ key }) => key),
      [...promptKeys[method.key]],
    )
    for (const { text, hint } of method.prompts) assert.ok(text && hint)
  }
  assert.equal(isMethodKey('dream'), true)
  assert.equal(isMethodKey('karaoke'), false)
})

test('a dream is called what the project calls it', () => {
  assert.equal(methods.in('en').find(({ key }) => key === 'dream')?.name, 'A dream')
  assert.equal(methods.in('en', 'what-if').find(({ key }) => key === 'dream')?.name, 'A what-if')
  assert.equal(methods.in('en', 'idea').find(({ key }) => key === 'dream')?.name, 'An idea')
})

test('what is asked is short enough to be heard once: 15 words a sentence, none of the words of the trade', () => {
  for (const { name, ask, prompts } of methods.in('en')) {
    for (const said of [name, ask, ...prompts.flatMap(({ text, hint }) => [text, hint])]) {
      assert.doesNotMatch(said, /commission|procure|tender|stakeholder|outcome|KPI/i)
      for (const sentence of said.split(/[.?!]\s*/)) assert.ok(sentence.split(/\s+/).length <= 15, sentence)
    }
  }
})

test('a square leads to the question in this meeting, and carries nothing else', () => {
  const project = { publicUrl: 'https://alongside.test', place: 'eastmere', cycle: 'our-20k' }
  const id = '11111111-1111-4111-8111-111111111111'
  assert.equal(shareAddress(project), 'https://alongside.test/eastmere/projects/our-20k/share')
  assert.equal(
    shareAddress(project, { method: 'proud', session: id }),
    `https://alongside.test/eastmere/projects/our-20k/share?method=proud&session=${id}`,
  )
  assert.doesNotMatch(shareAddress(project, { session: '"><script>' }), /script/)
})
