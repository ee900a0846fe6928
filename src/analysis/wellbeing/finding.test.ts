import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { coverage, type PlacedOutcome } from './coverage.ts'
import { findingInEnglish } from './english.ts'
import { finding, publishedFinding } from './finding.ts'
import { AREAS, type Area, BOTTOM_LINES, type BottomLine, PROVENANCES } from './model.ts'

function outcomes(
  counts: Partial<Record<Area, number>>,
  bottomLines: readonly BottomLine[] = BOTTOM_LINES,
): PlacedOutcome[] {
  return AREAS.flatMap((area) =>
    Array.from({ length: counts[area] ?? 0 }, () => ({ area, bottomLines, from: 'council' as const })),
  )
}

const says = (counts: Partial<Record<Area, number>>) => findingInEnglish(finding(coverage(outcomes(counts))))

test('coverage counts outcomes by area, bottom line and provenance', () => {
  const counted = coverage([
    { area: 'external', bottomLines: ['economic', 'social'], from: 'council' },
    { area: 'external', bottomLines: [], from: 'council' },
    { bottomLines: ['social'], from: 'youngPeople' },
  ])
  assert.deepEqual(counted, {
    total: 3,
    areas: { external: 2, personalResources: 0, functioning: 0, feelings: 0 },
    unplaced: 1,
    bottomLines: { economic: 1, social: 2, environmental: 0 },
    withoutBottomLine: 1,
    from: { youngPeople: 1, community: 0, council: 2, provider: 0 },
  })
})

test('twelve of fourteen are nearly all; eleven are most', () => {
  assert.equal(
    says({ external: 12, personalResources: 2 }),
    'Nearly all of these 14 promises (12) are about conditions around people. Two are about what people carry inside. None is about how people live and connect.',
  )
  assert.match(says({ external: 11, personalResources: 3 }), /^Most of these 14 promises \(11\)/)
})

test('five of six are nearly all, four of five only most, and half is no share', () => {
  assert.match(says({ external: 5, functioning: 1 }), /^Nearly all of these 6/)
  assert.match(says({ external: 4, functioning: 1 }), /^Most of these 5/)
  assert.match(says({ external: 3, functioning: 3 }), /^Of these 6 promises, three are about conditions/)
})

test('below five there is no talk of shares, only numbers', () => {
  assert.equal(
    says({ external: 3, functioning: 1 }),
    'Of these 4 promises, three are about conditions around people and one is about how people live and connect. None is about what people carry inside.',
  )
})

test('all, one and none are said as what they are', () => {
  assert.equal(
    says({ external: 3 }),
    'All 3 of these promises are about conditions around people. None is about what people carry inside or how people live and connect.',
  )
  assert.match(says({ functioning: 1 }), /^The one promise here is about how people live and connect\./)
  assert.equal(says({}), 'There are no promises here yet.')
})

test('nothing is missing when the three areas that are commissioned are there; feelings are never missed', () => {
  assert.equal(
    says({ external: 2, personalResources: 2, functioning: 2 }),
    'Of these 6 promises, two are about conditions around people, two are about what people carry inside and two are about how people live and connect.',
  )
  assert.match(says({ external: 2, feelings: 1 }), /one is about how people feel/)
})

test('what nobody has placed is said, and is no part of the share', () => {
  const unplaced: PlacedOutcome = { bottomLines: BOTTOM_LINES, from: 'council' }
  const some = [...outcomes({ external: 5 }), unplaced]
  assert.match(
    findingInEnglish(finding(coverage(some))),
    /^All 5 of these promises .* One more is not placed yet\.$/,
  )
  assert.equal(
    findingInEnglish(finding(coverage([unplaced, unplaced]))),
    'None of these 2 promises has been placed on the model yet.',
  )
})

test('a missing bottom line is named, unless none has been given at all', () => {
  const without = finding(coverage(outcomes({ external: 2 }, ['social'])))
  assert.match(findingInEnglish(without), /None speaks of the economy or the environment\./)
  const unsaid = finding(coverage(outcomes({ external: 2 }, [])))
  assert.doesNotMatch(findingInEnglish(unsaid), /speaks of/)
})

test('a framework may call them outcomes', () => {
  const framework = finding(coverage(outcomes({ external: 2 })))
  assert.match(findingInEnglish(framework, { one: 'outcome', many: 'outcomes' }), /^All 2 of these outcomes/)
})

test('a published account keeps its own amounts and gets no number', () => {
  const published = publishedFinding([
    { amount: 'nearlyAll', areas: ['external'] },
    { amount: 'oneOrTwo', areas: ['functioning', 'personalResources'] },
  ])
  const sentence = findingInEnglish(published)
  assert.equal(
    sentence,
    'Nearly all are about conditions around people; only one or two are about how people live and connect or what people carry inside. No counts were published.',
  )
  assert.doesNotMatch(sentence, /\d/)
})

test('whatever was placed, every number in the sentence is a count, and the counts add up', () => {
  const outcome = fc.record({
    area: fc.option(fc.constantFrom(...AREAS), { nil: undefined }),
    bottomLines: fc.subarray([...BOTTOM_LINES]),
    from: fc.constantFrom(...PROVENANCES),
  })
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 40 }), (placed) => {
      const counted = coverage(placed)
      const inAreas = AREAS.reduce((sum, area) => sum + counted.areas[area], counted.unplaced)
      assert.equal(inAreas, counted.total)
      const allowed = new Set([
        counted.total,
        counted.total - counted.unplaced,
        counted.unplaced,
        ...Object.values(counted.areas),
      ])
      for (const [number] of findingInEnglish(finding(counted)).matchAll(/\d+/g))
        assert.ok(allowed.has(Number(number)))
    }),
  )
})
