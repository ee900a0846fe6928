import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cursorAfter, cursorFrom } from './cursor.ts'
import { seenBy } from './permissions.ts'
import { heldReceipt, openedReceipt, writtenCode } from './receipt.ts'
import {
  fullText,
  hasWords,
  mayAnswer,
  maySay,
  mostCharacters,
  publishedCount,
  replyBy,
  shownTo,
  statusOf,
  takePartOnly,
  type Voice,
} from './voice.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const cycle = '00000000-0000-4000-8000-00000000000c'
const voice: Voice = {
  id: '00000000-0000-4000-8000-000000000001',
  cycleId: cycle,
  method: 'proud',
  kind: 'proudMoment',
  medium: 'words',
  author: 'one',
  groupName: undefined,
  words: 'I taught my brother to ride',
  parts: undefined,
  bring: 'A bike pump',
  knownAs: 'Kit',
  place: undefined,
  photo: { id: '00000000-0000-4000-8000-00000000000f', shows: undefined },
  saidOn: '2026-03-05',
  replyBy: '2026-03-12',
  sessionId: undefined,
  enteredFor: false,
  consents: takePartOnly,
  supersedes: undefined,
  status: 'approved',
  refusedBecause: undefined,
  withdrawnOn: undefined,
}
const allowing = (more: Partial<Voice['consents']>): Voice => ({
  ...voice,
  consents: { ...takePartOnly, ...more },
})
const seat = (role: string) =>
  ({ kind: 'participant', person: 'p', knownAs: undefined, keeper: false, seats: [{ cycle, role }] }) as const

test('saying nothing is refused; a word or a photo is enough', () => {
  assert.equal(maySay({ author: 'one', words: '' }, say).ok, false)
  assert.equal(maySay({ author: 'one', words: 'x' }, say).ok, true)
  assert.equal(maySay({ author: 'one', photo: { id: 'p' } }, say).ok, true)
  assert.equal(maySay({ author: 'one', parts: { doing: 'Baking' } }, say).ok, true)
  assert.equal(maySay({ author: 'one', parts: { doing: '' } }, say).ok, false)
})

test('an offer alone is not yet something said', () => {
  assert.equal(maySay({ author: 'one', bring: 'A drum' }, say).ok, false)
})

test('an answer may be as long as the limit and not one character longer', () => {
  assert.equal(maySay({ author: 'one', words: 'x'.repeat(mostCharacters) }, say).ok, true)
  assert.equal(maySay({ author: 'one', words: 'x'.repeat(mostCharacters + 1) }, say).ok, false)
})

test('a group has a name that leads to nobody', () => {
  assert.equal(maySay({ author: 'group', words: 'x' }, say).ok, false)
  assert.equal(maySay({ author: 'group', words: 'x', groupName: 'Bench lot 2024' }, say).ok, true)
  assert.equal(maySay({ author: 'group', words: 'x', groupName: 'ring 07700 900 123' }, say).ok, false)
  assert.equal(maySay({ author: 'group', words: 'x', groupName: 'us@bench.example' }, say).ok, false)
})

test('an answer is promised within a week', () => {
  assert.equal(replyBy('2026-02-25'), '2026-03-04')
})

test('the public sees words only with the wish to publish, a photo only with its own, a name only where it was wished for', () => {
  assert.equal(shownTo('public', voice), undefined)
  const published = shownTo('public', allowing({ publish: true }))
  assert.equal(published?.words, voice.words)
  assert.equal(published?.photo, undefined)
  assert.equal(published?.knownAs, undefined)
  assert.equal(published?.bring, undefined)
  const all = shownTo('public', allowing({ publish: true, photo: true, attribute: true }))
  assert.equal(all?.photo, voice.photo)
  assert.equal(all?.knownAs, 'Kit')
})

test('the team sees what was approved and nothing else', () => {
  assert.equal(shownTo('team', voice)?.words, voice.words)
  for (const status of ['waiting', 'refused', 'changed', 'withdrawn'] as const) {
    assert.equal(shownTo('team', { ...voice, status }), undefined, status)
  }
})

test('what waits is the core team’s to see; what somebody is worried about is the lead’s alone', () => {
  const waits = { ...voice, status: 'waiting' as const }
  assert.ok(seenBy(seat('youngPerson'), waits, false))
  assert.equal(seenBy(seat('facilitator'), waits, false), undefined)
  assert.equal(seenBy(seat('youngPerson'), voice, true), undefined)
  assert.ok(seenBy(seat('safeguardingLead'), waits, true))
  assert.equal(seenBy(seat('anchor'), voice, false), undefined)
  assert.equal(seenBy({ kind: 'nobody' }, voice, false), undefined)
  assert.ok(seenBy({ kind: 'nobody' }, allowing({ publish: true }), false))
})

test('a withdrawn voice is nobody’s to see, the lead’s neither', () => {
  assert.equal(seenBy(seat('safeguardingLead'), { ...voice, status: 'withdrawn' }, true), undefined)
})

test('what was taken back comes before every other state', () => {
  const moments = { withdrawn: false, superseded: false, approved: false, refused: false }
  assert.equal(statusOf(moments), 'waiting')
  assert.equal(statusOf({ ...moments, approved: true }), 'approved')
  assert.equal(statusOf({ ...moments, refused: true }), 'refused')
  assert.equal(statusOf({ ...moments, approved: true, superseded: true }), 'changed')
  assert.equal(statusOf({ ...moments, approved: true, superseded: true, withdrawn: true }), 'withdrawn')
})

test('a voice is answered once, while it waits, with a reason for a no, and not while somebody is worried', () => {
  const calm = { worriedAbout: false }
  assert.equal(mayAnswer({ status: 'waiting' }, calm, say).ok, true)
  assert.equal(mayAnswer({ status: 'approved' }, calm, say).ok, false)
  assert.equal(mayAnswer({ status: 'withdrawn' }, calm, say).ok, false)
  assert.equal(mayAnswer({ status: 'waiting' }, { worriedAbout: true }, say).ok, false)
  assert.equal(mayAnswer({ status: 'waiting' }, { ...calm, reason: '' }, say).ok, false)
  assert.equal(mayAnswer({ status: 'waiting' }, { ...calm, reason: 'A street is named.' }, say).ok, true)
})

test('a tombstone is no evidence; a photo without words is', () => {
  assert.equal(hasWords(voice), true)
  assert.equal(hasWords({ words: undefined, parts: undefined, photo: undefined, status: 'changed' }), false)
  assert.equal(hasWords({ words: undefined, parts: undefined, photo: voice.photo, status: 'approved' }), true)
  assert.equal(hasWords({ ...voice, status: 'withdrawn' }), false)
})

test('everything said is listened to for worries: each answer and the offer', () => {
  assert.equal(fullText({ words: 'a', parts: { doing: 'b', living: 'c' }, bring: 'd' }), 'a\nb\nc\nd')
})

test('nine is not said in public, ten is', () => {
  assert.equal(publishedCount(9), undefined)
  assert.equal(publishedCount(10), 10)
})

test('a list goes on after the voice it ended with; anything else in the address begins at the newest', () => {
  assert.deepEqual(cursorFrom(cursorAfter(voice)), { saidOn: voice.saidOn, id: voice.id })
  for (const nonsense of [undefined, '', '2026-03-05', `2026-02-31.${voice.id}`, "1' or 1=1"]) {
    assert.equal(cursorFrom(nonsense), undefined)
  }
})

test('a receipt’s words are closed until their holder taps', () => {
  const code = writtenCode(' Lamp, River.Seven ')
  assert.equal(code, 'lamp-river-seven')
  assert.deepEqual(heldReceipt(code), { code, opened: false })
  assert.deepEqual(heldReceipt(openedReceipt(code)), { code, opened: true })
  assert.equal(heldReceipt(''), undefined)
})
