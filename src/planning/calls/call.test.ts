import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTakingApplications, isTakingQuestions, mayOpenNow } from './call.ts'

const at = (time: string) => Temporal.Instant.from(time)
const call = {
  publishedAt: at('2026-03-09T12:00:00Z'),
  questionsCloseAt: at('2026-03-23T17:00:00Z'),
  // Five in the afternoon in London, the day after the clocks went forward.
  closesAt: at('2026-03-30T16:00:00Z'),
}

test('an application is in time on the second itself, and late one millisecond after', () => {
  assert.equal(isTakingApplications(call, at('2026-03-30T15:59:59.999Z')), true)
  assert.equal(isTakingApplications(call, at('2026-03-30T16:00:00Z')), true)
  assert.equal(isTakingApplications(call, at('2026-03-30T16:00:00.001Z')), false)
  assert.equal(isTakingApplications(call, at('2026-03-30T16:00:00.000001Z')), false)
})

test('before it is published it takes nothing, from the moment it is it does', () => {
  assert.equal(isTakingApplications({ ...call, publishedAt: undefined }, at('2026-03-20T12:00:00Z')), false)
  assert.equal(isTakingApplications(call, at('2026-03-09T11:59:59.999Z')), false)
  assert.equal(isTakingApplications(call, at('2026-03-09T12:00:00Z')), true)
})

test('it may be opened only when a minute has passed, so that whatever was sent in time is in', () => {
  assert.equal(mayOpenNow(call, at('2026-03-30T16:01:00Z')), false)
  assert.equal(mayOpenNow(call, at('2026-03-30T16:01:00.001Z')), true)
  assert.equal(mayOpenNow({ ...call, publishedAt: undefined }, at('2026-04-30T16:01:00Z')), false)
})

test('questions are taken until their own last second, or until the call closes when they have none', () => {
  assert.equal(isTakingQuestions(call, at('2026-03-23T17:00:00Z')), true)
  assert.equal(isTakingQuestions(call, at('2026-03-23T17:00:00.001Z')), false)
  const open = { ...call, questionsCloseAt: undefined }
  assert.equal(isTakingQuestions(open, at('2026-03-30T16:00:00Z')), true)
  assert.equal(isTakingQuestions(open, at('2026-03-30T16:00:00.001Z')), false)
})
