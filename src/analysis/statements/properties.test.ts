import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blocksIn } from './block.ts'
import { wordingQuestions } from './question.ts'
import { sentencesIn } from './sentence.ts'
import { findStatements, type Suggestion } from './statement.ts'
import { wordsIn } from './word.ts'

const PIECES = [
  ...[
    'Our outcomes:',
    'Aims',
    '• ',
    '\uf0b7\t',
    '1. ',
    '(a) ',
    '- ',
    '\n',
    '\r\n',
    '\n\n',
    '\u00a0',
    '; ',
    ': ',
    '. ',
    '…',
  ],
  ...[
    'We want',
    'young people',
    'residents',
    'to feel safe',
    'reduced crime',
    'have more confidence',
    'so that',
    'e.g. ',
  ],
  ...[
    'Support to',
    'the service',
    '500 sessions',
    'Eastmere',
    '\u00ad',
    '\u{1f331}',
    '\ud800',
    'مرحبا',
    'İ',
    'ﬁ',
  ],
]
const documents = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.constantFrom(' ', ' and '),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''))

test('every quote is verbatim, in order, and overlaps no other', () => {
  fc.assert(
    fc.property(documents, (text) => {
      let from = 0
      for (const { quote, start, end, place } of findStatements(text)) {
        assert.equal(text.slice(start, end), quote)
        assert.equal(quote, quote.trim())
        assert.ok(start >= from && end > start)
        assert.ok(place.paragraph >= 0)
        from = end
      }
    }),
    { numRuns: 400 },
  )
})

test('no text, however strange, breaks the reading or the questions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      findStatements(text)
      for (const { places } of wordingQuestions(text)) {
        for (const { start, end } of places) assert.ok(start < end && end <= text.length)
      }
    }),
    { numRuns: 400 },
  )
})

test('blocks and sentences keep every word of the text, once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES.slice(0, 23)), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const kept = blocksIn(text).flatMap(({ start, end }) =>
        sentencesIn(text, start, end).flatMap((one) =>
          wordsIn(text.slice(one.start, one.end)).map((word) => word.text),
        ),
      )
      const all = wordsIn(text).map((word) => word.text)
      let at = 0
      for (const word of all) if (word === kept[at]) at++
      assert.equal(at, kept.length, 'kept words are words of the text, in its order')
    }),
    { numRuns: 300 },
  )
})

test('what is found does not depend on what else was pasted after it', () => {
  const quotes = (found: readonly Suggestion[]) => found.map(({ quote, kind }) => [quote, kind])
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      const whole = `${one}\n\nAn end.\n\n# Next\n\n${other}`
      const first = findStatements(`${one}\n\nAn end.`)
      assert.deepEqual(quotes(findStatements(whole)).slice(0, first.length), quotes(first))
    }),
    { numRuns: 200 },
  )
})

test('twice the document is twice the answer and no more', () => {
  const page = 'Our outcomes:\n• people feel safe\n\nWe want residents to thrive.\n\n# Next\n\n'
  const count = (pages: number) => findStatements(page.repeat(pages)).length
  assert.equal(count(1), 2)
  assert.equal(count(400), 800)
})

/**
 * Each of these took more than a minute with a rule that looked ahead without a bound (a run of stops, a run of spaces,
 * a word without an end). A megabyte of each must come back at all, and the test runner's time limit is the judge.
 */
test('a megabyte of any one thing comes back', () => {
  const MEGABYTE = 1_000_000
  for (const piece of [
    '.',
    ' ',
    '\n',
    '•',
    '1.',
    ':',
    '; ',
    '-',
    'a',
    "a'",
    '(',
    '\t• \n',
    'so that ',
    'We want people. ',
  ]) {
    const text = piece.repeat(MEGABYTE / piece.length)
    const found = findStatements(text)
    assert.ok(found.length === 0 || piece.startsWith('We want'), piece)
  }
})
