import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Note, paragraphsOf, sentencesOf, stretchFrom } from './reading.ts'

const text = 'Homes\n\nEvery home is warm.\nEvery street is lit.\n  \nBuses run late.'
const whole = { number: 1, start: 0, end: text.length }
const note = (words: string, kind: Note['kind'] = 'marked'): Note => {
  const start = text.indexOf(words)
  return { kind, key: words, start, end: start + words.length }
}
const drawn = (notes: readonly Note[]) =>
  paragraphsOf(text, whole, notes).map((paragraph) =>
    paragraph.lines.map((line) =>
      line.map((piece) => (piece.note ? `[${piece.text}]` : piece.text)).join(''),
    ),
  )

test('a text is drawn in paragraphs and lines, and no letter is lost', () => {
  assert.deepEqual(drawn([]), [
    ['Homes'],
    ['Every home is warm.', 'Every street is lit.'],
    ['Buses run late.'],
  ])
})

test('a marked promise is drawn where it stands, across a line break too', () => {
  assert.deepEqual(drawn([note('home is warm.\nEvery street')])[1], [
    'Every [home is warm.]',
    '[Every street] is lit.',
  ])
})

test('where a promise is marked, a suggestion for the same words is not drawn', () => {
  assert.deepEqual(
    drawn([note('home is warm'), note('Every home is warm.', 'suggested')])[1]?.[0],
    'Every [home is warm].',
  )
  assert.deepEqual(drawn([note('Every home is warm.', 'suggested')])[1]?.[0], '[Every home is warm.]')
})

test('of two marked promises that overlap the first is drawn, and of two that only touch both', () => {
  assert.deepEqual(drawn([note('Buses run'), note('run late')])[2], ['[Buses run] late.'])
  assert.deepEqual(drawn([note('Buses '), note('run late')])[2], ['[Buses ][run late].'])
})

test('a part shows only its own letters', () => {
  const part = { number: 2, start: text.indexOf('Buses'), end: text.length }
  assert.deepEqual(
    paragraphsOf(text, part, [note('Every home')]).map((one) => one.start),
    [part.start],
  )
})

test('sentences can be picked without the spaces around them', () => {
  assert.deepEqual(
    sentencesOf(text, whole).map(({ start, end }) => text.slice(start, end)),
    ['Homes', 'Every home is warm.', 'Every street is lit.', 'Buses run late.'],
  )
})

test('only a stretch inside the text is one', () => {
  assert.deepEqual(stretchFrom('0-5', text.length), { start: 0, end: 5 })
  assert.deepEqual(stretchFrom(`0-${text.length}`, text.length), { start: 0, end: text.length })
  for (const wrong of ['5-5', '6-5', `0-${text.length + 1}`, '-1-5', '1', 'a-b', ' 1-2'])
    assert.equal(stretchFrom(wrong, text.length), undefined, wrong)
})
