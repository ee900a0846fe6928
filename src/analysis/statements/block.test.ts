import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksIn } from './block.ts'

const blocks = (text: string) => blocksIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

test('hard-wrapped lines are one paragraph, and an empty line ends it', () => {
  const text = 'We want people in Eastmere\nto have longer lives with\nless worry.\n\nThe next one.'
  assert.deepEqual(blocks(text), [
    ['paragraph', 'We want people in Eastmere\nto have longer lives with\nless worry.'],
    ['paragraph', 'The next one.'],
  ])
})

test('every kind of bullet and number opens an entry, and is left out of its words', () => {
  for (const mark of [
    '•',
    '·',
    '\uf0b7',
    '-',
    '–',
    '*',
    '1.',
    '2)',
    '(a)',
    'iv.',
    '•\t',
    '•\u00a0 ',
    'o',
    '3.1',
  ]) {
    const text = `Aims:\n${mark} Safer streets\n${mark} Warmer homes`
    assert.deepEqual(
      blocks(text).slice(1),
      [
        ['entry', 'Safer streets'],
        ['entry', 'Warmer homes'],
      ],
      mark,
    )
  }
})

test('a number, an amount or a hyphen inside a line is no bullet', () => {
  for (const line of [
    '3.5 million trees were planted.',
    '2030 is the year.',
    'well-being matters.',
    '-ish is a suffix.',
  ]) {
    assert.deepEqual(blocks(line), [['paragraph', line]])
  }
})

test('a wrapped entry carries on; a bullet alone on its line belongs to the next', () => {
  assert.deepEqual(blocks('• more confidence and\n  resilience\n• homes'), [
    ['entry', 'more confidence and\n  resilience'],
    ['entry', 'homes'],
  ])
  assert.deepEqual(blocks('•\nSafer streets\n•\nWarmer homes'), [
    ['entry', 'Safer streets'],
    ['entry', 'Warmer homes'],
  ])
})

test('a list that lost its bullets stays apart, prose is joined', () => {
  assert.deepEqual(
    blocks('Our outcomes:\nYoung people feel at home\nResidents breathe clean air\nNobody is lonely').map(
      ([, words]) => words,
    ),
    ['Our outcomes:', 'Young people feel at home', 'Residents breathe clean air', 'Nobody is lonely'],
  )
})

test('a short line that stands apart is a heading; a sentence or a long line is not', () => {
  assert.equal(blocks('Our vision\n\nA place for all.')[0]?.[0], 'heading')
  assert.equal(blocks('## Our vision\nA place for all.')[0]?.[0], 'heading')
  assert.equal(blocks('1. Foreword\n\nA place for all.')[0]?.[0], 'heading')
  assert.equal(blocks('This is our vision.\n\nA place for all.')[0]?.[0], 'paragraph')
  assert.equal(blocks(`${'Very long words '.repeat(12)}\n\nA place for all.`)[0]?.[0], 'paragraph')
})

test('a title straight above its paragraph is not swallowed by it', () => {
  const [first, second] = blocks(
    'Introduction\nGood health means that people\nare free of illness and can\nenjoy life.',
  )
  assert.deepEqual(first, ['heading', 'Introduction'])
  assert.equal(second?.[0], 'paragraph')
})
