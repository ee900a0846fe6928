import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeCalled } from './place.ts'
import { words } from './words.ts'

const say = words.in('en').rules

test('a place is called by a short plain word, so that its addresses can be read out', () => {
  assert.equal(mayBeCalled({ slug: 'eastmere', name: 'Eastmere' }, say).ok, true)
  assert.equal(mayBeCalled({ slug: 'East Mere', name: 'Eastmere' }, say).ok, false)
})

test('a place cannot take an address of the house itself', () => {
  assert.equal(mayBeCalled({ slug: 'mirror', name: 'Mirror' }, say).ok, false)
  assert.equal(mayBeCalled({ slug: 'mirrors', name: 'Mirrors' }, say).ok, true)
})
