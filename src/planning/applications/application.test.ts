import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Asked,
  contentFrom,
  countWords,
  type Draft,
  emptyDraft,
  mostWordsBecause,
  stepsOf,
  turnOf,
  withStep,
} from './application.ts'
import { penceFrom } from './budget.ts'
import { checkComplete, progressAt } from './complete.ts'
import { readReceipt } from './receipt.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const question = (kind: 'words' | 'why' | 'codesign' | 'budget', order: number) => ({
  id: `0a000000-0000-4000-8000-00000000000${order}`,
  kind,
  asks: `The ${kind}?`,
  hint: '',
  mostWords: 5,
  order,
  byYoung: false,
})
const asked: Asked = {
  call: { preset: 'light', amountPence: 100_000 },
  questions: [question('words', 0), question('why', 1), question('codesign', 2), question('budget', 3)],
  outcomes: [
    { outcomeId: '0b000000-0000-4000-8000-000000000001', statement: 'A warm room.' },
    { outcomeId: '0b000000-0000-4000-8000-000000000002', statement: 'A safe way home.' },
  ],
}
const full: Asked = { ...asked, call: { ...asked.call, preset: 'full' } }

/** A draft with everything a call asks for. */
function whole(of: Asked): Draft {
  return stepsOf(of).reduce(
    (draft, step) =>
      withStep(draft, step, { words: 'Because they asked.', budget: [{ what: 'Wood', pence: 100_000 }] }),
    emptyDraft,
  )
}

test('the light call asks its questions once over everything; the full one asks why each outcome would come', () => {
  assert.deepEqual(
    stepsOf(asked).map(({ key }) => key),
    ['question-1', 'question-2', 'question-3', 'question-4', 'files'],
  )
  assert.deepEqual(
    stepsOf(full).map(({ key }) => key),
    ['question-1', 'question-2', 'question-3', 'question-4', 'because-1', 'because-2', 'files'],
  )
  assert.deepEqual(checkComplete(whole(asked), asked, say), [])
  assert.deepEqual(checkComplete(whole(asked), full, say), [
    { field: 'because-1', text: say.missingBecause('A warm room.') },
    { field: 'because-2', text: say.missingBecause('A safe way home.') },
  ])
  assert.deepEqual(checkComplete(whole(full), full, say), [])
  assert.equal(whole(full).because.length, 2)
})

test('an answer may have as many words as its limit, and not one more', () => {
  const [first] = stepsOf(asked)
  assert.ok(first)
  const problemsOf = (text: string) =>
    checkComplete(withStep(whole(asked), first, { words: text }), asked, say)
  assert.deepEqual(problemsOf('one two three four five'), [])
  assert.deepEqual(problemsOf('one two three four five six'), [
    { field: 'question-1', text: say.tooLong('The words?', 1, 5) },
  ])
  const because = stepsOf(full).find(({ key }) => key === 'because-2')
  assert.ok(because)
  const chain = (n: number) => withStep(whole(full), because, { words: 'word '.repeat(n) })
  assert.deepEqual(checkComplete(chain(mostWordsBecause), full, say), [])
  assert.equal(checkComplete(chain(mostWordsBecause + 1), full, say).length, 1)
})

test('a budget is all of the money or less, and more than nothing', () => {
  const step = stepsOf(asked)[3]
  assert.ok(step)
  const problemsOf = (pence: number) =>
    checkComplete(withStep(whole(asked), step, { budget: [{ what: 'Wood', pence }] }), asked, say)
  assert.deepEqual(problemsOf(100_000), [])
  assert.deepEqual(problemsOf(100_001), [{ field: 'question-4', text: say.overBudget(1, 100_000) }])
  assert.deepEqual(problemsOf(0), [{ field: 'question-4', text: say.noBudget }])
})

test('words are counted as a person counts them', () => {
  assert.equal(countWords(''), 0)
  assert.equal(countWords('  \n '), 0)
  assert.equal(countWords(' it’s  half-past\nsix '), 3)
})

test('money is read as people write it', () => {
  const read: [string, number | undefined][] = [
    ['250', 25_000],
    ['£1,250.50', 125_050],
    ['99.5', 9950],
    ['0', 0],
    ['', undefined],
    ['-5', undefined],
    ['1.234', undefined],
    ['a lot', undefined],
    ['1e9', undefined],
  ]
  for (const [typed, pence] of read) assert.equal(penceFrom(typed), pence, typed)
})

test('how often a step was saved is counted for each step by itself', () => {
  const [first, second] = stepsOf(asked)
  assert.ok(first && second)
  const once = withStep(emptyDraft, first, { words: 'a' })
  assert.deepEqual([turnOf(once, first), turnOf(once, second)], [1, 0])
  assert.equal(turnOf(withStep(once, first, { words: 'b' }), first), 2)
  assert.equal(progressAt(emptyDraft, first, asked, say), 'notYet')
  assert.equal(progressAt(once, first, asked, say), 'done')
  assert.equal(progressAt(withStep(once, first, { words: '' }), first, asked, say), 'begun')
})

test('those who read an application get its words, its sum and its files, and no key of any file', () => {
  const file = { id: 'f', name: 'plan.pdf', type: 'application/pdf', size: 3, sha256: 'ab', key: 'secret' }
  const content = contentFrom({ ...whole(asked), files: [file] }, asked)
  assert.equal(content.codesign, 'Because they asked.')
  assert.equal(content.askedPence, 100_000)
  assert.doesNotMatch(JSON.stringify(content), /secret|turns/)
})

test('what is no receipt is read as none', () => {
  for (const pasted of [
    '',
    'alongside receipt 1',
    'x'.repeat(100_000),
    `alongside receipt 1 ${'a '.repeat(5000)}`,
  ])
    assert.equal(readReceipt(pasted), undefined)
})
