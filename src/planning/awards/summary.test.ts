import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftFrom, figure, type Mark, mayApprove, meaningOf, weigh } from './summary.ts'
import { words } from './words.ts'

const { drafts, rules } = words.in('en')
const mark = (criterion: string, value: number | undefined): Mark => ({
  criterion,
  asks: '',
  weight: 20,
  value,
  means: '',
  ledByYoungPeople: false,
  reasons: [],
})

test('the best criteria and those with most room are named together where they are equal', () => {
  const { best, room } = weigh([mark('one', 4), mark('two', 4), mark('three', 2.5), mark('four', undefined)])
  assert.deepEqual(
    [best, room].map((marks) => marks.map(({ criterion }) => criterion)),
    [['one', 'two'], ['three']],
  )
})

test('where everything came to the most there is, nothing has room; where nothing was scored, nothing is said', () => {
  assert.equal(draftFrom([mark('one', 5)], drafts).stronger, drafts.mostRoomNone)
  assert.deepEqual(draftFrom([mark('one', undefined)], drafts), {
    strong: drafts.strongestNone,
    stronger: drafts.mostRoomNone,
  })
  assert.equal(draftFrom([mark('one', 3.333)], drafts).strong, drafts.strongest('one', '3.33'))
})

test('a value is read with at most two decimals', () => {
  assert.deepEqual([3, 3.5, 3.333, 4.999].map(figure), ['3', '3.5', '3.33', '5'])
})

test('whoever wrote last does not approve, and nobody approves what was sent', () => {
  const summary = { sentAt: undefined, editedBy: 'ellen' }
  assert.equal(mayApprove(summary, 'priya', rules).ok, true)
  assert.equal(mayApprove(summary, 'ellen', rules).ok, false)
  assert.equal(mayApprove(summary, undefined, rules).ok, false)
  const sentAt = Temporal.Instant.from('2026-05-01T10:00:00Z')
  assert.equal(mayApprove({ ...summary, sentAt }, 'priya', rules).ok, false)
})

test('a value between two sentences of the scale has the one it reached, never the better one', () => {
  const scale = [
    { value: 4, sentence: 'Well.' },
    { value: 5, sentence: 'Best.' },
  ]
  assert.deepEqual(
    [4, 4.67, 5, undefined].map((value) => meaningOf(value, scale)),
    ['Well.', 'Well.', 'Best.', ''],
  )
})
