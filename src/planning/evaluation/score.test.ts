import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Criterion } from '#planning/calls'
import type { Ruling } from '#platform/ruling'
import { mayInvite, mayNoteAbsence, type Panelist } from './panelist.ts'
import { due, mayLock, mayReveal, mayScore, readingOf, type Score } from './score.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const texts = (ruling: Ruling<unknown>) => (ruling.ok ? [] : ruling.problems.map(({ text }) => text))
const at = Temporal.Instant.from('2026-11-22T12:00:00Z')

const jo: Panelist = {
  person: 'jo',
  stage: 'read',
  number: 1,
  young: true,
  scores: true,
  invitedAt: at,
  declinedAt: undefined,
  reason: '',
  lockedAt: undefined,
  absentBecause: undefined,
  absenceNotedBy: undefined,
}
const ellen: Panelist = { ...jo, person: 'ellen', number: 2, young: false }
const newness: Criterion = {
  id: 'new',
  title: 'Something new',
  asks: 'Is there something new?',
  weight: 50,
  ledBy: 'everyone',
  stage: 'read',
  order: 0,
  byYoung: false,
}
const theirs: Criterion = { ...newness, id: 'theirs', ledBy: 'youngPeople', order: 1 }
const facts = { panelist: ellen, opened: true, reading: 'open', criterion: newness, shown: false } as const
const given = { value: 3, reason: 'It says how.' }

describe('a declaration', () => {
  const said = (conflict: boolean) => ({ application: 'a', person: 'jo', conflict, note: '' })
  test('opens one application, and being too close closes it whatever was said before', () => {
    assert.equal(readingOf([]), 'declareFirst')
    assert.equal(readingOf([said(false)]), 'open')
    assert.equal(readingOf([said(false), said(true)]), 'conflict')
  })
})

describe('a score', () => {
  test('may be given by somebody with a place who declared, on a published criterion', () => {
    assert.ok(mayScore(facts, given, say).ok)
  })

  test('is refused without place, after leaving it, before opening, before declaring and when too close', () => {
    const refused = (part: Partial<Parameters<typeof mayScore>[0]>) =>
      texts(mayScore({ ...facts, ...part }, given, say))
    assert.deepEqual(refused({ panelist: undefined }), [say.noPlace])
    assert.deepEqual(refused({ panelist: { ...ellen, declinedAt: at } }), [say.declinedPlace])
    assert.deepEqual(refused({ opened: false }), [say.notOpened])
    assert.deepEqual(refused({ reading: 'declareFirst' }), [say.declareFirst])
    assert.deepEqual(refused({ reading: 'conflict' }), [say.conflict])
    assert.deepEqual(refused({ criterion: undefined }), [say.unknownCriterion])
    assert.deepEqual(refused({ criterion: theirs }), [say.youngScore])
    assert.deepEqual(refused({ criterion: { ...newness, stage: 'interview' } }), [say.youngScore])
    assert.deepEqual(refused({ shown: true }), [say.shown])
    assert.deepEqual(refused({ panelist: { ...ellen, lockedAt: at } }), [say.lockedAlready])
  })

  test('is a whole number from 0 to 5 with a reason on one line', () => {
    for (const value of [0, 5]) assert.ok(mayScore(facts, { ...given, value }, say).ok)
    for (const value of [-1, 6, 0.5, Number.NaN])
      assert.deepEqual(texts(mayScore(facts, { ...given, value }, say)), [say.wholeValue])
    assert.deepEqual(texts(mayScore(facts, { ...given, reason: 'One\nTwo' }, say)), [say.oneLine])
  })
})

describe('locking', () => {
  const applications = [
    { id: 'a', reading: 'open' as const },
    { id: 'b', reading: 'conflict' as const },
  ]
  const mine: Score[] = [
    { application: 'a', criterion: 'new', person: 'ellen', value: 3, reason: 'It says how.' },
  ]
  const whole = { panelist: ellen, criteria: [newness, theirs], applications, mine, shown: false }

  test('asks for everything that is one’s own to score, and for nothing one is too close to or others lead', () => {
    assert.deepEqual(due(ellen, whole.criteria, applications), [{ application: 'a', criterion: 'new' }])
    assert.equal(due(jo, whole.criteria, applications).length, 2)
    assert.ok(mayLock(whole, say).ok)
  })

  test('is refused while a declaration, a score or a reason is missing', () => {
    const open = [...applications, { id: 'c', reading: 'declareFirst' as const }]
    assert.deepEqual(texts(mayLock({ ...whole, applications: open }, say)), [say.stillToDeclare(1)])
    assert.deepEqual(texts(mayLock({ ...whole, mine: [] }, say)), [say.stillToScore(1)])
    const silent = mine.map((one) => ({ ...one, reason: '' }))
    assert.deepEqual(texts(mayLock({ ...whole, mine: silent }, say)), [say.stillReasons(1)])
  })

  test('is refused when nothing was opened, and when it was done already', () => {
    assert.deepEqual(texts(mayLock({ ...whole, applications: [] }, say)), [say.notOpened])
    assert.deepEqual(texts(mayLock({ ...whole, panelist: { ...ellen, lockedAt: at } }, say)), [
      say.lockedAlready,
    ])
    assert.deepEqual(texts(mayLock({ ...whole, panelist: { ...ellen, declinedAt: at } }, say)), [
      say.declinedPlace,
    ])
  })
})

describe('showing', () => {
  const locked = { ...ellen, lockedAt: at }
  const show = (panel: readonly Panelist[], criteria = [newness], shown = false) =>
    mayReveal({ panel, criteria, stage: 'read', shown }, say)

  test('waits for everybody who has not left, locked or been written down as away', () => {
    assert.deepEqual(texts(show([locked, jo])), [say.waitsFor(1)])
    assert.ok(show([locked, { ...jo, lockedAt: at }]).ok)
    assert.ok(show([locked, { ...jo, declinedAt: at }]).ok)
    assert.ok(show([locked, { ...jo, absentBecause: 'Ill' }]).ok)
    assert.deepEqual(texts(show([{ ...jo, declinedAt: at }])), [say.nobodyLocked])
    assert.deepEqual(texts(show([locked], [newness], true)), [say.shown])
  })

  test('needs a young person’s scores where young people lead', () => {
    assert.deepEqual(texts(show([locked, { ...jo, declinedAt: at }], [newness, theirs])), [say.noYoungLocked])
    assert.ok(show([locked, { ...jo, lockedAt: at }], [newness, theirs]).ok)
  })
})

describe('the panel', () => {
  const asked = { published: true, hasSeat: true, invited: false, shown: false, scores: true }
  test('asks somebody with a seat once, for a published call, before scores are shown', () => {
    assert.ok(mayInvite(asked, say).ok)
    assert.deepEqual(texts(mayInvite({ ...asked, published: false }, say)), [say.notPublished])
    assert.deepEqual(texts(mayInvite({ ...asked, hasSeat: false }, say)), [say.noSeat])
    assert.deepEqual(texts(mayInvite({ ...asked, invited: true }, say)), [say.invitedAlready])
    assert.deepEqual(texts(mayInvite({ ...asked, shown: true }, say)), [say.shown])
    assert.deepEqual(texts(mayInvite({ ...asked, scores: false }, say)), [say.theirsToScore])
  })

  test('neither waits for whoever only listens, nor lets them lock a sheet with nothing on it', () => {
    const listens = { ...ellen, stage: 'interview', scores: false } as const
    const done = { ...jo, stage: 'interview', lockedAt: at } as const
    const show = (panel: readonly Panelist[]) =>
      mayReveal(
        { panel, criteria: [{ ...theirs, stage: 'interview' }], stage: 'interview', shown: false },
        say,
      )
    assert.ok(show([done, listens]).ok)
    assert.deepEqual(texts(show([done, { ...listens, scores: true }])), [say.waitsFor(1)])
    const mine = { panelist: listens, criteria: [], applications: [], mine: [], shown: false }
    assert.deepEqual(texts(mayLock(mine, say)), [say.theirsToScore])
    assert.deepEqual(texts(mayNoteAbsence(listens, false, 'Ill.', say)), [say.notAwaited])
  })

  test('goes on without somebody only while it waits for them, and says why', () => {
    assert.ok(mayNoteAbsence(jo, false, 'Ill this week.', say).ok)
    assert.deepEqual(texts(mayNoteAbsence(jo, false, ' ', say)), [say.absenceWhy])
    assert.deepEqual(texts(mayNoteAbsence({ ...jo, lockedAt: at }, false, 'Ill.', say)), [say.notAwaited])
    assert.deepEqual(texts(mayNoteAbsence(undefined, false, 'Ill.', say)), [say.notAwaited])
    assert.deepEqual(texts(mayNoteAbsence(jo, true, 'Ill.', say)), [say.shown])
  })
})

test('what people read at the panel is short enough to hear once, and in nobody’s jargon', () => {
  const { panel, rulesPage, declare, score, scoreOne, reveal, moderate, standings, rules } = words.in('en')
  const sentences = (part: unknown): string[] =>
    typeof part === 'string'
      ? part.split(/[.?!:]\s*/)
      : typeof part === 'object' && part !== null
        ? Object.values(part).flatMap(sentences)
        : []
  const said = [panel, rulesPage, declare, score, scoreOne, reveal, moderate, standings, rules].flatMap(
    sentences,
  )
  assert.ok(said.length > 150)
  for (const sentence of said) {
    assert.ok(sentence.split(/\s+/).length <= 15, sentence)
    assert.doesNotMatch(
      sentence,
      /commissioning|procurement|tender|stakeholder|outcome framework|KPI|evaluat/i,
    )
  }
})
