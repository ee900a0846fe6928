import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleId, whoGetsTheKey } from './example.ts'
import {
  type BankQuestion,
  byTaps,
  isChosen,
  longestQuestion,
  mayCloseByTaps,
  mayPutList,
  mayWrite,
  suggestedList,
} from './question.ts'

const words = {
  wordsNeeded: 'needed',
  tooLong: 'too long',
  saidAlready: 'there already',
  listNeeded: 'empty',
  tooMany: 'more than six',
  twice: 'twice',
  unknown: 'unknown',
  noTap: (question: string) => `no tap for ${question}`,
  begun: 'begun',
  youngOnly: 'young people only',
  notHalf: (tapped: number, of: number) => `${tapped} of ${of}`,
  moreWanted: (question: string) => `more want ${question}`,
}
const why = (ruling: { ok: boolean; problems?: readonly { text: string }[] }) =>
  ruling.ok ? 'allowed' : (ruling.problems ?? []).map(({ text }) => text).join(', ')

/** Questions 1, 2, 3 … with so many taps each, by ash, remi and jo in turn. */
const bankOf = (...taps: number[]): BankQuestion[] =>
  taps.map((n, i) => ({
    ...whoGetsTheKey,
    id: exampleId(i + 1),
    words: `Question ${i + 1}`,
    writtenAt: whoGetsTheKey.writtenAt.add({ minutes: i }),
    taps: ['ash', 'remi', 'jo'].slice(0, n),
  }))
const list = (...numbers: number[]) => numbers.map((n) => exampleId(n))
const facts = { hasBegun: false, young: ['ash', 'remi', 'jo'], by: 'jo' }

test('a question may be as long as a breath, and is written once', () => {
  assert.equal(why(mayWrite('  ', [], words)), 'needed')
  assert.equal(why(mayWrite('a'.repeat(longestQuestion), [], words)), 'allowed')
  assert.equal(why(mayWrite('a'.repeat(longestQuestion + 1), [], words)), 'too long')
  assert.equal(why(mayWrite('who gets THE key', [whoGetsTheKey], words)), 'there already')
  assert.equal(why(mayWrite('Who gets the code?', [whoGetsTheKey], words)), 'allowed')
})

test('the list holds at most six different questions, each with a young person’s tap, before anybody is asked', () => {
  const bank = bankOf(1, 1, 1, 1, 1, 1, 1, 0)
  assert.equal(why(mayPutList([], { ...facts, bank }, words)), 'empty')
  assert.equal(why(mayPutList(list(1, 2, 3, 4, 5, 6), { ...facts, bank }, words)), 'allowed')
  assert.equal(why(mayPutList(list(1, 2, 3, 4, 5, 6, 7), { ...facts, bank }, words)), 'more than six')
  assert.equal(why(mayPutList(list(1, 1), { ...facts, bank }, words)), 'twice')
  assert.equal(why(mayPutList(list(1, 9), { ...facts, bank }, words)), 'unknown')
  assert.equal(why(mayPutList(list(8), { ...facts, bank }, words)), 'no tap for Question 8')
  assert.equal(why(mayPutList(list(1), { ...facts, bank, hasBegun: true }, words)), 'begun')
})

test('taps close the list once more than half of the young people tapped, and a young person closes it', () => {
  const bank = bankOf(1)
  assert.equal(why(mayCloseByTaps(list(1), { ...facts, bank }, words)), '1 of 3')
  const two = bankOf(2)
  assert.equal(why(mayCloseByTaps(list(1), { ...facts, bank: two }, words)), 'allowed')
  assert.equal(why(mayCloseByTaps(list(1), { ...facts, bank: two, by: 'ellen' }, words)), 'young people only')
  assert.equal(
    why(mayCloseByTaps(list(1), { ...facts, bank: two, young: ['ash', 'remi', 'jo', 'kit'] }, words)),
    '2 of 4',
    'exactly half is not more than half',
  )
})

test('nothing that more of them wanted is left out; whoever closes chooses among equals', () => {
  const bank = bankOf(3, 2, 2, 1)
  assert.equal(why(mayCloseByTaps(list(1, 2), { ...facts, bank }, words)), 'allowed')
  assert.equal(why(mayCloseByTaps(list(1, 3), { ...facts, bank }, words)), 'allowed')
  assert.equal(why(mayCloseByTaps(list(1, 4), { ...facts, bank }, words)), 'more want Question 2')
  assert.equal(why(mayCloseByTaps(list(2, 1), { ...facts, bank }, words)), 'allowed', 'the order is theirs')
})

test('the suggested list is the six most wanted, the earlier of equals first, none without a tap', () => {
  const numbers = (questions: readonly BankQuestion[]) =>
    questions.map(({ words: asked }) => Number(asked.split(' ')[1]))
  assert.deepEqual(numbers(byTaps(bankOf(1, 3, 0, 3))), [2, 4, 1, 3])
  assert.deepEqual(numbers(suggestedList(bankOf(1, 3, 0, 3, 1, 1, 1, 1))), [2, 4, 1, 5, 6, 7])
})

test('a list that waits for a decision counts only when that very decision chose it', () => {
  const decision = { id: 'd', option: 'these' }
  const closedAt = whoGetsTheKey.writtenAt
  const choice = { list: [], decision, closedAt: undefined }
  const decided = (chosen: readonly string[], closed = true) =>
    ({ closedAt: closed ? closedAt : undefined, chosen }) as Parameters<typeof isChosen>[1]
  assert.equal(isChosen(choice, decided(['these'])), true)
  assert.equal(isChosen(choice, decided(['these'], false)), false)
  assert.equal(isChosen(choice, decided(['another'])), false)
  assert.equal(isChosen({ list: [], decision: undefined, closedAt }, undefined), true)
  assert.equal(isChosen({ list: [], decision: undefined, closedAt: undefined }, undefined), false)
})
