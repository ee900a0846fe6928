import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ruling } from '#platform/ruling'
import { changesBetween, isInForce, mayDraft, maySign, type Signature, type Terms } from './agreement.ts'
import { endNow, mayBeginCodesign, mayEndCodesign, maySlip } from './codesign.ts'
import { exampleAward, exampleInstalment, exampleTerms } from './example.ts'
import { mayApproveInstalment, mayPayInstalment, mayProposeInstalment } from './instalment.ts'
import { sidesOf } from './permissions.ts'
import { agreedAt, mayAgreeSchedule, mayWriteLine } from './schedule.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const refused = (ruling: Ruling<unknown>, text: string, field?: string) => {
  assert.equal(ruling.ok, false)
  if (!ruling.ok) {
    assert.ok(
      ruling.problems.some((one) => one.text === text),
      JSON.stringify(ruling.problems),
    )
    if (field) assert.equal(ruling.problems.find((one) => one.text === text)?.field, field)
  }
}
const at = (time: string) => Temporal.Instant.from(`2026-05-02T${time}:00Z`)

test('an agreement is drawn up from an award that is signed and told, and from no other', () => {
  assert.ok(mayDraft(exampleAward, exampleTerms, say).ok)
  refused(mayDraft({ ...exampleAward, signedAt: undefined }, exampleTerms, say), say.awardUnsigned)
  refused(mayDraft({ ...exampleAward, publishedAt: undefined }, exampleTerms, say), say.awardUntold)
  refused(mayDraft({ ...exampleAward, organisationId: undefined }, exampleTerms, say), say.awardHasNobody)
})

test('it gives the award to the penny, or less; a penny more is refused', () => {
  const whole = mayDraft(exampleAward, exampleTerms, say)
  assert.ok(whole.ok && whole.value.amountPence === 2_000_000)
  assert.ok(mayDraft(exampleAward, { ...exampleTerms, amountPence: 2_000_000 }, say).ok)
  refused(
    mayDraft(exampleAward, { ...exampleTerms, amountPence: 2_000_001 }, say),
    say.moreThanAward,
    'amount',
  )
  refused(mayDraft(exampleAward, { ...exampleTerms, amountPence: 0 }, say), say.amountNeeded, 'amount')
})

test('it has a principle and two days in their order', () => {
  refused(mayDraft(exampleAward, { ...exampleTerms, principles: [' '] }, say), say.principlesNeeded)
  refused(mayDraft(exampleAward, { ...exampleTerms, startsOn: undefined }, say), say.startNeeded)
  refused(mayDraft(exampleAward, { ...exampleTerms, endsOn: undefined }, say), say.endNeeded)
  refused(mayDraft(exampleAward, { ...exampleTerms, endsOn: '2026-04-30' }, say), say.endBeforeStart)
  assert.ok(mayDraft(exampleAward, { ...exampleTerms, endsOn: '2026-05-01' }, say).ok)
})

test('somebody signs once and for their own side, and the funder by role', () => {
  const signing = {
    side: 'funder',
    asRole: 'Assistant Director',
    mine: ['funder'],
    signedBefore: false,
  } as const
  assert.ok(maySign({ source: undefined }, signing, say).ok)
  refused(maySign({ source: undefined }, { ...signing, asRole: ' ' }, say), say.roleNeeded, 'asRole')
  refused(maySign({ source: undefined }, { ...signing, side: 'provider' }, say), say.notYourSide)
  refused(maySign({ source: undefined }, { ...signing, signedBefore: true }, say), say.signedAlready)
  refused(maySign({ source: 'A blog' }, signing, say), say.recordOnly)
  const tap = { ...signing, side: 'youngPeople', asRole: '', mine: ['youngPeople'] } as const
  assert.ok(maySign({ source: undefined }, tap, say).ok)
})

test('it is in force when all three have signed, and not when one has not', () => {
  const by = (side: Signature['side']): Signature => ({
    side,
    person: side,
    asRole: '',
    signedAt: at('10:00'),
  })
  const all = {
    signedByFunder: by('funder'),
    signedByProvider: by('provider'),
    signedByYoungPeople: by('youngPeople'),
  }
  assert.ok(isInForce(all))
  for (const side of ['signedByFunder', 'signedByProvider', 'signedByYoungPeople'] as const)
    assert.equal(isInForce({ ...all, [side]: undefined }), false, side)
})

test('whoever speaks for the provider signs for nobody else, whatever seat they have', () => {
  const loaded = { cycle: { id: 'c', listed: true }, represented: [], agreement: { organisationId: 'o' } }
  const seated = (kind: 'staff' | 'participant', role: string) =>
    ({ kind, person: 'p', knownAs: undefined, keeper: false, seats: [{ cycle: 'c', role }] }) as const
  assert.deepEqual(sidesOf(seated('participant', 'youngPerson'), loaded), ['youngPeople'])
  assert.deepEqual(sidesOf(seated('staff', 'commissioner'), loaded), ['funder'])
  assert.deepEqual(sidesOf(seated('staff', 'observer'), { ...loaded, represented: ['o'] }), ['provider'])
  assert.deepEqual(sidesOf(seated('participant', 'youngPerson'), { ...loaded, represented: ['o'] }), [
    'provider',
  ])
  assert.deepEqual(sidesOf(seated('participant', 'anchor'), loaded), [])
  assert.deepEqual(sidesOf({ ...seated('staff', 'x'), seats: [] }, loaded), [])
})

test('what changed is told thing by thing', () => {
  const terms = { ...exampleTerms, amountPence: 100 } as Terms
  assert.deepEqual(changesBetween(terms, terms), [])
  assert.deepEqual(changesBetween(terms, { ...terms, endsOn: '2026-12-01', amountPence: 90 }), [
    { what: 'endsOn', before: '2026-10-31', after: '2026-12-01' },
    { what: 'amount', before: '100', after: '90' },
  ])
})

test('a line of the schedule holds one sign of its own outcome, once, and how it is read', () => {
  const facts = { isRecord: false, outcomeOfIndicator: 'o', lines: [] }
  const line = { outcomeId: 'o', indicatorId: 'i', measure: 'Asked at the door.' }
  assert.ok(mayWriteLine(facts, line, say).ok)
  refused(mayWriteLine({ ...facts, outcomeOfIndicator: 'p' }, line, say), say.indicatorOfAnother)
  refused(mayWriteLine({ ...facts, outcomeOfIndicator: undefined }, line, say), say.indicatorNeeded)
  refused(mayWriteLine({ ...facts, lines: [{ indicatorId: 'i' }] }, line, say), say.indicatorTwice)
  refused(mayWriteLine(facts, { ...line, measure: ' ' }, say), say.measureNeeded)
  refused(mayWriteLine({ ...facts, isRecord: true }, line, say), say.recordOnly)
})

test('the schedule is agreed when young people and the provider both said yes, at the later of the two', () => {
  const yes = (side: 'provider' | 'youngPeople', time: string) => ({
    side,
    person: side + time,
    saidAt: at(time),
  })
  assert.equal(agreedAt([]), undefined)
  assert.equal(agreedAt([yes('youngPeople', '10:00'), yes('youngPeople', '11:00')]), undefined)
  assert.equal(agreedAt([yes('provider', '10:00')]), undefined)
  const both = [yes('provider', '12:00'), yes('youngPeople', '10:00'), yes('youngPeople', '13:00')]
  assert.equal(agreedAt(both)?.toString(), at('12:00').toString())
  const facts = { isRecord: false, mine: ['youngPeople'], lines: 1, saidYes: false }
  assert.ok(mayAgreeSchedule(facts, 'youngPeople', say).ok)
  refused(mayAgreeSchedule(facts, 'provider', say), say.notYourSchedule)
  refused(mayAgreeSchedule({ ...facts, lines: 0 }, 'youngPeople', say), say.scheduleEmpty)
  refused(mayAgreeSchedule({ ...facts, saidYes: true }, 'youngPeople', say), say.saidYesAlready)
})

const money = { amountPence: 2_000_000, instalments: [], isProvider: false }

test('all parts together are the agreement to the penny, and never a penny more', () => {
  const before = { ...exampleInstalment, kind: 'later', amountPence: 1_600_000 } as const
  const facts = { ...money, instalments: [before] }
  const draft = { kind: 'later', amountPence: 400_000, dueOn: '2026-06-01' } as const
  assert.ok(mayProposeInstalment(facts, draft, say).ok)
  refused(mayProposeInstalment(facts, { ...draft, amountPence: 400_001 }, say), say.moreThanAgreed, 'amount')
  refused(mayProposeInstalment(facts, { ...draft, amountPence: 0.5 }, say), say.amountNeeded)
  refused(mayProposeInstalment(facts, { ...draft, dueOn: undefined }, say), say.dueNeeded, 'dueOn')
  refused(mayProposeInstalment({ ...facts, isProvider: true }, draft, say), say.notProvider)
  refused(mayProposeInstalment({ ...facts, amountPence: undefined }, draft, say), say.recordOnly)
})

test('there is one start-up part, of half at most', () => {
  const draft = { kind: 'startUp', amountPence: 1_000_000, dueOn: '2026-05-01' } as const
  assert.ok(mayProposeInstalment(money, draft, say).ok)
  refused(mayProposeInstalment(money, { ...draft, amountPence: 1_000_001 }, say), say.startTooMuch)
  assert.ok(mayProposeInstalment(money, { ...draft, kind: 'later', amountPence: 1_000_001 }, say).ok)
  refused(mayProposeInstalment({ ...money, instalments: [exampleInstalment] }, draft, say), say.startTwice)
})

test('who proposed does not approve', () => {
  assert.ok(mayApproveInstalment(exampleInstalment, { person: 'nadia', isProvider: false }, say).ok)
  refused(
    mayApproveInstalment(exampleInstalment, { person: 'priya', isProvider: false }, say),
    say.approveOwn,
  )
  refused(mayApproveInstalment(exampleInstalment, { person: 'dele', isProvider: true }, say), say.notProvider)
  const approved = { ...exampleInstalment, approvedBy: 'nadia' }
  refused(mayApproveInstalment(approved, { person: 'ellen', isProvider: false }, say), say.approvedAlready)
})

const approved = { ...exampleInstalment, approvedBy: 'nadia' }
const paying = { ...money, by: 'ellen', isInForce: true, isScheduleAgreed: false, today: '2026-05-02' }
const paid = { paidOn: '2026-05-02', reference: 'first of three' }

test('who approved does not pay; who proposed may, so that two are enough and one never is', () => {
  assert.ok(mayPayInstalment(approved, paying, paid, say).ok)
  assert.ok(mayPayInstalment(approved, { ...paying, by: 'priya' }, paid, say).ok)
  refused(mayPayInstalment(approved, { ...paying, by: 'nadia' }, paid, say), say.payOwnApproval)
  refused(mayPayInstalment(approved, { ...paying, isProvider: true }, paid, say), say.notProvider)
  refused(mayPayInstalment(exampleInstalment, paying, paid, say), say.notApproved)
  refused(mayPayInstalment({ ...approved, paidOn: '2026-05-01' }, paying, paid, say), say.paidAlready)
})

test('only the start may be paid before the schedule is agreed, and nothing before all three have signed', () => {
  const later = { ...approved, kind: 'later' } as const
  refused(mayPayInstalment(later, paying, paid, say), say.scheduleFirst)
  assert.ok(mayPayInstalment(later, { ...paying, isScheduleAgreed: true }, paid, say).ok)
  refused(mayPayInstalment(approved, { ...paying, isInForce: false }, paid, say), say.notInForce)
})

test('it was paid today or before, with a reference, and within the agreement', () => {
  refused(
    mayPayInstalment(approved, paying, { ...paid, paidOn: '2026-05-03' }, say),
    say.paidInFuture,
    'paidOn',
  )
  refused(mayPayInstalment(approved, paying, { ...paid, paidOn: undefined }, say), say.paidOnNeeded)
  refused(mayPayInstalment(approved, paying, { ...paid, reference: '' }, say), say.referenceNeeded)
  const other = { ...exampleInstalment, paidOn: '2026-05-01', amountPence: 1_600_001 }
  refused(mayPayInstalment(approved, { ...paying, instalments: [other] }, paid, say), say.moreThanAgreed)
})

const phase = { startsOn: '2026-05-01', plannedEnd: '2026-06-12', slips: [], endedOn: undefined }

test('working it out together may take longer, to any day, with a reason and without breach', () => {
  assert.ok(mayBeginCodesign(undefined, phase, say).ok)
  refused(mayBeginCodesign(phase, phase, say), say.codesignBegun)
  refused(
    mayBeginCodesign(undefined, { ...phase, plannedEnd: '2026-04-30' }, say),
    say.codesignEndBeforeStart,
  )
  assert.ok(maySlip(phase, { to: '2036-06-19', reason: 'They could not all come.' }, say).ok)
  refused(maySlip(phase, { to: '2026-06-19', reason: ' ' }, say), say.slipReasonNeeded, 'reason')
  refused(maySlip(phase, { to: '2026-06-12', reason: 'x' }, say), say.codesignSameDay)
  refused(
    maySlip({ ...phase, endedOn: '2026-06-01' }, { to: '2026-06-19', reason: 'x' }, say),
    say.codesignOver,
  )
  refused(maySlip(undefined, { to: '2026-06-19', reason: 'x' }, say), say.codesignNone)
  const slipped = { ...phase, slips: [{ id: 's', to: '2026-06-19', reason: 'x', at: at('10:00') }] }
  assert.equal(endNow(slipped), '2026-06-19')
  assert.equal(endNow(phase), '2026-06-12')
  assert.ok(mayEndCodesign(slipped, '2026-07-30', say).ok)
  refused(mayEndCodesign(slipped, '2026-04-30', say), say.codesignEndBeforeStart)
  assert.equal(endNow({ ...slipped, endedOn: '2026-07-30' }), '2026-07-30')
})
