import assert from 'node:assert/strict'
import { test } from 'node:test'
import { count, openRoundOfFive } from './example.ts'
import { left, mayCountPaper, mayPlace, moved, published, tallyOf } from './round.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const there = new Set(['bus', 'warm', 'heard'])
const closed = { ...openRoundOfFive, closedAt: Temporal.Instant.from('2026-03-05T20:00:00Z') }

test('five dots may be placed, on one outcome or on several, and a sixth may not', () => {
  assert.ok(mayPlace(openRoundOfFive, [{ outcome: 'bus', dots: 5 }], there, say).ok)
  const spread = [
    { outcome: 'bus', dots: 2 },
    { outcome: 'warm', dots: 3 },
  ]
  assert.deepEqual(mayPlace(openRoundOfFive, spread, there, say), { ok: true, value: spread })
  const six = mayPlace(openRoundOfFive, [...spread, { outcome: 'heard', dots: 1 }], there, say)
  assert.deepEqual(six, { ok: false, problems: [{ text: say.tooMany(5) }] })
})

test('the same outcome named twice is counted once with both', () => {
  const twice = [
    { outcome: 'bus', dots: 2 },
    { outcome: 'bus', dots: 1 },
  ]
  assert.deepEqual(mayPlace(openRoundOfFive, twice, there, say), {
    ok: true,
    value: [{ outcome: 'bus', dots: 3 }],
  })
})

test('no half dots, none below nothing, none on what is not there, and none once the round is closed', () => {
  for (const dots of [0.5, -1, Number.NaN])
    assert.equal(mayPlace(openRoundOfFive, [{ outcome: 'bus', dots }], there, say).ok, false, String(dots))
  assert.equal(mayPlace(openRoundOfFive, [{ outcome: 'moon', dots: 1 }], there, say).ok, false)
  assert.equal(mayPlace(closed, [{ outcome: 'bus', dots: 1 }], there, say).ok, false)
  assert.deepEqual(mayPlace(openRoundOfFive, [{ outcome: 'bus', dots: 0 }], there, say), {
    ok: true,
    value: [],
  })
})

test('moving dots leaves the others alone, and what was taken back gives its dots back', () => {
  const mine = [
    { outcome: 'bus', dots: 2 },
    { outcome: 'gone', dots: 3 },
  ]
  const after = moved(mine, { outcome: 'warm', dots: 3 }, there)
  assert.deepEqual(after, [
    { outcome: 'bus', dots: 2 },
    { outcome: 'warm', dots: 3 },
  ])
  assert.equal(left(openRoundOfFive, after), 0)
  assert.equal(left(openRoundOfFive, mine.slice(0, 1)), 3)
})

test('dots on paper are at most as many as those people have, in each group by itself', () => {
  const heads = { young: 2, adults: 1 }
  assert.ok(mayCountPaper(openRoundOfFive, heads, [count('bus', 10, 5)], say).ok)
  assert.equal(mayCountPaper(openRoundOfFive, heads, [count('bus', 11, 4)], say).ok, false)
  assert.equal(mayCountPaper(openRoundOfFive, heads, [count('bus', 9, 6)], say).ok, false)
  assert.equal(mayCountPaper(openRoundOfFive, { young: 0, adults: 0 }, [], say).ok, false)
  assert.equal(mayCountPaper(closed, heads, [count('bus', 1, 1)], say).ok, false)
})

test('a tally adds up paper and screens, most dots first, and says who is level with whom', () => {
  const tally = tallyOf([count('bus', 2, 1), count('warm', 3, 3), count('bus', 1, 2), count('heard', 1, 0)], {
    young: 3,
    adults: 3,
  })
  assert.deepEqual(tally.lines, [
    { outcome: 'bus', all: 6, place: 1, tied: true },
    { outcome: 'warm', all: 6, place: 1, tied: true },
    { outcome: 'heard', all: 1, place: 3, tied: false },
  ])
})

test('young people and adults are shown apart from five of each, and not with four of either', () => {
  const apart = (young: number, adults: number) => tallyOf([count('bus', 1, 1)], { young, adults }).apart
  assert.ok(apart(5, 5))
  assert.equal(apart(4, 50), undefined)
  assert.equal(apart(50, 4), undefined)
})

test('the public reads dots from ten people on, and apart only from ten of each', () => {
  const seen = (young: number, adults: number) =>
    published(tallyOf([count('bus', 1, 1)], { young, adults }), 10)
  assert.equal(seen(5, 4), undefined)
  assert.ok(seen(5, 5))
  assert.equal(seen(5, 5)?.apart, undefined)
  assert.equal(seen(11, 9)?.apart, undefined)
  assert.ok(seen(10, 10)?.apart)
})
