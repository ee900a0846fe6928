import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ActivityDraft, mayAddActivity } from './activity.ts'
import { mayJudge } from './assumption.ts'
import { fiveKeys } from './example.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const outcomes = [{ outcomeId: 'warm', because: 'It is a room with a heater.' }]
const draft: ActivityDraft = { ...fiveKeys, outcomes }
const facts = { hasAgreement: true, codesignBegun: true, outcomes: new Set(['warm']) }
const why = (ruling: ReturnType<typeof mayAddActivity>) =>
  ruling.ok ? [] : ruling.problems.map(({ field, text }) => [field, text])

test('an activity belongs to an agreement that is being worked out with young people', () => {
  assert.ok(mayAddActivity(facts, draft, say).ok)
  assert.deepEqual(why(mayAddActivity({ ...facts, hasAgreement: false }, draft, say)), [
    [undefined, say.agreementFirst],
  ])
  assert.deepEqual(why(mayAddActivity({ ...facts, codesignBegun: false }, draft, say)), [
    [undefined, say.codesignFirst],
  ])
})

test('it is for at least one outcome of the project, each with its because', () => {
  assert.deepEqual(why(mayAddActivity(facts, { ...draft, outcomes: [] }, say)), [
    ['outcomes', say.outcomeNeeded],
  ])
  assert.deepEqual(
    why(mayAddActivity(facts, { ...draft, outcomes: [{ outcomeId: 'warm', because: ' ' }] }, say)),
    [['because-warm', say.becauseNeeded]],
  )
  assert.deepEqual(
    why(mayAddActivity(facts, { ...draft, outcomes: [{ outcomeId: 'rich', because: 'x' }] }, say)),
    [['outcomes', say.outcomeUnknown]],
  )
})

test('it says what, with whom, where, when and how to get in', () => {
  for (const [field, text] of [
    ['title', say.titleNeeded],
    ['about', say.aboutNeeded],
    ['codesignedWith', say.codesignedNeeded],
    ['where', say.whereNeeded],
    ['when', say.whenNeeded],
    ['wayIn', say.wayInNeeded],
  ] as const)
    assert.deepEqual(why(mayAddActivity(facts, { ...draft, [field]: ' ' }, say)), [[field, text]])
  const days = { startsOn: '2026-06-02', endsOn: '2026-06-01' }
  assert.deepEqual(why(mayAddActivity(facts, { ...draft, ...days }, say)), [['endsOn', say.endBeforeStart]])
  assert.ok(mayAddActivity(facts, { ...draft, startsOn: '2026-06-01', endsOn: '2026-06-01' }, say).ok)
})

test('the way in gives away nobody’s own telephone or named address; an office’s number is fine', () => {
  for (const wayIn of [
    'Ring Dele on 07700 900123.',
    'Ring +44 7700 900 123.',
    'Write to dele.okoro@example.org',
  ])
    assert.deepEqual(why(mayAddActivity(facts, { ...draft, wayIn }, say)), [['wayIn', say.wayInPersonal]])
  for (const wayIn of ['Ring the library on 020 7946 0142.', 'Write to hello@example.org'])
    assert.ok(mayAddActivity(facts, { ...draft, wayIn }, say).ok, wayIn)
})

test('a verdict is one of three, not knowing among them, and says why', () => {
  for (const verdict of ['held', 'didNot', 'notKnown'])
    assert.ok(mayJudge({ verdict, why: 'We counted.' }, say).ok, verdict)
  const none = mayJudge({ verdict: 'maybe', why: ' ' }, say)
  assert.ok(!none.ok)
  assert.deepEqual(
    none.problems.map(({ text }) => text),
    [say.verdictNeeded, say.verdictWhyNeeded],
  )
})
