import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageAsked } from './fields.ts'

test('whatever an address asks for, a list has that page or shows its first', () => {
  assert.equal(pageAsked({ page: '3' }), 3)
  for (const page of [undefined, '', '0', '-1', '1.5', 'two', '100000', ['2', '3']])
    assert.equal(pageAsked({ page }), 1, String(page))
})
