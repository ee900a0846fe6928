import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingsOf } from '#analysis/scores'
import type { Criterion } from '#planning/calls'
import type { ShownScore } from './score.ts'
import { scoresSheet, type ToExport, totalsSheet } from './sheet.ts'
import { words } from './words.ts'

const say = words.in('en')
const criterion: Criterion = {
  id: 'all',
  title: 'Says why it would work',
  asks: '',
  weight: 60,
  ledBy: 'everyone',
  stage: 'read',
  order: 0,
  byYoung: false,
}
const criteria: readonly Criterion[] = [
  criterion,
  {
    ...criterion,
    id: 'met',
    title: 'Our questions',
    weight: 40,
    ledBy: 'youngPeople',
    stage: 'interview',
    order: 1,
  },
]
const scored = (criterion: string, person: number, young: boolean, value: number): ShownScore => ({
  application: 'x',
  criterion,
  person: `person ${person}`,
  number: person,
  young,
  value,
  reason: 'It says how.',
  stage: criterion === 'all' ? 'read' : 'interview',
})
const scores = [
  scored('all', 1, true, 5),
  scored('all', 2, false, 4),
  scored('all', 3, false, 4),
  scored('met', 1, true, 3),
]
const given: ToExport = {
  call: { youngWeight: 60 },
  criteria,
  applicants: [{ id: 'x', letter: 'A', name: 'Lamp and Ladder' }],
  scores,
  moderations: [],
  standings: standingsOf({ criteria, youngWeight: 60 }, ['x'], scores, []).map((one) => ({
    ...one,
    letter: 'A',
    organisationId: 'o',
  })),
}

test('what everyone leads is exported with young people’s part of it, so that the total can be worked out', () => {
  const { header, rows } = scoresSheet(given, say.sheet, say.stage)
  const column = (heading: string) => header.indexOf(heading)
  const all = rows.filter((row) => row[column(say.sheet.criterion)] === criterion.title)
  // 40 led by young people leave 20 of 60 to reach 60.
  assert.deepEqual(
    all.map((row) => [row[column(say.sheet.youngPart)], row[column(say.sheet.youngWhole)]]),
    [
      [20, 60],
      [20, 60],
      [20, 60],
    ],
  )
  const met = rows.find((row) => row[column(say.sheet.criterion)] === 'Our questions')
  assert.equal(met?.[column(say.sheet.youngPart)], undefined)
  // (20 × 5 + 40 × 4) ÷ 60 = 4.33… of 5, of 60 points: 52. And 3 of 5, of 40 points: 24.
  const totals = totalsSheet(given, say.sheet)
  const [row] = totals.rows
  assert.equal(row?.[totals.header.indexOf(say.sheet.total)], 76)
  assert.equal(row?.[totals.header.indexOf(say.sheet.carriedYoung)], 44)
})

test('names of people are in neither sheet', () => {
  const both = [scoresSheet(given, say.sheet, say.stage), totalsSheet(given, say.sheet)]
  assert.ok(!JSON.stringify(both).includes('person 1'))
})

test('a total that waits to be talked over is left empty, not averaged', () => {
  const apart = [...scores, scored('all', 4, false, 1)]
  const waiting: ToExport = {
    ...given,
    scores: apart,
    standings: standingsOf({ criteria, youngWeight: 60 }, ['x'], apart, []).map((one) => ({
      ...one,
      letter: 'A',
      organisationId: 'o',
    })),
  }
  const { header, rows } = totalsSheet(waiting, say.sheet)
  for (const heading of [say.sheet.place, say.sheet.total, say.sheet.pointsOf(criterion.title)])
    assert.equal(rows[0]?.[header.indexOf(heading)], undefined, heading)
})
