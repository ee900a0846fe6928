import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestPaste, type Posted, reflect } from './reflection.ts'
import { samplePlan } from './sample.ts'

const safe = 'Residents feel safe on every street after dark.'
const text = `${safe}\n\nOur aim is that 1,200 young people attend sessions that improve their confidence.`
const found = reflect({ text }).promises
const [home] = found
const keysOf = (posted: Posted) => reflect(posted).promises.map((promise) => promise.key)
const keptOf = (posted: Posted) =>
  reflect(posted)
    .promises.filter((promise) => promise.kept)
    .map((promise) => promise.quote)

test('the mirror begins empty, and asks for a text before it shows anything', () => {
  assert.deepEqual(reflect(undefined), { step: 'paste', text: '', promises: [], trouble: undefined })
  for (const nothing of [{}, { text: ' \n ' }, { text: '', step: 'model' }])
    assert.equal(reflect(nothing).trouble, 'empty')
})

test('200,000 characters are read, and one more is refused with nothing lost', () => {
  assert.equal(reflect({ text: 'a'.repeat(longestPaste) }).step, 'choose')
  const refused = reflect({ text: 'a'.repeat(longestPaste + 1) })
  assert.deepEqual(
    [refused.step, refused.trouble, refused.text.length],
    ['paste', 'tooLong', longestPaste + 1],
  )
})

test('promises are ticked to begin with, and what only counts what is done is not', () => {
  const kept = keptOf({ text })
  assert.ok(kept.includes(safe))
  assert.ok(!kept.some((quote) => quote.includes('1,200')))
  assert.ok(found.some((promise) => promise.quote.includes('1,200')))
})

test('every suggestion is the text word for word, at its place', () => {
  const { text: read, promises } = reflect({ text: samplePlan })
  assert.ok(promises.length >= 5)
  for (const { key, quote } of promises) {
    const [start, end] = key.split('-').map(Number)
    assert.equal(read.slice(start, end), quote)
  }
})

test('a tick taken away stays away, and an area that was chosen stays chosen', () => {
  const posted = {
    text,
    shown: found.map((promise) => promise.key),
    keep: [],
    [`area.${home?.key}`]: 'feelings',
  }
  assert.deepEqual(keptOf(posted), [])
  assert.equal(reflect(posted).promises[0]?.area, 'feelings')
  assert.equal(reflect({ ...posted, [`area.${home?.key}`]: 'none' }).promises[0]?.area, undefined)
  assert.equal(reflect({ ...posted, [`area.${home?.key}`]: 'elsewhere' }).promises[0]?.area, home?.area)
})

test('the model needs one promise at least', () => {
  const shown = found.map((promise) => promise.key)
  const none = reflect({ text, shown, keep: [], step: 'model' })
  assert.deepEqual([none.step, none.trouble], ['choose', 'nothingKept'])
  const one = reflect({ text, shown, keep: home?.key ?? '', step: 'model' })
  assert.deepEqual([one.step, one.trouble], ['model', undefined])
})

test('a sentence people add counts at once, once, and is carried on', () => {
  const first = reflect({ text, newOwn: 'Young people feel at home.', step: 'add' })
  const added = first.promises.at(-1)
  assert.deepEqual([added?.quote, added?.kept, added?.found], ['Young people feel at home.', true, undefined])
  const carried = {
    text,
    own: 'Young people feel at home.',
    shown: [added?.key ?? ''],
    keep: [added?.key ?? ''],
  }
  assert.equal(
    reflect({ ...carried, newOwn: 'Young people feel at home.' }).promises.length,
    first.promises.length,
  )
  assert.equal(
    reflect({ ...carried, newOwn: 'People have a say.' }).promises.at(-1)?.quote,
    'People have a say.',
  )
  assert.equal(reflect({ ...carried, keep: [] }).promises.at(-1)?.kept, false)
})

test('a browser’s line breaks do not move a quote', () => {
  assert.deepEqual(keysOf({ text: text.replaceAll('\n', '\r\n') }), keysOf({ text }))
})
