import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted, inLanguages, pounds } from '#platform/words'

const words = inLanguages({
  en: { title: 'Share a dream', people: (n: number) => counted(n, 'person', 'people') },
})

test('the long pseudo-language is at least 40 % longer and keeps functions working', () => {
  const long = words.in('en-x-long')
  assert.ok(long.title.length >= 'Share a dream'.length * 1.4)
  assert.match(long.people(3), /^3 /)
})

test('the mirrored pseudo-language is written in right-to-left letters', () => {
  assert.match(words.in('ar-x-mirror').title, /^[\u0600-\u06ff ]+$/)
})

test('one person, two people', () => {
  assert.equal(words.in('en').people(1), '1 person')
  assert.equal(words.in('en').people(2), '2 people')
})

test('money is written in pounds, with pence only where there are any', () => {
  assert.equal(pounds(2_000_000), '£20,000')
  assert.equal(pounds(1250), '£12.50')
})
