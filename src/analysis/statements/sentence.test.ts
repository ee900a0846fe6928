import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesIn } from './sentence.ts'

const sentences = (text: string) =>
  sentencesIn(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

test('sentences end at a stop before a capital, a number or a quotation', () => {
  assert.deepEqual(sentences('One is here. Two is too! Is three? 4 is.'), [
    'One is here.',
    'Two is too!',
    'Is three?',
    '4 is.',
  ])
  assert.deepEqual(sentences('He said “yes.” Then he left.'), ['He said “yes.”', 'Then he left.'])
})

test('abbreviations, initials, decimals and small letters do not end a sentence', () => {
  for (const one of [
    'Barriers, e.g. Transport, go.',
    'Cllr. Adams agrees.',
    'J. Smith agrees.',
    'About 3.5 of them.',
    'Yes. and no.',
  ]) {
    assert.deepEqual(sentences(one), [one])
  }
})

test('a colon parts what introduces from what is introduced', () => {
  assert.deepEqual(sentences('Our vision: nobody is lonely.'), ['Our vision:', 'nobody is lonely.'])
  assert.deepEqual(sentences('at 10:30 we meet'), ['at 10:30 we meet'])
})

test('semicolons part a list of three, and leave a pair together', () => {
  assert.deepEqual(sentences('people are safe; people are well; people are heard.'), [
    'people are safe',
    'people are well',
    'people are heard.',
  ])
  assert.deepEqual(sentences('people are safe; streets are clean.'), ['people are safe; streets are clean.'])
})

test('only the block between the offsets is read', () => {
  const text = 'Zero. One. Two.'
  assert.deepEqual(
    sentencesIn(text, 6, 10).map(({ start, end }) => text.slice(start, end)),
    ['One.'],
  )
})
