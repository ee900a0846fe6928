import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from './word.ts'

const read = (text: string) => wordsIn(text).map((word) => word.text)

test('words are lower-cased, and a possessive reads like the word itself', () => {
  assert.deepEqual(read('Young People’s Council'), ['young', 'people', 'council'])
  assert.deepEqual(read("a child's day"), ['a', 'child', 'day'])
  assert.deepEqual(read('they don’t'), ['they', "don't"], 'a contraction is not a possessive')
})

test('a hyphen, a slash and a space read alike', () => {
  assert.deepEqual(read('well-being'), read('well being'))
  assert.deepEqual(read('and/or'), ['and', 'or'])
  assert.notDeepEqual(read('wellbeing'), read('well-being'))
})

test('soft hyphens and ligatures of a PDF do not cut or hide a word', () => {
  assert.deepEqual(read('resi\u00ADlience'), ['resilience'])
  assert.deepEqual(read('ﬁnancial'), ['financial'])
})

test('a percent sign and a pound sign are words, other marks are not', () => {
  assert.deepEqual(read('£20 is 5%!'), ['£', '20', 'is', '5', '%'])
})

test('offsets point into the text as it was given', () => {
  const text = '•\u00a0Ash’s  🌱 garden'
  for (const { start, end } of wordsIn(text)) assert.match(text.slice(start, end), /^[\p{L}’]+$/u)
  assert.deepEqual(
    wordsIn(text).map(({ start, end }) => text.slice(start, end)),
    ['Ash’s', 'garden'],
  )
})
