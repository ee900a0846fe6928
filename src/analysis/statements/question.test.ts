import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordingQuestions } from './question.ts'

const asked = (text: string) =>
  Object.fromEntries(wordingQuestions(text).map(({ about, words }) => [about, words]))

test('an outcome in plain words raises no question', () => {
  assert.deepEqual(wordingQuestions('Young people feel at home and have more say in what happens here.'), [])
})

test('a count is asked about, in words, in digits and in per cent', () => {
  assert.deepEqual(asked('The number of clubs, 12 hours, 5%'), {
    count: ['number of', '12', 'hours', '5', '%'],
  })
  assert.deepEqual(asked('Twelve friends'), {}, 'a number in words is left alone')
})

test('turning up, services, names, lacks and less-of are each asked about', () => {
  assert.deepEqual(asked('attend every week'), { attendance: ['attend'] })
  assert.deepEqual(asked('Deliver workshops'), { service: ['Deliver', 'workshops'] })
  assert.deepEqual(asked('Service Users'), { role: ['Service Users'] })
  assert.deepEqual(asked('hard-to-reach and at risk'), { label: ['hard-to-reach', 'at risk'] })
  assert.deepEqual(asked('lacking confidence'), { lack: ['lacking'] })
  assert.deepEqual(asked('reduced loneliness'), { lessOf: ['reduced'] })
})

test('the nearest innocent words are left alone', () => {
  for (const text of ['attention', 'a world service', 'reach for the stars', 'black', 'fewest', 'friends']) {
    const words = Object.values(asked(text)).flat()
    assert.deepEqual(
      words.filter((word) => word !== 'service'),
      [],
      text,
    )
  }
})

test('a question tells its family, the words once each, and every place', () => {
  const text = 'Reduce debt. Reduce crime.'
  const [question, ...others] = wordingQuestions(text)
  assert.equal(others.length, 0)
  assert.equal(question?.family, 'deficit')
  assert.deepEqual(question?.words, ['Reduce'])
  assert.deepEqual(
    question?.places.map(({ start, end }) => text.slice(start, end)),
    ['Reduce', 'Reduce'],
  )
  assert.match(question?.question ?? '', /\?$/)
})

test('a number is asked about beside the phrase before it, in the order of the text', () => {
  assert.deepEqual(asked('at least 3 friends'), { count: ['at least', '3'] })
})
