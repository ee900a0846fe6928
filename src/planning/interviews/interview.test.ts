import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleId, halfAnHour } from './example.ts'
import {
  areOver,
  later,
  mayAsk,
  mayBegin,
  mayEnd,
  mayPlan,
  nextTime,
  paceOf,
  questionNow,
  type Rest,
  tiring,
} from './interview.ts'
import type { ChosenQuestion } from './question.ts'

const words = {
  dateNeeded: 'date',
  timeNeeded: 'time',
  whereNeeded: 'where',
  minutesNeeded: 'minutes',
  breakNeeded: 'break',
  supporterNeeded: 'supporter',
  supporterConflict: 'supporter too close',
  overlaps: (at: string) => `meets ${at}`,
  plannedAlready: 'planned already',
  heldAlready: 'over',
  noQuestions: 'no questions',
  noChair: 'no chair',
  begunAlready: 'begun',
  notBegun: 'not begun',
  notTheirs: 'not theirs',
  notInOrder: 'not in order',
  sayWhyNotAsked: (n: number) => `${n} not asked`,
}
const why = (ruling: { ok: boolean; problems?: readonly { text: string }[] }) =>
  ruling.ok ? 'allowed' : (ruling.problems ?? []).map(({ text }) => text).join(', ')

const { applicationId, on, at, where, supporter } = halfAnHour
const draft = { applicationId, on, at, where, supporter }
const facts = { others: [], supporters: new Set([supporter]), conflicted: new Set<string>() }
const chosen: ChosenQuestion[] = [1, 2].map((n) => ({
  id: exampleId(n),
  words: `Question ${n}`,
  suggestedByAdult: false,
  order: n,
}))
const begun = { ...halfAnHour, begunAt: Temporal.Instant.from('2026-04-23T16:00:00Z') }

test('an interview needs a day, a time, a place and an adult who is not too close', () => {
  assert.equal(why(mayPlan(draft, facts, words)), 'allowed')
  const wrong = { applicationId, on: '2026-02-30', at: '25:00', where: ' ', supporter: 'a stranger' }
  assert.equal(why(mayPlan(wrong, facts, words)), 'date, time, where, supporter')
  const close = { ...facts, conflicted: new Set([supporter]) }
  assert.equal(why(mayPlan(draft, close, words)), 'supporter too close')
  assert.equal(why(mayPlan({ ...draft, minutes: 9 }, facts, words)), 'minutes')
  assert.equal(why(mayPlan({ ...draft, minutes: 10, breakMinutes: 0 }, facts, words)), 'allowed')
  assert.equal(why(mayPlan({ ...draft, breakMinutes: 91 }, facts, words)), 'break')
})

test('two interviews on one day do not overlap; one may begin the minute another ends', () => {
  const other = { ...halfAnHour, applicationId: exampleId(401), at: '17:30' }
  assert.equal(why(mayPlan({ ...draft, minutes: 30 }, { ...facts, others: [other] }, words)), 'allowed')
  assert.equal(why(mayPlan({ ...draft, minutes: 31 }, { ...facts, others: [other] }, words)), 'meets 17:30')
  const elsewhen = { ...other, on: '2026-04-24' }
  assert.equal(why(mayPlan({ ...draft, minutes: 31 }, { ...facts, others: [elsewhen] }, words)), 'allowed')
})

test('a fourth in a row without a break is too many; ten minutes are a break and nine are not', () => {
  const plan = (...starts: string[]): Rest[] =>
    starts.map((start, i) => ({ id: String(i), on, at: start, minutes: 30, breakMinutes: 0 }))
  assert.deepEqual(tiring(plan('17:00', '17:30', '18:00')), [])
  assert.deepEqual(tiring(plan('17:00', '17:30', '18:00', '18:30')), ['3'])
  assert.deepEqual(tiring(plan('17:00', '17:30', '18:00', '18:40')), [])
  assert.deepEqual(tiring(plan('17:00', '17:30', '18:00', '18:39')), ['3'])
})

test('the next time follows the last interview and its break', () => {
  assert.equal(nextTime([], on), '17:00')
  assert.equal(nextTime([halfAnHour], on), '17:45')
  assert.equal(nextTime([halfAnHour], '2026-04-24'), '17:00')
  assert.equal(later('23:50', 30), '23:59')
})

test('it begins with questions and a chair, once', () => {
  assert.equal(why(mayBegin(halfAnHour, chosen, words)), 'allowed')
  assert.equal(why(mayBegin(halfAnHour, [], words)), 'no questions')
  const chairless = { ...halfAnHour, rota: { parts: {}, asking: new Map() } }
  assert.equal(why(mayBegin(chairless, chosen, words)), 'no chair')
  assert.equal(why(mayBegin(begun, chosen, words)), 'begun')
})

test('questions come in their order, one after the other, the same for everybody', () => {
  const [first, second] = chosen
  assert.equal(why(mayAsk(halfAnHour, chosen, first?.id ?? '', words)), 'not begun')
  assert.equal(questionNow(begun, chosen)?.id, first?.id)
  assert.equal(why(mayAsk(begun, chosen, second?.id ?? '', words)), 'not in order')
  assert.equal(why(mayAsk(begun, chosen, first?.id ?? '', words)), 'allowed')
  const half = { ...begun, asked: [first?.id ?? ''] }
  assert.equal(questionNow(half, chosen)?.id, second?.id)
  assert.equal(why(mayAsk(half, chosen, first?.id ?? '', words)), 'not in order')
})

test('it ends when all were asked; before that only with the reason', () => {
  const all = { ...begun, asked: chosen.map(({ id }) => id) }
  assert.equal(why(mayEnd(all, chosen, '', words)), 'allowed')
  assert.equal(why(mayEnd(begun, chosen, ' ', words)), '2 not asked')
  assert.equal(why(mayEnd(begun, chosen, 'They had to leave.', words)), 'allowed')
  assert.equal(why(mayEnd(halfAnHour, chosen, 'x', words)), 'not begun')
  assert.equal(why(mayEnd({ ...all, heldAt: begun.begunAt }, chosen, '', words)), 'over')
})

test('time is told in words: half, four fifths and the whole of it are the lines', () => {
  const after = (minutes: number) => paceOf(begun, begun.begunAt.add({ minutes })).left
  assert.deepEqual([0, 14, 15, 23, 24, 29, 30].map(after), [
    'plenty',
    'plenty',
    'enough',
    'enough',
    'little',
    'little',
    'over',
  ])
  assert.equal(paceOf(begun, begun.begunAt.add({ seconds: 61 })).minutesIn, 1)
})

test('the questions may be known to all once the last applicant was met, and not one interview sooner', () => {
  const held = { ...begun, heldAt: begun.begunAt }
  assert.equal(areOver([]), false)
  assert.equal(areOver([held, begun]), false)
  assert.equal(areOver([held, held]), true)
})
