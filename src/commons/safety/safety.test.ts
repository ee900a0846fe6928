import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Concern, isOffEveryScreen, maySettle, readBy } from './concern.ts'
import { exampleLead } from './example.ts'
import { mayBeLead, maySpeakHere } from './lead.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const at = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`)
const concern: Concern = {
  id: '00000000-0000-4000-8000-000000000001',
  cycleId: '00000000-0000-4000-8000-000000000002',
  about: { kind: 'voice', id: '00000000-0000-4000-8000-000000000003' },
  how: 'person',
  raisedAt: at('2026-10-01'),
  answer: undefined,
}

test('a lead is a person with a name, a role, a telephone that rings and hours', () => {
  assert.equal(mayBeLead(exampleLead, say).ok, true)
  for (const [field, value] of [
    ['name', ' '],
    ['role', ''],
    ['phone', 'ask at the desk'],
    ['hours', ''],
  ] as const) {
    const ruling = mayBeLead({ ...exampleLead, [field]: value }, say)
    assert.deepEqual(!ruling.ok && ruling.problems.map((problem) => problem.field), [field])
  }
})

test('short public numbers and international ones ring; two digits and sixteen do not', () => {
  for (const phone of ['101', '116 123', '+44 20 7946 0142', '(020) 7946-0142', '123456789012345']) {
    assert.equal(mayBeLead({ ...exampleLead, phone }, say).ok, true, phone)
  }
  for (const phone of ['99', '1234567890123456', '020 7946 0142 ext nine']) {
    assert.equal(mayBeLead({ ...exampleLead, phone }, say).ok, false, phone)
  }
})

test('nobody is asked for words before there is somebody to turn to', () => {
  assert.equal(maySpeakHere(exampleLead, say).ok, true)
  assert.deepEqual(maySpeakHere(undefined, say), { ok: false, problems: [{ text: say.noLead }] })
})

test('a concern is settled by the project’s lead, once, and with a word to its author', () => {
  assert.equal(maySettle(concern, 'safeguardingLead', 'We talked. You are safe.', say).ok, true)
  assert.equal(maySettle(concern, 'commissioner', 'We talked.', say).ok, false)
  assert.equal(maySettle(concern, undefined, 'We talked.', say).ok, false)
  assert.equal(maySettle(undefined, 'safeguardingLead', 'We talked.', say).ok, false)
  assert.equal(maySettle(concern, 'safeguardingLead', '  ', say).ok, false)
  const answered = { ...concern, answer: { put: 'back', told: 'Done.', at: at('2026-10-02') } as const }
  assert.equal(maySettle(answered, 'safeguardingLead', 'Again.', say).ok, false)
})

test('what a concern is about is off every screen until it is put back, and stays off when it is kept off', () => {
  const answer = (put: 'back' | 'keepOff') => ({ answer: { put, told: 'x', at: at('2026-10-02') } })
  assert.equal(isOffEveryScreen(concern), true)
  assert.equal(isOffEveryScreen(answer('keepOff')), true)
  assert.equal(isOffEveryScreen(answer('back')), false)
})

test('the lead reads it by the next working day: Friday to Sunday all mean Monday', () => {
  assert.equal(readBy(at('2026-10-01')), '2026-10-02')
  for (const day of ['2026-10-02', '2026-10-03', '2026-10-04']) assert.equal(readBy(at(day)), '2026-10-05')
  assert.equal(readBy(at('2026-10-05')), '2026-10-06')
})

test('what a young person reads here is short enough to hear once, and in nobody’s jargon', () => {
  const { exception, whoSees, helpNow, worried, sent, answer } = words.in('en')
  const said = [exception, whoSees, helpNow, worried, sent, answer].flatMap((part) =>
    Object.values(part).map((one) => (typeof one === 'string' ? one : one('Ruth', 'Monday'))),
  )
  assert.ok(said.length > 30)
  for (const sentence of said.flatMap((text) => text.split(/[.?!:]\s*/))) {
    assert.ok(sentence.split(/\s+/).length <= 15, sentence)
    assert.doesNotMatch(
      sentence,
      /commissioning|procurement|tender|stakeholder|outcome framework|KPI|safeguarding concern/i,
    )
  }
})
