import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Cycle, findCycleById, leaveSeat, listSeats, type SeatHere } from '#commons/cycles'
import { saveClockOffset } from '#commons/places'
import { optOut } from '#commons/power'
import type { Who } from '#platform/auth'
import { dateOf, daysAfter } from '#platform/clock'
import { sql } from '#platform/db'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import { approve, choose, offer, pay, takeBack } from './acts.ts'
import { approveRates, setBudget, setRates } from './acts-rates.ts'
import { exampleOffer, exampleRates } from './example.ts'
import { daysLate, type Offer, type OfferDraft, owed, standingOf } from './offer.ts'
import { listOffers, listOffersTo } from './storage.ts'
import { findBudget, findRates } from './storage-rates.ts'
import { words } from './words.ts'

type Member = Who & { kind: 'participant' | 'staff' }

const rules = words.in('en').rules
let house: FreshHouse
let cycle: Cycle
let ash: Member
let priya: Member
let nadia: Member
let today: string
before(async () => {
  house = await freshHouse()
  cycle = await house.addProject('our-20k')
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  priya = await house.addMember(cycle, 'practitioner', 'Priya')
  nadia = await house.addMember(cycle, 'commissioner', 'Nadia')
  today = await house.act(ash, async ({ now }) => dateOf(now))
  await ratesFrom('2000-01-01')
})
after(() => house.close())

function value<T>(ruling: Ruling<T>): T {
  assert.ok(ruling.ok, ruling.ok ? '' : ruling.problems.map(({ text }) => text).join(' '))
  return ruling.value
}
function refused(ruling: Ruling<unknown>, text: string) {
  assert.ok(!ruling.ok && ruling.problems.some((problem) => problem.text === text), JSON.stringify(ruling))
}
async function ratesFrom(validFrom: string, more: Partial<typeof exampleRates> = {}) {
  const id = value(
    await house.act(priya, (acting) => setRates(acting, { ...exampleRates, ...more, validFrom })),
  )
  value(await house.act(nadia, (acting) => approveRates(acting, id)))
  return id
}
const offered = (more: Partial<OfferDraft> = {}, by: Member = priya) =>
  house.act(by, (acting) =>
    offer(acting, { cycleId: cycle.id, person: ash.person, ...exampleOffer, workedOn: today, ...more }),
  )
const toAsh = () => house.act(ash, ({ tx, place }) => listOffersTo(tx, place.id, ash.person))
const again = async (one: Offer) => (await toAsh()).find(({ id }) => id === one.id)!

describe('rates', () => {
  test('hold from their day on, once somebody else than whoever set them has agreed', async () => {
    const raised = value(
      await house.act(priya, (acting) =>
        setRates(acting, { ...exampleRates, validFrom: '2001-05-02', hourPence: 1_600 }),
      ),
    )
    const hourOn = (day: string) =>
      house.act(ash, async ({ tx, place }) => (await findRates(tx, place.id, day))?.hourPence)
    assert.equal(await hourOn('2001-05-02'), 1_500)
    refused(await house.act(priya, (acting) => approveRates(acting, raised)), rules.ratesFourEyes)
    value(await house.act(nadia, (acting) => approveRates(acting, raised)))
    assert.equal(await hourOn('2001-05-01'), 1_500)
    assert.equal(await hourOn('2001-05-02'), 1_600)
    assert.equal(await hourOn('1999-12-31'), undefined)
    refused(await house.act(nadia, (acting) => approveRates(acting, raised)), rules.ratesApproved)
    await ratesFrom('2001-06-01')
  })

  test('do not come with the product: nothing can be offered on a day for which nobody set any', async () => {
    refused(await offered({ workedOn: '1999-12-31' }), rules.noRates)
  })

  test('stay as they were, in the database itself, whatever a program tries', async () => {
    await assert.rejects(
      house.act(nadia, ({ tx }) => sql`update recognition.rates set hour_pence = 1`.execute(tx.kysely)),
      /permission denied/,
    )
  })
})

describe('an offer', () => {
  test('is paid by the rates of its day, unless its person says otherwise', async () => {
    const one = value(await offered({ minutes: 90 }))
    assert.equal(one.amountPence, 2_250)
    assert.equal(one.choice, undefined)
    assert.equal(standingOf(one, today), 'due')
    value(await house.act(nadia, (acting) => approve(acting, one.id)))
    const paid = value(
      await house.act(nadia, (acting) => pay(acting, one.id, { paidOn: today, reference: 'A 12' })),
    )
    assert.deepEqual([paid.paidPence, paid.way, paid.reference, paid.paidOn], [2_250, 'cash', 'A 12', today])
  })

  test('is due on the day itself for interviews, and else on the day the rates promise', async () => {
    assert.equal(value(await offered({ subject: { kind: 'interview' } })).dueOn, today)
    assert.equal(value(await offered({ subject: { kind: 'session' } })).dueOn, daysAfter(today, 7))
    assert.equal(value(await offered({ subject: { kind: 'stage', id: 'panel' } })).dueOn, daysAfter(today, 7))
    assert.equal(value(await offered()).dueOn, daysAfter(today, 7))
  })

  test('keeps the interview it was for and no meeting', async () => {
    const id = cycle.id
    assert.deepEqual(value(await offered({ subject: { kind: 'interview', id } })).subject, {
      kind: 'interview',
      id,
    })
    const meeting = { kind: 'session', id } as unknown as OfferDraft['subject']
    assert.deepEqual(value(await offered({ subject: meeting })).subject, { kind: 'session' })
  })

  test('is approved by another person than whoever offered it, and never by whoever gets it', async () => {
    const one = value(await offered())
    refused(await house.act(priya, (acting) => approve(acting, one.id)), rules.otherEyes)
    refused(await house.act(ash, (acting) => approve(acting, one.id)), rules.ownMoney)
    refused(await house.act(nadia, (acting) => pay(acting, one.id, { paidOn: today })), rules.approveFirst)
    value(await house.act(nadia, (acting) => approve(acting, one.id)))
    refused(await house.act(nadia, (acting) => approve(acting, one.id)), rules.approvedAlready)
    refused(await house.act(ash, (acting) => pay(acting, one.id, { paidOn: today })), rules.ownMoney)
    const tomorrow = daysAfter(today, 1)
    refused(await house.act(priya, (acting) => pay(acting, one.id, { paidOn: tomorrow })), rules.paidOnNeeded)
    value(await house.act(priya, (acting) => pay(acting, one.id, { paidOn: today })))
    refused(await house.act(priya, (acting) => pay(acting, one.id, { paidOn: today })), rules.paidAlready)
  })

  test('is made by somebody else: nobody offers to themselves', async () => {
    refused(await offered({ person: priya.person }), rules.notYourself)
    refused(await offered({ person: cycle.id }), rules.personNeeded)
  })

  test('is paid once when two people pay it in the same moment', async () => {
    const one = value(await offered())
    value(await house.act(nadia, (acting) => approve(acting, one.id)))
    const both = await Promise.all(
      [priya, nadia].map((who) => house.act(who, (acting) => pay(acting, one.id, { paidOn: today }))),
    )
    assert.equal(both.filter(({ ok }) => ok).length, 1)
  })

  test('gets an order number of its own when several are made in the same moment', async () => {
    const made = await Promise.all([offered(), offered(), offered(), offered()])
    assert.equal(new Set(made.map((one) => value(one).number)).size, 4)
  })

  test('cannot be made smaller afterwards, whatever a program tries', async () => {
    value(await offered())
    for (const statement of [
      sql`update recognition.offer set amount_pence = 1`,
      sql`delete from recognition.offer`,
      sql`delete from recognition.approval`,
      sql`update recognition.payment set pence = 1`,
    ])
      await assert.rejects(
        house.act(nadia, ({ tx }) => statement.execute(tx.kysely)),
        /permission denied/,
      )
  })

  test('of a published record does not exist', async () => {
    const record = await house.addPlace('record', { record: true })
    refused(
      await house.act(
        priya,
        (acting) => offer(acting, { cycleId: cycle.id, person: ash.person, ...exampleOffer }),
        record,
      ),
      rules.record,
    )
  })
})

describe('a choice', () => {
  const chosen = async (
    one: Offer,
    ...[choice, more]: [Parameters<typeof choose>[2], Parameters<typeof choose>[3]?]
  ) => house.act(ash, (acting) => choose(acting, one.id, choice, more))

  test('is theirs alone, can be changed until it is paid, and decides what is paid', async () => {
    const one = value(await offered())
    refused(await house.act(priya, (acting) => choose(acting, one.id, 'decline')), rules.notYours)
    assert.equal(standingOf(value(await chosen(one, 'decline')), today), 'declined')
    value(await house.act(nadia, (acting) => approve(acting, one.id)))
    refused(await house.act(nadia, (acting) => pay(acting, one.id, { paidOn: today })), rules.declined)
    const less = rules.lessThanOffered('£45')
    refused(await chosen(one, 'less'), less)
    refused(await chosen(one, 'less', { pence: 4_500 }), less)
    refused(await chosen(one, 'donate'), rules.toWhomNeeded)
    assert.equal(value(await chosen(one, 'less', { pence: 4_499 })).chosenPence, 4_499)
    value(await chosen(one, 'donate', { toWhom: 'the library' }))
    assert.equal(value(await chosen(one, 'voucher')).toWhom, undefined)
    const paid = value(await house.act(nadia, (acting) => pay(acting, one.id, { paidOn: today })))
    assert.deepEqual([paid.paidPence, paid.way], [4_500, 'voucher'])
    refused(await chosen(one, 'pay'), rules.paidAlready)
  })

  test('has no voucher in it where the rates have none', async () => {
    await ratesFrom('2002-01-01', { voucherAllowed: false })
    const one = value(await offered({ workedOn: '2002-01-02' }))
    refused(await chosen(one, 'voucher'), rules.noVouchers)
    value(await chosen(one, 'pay'))
    await ratesFrom('2002-02-01')
  })

  test('leaves only that it was made in the ledger, and not what it was', async () => {
    const one = value(await offered())
    value(await chosen(one, 'decline'))
    const { rows } = await house.act(ash, ({ tx }) =>
      sql<{ act: string; content: string }>`
        select e.act, c.content from audit.entry e join audit.content c using (place_id, seq)
        where e.subject_id = ${one.id} order by e.seq`.execute(tx.kysely),
    )
    assert.deepEqual(
      rows.map(({ act }) => act),
      ['recognition.offer', 'recognition.choose'],
    )
    assert.ok(!rows.some(({ content }) => content.includes('decline')))
  })
})

describe('being paid', () => {
  test('does not depend on staying: opting out, leaving and an empty budget take nothing that was worked for', async () => {
    const project = await house.addProject('staying')
    const jo = await house.addMember(project, 'youngPerson', 'Jo')
    const one = value(
      await house.act(priya, (acting) =>
        offer(acting, { cycleId: project.id, person: jo.person, ...exampleOffer, workedOn: today }),
      ),
    )
    value(await house.act(jo, (acting) => optOut(acting, project.id, 'panel', { to: 'others' })))
    await house.act(jo, async (acting) => {
      const seats: SeatHere[] = await listSeats(acting.tx, acting.place.id, project.id)
      await leaveSeat(acting, project.id, seats.find(({ person }) => person === jo.person)!.id)
    })
    value(await house.act(priya, (acting) => setBudget(acting, project.id, 0)))
    refused(await house.act(priya, (acting) => takeBack(acting, one.id)), rules.workDone)
    const owedNow = await house.act(jo, async ({ tx, place }) =>
      owed(await listOffersTo(tx, place.id, jo.person), today),
    )
    assert.equal(owedNow.owedPence, 4_500)
    value(await house.act(nadia, (acting) => approve(acting, one.id)))
    value(await house.act(nadia, (acting) => pay(acting, one.id, { paidOn: today })))
    const afterwards = value(
      await house.act(priya, (acting) =>
        offer(acting, { cycleId: project.id, person: jo.person, ...exampleOffer, workedOn: today }),
      ),
    )
    assert.equal(afterwards.amountPence, 4_500)
  })

  test('comes from a budget of its own: promises end where it ends, and the pot is not touched', async () => {
    const project = await house.addProject('budget')
    const tomorrow = daysAfter(today, 1)
    const promise = (minutes: number) =>
      house.act(priya, (acting) =>
        offer(acting, {
          cycleId: project.id,
          person: ash.person,
          ...exampleOffer,
          workedOn: tomorrow,
          minutes,
        }),
      )
    refused(await promise(60), rules.noBudget)
    value(await house.act(nadia, (acting) => setBudget(acting, project.id, 3_000)))
    const first = value(await promise(60))
    refused(await promise(61), rules.overBudget('£15'))
    value(await promise(60))
    refused(await promise(1), rules.overBudget('£0'))
    value(await house.act(priya, (acting) => takeBack(acting, first.id)))
    value(await promise(60))
    const [pot, budget] = await house.act(priya, async ({ tx, place }) => [
      (await findCycleById(tx, place.id, project.id))?.potPence,
      await findBudget(tx, place.id, project.id),
    ])
    assert.deepEqual([pot, budget], [2_000_000, 3_000])
  })

  test('is late from the day after it was due, and the page can say by how many days', async () => {
    const one = value(await offered({ subject: { kind: 'interview' } }))
    await house.database.transaction('write', (tx) => saveClockOffset(tx, house.place.id, '9 days'))
    try {
      const then = await house.act(ash, async ({ now }) => dateOf(now))
      assert.equal(daysLate(await again(one), then), 9)
      value(await house.act(nadia, (acting) => approve(acting, one.id)))
      const paid = value(await house.act(nadia, (acting) => pay(acting, one.id, { paidOn: then })))
      assert.equal(daysLate(paid, daysAfter(then, 30)), 9)
    } finally {
      await house.database.transaction('write', (tx) => saveClockOffset(tx, house.place.id, '0'))
    }
  })

  test('of one place is unknown in another', async () => {
    const elsewhere = await house.addPlace('elsewhere')
    value(await offered())
    assert.deepEqual(await house.act(ash, ({ tx }) => listOffers(tx, elsewhere.id, cycle.id), elsewhere), [])
    assert.deepEqual(
      await house.act(ash, ({ tx }) => listOffers(tx, house.place.id, cycle.id), elsewhere),
      [],
    )
  })
})

describe('nothing here leads to what somebody said', () => {
  test('no column is there to point with: the tables hold ids of people, projects and each other only', async () => {
    const { rows: columns } = await house.act(ash, ({ tx }) =>
      sql<{ table: string; column: string; type: string }>`
        select table_name as table, column_name as column, data_type as type from information_schema.columns
        where table_schema = 'recognition'`.execute(tx.kysely),
    )
    assert.ok(columns.length > 40)
    const ids = new Set(columns.filter(({ type }) => type === 'uuid').map(({ column }) => column))
    assert.deepEqual(
      ids,
      new Set([
        'place_id',
        'id',
        'cycle_id',
        'offer_id',
        'rates_id',
        'person_id',
        'set_by',
        'approved_by',
        'offered_by',
        'paid_by',
        'retracted_by',
        // When and with whom somebody sat: an appointment, as it stands in the rota.
        'interview_id',
      ]),
    )
    assert.deepEqual(
      columns.filter(
        ({ type }) => !/^(uuid|text|date|bigint|integer|boolean|timestamp with time zone)$/.test(type),
      ),
      [],
    )
    const texts = columns
      .filter(({ type }) => type === 'text')
      .map(({ table, column }) => `${table}.${column}`)
    assert.deepEqual(
      new Set(texts),
      new Set([
        'rates.source',
        'offer.for_what',
        'offer.kind',
        'offer.stage',
        'choice.choice',
        'choice.to_whom',
        'payment.way',
        'payment.reference',
      ]),
    )
  })

  test('no key leaves for a room where people say, choose or score', async () => {
    const { rows } = await house.act(ash, ({ tx }) =>
      sql<{ schema: string }>`
        select distinct n.nspname as schema from pg_constraint k
        join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
        where k.contype = 'f' and k.connamespace = 'recognition'::regnamespace`.execute(tx.kysely),
    )
    assert.deepEqual(rows.map(({ schema }) => schema).sort(), ['cycles', 'people', 'places', 'recognition'])
  })

  test('a stage is named by its key: an id does not fit', async () => {
    await assert.rejects(
      offered({ subject: { kind: 'stage', id: 'abcdefab-0000-4000-8000-000000000000' } }),
      /offer_stage_check/,
    )
  })
})
