import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './statement.ts'

const STRATEGY = `EASTMERE TOGETHER

Our vision

We want every neighbour in Eastmere\u00a0to
feel at home.

What we will do

1. Run 40 sessions a year.
2. Publish a plan.
`

test('a suggestion says verbatim what, where and why', () => {
  const [only, ...others] = findStatements(STRATEGY.replace('neighbour ', 'resident '))
  assert.equal(others.length, 0)
  assert.equal(only?.quote, 'We want every resident in Eastmere\u00a0to\nfeel at home.')
  assert.deepEqual(only?.place, { heading: 'Our vision', paragraph: 1 })
  assert.match(only?.rule.sentence ?? '', /what they are to be/)
})

test('a place with no heading above it has only its number', () => {
  const places = findStatements('Nothing here.\n\nWe want children to be happy.').map(({ place }) => place)
  assert.deepEqual(places, [{ heading: undefined, paragraph: 2 }])
})

test('no text, no suggestions', () => {
  for (const text of ['', ' \n\t\n', '•', ':', '. . .', '\u{1f331}'])
    assert.deepEqual(findStatements(text), [])
})

test('how a statement is worded: by what comes first in it', () => {
  const kindOf = (entry: string) => findStatements(`Outcomes:\n• ${entry}`)[0]?.kind
  assert.equal(kindOf('People gain confidence and avoid debt'), 'outcome')
  assert.equal(kindOf('Reduced isolation among older people'), 'deficit')
  assert.equal(kindOf('People at risk of eviction keep their home'), 'deficit')
  assert.equal(kindOf('People are helped to keep their home'), 'activity')
  assert.equal(kindOf('Support to keep a home'), 'activity')
  assert.equal(kindOf('People complete a course to gain skills'), 'output')
  assert.equal(kindOf('Support 200 people to gain skills'), 'output')
  assert.equal(kindOf('People keep their home for 6 months'), 'outcome')
})
