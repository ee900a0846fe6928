import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayDebrief } from './debrief.ts'

const words = {
  saySomething: 'say something',
  notHeldYet: 'not yet',
  notThere: 'not there',
}

test('either box of a debrief is enough, and neither is not', () => {
  const facts = { isHeld: true, wasThere: true }
  assert.equal(mayDebrief({ how: 'Weird.', change: '' }, facts, words).ok, true)
  assert.equal(mayDebrief({ how: '', change: 'Chips.' }, facts, words).ok, true)
  assert.equal(mayDebrief({ how: ' ', change: '' }, facts, words).ok, false)
  assert.equal(mayDebrief({ how: 'Weird.', change: '' }, { ...facts, isHeld: false }, words).ok, false)
  assert.equal(mayDebrief({ how: 'Weird.', change: '' }, { ...facts, wasThere: false }, words).ok, false)
})
