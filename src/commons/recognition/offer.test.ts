import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { pounds } from '#platform/words'
import { exampleRates } from './example.ts'
import { daysLate, type Offer, owed, penceOf, standingOf } from './offer.ts'
import { paymentsCsv } from './payments-csv.ts'
import { amountFor, maySetRates, type RatePolicy } from './rate-policy.ts'
import { lasting, words } from './words.ts'

const rules = words.in('en').rules
const at = Temporal.Instant.from('2026-01-01T00:00:00Z')
const byTheHour: RatePolicy = {
  ...exampleRates,
  id: 'rates',
  halfDayPence: undefined,
  halfDayMinutes: undefined,
  setBy: 'priya',
  setAt: at,
  approvedBy: 'nadia',
  approvedAt: at,
}
const threeHours: Offer = {
  id: 'one',
  number: 1,
  cycleId: 'cycle',
  person: 'ash',
  for: 'three interviews',
  subject: undefined,
  workedOn: '2026-03-05',
  minutes: 180,
  amountPence: 4_500,
  policyId: 'rates',
  dueOn: '2026-03-12',
  offeredBy: 'priya',
  offeredAt: at,
  choice: undefined,
  chosenPence: undefined,
  toWhom: undefined,
  approvedBy: undefined,
  approvedAt: undefined,
  paidOn: undefined,
  paidPence: undefined,
  paidBy: undefined,
  way: undefined,
  reference: undefined,
  takenBackAt: undefined,
}

describe('the amount', () => {
  test('follows from minutes and rates, rounded up to the penny', () => {
    assert.equal(amountFor(60, byTheHour), 1_500)
    assert.equal(amountFor(90, byTheHour), 2_250)
    assert.equal(amountFor(1, { ...byTheHour, hourPence: 1_501 }), 26)
  })

  test('is a half day from the minute at which the rates say that one starts', () => {
    const withHalfDay = { ...byTheHour, halfDayPence: 5_000, halfDayMinutes: 240 }
    assert.equal(amountFor(199, withHalfDay), 4_975)
    assert.equal(amountFor(201, withHalfDay), 5_000)
    assert.equal(amountFor(240, withHalfDay), 5_000)
    assert.equal(amountFor(300, withHalfDay), 6_500)
    assert.equal(amountFor(480, withHalfDay), 10_000)
  })

  test('never falls when somebody worked longer', () => {
    const rates = fc.record({
      hourPence: fc.integer({ min: 1, max: 10_000 }),
      halfDayPence: fc.integer({ min: 1, max: 50_000 }),
      halfDayMinutes: fc.integer({ min: 60, max: 480 }),
    })
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 1_439 }), (by, minutes) => {
        assert.ok(amountFor(minutes + 1, by) >= amountFor(minutes, by))
      }),
    )
  })
})

describe('rates', () => {
  test('say an hour, a source, and half a day whole or not at all', () => {
    assert.ok(maySetRates(exampleRates, rules).ok)
    assert.ok(maySetRates({ ...exampleRates, halfDayPence: 5_000, halfDayMinutes: 240 }, rules).ok)
    for (const wrong of [
      { hourPence: 0 },
      { hourPence: 12.5 },
      { source: ' ' },
      { source: 'x'.repeat(501) },
      { halfDayPence: 5_000 },
      { halfDayMinutes: 240 },
      { halfDayPence: 5_000, halfDayMinutes: 59 },
      { daysToPay: -1 },
      { daysToPay: 61 },
      { validFrom: '' },
    ])
      assert.equal(maySetRates({ ...exampleRates, ...wrong }, rules).ok, false, JSON.stringify(wrong))
  })
})

describe('an offer', () => {
  test('is late from the day after it was due, not on the day itself', () => {
    assert.equal(standingOf(threeHours, '2026-03-04'), 'promised')
    assert.equal(standingOf(threeHours, '2026-03-05'), 'due')
    assert.equal(standingOf(threeHours, '2026-03-12'), 'due')
    assert.equal(standingOf(threeHours, '2026-03-13'), 'late')
    assert.equal(daysLate(threeHours, '2026-03-12'), 0)
    assert.equal(daysLate(threeHours, '2026-03-13'), 1)
  })

  test('that was paid late stays late, and one in time never becomes it', () => {
    const paidOn = (day: string): Offer => ({ ...threeHours, paidOn: day, paidPence: 4_500 })
    assert.equal(daysLate(paidOn('2026-03-12'), '2026-09-01'), 0)
    assert.equal(daysLate(paidOn('2026-03-21'), '2026-09-01'), 9)
  })

  test('is paid in full while nobody said anything', () => {
    assert.equal(penceOf(threeHours), 4_500)
    assert.equal(penceOf({ ...threeHours, choice: 'pay' }), 4_500)
    assert.equal(penceOf({ ...threeHours, choice: 'less', chosenPence: 2_000 }), 2_000)
    assert.equal(penceOf({ ...threeHours, choice: 'decline' }), 0)
  })
})

test('what is owed is what was worked for and not paid; late is a part of it', () => {
  const offers: readonly Offer[] = [
    threeHours,
    { ...threeHours, dueOn: '2026-03-05' },
    { ...threeHours, workedOn: '2026-05-01', dueOn: '2026-05-08' },
    { ...threeHours, choice: 'decline' },
    { ...threeHours, choice: 'less', chosenPence: 1_000 },
    { ...threeHours, paidOn: '2026-03-06', paidPence: 4_400 },
    { ...threeHours, workedOn: '2026-05-01', dueOn: '2026-05-08', takenBackAt: at },
  ]
  assert.deepEqual(owed(offers, '2026-03-10'), {
    owedPence: 10_000,
    latePence: 4_500,
    daysLate: 5,
    promisedPence: 4_500,
    paidPence: 4_400,
  })
  assert.deepEqual(owed([], '2026-03-10'), {
    owedPence: 0,
    latePence: 0,
    daysLate: 0,
    promisedPence: 0,
    paidPence: 0,
  })
})

test('the sheet adds up again from its own minutes and rates, and names nobody', () => {
  const rates = { ...byTheHour, halfDayPence: 4_000, halfDayMinutes: 180 }
  const offers: readonly Offer[] = [
    {
      ...threeHours,
      number: 2,
      minutes: 90,
      amountPence: amountFor(90, rates),
      for: '=HYPERLINK("x")',
      choice: 'donate',
      toWhom: 'Ash',
    },
    {
      ...threeHours,
      amountPence: amountFor(180, rates),
      choice: 'less',
      chosenPence: 1_050,
      paidOn: '2026-03-14',
      paidPence: 1_050,
    },
  ]
  const sheet = paymentsCsv(offers, [rates], '2026-04-01')
  const [head = '', ...rows] = sheet.trimEnd().split('\r\n')
  const read = rows.map((row) => {
    const cells = row.split(',')
    return Object.fromEntries(head.split(',').map((column, i) => [column, cells[i] ?? '']))
  })
  assert.deepEqual(
    read.map(({ order }) => order),
    ['1', '2'],
  )
  for (const row of read) {
    const pence = (column: string) => Math.round(Number(row[column]) * 100)
    assert.equal(
      pence('amount_pounds'),
      amountFor(Number(row['minutes']), {
        hourPence: pence('hour_pounds'),
        halfDayPence: pence('half_day_pounds'),
        halfDayMinutes: Number(row['half_day_minutes']),
      }),
    )
  }
  assert.deepEqual(
    read.map((row) => [row['choice'], row['to_pay_pounds'], row['state'], row['days_late']]),
    [
      ['less', '10.50', 'paid', '2'],
      ['donate', '22.50', 'late', '20'],
    ],
  )
  assert.doesNotMatch(sheet, /ash|HYPERLINK|priya|nadia/i)
})

test('money and time are said as people say them', () => {
  assert.deepEqual([1_500, 1_250, 125_000, 0].map(pounds), ['£15', '£12.50', '£1,250', '£0'])
  assert.deepEqual([1, 60, 90, 121].map(lasting), [
    '1 minute',
    '1 hour',
    '1 hour and 30 minutes',
    '2 hours and 1 minute',
  ])
})
