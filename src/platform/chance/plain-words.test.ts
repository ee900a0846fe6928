import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { plainWords, unsuitableWords } from './plain-words.ts'

/** Whether one letter changed, added or left out turns one word into the other. */
function areOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let end = 0
  const shorter = Math.min(one.length, other.length)
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return Math.max(one.length, other.length) - start - end === 1
}

test('there are 2,048 words, sorted, each once', () => {
  assert.equal(plainWords.length, 2048)
  assert.equal(new Set(plainWords).size, 2048)
  assert.deepEqual([...plainWords].sort(), plainWords)
})

test('each has three to eight letters from a to z', () => {
  for (const word of plainWords) assert.match(word, /^[a-z]{3,8}$/)
})

test('the first four letters tell each from every other', () => {
  assert.equal(new Set(plainWords.map((word) => word.slice(0, 4))).size, 2048)
})

test('none is on the list of unsuitable words, and that list names no word twice or in vain', () => {
  for (const word of plainWords) assert.ok(!unsuitableWords.has(word), word)
  for (const word of unsuitableWords) assert.ok(wordlist.includes(word), word)
})

test('hardly any two are one letter apart', () => {
  const pairs = plainWords.flatMap((one, index) =>
    plainWords.slice(index + 1).filter((other) => areOneLetterApart(one, other)),
  )
  assert.ok(pairs.length > 0, 'the measure sees nothing')
  assert.ok(pairs.length <= 33, `${pairs.length} pairs`)
})

test('no two sound alike', () => {
  const alike =
    'bare bear, beach beech, bean been, berry bury, blew blue, brake break, by buy, cell sell, cereal serial, cheap cheep, chord cord, coarse course, creak creek, currant current, cymbal symbol, dear deer, desert dessert, draft draught, ewe you yew, fair fare, feat feet, find fined, fir fur, flea flee, flour flower, foul fowl, grate great, groan grown, guessed guest, hair hare, hall haul, heal heel, hear here, heard herd, hoarse horse, hole whole, hour our, jam jamb, key quay, knead need, knight night, knot not, know no, knows nose, lead led, leak leek, lessen lesson, links lynx, loan lone, loot lute, made maid, mail male, main mane, maize maze, meat meet, medal meddle, metal mettle, miner minor, missed mist, moose mousse, morning mourning, mussel muscle, naval navel, none nun, oar ore, pail pale, pain pane, pair pear, patience patients, pause paws, peace piece, peak peek, peal peel, pedal peddle, plain plane, pole poll, poor pour, prince prints, profit prophet, rain reign, raise rays, rap wrap, read reed, real reel, right write, ring wring, road rode, role roll, root route, rose rows, sail sale, sauce source, scene seen, scent cent, sea see, seam seem, sew sow, shore sure, sight site, sole soul, some sum, son sun, soar sore, stair stare, stake steak, stalk stork, steal steel, storey story, suite sweet, sundae sunday, tail tale, tea tee, team teem, tear tier, their there, threw through, throne thrown, tide tied, toad towed, toe tow, vain vein, waist waste, wait weight, war wore, warn worn, wave waive, way weigh, weak week, weather whether, which witch, whine wine, wood would, yoke yolk'
  for (const group of alike.split(', '))
    assert.ok(group.split(' ').filter((word) => plainWords.includes(word)).length < 2, group)
})

test('the list never changes, because printed cards do not', () => {
  const print = createHash('sha256').update(plainWords.join(' ')).digest('hex')
  assert.equal(print, '000822b31cde261045de03a30d0285a408b96027b1b89c289229ac6a6543aea8')
})
