import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '#insight/documents'
import type { Voice } from '#insight/voices'
import { faceOf, firstWords, isFound, type Sources } from './board.ts'
import {
  type Change,
  cardKey,
  cardsFrom,
  mayBeNamed,
  mayMerge,
  mayPlace,
  mayUndo,
  type Theme,
} from './theme.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const theme: Theme = {
  id: id(1),
  cycleId: id(9),
  name: 'After nine',
  namedBy: id(8),
  cards: 0,
  voices: 0,
  placements: [],
  endedAt: undefined,
  mergedInto: undefined,
}
const ended = { ...theme, id: id(2), endedAt: Temporal.Instant.from('2026-02-01T12:00Z') }
const card = { kind: 'voice', subject: id(5) } as const

test('a box has a name of up to 120 characters that no other box has', () => {
  assert.equal(mayBeNamed('After nine', [], say).ok, true)
  assert.equal(mayBeNamed('a'.repeat(120), [], say).ok, true)
  for (const wrong of ['', 'a'.repeat(121)]) assert.equal(mayBeNamed(wrong, [], say).ok, false)
  for (const same of ['After nine', 'after NINE!', ' After—nine '])
    assert.equal(mayBeNamed(same, [theme], say).ok, false, same)
  assert.equal(mayBeNamed('After ten', [theme], say).ok, true)
})

test('two open boxes of a project become one, and nothing else does', () => {
  const other = { ...theme, id: id(3) }
  assert.equal(mayMerge(theme, other, say).ok, true)
  assert.equal(mayMerge(theme, theme, say).ok, false)
  assert.equal(mayMerge(theme, ended, say).ok, false)
  assert.equal(mayMerge(ended, theme, say).ok, false)
  assert.equal(mayMerge(theme, undefined, say).ok, false)
})

test('cards that are there go into a box that is there', () => {
  const known = new Set([card.subject])
  assert.equal(mayPlace([card], known, theme, say).ok, true)
  assert.equal(mayPlace([], known, theme, say).ok, false)
  assert.equal(mayPlace([card], new Set(), theme, say).ok, false)
  assert.equal(mayPlace([card], known, ended, say).ok, false)
  assert.equal(mayPlace([card], known, undefined, say).ok, false)
})

test('the last change can be undone, and no other', () => {
  const change: Change = {
    id: id(7),
    kind: 'end',
    themeId: theme.id,
    otherId: undefined,
    cards: 0,
    why: '',
    by: id(8),
    at: Temporal.Instant.from('2026-02-01T12:00Z'),
    undone: undefined,
  }
  assert.equal(mayUndo(change.id, change, say).ok, true)
  assert.equal(mayUndo(id(6), change, say).ok, false)
  assert.equal(mayUndo(change.id, undefined, say).ok, false)
})

test('a card’s key says whose words and which box, and nothing else is a card', () => {
  const taken = { ...card, from: theme.id }
  const promise = { kind: 'statement', subject: id(4), from: undefined } as const
  assert.deepEqual(cardsFrom([cardKey(taken), cardKey(promise), cardKey(promise)]), [taken, promise])
  assert.ok(cardKey(taken).length <= 80)
  for (const wrong of [
    '',
    'v.',
    `x.${id(5)}`,
    `v.${id(5)}.`,
    `v.${id(5)}.x`,
    `v.${id(5).toUpperCase()}X`,
    `${cardKey(taken)}'`,
  ])
    assert.deepEqual(cardsFrom([wrong]), [], wrong)
})

const voice = {
  id: id(5),
  cycleId: id(9),
  status: 'approved',
  words: 'Somebody counted the last bus.',
  parts: undefined,
  consents: { takePart: true, quote: true, attribute: false, photo: false, publish: true },
} as Voice
const statement = { id: id(4), quote: 'Buses are frequent.' } as Statement

function sources(circle: Sources['circle'], more: Partial<Voice> = {}, worried = false): Sources {
  return {
    circle,
    voices: new Map([[voice.id, { ...voice, ...more }]]),
    statements: new Map([[statement.id, statement]]),
    offScreen: new Set(worried ? [voice.id] : []),
  }
}
const shown = (...given: Parameters<typeof sources>) => {
  const face = faceOf(card, sources(...given))
  return face.kind === 'gone' ? face.why : face.kind
}
const allowing = (more: Partial<Voice['consents']>) => ({ consents: { ...voice.consents, ...more } })

test('the team reads every approved card; the public only words that may be quoted and published', () => {
  assert.equal(shown('team', allowing({ quote: false, publish: false })), 'voice')
  assert.equal(shown('public'), 'voice')
  assert.equal(shown('public', allowing({ quote: false })), 'hidden')
  assert.equal(shown('public', allowing({ publish: false })), 'hidden')
})

test('words that wait, were refused or are worried about are on nobody’s card', () => {
  for (const circle of ['team', 'public'] as const) {
    assert.equal(shown(circle, { status: 'waiting' }), 'hidden')
    assert.equal(shown(circle, { status: 'refused' }), 'hidden')
    assert.equal(shown(circle, {}, true), 'hidden')
  }
})

test('a card outlives its words and says why they are gone', () => {
  assert.equal(shown('team', { status: 'withdrawn' }), 'removed')
  assert.equal(shown('team', { status: 'changed' }), 'changed')
  const empty = { ...sources('team'), voices: new Map(), statements: new Map() }
  assert.deepEqual(faceOf(card, empty), { kind: 'gone', why: 'removed' })
  assert.deepEqual(faceOf({ kind: 'statement', subject: statement.id }, empty), {
    kind: 'gone',
    why: 'unmarked',
  })
  assert.equal(faceOf({ kind: 'statement', subject: statement.id }, sources('public')).kind, 'statement')
})

test('a card is called by its first words and found by any of them', () => {
  const face = faceOf(card, sources('team'))
  assert.equal(firstWords(face, 48), 'Somebody counted the last bus.')
  assert.equal(
    firstWords(faceOf(card, sources('team', { words: 'bus '.repeat(30) })), 48),
    `${'bus '.repeat(12)}…`,
  )
  assert.equal(firstWords(faceOf(card, sources('team', { words: undefined })), 48), '')
  assert.equal(isFound(face, undefined), true)
  assert.equal(isFound(face, 'LAST bus'), true)
  assert.equal(isFound(face, 'last train'), false)
  assert.equal(isFound(faceOf(card, sources('team', {}, true)), 'bus'), false)
})
