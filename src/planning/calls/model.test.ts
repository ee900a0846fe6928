import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Criterion,
  isWholeTrial,
  type LedBy,
  modelProblems,
  scores,
  totalOf,
  youngReach,
  youngShareOf,
} from './model.ts'
import { draftWords } from './words-draft.ts'
import { ruleWords } from './words-rules.ts'

const say = ruleWords.in('en')
const scale = draftWords.in('en').scale.map((sentence, value) => ({ value, sentence }))
const of = (
  id: string,
  weight: number,
  ledBy: LedBy = 'panel',
): Omit<Criterion, 'byYoung' | 'order' | 'asks'> => ({
  id,
  title: id,
  weight,
  ledBy,
  stage: 'read',
})
const texts = (criteria: readonly ReturnType<typeof of>[], youngWeight: number, points = scale) =>
  modelProblems({ criteria, scale: points, youngWeight }, say).map(({ text }) => text)

test('weights make 100: not 99 and not 101', () => {
  const rest = (weight: number) => [of('interview', 50, 'youngPeople'), of('read', weight)]
  assert.deepEqual(texts(rest(50), 50), [])
  assert.deepEqual(texts(rest(49), 50), [say.weightsNot100(99)])
  assert.deepEqual(texts(rest(51), 50), [say.weightsNot100(101)])
  assert.deepEqual(texts([], 50), [say.noCriteria])
  assert.deepEqual(texts([...rest(50), of('nothing', 0)], 50), [say.weightless('nothing')])
})

test('every score has a sentence', () => {
  const model = [of('interview', 50, 'youngPeople'), of('read', 50)]
  assert.deepEqual(texts(model, 50, scale.slice(1)), [say.scaleIncomplete(0)])
  const blank = scale.map((point) => (point.value === 3 ? { ...point, sentence: ' ' } : point))
  assert.deepEqual(texts(model, 50, blank), [say.scaleIncomplete(3)])
})

test('what is said of young people’s share is what the criteria can add up to', () => {
  const model = [of('interview', 40, 'youngPeople'), of('read', 30), of('together', 30, 'everyone')]
  assert.deepEqual(texts(model, 39), [say.youngWeightOff(39, 40, 70)])
  assert.deepEqual(texts(model, 40), [])
  assert.deepEqual(texts(model, 70), [])
  assert.deepEqual(texts(model, 71), [say.youngWeightOff(71, 40, 70)])
})

test('young people’s parts of the criteria add up to the share that was published', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), fc.nat(100), (young, everyone, where) => {
      const parts = [young, everyone * (1 - young / 100)].map(Math.floor) as [number, number]
      const criteria = [
        of('young', parts[0], 'youngPeople'),
        of('everyone', parts[1], 'everyone'),
        of('panel', 100 - parts[0] - parts[1]),
      ]
      const { least, most } = youngReach(criteria)
      const youngWeight = Math.round(least + ((most - least) * where) / 100)
      const share = criteria.reduce(
        (all, one) => all + one.weight * youngShareOf(one, { criteria, youngWeight }),
        0,
      )
      assert.ok(Math.abs(share - youngWeight) < 1e-9)
    }),
  )
})

test('five on everything is 100, nothing is 0, and a total is the same from any order', () => {
  const criteria = [of('a', 33), of('b', 33), of('c', 34)]
  const all = (score: number) => Object.fromEntries(criteria.map(({ id }) => [id, score]))
  assert.equal(totalOf(criteria, all(5)), 100)
  assert.equal(totalOf(criteria, all(0)), 0)
  assert.equal(totalOf(criteria, { a: 1, b: 2, c: 4 }), 47)
  assert.equal(totalOf(criteria.toReversed(), { a: 1, b: 2, c: 4 }), 47)
})

test('a trial is whole when every made-up bid has a score from 0 to 5 on everything', () => {
  const criteria = [of('a', 60), of('b', 40)]
  assert.equal(isWholeTrial(criteria, ['A'], { A: { a: 0, b: 5 } }), true)
  assert.equal(isWholeTrial(criteria, ['A'], { A: { a: 0 } }), false)
  assert.equal(isWholeTrial(criteria, ['A'], { A: { a: 0, b: 6 } }), false)
  assert.equal(isWholeTrial(criteria, ['A'], { A: { a: 0, b: 2.5 } }), false)
  assert.equal(isWholeTrial(criteria, ['A', 'B'], { A: { a: 0, b: 1 } }), false)
  assert.equal(scores.length, 6)
})
