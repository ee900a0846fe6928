import assert from 'node:assert/strict'
import { test } from 'node:test'
import { follow, type Mention } from './trace.ts'

const theme: Mention = {
  kind: 'theme',
  id: 't',
  title: 'Eating together',
  why: 'it is about food',
  via: null,
}
const outcome = (id: string): Mention => ({
  kind: 'outcome',
  id,
  title: `Outcome ${id}`,
  why: '',
  via: 'Eating together',
})
const calm = { mentions: [], choice: undefined, worry: undefined }

test('nothing happened yet: everything is still to come', () => {
  const trace = follow({ status: 'waiting' }, calm)
  assert.deepEqual(trace.answer, { kind: 'waiting' })
  assert.deepEqual([trace.together, trace.wanted, trace.chosen, trace.notChosen], [[], [], [], []])
  assert.equal(trace.decided, false)
})

test('what is chosen and what is not stand apart, each outcome once however many ways lead to it', () => {
  const mentions = [theme, outcome('a'), { ...outcome('a'), via: null }, outcome('b')]
  const choice = { chosen: ['a', 'z'], reasons: new Map([['b', 'No ground for it yet.']]) }
  const trace = follow({ status: 'approved' }, { ...calm, mentions, choice })
  assert.deepEqual(trace.together, [theme])
  assert.deepEqual(
    trace.chosen.map(({ id }) => id),
    ['a'],
  )
  assert.deepEqual(
    trace.notChosen.map(({ id, because }) => [id, because]),
    [['b', 'No ground for it yet.']],
  )
})

test('before a choice nothing counts as not chosen', () => {
  const trace = follow({ status: 'approved' }, { ...calm, mentions: [outcome('a')] })
  assert.deepEqual(trace.notChosen, [])
  assert.equal(trace.decided, false)
})

test('a quality of support is wanted and never part of a choice between outcomes', () => {
  const quality: Mention = { kind: 'quality', id: 'q', title: 'Somebody who stays', why: '', via: null }
  const trace = follow(
    { status: 'approved' },
    { ...calm, mentions: [quality], choice: { chosen: [], reasons: new Map() } },
  )
  assert.deepEqual(trace.wanted, [quality])
  assert.deepEqual(trace.notChosen, [])
})

test('a worry comes before the team’s answer, until it is put back', () => {
  assert.equal(follow({ status: 'approved' }, { ...calm, worry: 'open' }).answer.kind, 'withLead')
  assert.equal(follow({ status: 'approved' }, { ...calm, worry: 'keptOff' }).answer.kind, 'keptOff')
  assert.equal(follow({ status: 'approved' }, calm).answer.kind, 'approved')
})
