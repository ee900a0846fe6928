import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { sql } from '#platform/db'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import { changeAgreement, draftAgreement, recordAgreement, signAgreement } from './acts.ts'
import { beginCodesign, endCodesign, slipCodesign } from './acts-codesign.ts'
import { approveInstalment, dropInstalment, payInstalment, proposeInstalment } from './acts-instalments.ts'
import { agreeSchedule, leaveOut, takeLineOut, writeLine } from './acts-schedule.ts'
import { type Agreement, type Awarded, isInForce } from './agreement.ts'
import { exampleTerms, type Ground, layAward, layGround } from './example.ts'
import { findAgreement, listAgreements, listChanges } from './storage.ts'
import { findCodesign } from './storage-codesign.ts'
import { listInstalments, listInstalmentsOfCycle } from './storage-instalments.ts'
import { findSchedule, listScheduleLines } from './storage-schedule.ts'
import { words } from './words.ts'

const say = words.in('en').rules
let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const as = <T>(who: Who, work: (acting: Acting) => Promise<T>): Promise<T> => house.act(who, work)
function value<T>(ruling: Ruling<T> | 'changedMeanwhile'): T {
  assert.ok(ruling !== 'changedMeanwhile' && ruling.ok, JSON.stringify(ruling))
  return ruling.value
}
function refused(ruling: Ruling<unknown> | 'changedMeanwhile', text: string): void {
  assert.ok(ruling !== 'changedMeanwhile' && !ruling.ok, 'it was allowed')
  assert.ok(
    ruling.problems.some((one) => one.text === text),
    JSON.stringify(ruling.problems),
  )
}

interface Project extends Ground {
  readonly cycle: Cycle
  readonly jo: Who
  readonly priya: Who
  readonly nadia: Who
  readonly award: Awarded
  readonly agreement: Agreement
}

async function begin(slug: string): Promise<Project> {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  const priya = await house.addMember(cycle, 'commissioner', `Priya ${slug}`)
  const nadia = await house.addMember(cycle, 'observer', `Nadia ${slug}`)
  const ground = await as(jo, (acting) => layGround(acting, cycle))
  const award = await as(jo, (acting) => layAward(acting, cycle, ground.organisation))
  const agreement = value(await as(priya, (acting) => draftAgreement(acting, cycle.id, award, exampleTerms)))
  return { ...ground, cycle, jo, priya, nadia, award, agreement }
}

async function signAll({ agreement, jo, nadia, provider }: Project): Promise<Agreement> {
  value(
    await as(nadia, (a) => signAgreement(a, agreement.id, { side: 'funder', asRole: 'Assistant Director' })),
  )
  value(await as(provider, (a) => signAgreement(a, agreement.id, { side: 'provider' })))
  return value(await as(jo, (a) => signAgreement(a, agreement.id, { side: 'youngPeople' })))
}

async function agreeAll({ agreement, outcome, indicator, priya, jo, provider }: Project): Promise<void> {
  const line = { outcomeId: outcome, indicatorId: indicator, measure: 'Asked in the last week.' }
  value(await as(priya, (acting) => writeLine(acting, agreement.id, line)))
  assert.equal(value(await as(jo, (a) => agreeSchedule(a, agreement.id, 'youngPeople'))).agreed, false)
  assert.equal(value(await as(provider, (a) => agreeSchedule(a, agreement.id, 'provider'))).agreed, true)
}

test('an award becomes one agreement, for the whole of its money, signed by all three', async () => {
  const project = await begin('drawn-up')
  const { cycle, award, agreement, jo, priya, nadia } = project
  assert.equal(agreement.amountPence, 2_000_000)
  assert.equal(agreement.organisationId, project.organisation)
  refused(await as(priya, (a) => draftAgreement(a, cycle.id, award, exampleTerms)), say.draftedAlready)
  refused(
    await as(jo, (a) => signAgreement(a, agreement.id, { side: 'funder', asRole: 'x' })),
    say.notYourSide,
  )
  const signed = await signAll(project)
  assert.ok(isInForce(signed))
  assert.equal(signed.signedByFunder?.asRole, 'Assistant Director')
  refused(await as(jo, (a) => signAgreement(a, agreement.id, { side: 'youngPeople' })), say.signedAlready)
  const [listed] = await as(nadia, ({ tx, place }) => listAgreements(tx, place.id, cycle.id))
  assert.equal(listed?.signedByYoungPeople?.side, 'youngPeople')
})

test('a change after a signature says why, keeps what was there, and is signed again', async () => {
  const project = await begin('changed')
  const { award, agreement, priya } = project
  const change = { ...exampleTerms, endsOn: '2026-12-31', id: agreement.id, version: 1, why: '' }
  await signAll(project)
  refused(await as(priya, (a) => changeAgreement(a, award, change)), say.whyNeeded)
  const why = 'The night moves to December.'
  const changed = value(await as(priya, (a) => changeAgreement(a, award, { ...change, why })))
  assert.equal(changed.endsOn, '2026-12-31')
  assert.equal(isInForce(changed), false)
  assert.equal(
    await as(priya, (a) => changeAgreement(a, award, { ...change, endsOn: '2027-01-01', why })),
    'changedMeanwhile',
  )
  const changes = await as(priya, ({ tx, place }) => listChanges(tx, place.id, agreement.id))
  assert.deepEqual(
    changes.map((one) => [one.what, one.before, one.after, one.why]),
    [['endsOn', '2026-10-31', '2026-12-31', why]],
  )
  assert.ok(isInForce(await signAll(project)))
})

test('the schedule is agreed by young people and the provider, and any change asks them again', async () => {
  const project = await begin('schedule')
  const { agreement, jo, priya, provider, outcome, indicator } = project
  refused(await as(jo, (a) => agreeSchedule(a, agreement.id, 'youngPeople')), say.scheduleEmpty)
  refused(await as(priya, (a) => leaveOut(a, agreement.id, outcome, ' ')), say.leftOutWhyNeeded)
  value(await as(priya, (a) => leaveOut(a, agreement.id, outcome, 'Nobody wants to be asked.')))
  await agreeAll(project)
  refused(await as(jo, (a) => agreeSchedule(a, agreement.id, 'youngPeople')), say.saidYesAlready)
  refused(await as(priya, (a) => agreeSchedule(a, agreement.id, 'youngPeople')), say.notYourSchedule)
  const [line] = await as(jo, ({ tx, place }) => listScheduleLines(tx, place.id, agreement.id))
  assert.ok(line?.agreedAt)
  assert.equal(line.indicatorId, indicator)
  const agreed = await as(jo, ({ tx, place }) => findSchedule(tx, place.id, agreement.id))
  assert.deepEqual(agreed.leftOut, [])
  refused(await as(priya, (a) => leaveOut(a, agreement.id, outcome, 'x')), say.countedAlready)
  value(await as(provider, (a) => takeLineOut(a, agreement.id, line.id)))
  const after = await as(jo, ({ tx, place }) => findSchedule(tx, place.id, agreement.id))
  assert.deepEqual([after.lines.length, after.yes.length, after.agreedAt], [0, 0, undefined])
  const [kept] = await as(jo, ({ tx, place }) => listChanges(tx, place.id, agreement.id))
  assert.deepEqual([kept?.what, kept?.before], ['schedule', 'Asked in the last week.'])
})

test('a start-up part goes out before the schedule, a later one only after, and never over the agreement', async () => {
  const project = await begin('paid')
  const { agreement, jo, priya, nadia, provider, cycle } = project
  const part = (kind: 'startUp' | 'later', amountPence: number) =>
    as(priya, (a) => proposeInstalment(a, agreement.id, { kind, amountPence, dueOn: '2026-05-01' }))
  const paidOn = '2020-01-01'
  const start = value(await part('startUp', 400_000))
  const later = value(await part('later', 1_600_000))
  refused(await part('later', 1), say.moreThanAgreed)
  refused(await as(priya, (a) => approveInstalment(a, start.id)), say.approveOwn)
  refused(await as(provider, (a) => approveInstalment(a, start.id)), say.notProvider)
  for (const { id } of [start, later]) value(await as(nadia, (a) => approveInstalment(a, id)))
  const pay = (id: string, who: Who = priya) =>
    as(who, (a) => payInstalment(a, id, { paidOn, reference: 'BACS 1' }))
  refused(await pay(start.id), say.notInForce)
  await signAll(project)
  refused(await pay(start.id, nadia), say.payOwnApproval)
  assert.equal(value(await pay(start.id)).paidOn, paidOn)
  refused(await pay(later.id), say.scheduleFirst)
  await agreeAll(project)
  assert.equal(value(await pay(later.id)).reference, 'BACS 1')
  refused(await pay(later.id), say.paidAlready)
  refused(await as(jo, (a) => dropInstalment(a, later.id)), say.paidAlready)
  const paid = await as(jo, ({ tx, place }) => listInstalmentsOfCycle(tx, place.id, cycle.id))
  assert.equal(
    paid.reduce((sum, one) => sum + (one.paidOn ? one.amountPence : 0), 0),
    agreement.amountPence,
  )
})

test('a part taken back frees its money, and the agreement cannot fall below its parts', async () => {
  const { agreement, priya, award } = await begin('dropped')
  const draft = { kind: 'later', amountPence: 1_500_000, dueOn: '2026-06-01' } as const
  const part = value(await as(priya, (a) => proposeInstalment(a, agreement.id, draft)))
  const less = { ...exampleTerms, amountPence: 1_000_000, id: agreement.id, version: 1, why: '' }
  refused(await as(priya, (a) => changeAgreement(a, award, less)), say.lessThanParts)
  value(await as(priya, (a) => dropInstalment(a, part.id)))
  assert.deepEqual(await as(priya, ({ tx, place }) => listInstalments(tx, place.id, agreement.id)), [])
  assert.equal(value(await as(priya, (a) => changeAgreement(a, award, less))).amountPence, 1_000_000)
})

test('two parts proposed at the same moment are never more than the agreement together', async () => {
  const { agreement, priya, jo } = await begin('at-once')
  const draft = { kind: 'later', amountPence: 1_500_000, dueOn: '2026-06-01' } as const
  const second = Promise.withResolvers<Ruling<unknown>>()
  await as(priya, async (acting) => {
    value(await proposeInstalment(acting, agreement.id, draft))
    let answered = false
    const other = as(jo, (a) => proposeInstalment(a, agreement.id, draft)).finally(() => {
      answered = true
    })
    other.then(second.resolve, second.reject)
    // Without the lock the other is answered now, before this one is committed, and sees nothing of it.
    while (!answered && !(await isSomebodyWaiting(acting)));
  })
  refused(await second.promise, say.moreThanAgreed)
  assert.equal((await as(jo, ({ tx, place }) => listInstalments(tx, place.id, agreement.id))).length, 1)
})

async function isSomebodyWaiting({ tx }: Acting): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (select from pg_locks where not granted and pid <> pg_backend_pid()) as waiting`.execute(
    tx.kysely,
  )
  return rows[0]?.waiting === true
}

test('the database itself refuses one person doing two people’s part', async () => {
  const { agreement, priya, nadia } = await begin('four-eyes')
  const draft = { kind: 'startUp', amountPence: 100, dueOn: '2026-06-01' } as const
  const { id } = value(await as(priya, (a) => proposeInstalment(a, agreement.id, draft)))
  const person = priya.kind === 'nobody' ? '' : priya.person
  await assert.rejects(
    as(priya, ({ tx }) =>
      sql`update agreements.instalment set approved_by = ${person}, approved_at = now() where id = ${id}`.execute(
        tx.kysely,
      ),
    ),
    /two_people_approve/,
  )
  value(await as(nadia, (a) => approveInstalment(a, id)))
  const approver = nadia.kind === 'nobody' ? '' : nadia.person
  await assert.rejects(
    as(nadia, ({ tx }) =>
      sql`update agreements.instalment set paid_by = ${approver}, paid_at = now(), paid_on = now() where id = ${id}`.execute(
        tx.kysely,
      ),
    ),
    /two_people_pay/,
  )
})

test('an agreement is that of an award there is, whatever a program tries', async () => {
  const { agreement, priya } = await begin('its-award')
  const pointAt = (award: string) =>
    as(priya, ({ tx }) =>
      sql`update agreements.agreement set award_id = ${award} where id = ${agreement.id}`.execute(tx.kysely),
    )
  await assert.rejects(pointAt(crypto.randomUUID()), /agreement_place_id_award_id_fkey/)
  await pointAt(agreement.awardId ?? '')
})

test('the program cannot delete a record of public money, whatever it believes', async () => {
  const { priya } = await begin('kept')
  for (const table of ['agreement', 'signature', 'change', 'schedule_line', 'instalment', 'codesign', 'slip'])
    await assert.rejects(
      as(priya, ({ tx }) => sql`delete from ${sql.table(`agreements.${table}`)}`.execute(tx.kysely)),
      /permission denied/,
      table,
    )
})

test('co-design slips as often as it needs to, each time with its reason, and then it is over', async () => {
  const { agreement, jo } = await begin('slipping')
  const find = () => as(jo, ({ tx, place }) => findCodesign(tx, place.id, agreement.id))
  assert.equal(await find(), undefined)
  refused(
    await as(jo, (a) => slipCodesign(a, agreement.id, { to: '2026-07-01', reason: 'x' })),
    say.codesignNone,
  )
  const days = { startsOn: '2026-05-01', plannedEnd: '2026-06-12' }
  value(await as(jo, (a) => beginCodesign(a, agreement.id, days)))
  for (const [to, reason] of [
    ['2026-06-19', 'They could not all come.'],
    ['2026-06-26', 'Exams.'],
  ] as const)
    value(await as(jo, (a) => slipCodesign(a, agreement.id, { to, reason })))
  value(await as(jo, (a) => endCodesign(a, agreement.id, '2026-06-24')))
  const phase = await find()
  assert.deepEqual(
    phase?.slips.map(({ reason }) => reason),
    ['They could not all come.', 'Exams.'],
  )
  assert.equal(phase?.endedOn, '2026-06-24')
})

test('a published record holds what its source says, and only such a place does', async () => {
  const { cycle, priya, agreement } = await begin('no-record')
  refused(await as(priya, (a) => recordAgreement(a, cycle.id, { source: 'A blog' })), say.recordsOnly)
  const record = await house.addPlace('record', { record: true })
  const past = await house.addProject('past', {}, record)
  await house.act(
    priya,
    async (acting) => {
      refused(await recordAgreement(acting, past.id, { source: ' ' }), say.sourceNeeded)
      const recorded = value(
        await recordAgreement(acting, past.id, { organisationSaid: 'Not published', source: 'A blog' }),
      )
      assert.deepEqual([recorded.amountPence, recorded.startsOn], [undefined, undefined])
      refused(await signAgreement(acting, recorded.id, { side: 'funder', asRole: 'x' }), say.recordOnly)
      assert.equal(await findAgreement(acting.tx, record.id, agreement.id), undefined)
    },
    record,
  )
})

test('the ledger tells every step by ids and choices, and none of the words', async () => {
  const { rows } = await as({ kind: 'nobody' }, ({ tx }) =>
    sql<{ act: string; content: string }>`
      select e.act, c.content from audit.entry e join audit.content c on c.place_id = e.place_id and c.seq = e.seq
      where e.act like 'agreements.%'`.execute(tx.kysely),
  )
  const acts = new Set(rows.map(({ act }) => act.slice('agreements.'.length)))
  for (const act of [
    'draft',
    'change',
    'sign',
    'write-line',
    'take-line-out',
    'leave-out',
    'agree-schedule',
    'propose-instalment',
    'approve-instalment',
    'pay-instalment',
    'drop-instalment',
    'begin-codesign',
    'slip-codesign',
    'end-codesign',
  ])
    assert.ok(acts.has(act), act)
  for (const { content } of rows)
    assert.doesNotMatch(content, /Bad news|December|Assistant|Exams|Asked in|BACS|Nobody wants/)
})
