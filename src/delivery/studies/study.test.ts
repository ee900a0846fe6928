import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayClaim, mayPublish, unwritten } from './study.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const written = { ...unwritten, challenge: 'Nobody came.', contact: 'Participation team, team@example.org' }

test('is not published without somebody to ask', () => {
  assert.ok(mayPublish(written, say).ok)
  const refused = mayPublish({ ...written, contact: '  ' }, say)
  assert.deepEqual(refused.ok || refused.problems.map(({ field }) => field), ['contact'])
})

test('a principle is claimed only with how it was met and a page that shows it', () => {
  assert.ok(mayClaim({ words: 'They decided.', evidence: '/decisions' }, say).ok)
  assert.equal(mayClaim({ words: '', evidence: '/decisions' }, say).ok, false)
  assert.equal(mayClaim({ words: 'They decided.', evidence: undefined }, say).ok, false)
  assert.equal(mayClaim({ words: 'They decided.', evidence: '/somewhere-else' }, say).ok, false)
})
