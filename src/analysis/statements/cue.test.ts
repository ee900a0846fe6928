import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cueReader, cues, quoteOf } from './cue.ts'
import { type Word, wordsIn } from './word.ts'

const read = cueReader(
  { home: ['social housing', 'hous*'], people: ['social', 'people'], drink: ['drink*', 'drinks'] },
  ['people carrier'],
)
const signs = (text: string) => read(wordsIn(text)).map(({ sign }) => sign)

test('the longest phrase wins over a word in it', () => {
  assert.deepEqual(signs('social housing'), ['home'])
  assert.deepEqual(signs('social club, housing'), ['people', 'home'])
})

test('a stem finds words that begin so, and no word that merely holds it', () => {
  assert.deepEqual(signs('houses household'), ['home', 'home'])
  assert.deepEqual(signs('greenhouse'), [])
})

test('a whole word is matched as a whole', () => {
  assert.deepEqual(signs('people'), ['people'])
  assert.deepEqual(signs('peoples'), [])
})

test('a decoy takes its words away without becoming a sign', () => {
  assert.deepEqual(signs('a people carrier'), [])
  assert.deepEqual(signs('people carry'), ['people'])
})

test('a phrase broken off by the end of the text is no phrase', () => {
  assert.deepEqual(signs('social'), ['people'])
})

test('a match is quoted as written, its white space evened out', () => {
  const text = 'Social\n   Housing'
  const words = wordsIn(text)
  assert.equal(quoteOf(text, words, read(words)[0]!), 'Social Housing')
})

test('a list of cues may run over lines', () => {
  assert.deepEqual(cues(`one,\n   two\n words `), ['one', 'two words'])
})

test('each word is looked at a bounded number of times, however the words repeat', () => {
  const looks = (count: number) => {
    let seen = 0
    const words = Array.from(
      { length: count },
      (): Word => ({
        get text() {
          seen++
          return 'social'
        },
        start: 0,
        end: 6,
      }),
    )
    read(words)
    return seen
  }
  assert.ok(looks(1000) > 0)
  assert.equal(looks(3000) - looks(2000), looks(2000) - looks(1000))
})
