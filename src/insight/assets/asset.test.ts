import assert from 'node:assert/strict'
import { test } from 'node:test'
import { balanceOf, mayHang, mayPutUp, namesSomebody } from './asset.ts'
import { boathouse, lastBus } from './example.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const fieldsOf = (ruling: ReturnType<typeof mayHang> | ReturnType<typeof mayPutUp>) =>
  ruling.ok ? [] : ruling.problems.map((problem) => problem.field)

test('a card says what it is called and what is good about it', () => {
  assert.deepEqual(fieldsOf(mayHang(boathouse, say)), [])
  assert.deepEqual(fieldsOf(mayHang({ ...boathouse, title: '', about: '' }, say)), ['title', 'about'])
})

test('a person hangs on the wall only with their yes, and a group needs none', () => {
  const uncle = { ...boathouse, kind: 'person', title: 'The uncle who teaches chess' } as const
  assert.deepEqual(fieldsOf(mayHang(uncle, say)), ['agreed'])
  assert.deepEqual(fieldsOf(mayHang({ ...uncle, agreed: 'His nephew asked him. He said yes.' }, say)), [])
  assert.deepEqual(fieldsOf(mayHang({ ...uncle, kind: 'group', title: 'The chess lot' }, say)), [])
})

test('a name on any other card is asked about too', () => {
  const named = { ...boathouse, kind: 'skill', about: 'Mrs Okoye shows anybody who asks.' } as const
  assert.deepEqual(fieldsOf(mayHang(named, say)), ['agreed'])
  assert.deepEqual(fieldsOf(mayHang({ ...named, agreed: 'Jo asked her.' }, say)), [])
})

test('a courtesy before a capital letter names somebody, and a street or a plain word does not', () => {
  for (const text of ['Mr Vale', 'ask Dr. Amin', 'Councillor Hale', 'Auntie Bea'])
    assert.equal(namesSomebody(text), true, text)
  for (const text of [
    'Miss the bus and you walk',
    'Drums',
    'the Boathouse',
    'Lantern Hill Library',
    'a mister',
  ])
    assert.equal(namesSomebody(text), false, text)
})

test('no way to reach a person stands on a card, and a year or a bus number is no telephone', () => {
  for (const contact of [
    'Ring 07700 900123',
    'dele@example.org',
    'www.example.org',
    'https://example.org/x',
    '020 7946 0999',
  ])
    assert.deepEqual(fieldsOf(mayHang({ ...boathouse, where: contact }, say)), ['where'], contact)
  for (const fine of ['Since 1998', 'Bus 14 at 20:45', '£20,000', 'Open 9 to 5, Monday to Friday'])
    assert.deepEqual(fieldsOf(mayHang({ ...boathouse, about: fine }, say)), [], fine)
})

test('a barrier says who is missing and what is in their way', () => {
  assert.deepEqual(fieldsOf(mayPutUp(lastBus, say)), [])
  assert.deepEqual(fieldsOf(mayPutUp({ ...lastBus, whoIsMissing: '', why: '' }, say)), [
    'whoIsMissing',
    'why',
  ])
  assert.deepEqual(fieldsOf(mayPutUp({ ...lastBus, where: '' }, say)), [])
})

test('nobody is hard to reach', () => {
  assert.deepEqual(fieldsOf(mayPutUp({ ...lastBus, whoIsMissing: 'Hard-to-reach groups' }, say)), [
    'whoIsMissing',
  ])
  assert.deepEqual(fieldsOf(mayPutUp({ ...lastBus, whoIsMissing: 'People the bus does not reach' }, say)), [])
})

test('a wall with one side only says so', () => {
  assert.equal(balanceOf({ assets: 0, barriers: 0 }), 'empty')
  assert.equal(balanceOf({ assets: 0, barriers: 1 }), 'onlyBarriers')
  assert.equal(balanceOf({ assets: 1, barriers: 0 }), 'onlyAssets')
  assert.equal(balanceOf({ assets: 1, barriers: 1 }), 'both')
})
