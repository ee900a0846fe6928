import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeThanked } from './thank-you.ts'

const words = { notHeldYet: 'not yet', notOnRota: 'not on the rota', thankedAlready: 'thanked' }

test('a thank-you is for who was on the rota, after it was held, once', () => {
  const facts = { isHeld: true, onRota: true, hasOffer: false }
  assert.equal(mayBeThanked(facts, words).ok, true)
  assert.equal(mayBeThanked({ ...facts, isHeld: false }, words).ok, false)
  assert.equal(mayBeThanked({ ...facts, onRota: false }, words).ok, false)
  assert.equal(mayBeThanked({ ...facts, hasOffer: true }, words).ok, false)
})
