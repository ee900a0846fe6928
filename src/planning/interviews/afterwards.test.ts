import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeThanked, mayDebrief } from './afterwards.ts'

const words = {
  saySomething: 'say something',
  notHeldYet: 'not yet',
  notThere: 'not there',
  notOnRota: 'not on the rota',
  thankedAlready: 'thanked',
}

test('either box of a debrief is enough, and neither is not', () => {
  const facts = { isHeld: true, wasThere: true }
  assert.equal(mayDebrief({ how: 'Weird.', change: '' }, facts, words).ok, true)
  assert.equal(mayDebrief({ how: '', change: 'Chips.' }, facts, words).ok, true)
  assert.equal(mayDebrief({ how: ' ', change: '' }, facts, words).ok, false)
  assert.equal(mayDebrief({ how: 'Weird.', change: '' }, { ...facts, isHeld: false }, words).ok, false)
  assert.equal(mayDebrief({ how: 'Weird.', change: '' }, { ...facts, wasThere: false }, words).ok, false)
})

test('a thank-you is for who was on the rota, after it was held, once', () => {
  const facts = { isHeld: true, onRota: true, hasOffer: false }
  assert.equal(mayBeThanked(facts, words).ok, true)
  assert.equal(mayBeThanked({ ...facts, isHeld: false }, words).ok, false)
  assert.equal(mayBeThanked({ ...facts, onRota: false }, words).ok, false)
  assert.equal(mayBeThanked({ ...facts, hasOffer: true }, words).ok, false)
})
