import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isYes, mayAgree } from './agreement.ts'
import { evidenceProblems, isBroken, linkProblems } from './evidence.ts'
import { resting, safeWayHome } from './example.ts'
import { mayReword } from './indicator.ts'
import { driftOf, mayChange, mayPropose, type OutcomeDraft, questionsFor } from './outcome.ts'
import { mayProposeQuality, type QualityDraft } from './quality.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const alive = { ...resting('a-voice'), hasWords: true }
const tombstone = { ...resting('taken-back'), hasWords: false }
const fieldsOf = (ruling: ReturnType<typeof mayPropose | typeof mayChange>) =>
  ruling.ok ? [] : ruling.problems.map(({ field }) => field)

test('an outcome is written down when it says what, where, what for, from whom and because of which words', () => {
  assert.ok(mayPropose(safeWayHome, [alive], say).ok)
  const missing: readonly (readonly [Partial<OutcomeDraft>, string])[] = [
    [{ statement: '  ' }, 'statement'],
    [{ area: undefined }, 'area'],
    [{ bottomLines: [] }, 'bottomLines'],
    [{ provenance: [] }, 'provenance'],
  ]
  for (const [without, field] of missing)
    assert.deepEqual(fieldsOf(mayPropose({ ...safeWayHome, ...without }, [alive], say)), [field])
  assert.deepEqual(fieldsOf(mayPropose(safeWayHome, [], say)), ['evidence'])
})

test('a voice, a theme or a promise carries an outcome; what is already good, or in the way, does not by itself', () => {
  for (const kind of ['voice', 'theme', 'statement'] as const)
    assert.deepEqual(evidenceProblems([{ ...alive, kind }], say), [], kind)
  for (const kind of ['asset', 'barrier'] as const) {
    assert.deepEqual(evidenceProblems([{ ...alive, kind }], say), [
      { field: 'evidence', text: say.evidenceNeeded },
    ])
    assert.deepEqual(evidenceProblems([alive, { ...alive, kind }], say), [])
  }
})

test('nothing new is built on words that were taken back, not even beside words that stand', () => {
  for (const evidence of [[tombstone], [alive, tombstone]])
    assert.deepEqual(evidenceProblems(evidence, say), [{ field: 'evidence', text: say.evidenceGone }])
})

test('each link says why', () => {
  const silent = { ...alive, why: ' ' }
  assert.deepEqual(linkProblems([alive, silent], say), [{ field: 'why-a-voice', text: say.becauseNeeded }])
  assert.deepEqual(linkProblems([alive], say), [])
})

test('the thread is whole while one link that carries stands, and broken when the last has gone or was ended', () => {
  const now = Temporal.Instant.from('2026-03-05T18:00:00Z')
  const link = { kind: 'voice', hasWords: true, endedAt: undefined } as const
  assert.equal(isBroken([link]), false)
  assert.equal(isBroken([{ ...link, hasWords: false }, link]), false)
  assert.equal(isBroken([{ ...link, hasWords: false }]), true)
  assert.equal(isBroken([{ ...link, endedAt: now }]), true)
  assert.equal(isBroken([{ ...link, kind: 'asset' }]), true)
  assert.equal(isBroken([]), true)
})

test('a new wording says why, whoever it came from', () => {
  const council = { ...safeWayHome, provenance: ['council'] as const }
  const reworded = { ...council, statement: 'Everybody is safe on the way home.' }
  assert.deepEqual(fieldsOf(mayChange(council, { ...reworded, why: '' }, say)), ['why'])
  assert.ok(mayChange(council, { ...reworded, why: 'It is not only about the young.' }, say).ok)
})

test('any change to an outcome of young people says why; one of the council’s may be placed anew without', () => {
  const elsewhere = { area: 'external' } as const
  assert.deepEqual(fieldsOf(mayChange(safeWayHome, { ...safeWayHome, ...elsewhere, why: '' }, say)), ['why'])
  const council = { ...safeWayHome, provenance: ['council'] as const }
  assert.ok(mayChange(council, { ...council, ...elsewhere, why: '' }, say).ok)
  assert.ok(
    mayChange(safeWayHome, { ...safeWayHome, why: '' }, say).ok,
    'nothing changed, nothing to explain',
  )
  const taken = { ...safeWayHome, provenance: ['council'] as const, why: '' }
  assert.deepEqual(
    fieldsOf(mayChange(safeWayHome, taken, say)),
    ['why'],
    'taking it away from them is a change too',
  )
})

test('drift names each thing that moved, and not the order in which boxes were ticked', () => {
  const before = { ...safeWayHome, bottomLines: ['social', 'economic'] as const }
  const draft = { ...before, bottomLines: ['economic', 'social'] as const, area: 'feelings' as const }
  assert.deepEqual(driftOf(before, draft), [{ what: 'area', before: 'functioning', after: 'feelings' }])
})

test('an officer is asked about counting; young people never, whoever writes their words down', () => {
  const counting = { statement: '200 young people attend 12 sessions.', provenance: ['council'] as const }
  assert.ok(questionsFor(counting, false).length > 0)
  assert.deepEqual(questionsFor(counting, true), [])
  assert.deepEqual(questionsFor({ ...counting, provenance: ['council', 'youngPeople'] }, false), [])
  assert.deepEqual(questionsFor({ ...counting, statement: 'Young people feel heard.' }, false), [])
})

test('a framework is agreed with young people in it, every thread whole, and something in it', () => {
  const ours = { provenance: ['youngPeople'] as const, broken: false }
  const theirs = { provenance: ['council'] as const, broken: false }
  assert.ok(mayAgree([ours, theirs], say).ok)
  assert.deepEqual(mayAgree([], say), { ok: false, problems: [{ text: say.nothingYet }] })
  assert.deepEqual(mayAgree([theirs], say), { ok: false, problems: [{ text: say.youngShareEmpty }] })
  assert.deepEqual(mayAgree([ours, { ...theirs, broken: true }], say), {
    ok: false,
    problems: [{ text: say.someBroken(1) }],
  })
})

test('a framework is agreed by the first answer and by no other', () => {
  const options = [
    { id: 'yes', text: 'Yes', meaning: '' },
    { id: 'no', text: 'Not yet', meaning: '' },
  ]
  assert.equal(isYes({ options, chosen: ['yes'] }), true)
  assert.equal(isYes({ options, chosen: ['no'] }), false)
  assert.equal(isYes({ options: [], chosen: [] }), false)
})

test('young people’s sign is reworded by young people; everybody else’s by anybody', () => {
  assert.equal(mayReword({ byYoungPeople: true }, true), true)
  assert.equal(mayReword({ byYoungPeople: true }, false), false)
  assert.equal(mayReword({ byYoungPeople: false }, false), true)
})

test('a quality has its words, somebody it came from, and words it rests on', () => {
  const stays: QualityDraft = { words: 'Somebody who stays.', about: 'whom', provenance: ['youngPeople'] }
  assert.ok(mayProposeQuality(stays, [alive], say).ok)
  const refused = mayProposeQuality({ ...stays, words: ' ', provenance: [] }, [tombstone], say)
  assert.deepEqual(refused.ok ? [] : refused.problems.map(({ field }) => field), [
    'words',
    'provenance',
    'evidence',
  ])
})
