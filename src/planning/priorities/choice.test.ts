import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayChoose } from './choice.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const options = ['bus', 'warm', 'heard']
const because = new Map([['bus', 'A bus costs more than there is.']])

test('a choice is made when everything it leaves out has its reason', () => {
  assert.ok(
    mayChoose(options, { chosen: ['warm', 'heard'], reasons: 'We talked.', notChosen: because }, say).ok,
  )
})

test('an outcome left out without a reason stands in the way, and so do a few spaces', () => {
  for (const notChosen of [new Map<string, string>(), new Map([['bus', '  ']])]) {
    const ruling = mayChoose(options, { chosen: ['warm', 'heard'], reasons: '', notChosen }, say)
    assert.deepEqual(ruling, { ok: false, problems: [{ field: 'reason-bus', text: say.reasonNeeded }] })
  }
})

test('something is chosen, and only what was put to the group', () => {
  for (const chosen of [[], ['warm', 'moon']]) {
    const ruling = mayChoose(options, { chosen, reasons: '', notChosen: new Map() }, say)
    assert.deepEqual(ruling, { ok: false, problems: [{ field: 'chosen', text: say.chooseSome }] })
  }
})

test('any number may come first: one, or all of them', () => {
  const all = new Map(options.map((id) => [id, 'Not now.']))
  assert.ok(mayChoose(options, { chosen: ['warm'], reasons: '', notChosen: all }, say).ok)
  assert.ok(mayChoose(options, { chosen: options, reasons: '', notChosen: new Map() }, say).ok)
})
