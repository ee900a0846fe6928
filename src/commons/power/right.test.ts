import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeatHere } from '#commons/cycles'
import type { Decision } from './decision.ts'
import { exampleRight } from './example.ts'
import { daysToReply, mayPublish, mayReply, mayTell, type Override } from './override.ts'
import { matterFrom, mayDeclare, type RightDraft } from './right.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
const draft: RightDraft = { ...exampleRight, cycleId: 'c' }
const fieldsOf = (right: RightDraft) => {
  const ruling = mayDeclare(right, false, rules)
  return ruling.ok ? [] : ruling.problems.map(({ field }) => field)
}

test('a promise names the officer’s role and every ground on which it may be broken', () => {
  assert.deepEqual(fieldsOf(draft), [])
  assert.deepEqual(fieldsOf({ ...draft, officerRole: ' ' }), ['officerRole'])
  assert.deepEqual(fieldsOf({ ...draft, grounds: ['', ' '] }), ['grounds'])
  assert.deepEqual(fieldsOf({ ...draft, holder: 'officer' }), ['holder'])
})

test('what is the group’s own needs neither, and keeps no grounds for anybody to use later', () => {
  const own = mayDeclare({ ...draft, form: 'own', officerRole: undefined }, false, rules)
  assert.deepEqual(own.ok && own.value.grounds, [])
  assert.deepEqual(fieldsOf({ ...draft, form: 'own', holder: 'officer', officerRole: undefined }), [
    'officerRole',
  ])
})

test('a right says what there is to decide, under a key other rooms can ask by', () => {
  assert.deepEqual(fieldsOf({ ...draft, question: ' ' }), ['question'])
  for (const matter of ['award', 'our-word', 'groupWords2'])
    assert.deepEqual(fieldsOf({ ...draft, matter }), [])
  for (const matter of ['', '2nd', 'Award', 'a b', 'x'.repeat(62)])
    assert.deepEqual(fieldsOf({ ...draft, matter }), ['matter'])
})

test('once a decision was opened under it, nobody can change whose it is', () => {
  assert.equal(mayDeclare(draft, false, rules).ok, true)
  assert.deepEqual(mayDeclare(draft, true, rules), { ok: false, problems: [{ text: rules.rightIsUsed }] })
})

test('a matter nobody knows gets a key from its question', () => {
  assert.equal(matterFrom('How fast we go, and when!'), 'how-fast-we-go-and-when')
  assert.equal(matterFrom('  2 pm or 3 pm?'), 'pm-or-3-pm')
  assert.equal(matterFrom('…'), '')
})

const closedAt = Temporal.Instant.from('2026-10-01T17:00:00Z')
const decision: Decision = {
  id: 'd',
  cycleId: 'c',
  right: { ...draft, id: 'r', officerRole: 'Assistant Director', declaredAt: closedAt },
  matter: 'award',
  question: 'Who gets the money?',
  options: [],
  openedAt: closedAt,
  closedAt,
  chosen: [],
  reasons: 'Because.',
  youngLeftIt: 0,
  happenedOn: undefined,
  source: undefined,
  override: undefined,
}
const ground = draft.grounds[0] ?? ''
const telling = { ground, reason: 'There is a law against it.', toldOn: '2026-10-03' }
const tell = (parts: Partial<Decision> = {}, told: Partial<typeof telling> = {}) =>
  mayTell({ ...decision, ...parts }, { ...telling, ...told }, '2026-10-05', rules)

test('an override begins with telling the group, about a promise, on a ground that was listed', () => {
  assert.equal(tell().ok, true)
  assert.equal(tell({ closedAt: undefined }).ok, false)
  assert.equal(tell({ right: { ...decision.right!, form: 'own' } }).ok, false)
  assert.equal(tell({ right: undefined }).ok, false)
  assert.equal(tell({}, { ground: 'it is not popular' }).ok, false)
  assert.equal(tell({}, { reason: '' }).ok, false)
})

test('the group is told after the decision and not in the future', () => {
  for (const toldOn of ['2026-10-01', '2026-10-05']) assert.equal(tell({}, { toldOn }).ok, true)
  for (const toldOn of ['2026-09-30', '2026-10-06']) assert.equal(tell({}, { toldOn }).ok, false)
})

const toldAt = Temporal.Instant.from('2026-10-05T09:00:00Z')
const override: Override = { ...telling, toldAt, toldBy: 'Nadia', reply: undefined, publishedAt: undefined }
const after = (hours: number) => toldAt.add({ hours })

test('an override is published with the group’s reply, with its silence, or a week after it was told, and not before', () => {
  const hours = daysToReply * 24
  assert.equal(mayPublish({ ...override, reply: 'Fair.' }, after(1), rules).ok, true)
  assert.equal(mayPublish({ ...override, reply: '' }, after(1), rules).ok, true)
  assert.equal(mayPublish(override, after(hours), rules).ok, true)
  assert.equal(mayPublish(override, after(hours).subtract({ seconds: 1 }), rules).ok, false)
  assert.equal(mayPublish(undefined, after(hours), rules).ok, false)
  assert.equal(mayPublish({ ...override, publishedAt: toldAt }, after(hours), rules).ok, false)
  assert.equal(mayTell({ ...decision, override }, telling, '2026-10-05', rules).ok, false)
})

test('the reply is the group’s: not that of whoever told them, and in what young people hold, theirs', () => {
  const seat = (person: string, role: SeatHere['role']): SeatHere => ({
    id: person,
    person,
    role,
    knownAs: person,
  })
  const team = [seat('Ash', 'youngPerson'), seat('Priya', 'commissioner')]
  const reply = (
    person: string | undefined,
    holder: 'coreTeam' | 'youngPeople',
    told: Override | undefined = override,
  ) => mayReply(told, { holder, team, optOuts: [] }, person, rules).ok
  assert.equal(reply('Ash', 'coreTeam'), true)
  assert.equal(reply('Priya', 'coreTeam'), true)
  assert.equal(reply('Priya', 'coreTeam', { ...override, toldBy: 'Priya' }), false)
  assert.equal(reply('Ash', 'youngPeople'), true)
  assert.equal(reply('Priya', 'youngPeople'), false)
  assert.equal(reply('Nadia', 'coreTeam'), false)
  assert.equal(reply(undefined, 'coreTeam'), false)
  assert.equal(reply('Ash', 'coreTeam', { ...override, publishedAt: toldAt }), false)
})
