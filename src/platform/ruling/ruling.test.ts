import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allow, allowUnless, refuse } from '#platform/ruling'

test('a ruling either carries a value or at least one reason', () => {
  assert.deepEqual(allow(3), { ok: true, value: 3 })
  assert.deepEqual(refuse({ field: 'words', text: 'Write something first.' }), {
    ok: false,
    problems: [{ field: 'words', text: 'Write something first.' }],
  })
})

test('a list of problems refuses, an empty list allows', () => {
  assert.equal(allowUnless([], 1).ok, true)
  assert.equal(allowUnless([{ text: 'No.' }], 1).ok, false)
})
