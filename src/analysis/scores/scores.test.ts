import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { lightRule, scored } from './example.ts'
import { pointsOn } from './point.ts'
import { type GivenScore, type LedBy, type ScoringRule, youngPart } from './score.ts'
import { standingsOf } from './standing.ts'

const criterion = (ledBy: LedBy, weight = 20) => ({ id: 'c', weight, ledBy })
const rule = (youngWeight = 0, ...criteria: ScoringRule['criteria']): ScoringRule => ({
  youngWeight,
  criteria,
})
const of = (young: readonly number[], adults: readonly number[] = []) => scored('a', 'c', young, adults)

/** 92 in 100 are young people's: 80 they lead, and 12 of the 20 that everyone leads. */
const everyone = rule(92, criterion('everyone'), { id: 'theirs', weight: 80, ledBy: 'youngPeople' })

describe('points on one criterion', () => {
  test('the panel’s mean counts everybody the same, young or not', () => {
    const { value, points, way } = pointsOn(criterion('panel'), rule(), of([4], [4, 5]), undefined)
    assert.deepEqual({ value, points, way }, { value: 4.33, points: 17.33, way: 'oneMean' })
  })

  test('what young people lead counts their scores alone, whatever adults gave', () => {
    const alone = pointsOn(criterion('youngPeople', 50), rule(), of([5, 5, 4]), undefined)
    const withAdults = pointsOn(criterion('youngPeople', 50), rule(), of([5, 5, 4], [0, 0, 0, 0]), undefined)
    assert.equal(alone.points, 46.67)
    assert.deepEqual(withAdults, alone)
  })

  test('what everyone leads gives young people’s mean its published part, however many adults there are', () => {
    const few = pointsOn(criterion('everyone'), everyone, of([5, 4], [3]), undefined)
    const many = pointsOn(criterion('everyone'), everyone, of([5, 4], [3, 3, 3, 3, 3]), undefined)
    // 80 led by young people leave 12 of 20 to reach 92: 0.6 × 4.5 + 0.4 × 3 = 3.9 of 5, of 20 points.
    assert.equal(few.points, 15.6)
    assert.equal(many.points, 15.6)
    assert.equal(few.youngPoints, 10.8)
  })

  test('where only one of the two groups scored, its mean counts whole and says so', () => {
    const young = pointsOn(criterion('everyone'), everyone, of([4]), undefined)
    const adults = pointsOn(criterion('everyone'), everyone, of([], [4]), undefined)
    assert.deepEqual([young.points, young.way], [16, 'youngAlone'])
    assert.deepEqual([adults.points, adults.way], [16, 'adultsAlone'])
  })

  test('one apart is counted; two apart waits to be talked over, and then the agreed value counts', () => {
    assert.equal(pointsOn(criterion('panel'), rule(), of([3], [4]), undefined).waits, false)
    assert.equal(pointsOn(criterion('panel'), rule(), of([2], [4]), undefined).waits, true)
    const agreed = pointsOn(criterion('panel'), rule(), of([2], [3, 4]), 3)
    assert.deepEqual(
      [agreed.waits, agreed.points, agreed.way, agreed.spread, agreed.agreedPoints],
      [false, 12, 'agreed', 2, 12],
    )
  })

  test('adults far from young people do not make what young people lead wait', () => {
    assert.equal(pointsOn(criterion('youngPeople'), rule(), of([4, 4], [0]), undefined).waits, false)
  })

  test('half a hundredth is rounded up, and never by a float’s dust', () => {
    // 1 ÷ 8 of 5 of 5 points: 0.125 becomes 0.13.
    assert.equal(
      pointsOn(criterion('panel', 1), rule(), of([1, 1, 0, 1, 0, 1, 1, 0]), undefined).points,
      0.13,
    )
  })
})

describe('standings', () => {
  test('add the points up as they are read', () => {
    const [b] = standingsOf(
      lightRule,
      ['b'],
      [
        ...scored('b', 'with-young-people', [], [4, 4, 5]),
        ...scored('b', 'why-it-works', [4], [3]),
        ...scored('b', 'something-new', [], [5, 4, 4]),
        ...scored('b', 'interview', [5, 5, 4]),
      ],
      [],
    )
    assert.deepEqual(
      b?.perCriterion.map(({ points }) => points),
      [17.33, 14, 8.67, 46.67],
    )
    assert.deepEqual([b?.total, b?.outOf, b?.young, b?.adults], [86.67, 100, 54.67, 32])
  })

  test('no application has a place while one of them waits to be talked over', () => {
    const paper = rule(0, criterion('panel', 100))
    const scores = [...scored('a', 'c', [], [1, 5]), ...scored('b', 'c', [], [4, 4])]
    assert.deepEqual(
      standingsOf(paper, ['a', 'b'], scores, []).map(({ place }) => place),
      [undefined, undefined],
    )
    const agreed = standingsOf(paper, ['a', 'b'], scores, [{ application: 'a', criterion: 'c', value: 5 }])
    assert.deepEqual(
      agreed.map(({ application, place }) => [application, place]),
      [
        ['a', 1],
        ['b', 2],
      ],
    )
  })

  test('equal totals go by what young people lead, then by the heaviest criterion, else they share a place', () => {
    const three = rule(
      40,
      { id: 'heavy', weight: 40, ledBy: 'panel' },
      { id: 'light', weight: 20, ledBy: 'panel' },
      { id: 'theirs', weight: 40, ledBy: 'youngPeople' },
    )
    const given = (application: string, heavy: number, light: number, theirs: number) => [
      ...scored(application, 'heavy', [], [heavy]),
      ...scored(application, 'light', [], [light]),
      ...scored(application, 'theirs', [theirs]),
    ]
    const order = standingsOf(
      three,
      ['twin', 'adults', 'young', 'twin-too', 'light'],
      [
        ...given('adults', 5, 1, 3),
        ...given('young', 3, 1, 5),
        ...given('light', 3, 5, 3),
        ...given('twin', 1, 1, 1),
        ...given('twin-too', 1, 1, 1),
      ],
      [],
    )
    assert.deepEqual(
      order.map(({ application, total, place, tied, sameTotal }) => [
        application,
        total,
        place,
        tied,
        sameTotal,
      ]),
      [
        ['young', 68, 1, false, true],
        ['adults', 68, 2, false, true],
        ['light', 68, 3, false, true],
        ['twin', 20, 4, true, true],
        ['twin-too', 20, 4, true, true],
      ],
    )
  })

  test('what nobody scored on one criterion stands after the others and has no place', () => {
    const paper = rule(0, criterion('panel', 100))
    const [first, last] = standingsOf(paper, ['not-met', 'met'], scored('met', 'c', [], [1]), [])
    assert.deepEqual([first?.application, first?.place], ['met', 1])
    assert.deepEqual([last?.application, last?.place, last?.complete], ['not-met', undefined, false])
  })

  test('young people’s share of the whole is the published one: what they lead, and of the rest just so much', () => {
    assert.deepEqual(youngPart(lightRule), { part: 10, whole: 20 })
    const theirs = scored('x', 'interview', [5])
    const [x] = standingsOf(
      lightRule,
      ['x'],
      [
        ...theirs,
        ...scored('x', 'why-it-works', [5], [5]),
        ...scored('x', 'something-new', [], [5]),
        ...scored('x', 'with-young-people', [], [5]),
      ],
      [],
    )
    assert.deepEqual([x?.total, x?.young, x?.adults], [100, lightRule.youngWeight, 40])
  })

  test('before the interviews are shown, young people’s part of the rest is what it is in the whole call', () => {
    const [x] = standingsOf(lightRule, ['x'], scored('x', 'why-it-works', [5], [4]), [], ['why-it-works'])
    assert.deepEqual([x?.total, x?.outOf, x?.place], [18, 20, 1])
  })

  test('a share that nothing can reach counts as the nearest that can be reached', () => {
    assert.deepEqual(youngPart(rule(10, criterion('youngPeople', 60), criterion('everyone', 40))), {
      part: 0,
      whole: 40,
    })
    assert.deepEqual(youngPart(rule(90, criterion('panel', 60), criterion('everyone', 40))), {
      part: 40,
      whole: 40,
    })
  })
})

const rules = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.constantFrom<LedBy>('youngPeople', 'panel', 'everyone'), { minLength: 6, maxLength: 6 }),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([cuts, leads, youngWeight]): ScoringRule => {
    const marks = [0, ...cuts.toSorted((one, other) => one - other), 100]
    return {
      youngWeight,
      criteria: marks.slice(1).map((mark, at) => ({
        id: `c${at}`,
        weight: mark - (marks[at] ?? 0),
        ledBy: leads[at] ?? 'panel',
      })),
    }
  })
const scoresOf = ({ criteria }: ScoringRule) =>
  fc.array(
    fc.record({
      application: fc.constantFrom('a', 'b', 'c'),
      criterion: fc.constantFrom(...criteria.map(({ id }) => id)),
      value: fc.integer({ min: 0, max: 5 }),
      young: fc.boolean(),
    }),
    { maxLength: 40 },
  )
const scoredRules = rules.chain((rule) => fc.record({ rule: fc.constant(rule), scores: scoresOf(rule) }))
const applications = ['a', 'b', 'c']

test('with weights that make 100, every total lies between 0 and 100 and its parts add up to it', () => {
  fc.assert(
    fc.property(scoredRules, ({ rule, scores }) => {
      for (const one of standingsOf(rule, applications, scores, [])) {
        assert.ok(one.total >= 0 && one.total <= 100)
        assert.equal(Math.round((one.young + one.adults + one.agreed) * 100), Math.round(one.total * 100))
        assert.ok(one.young >= 0 && one.adults >= 0)
      }
    }),
  )
})

test('the order in which people scored changes nothing', () => {
  fc.assert(
    fc.property(
      scoredRules.chain(({ rule, scores }) =>
        fc.record({
          rule: fc.constant(rule),
          scores: fc.constant(scores),
          other: fc.shuffledSubarray(scores, { minLength: scores.length, maxLength: scores.length }),
        }),
      ),
      ({ rule, scores, other }) =>
        assert.deepEqual(
          standingsOf(rule, applications, other, []),
          standingsOf(rule, applications, scores, []),
        ),
    ),
  )
})

test('raising a score never lowers a total', () => {
  fc.assert(
    fc.property(scoredRules, fc.nat(), ({ rule, scores }, pick) => {
      const at = pick % Math.max(1, scores.length)
      const raised = scores.map(
        (score, i): GivenScore => (i === at ? { ...score, value: Math.min(5, score.value + 1) } : score),
      )
      const totals = (given: readonly GivenScore[]) =>
        new Map(
          standingsOf(rule, applications, given, []).map(({ application, total }) => [application, total]),
        )
      const [before, after] = [totals(scores), totals(raised)]
      for (const application of applications)
        assert.ok((after.get(application) ?? 0) >= (before.get(application) ?? 0))
    }),
  )
})
