import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestDigest, mayCheckDigest, mayWriteDigest } from './digest.ts'

const words = {
  digestNeeded: 'needed',
  digestTooLong: 'too long',
  writersOnly: 'writers only',
  noDigest: 'none',
  checkedByAnother: 'another checks',
  checkedAlready: 'checked',
}

test('a practitioner or a young person writes it, in two minutes of words at most', () => {
  const may = (role: Parameters<typeof mayWriteDigest>[0]['role'], text: string) =>
    mayWriteDigest({ role, words: text }, words).ok
  assert.equal(may('youngPerson', 'They hang lanterns.'), true)
  assert.equal(may('practitioner', 'They hang lanterns.'), true)
  assert.equal(may('commissioner', 'They hang lanterns.'), false)
  assert.equal(may(undefined, 'They hang lanterns.'), false)
  assert.equal(may('practitioner', 'a'.repeat(longestDigest)), true)
  assert.equal(may('practitioner', 'a'.repeat(longestDigest + 1)), false)
  assert.equal(may('practitioner', ' '), false)
})

test('nobody checks what they wrote themselves, and nothing is checked twice', () => {
  const digest = { by: 'ellen', checkedBy: undefined }
  assert.equal(mayCheckDigest(digest, 'marcus', words).ok, true)
  assert.equal(mayCheckDigest(digest, 'ellen', words).ok, false)
  assert.equal(mayCheckDigest(digest, undefined, words).ok, false)
  assert.equal(mayCheckDigest({ ...digest, checkedBy: 'jo' }, 'marcus', words).ok, false)
  assert.equal(mayCheckDigest(undefined, 'marcus', words).ok, false)
})
