import { sql, type Tx } from '#platform/db'
import type { Choice, Offer, Subject, Way } from './offer.ts'

interface Row {
  readonly id: string
  readonly number: number
  readonly cycleId: string
  readonly person: string
  readonly for: string
  readonly kind: 'session' | 'interview' | 'stage' | 'other'
  readonly interviewId: string | null
  readonly stage: string | null
  readonly workedOn: string
  readonly minutes: number
  readonly amountPence: number
  readonly policyId: string
  readonly dueOn: string
  readonly offeredBy: string
  readonly offeredAt: Temporal.Instant
  readonly choice: Choice | null
  readonly chosenPence: number | null
  readonly toWhom: string | null
  readonly approvedBy: string | null
  readonly approvedAt: Temporal.Instant | null
  readonly paidOn: string | null
  readonly paidPence: number | null
  readonly paidBy: string | null
  readonly way: Way | null
  readonly reference: string | null
  readonly takenBackAt: Temporal.Instant | null
}

const offers = sql.raw(`
  select o.id, o.number, o.cycle_id as "cycleId", o.person_id as person, o.for_what as "for", o.kind,
    o.interview_id as "interviewId", o.stage, o.worked_on as "workedOn", o.minutes, o.amount_pence as "amountPence",
    o.rates_id as "policyId", o.due_on as "dueOn", o.offered_by as "offeredBy", o.offered_at as "offeredAt",
    c.choice, c.pence as "chosenPence", c.to_whom as "toWhom",
    a.approved_by as "approvedBy", a.approved_at as "approvedAt",
    p.paid_on as "paidOn", p.pence as "paidPence", p.paid_by as "paidBy", p.way, p.reference,
    r.retracted_at as "takenBackAt"
  from recognition.offer o
  left join recognition.choice c on c.place_id = o.place_id and c.offer_id = o.id
  left join recognition.approval a on a.place_id = o.place_id and a.offer_id = o.id
  left join recognition.payment p on p.place_id = o.place_id and p.offer_id = o.id
  left join recognition.retraction r on r.place_id = o.place_id and r.offer_id = o.id`)

function from({ kind, interviewId, stage, ...row }: Row): Offer {
  return {
    ...row,
    subject: subjectFrom(kind, interviewId, stage),
    choice: row.choice ?? undefined,
    chosenPence: row.chosenPence ?? undefined,
    toWhom: row.toWhom ?? undefined,
    approvedBy: row.approvedBy ?? undefined,
    approvedAt: row.approvedAt ?? undefined,
    paidOn: row.paidOn ?? undefined,
    paidPence: row.paidPence ?? undefined,
    paidBy: row.paidBy ?? undefined,
    way: row.way ?? undefined,
    reference: row.reference ?? undefined,
    takenBackAt: row.takenBackAt ?? undefined,
  }
}

function subjectFrom(
  kind: Row['kind'],
  interviewId: string | null,
  stage: string | null,
): Subject | undefined {
  if (kind === 'interview') return { kind, id: interviewId ?? undefined }
  if (kind === 'stage') return { kind, id: stage ?? '' }
  return kind === 'session' ? { kind } : undefined
}

export async function findOffer(tx: Tx, placeId: string, id: string): Promise<Offer | undefined> {
  const { rows } = await sql<Row>`${offers} where o.place_id = ${placeId} and o.id = ${id}`.execute(tx.kysely)
  return rows[0] && from(rows[0])
}

/** An offer nobody else can settle meanwhile. */
export async function findOfferToSettle(tx: Tx, placeId: string, id: string): Promise<Offer | undefined> {
  await findNextNumber(tx, placeId)
  return findOffer(tx, placeId, id)
}

/** Everything somebody was ever offered, the newest work first; what was taken back is left out. */
export async function listOffersTo(tx: Tx, placeId: string, person: string): Promise<Offer[]> {
  const { rows } = await sql<Row>`
    ${offers} where o.place_id = ${placeId} and o.person_id = ${person} and r.offer_id is null
    order by o.worked_on desc, o.number desc limit 500`.execute(tx.kysely)
  return rows.map(from)
}

/** Every offer of a project, the newest work first, those that were taken back among them. */
export async function listOffers(tx: Tx, placeId: string, cycleId: string): Promise<Offer[]> {
  const { rows } = await sql<Row>`
    ${offers} where o.place_id = ${placeId} and o.cycle_id = ${cycleId}
    order by o.worked_on desc, o.number desc limit 2000`.execute(tx.kysely)
  return rows.map(from)
}

/**
 * The order number of the next offer. Whoever has asked is alone with the place's offers until the transaction
 * ends: numbers follow each other without a gap, and two people settling one offer take turns.
 */
export async function findNextNumber(tx: Tx, placeId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('recognition ' || ${placeId}, 0))`.execute(
    tx.kysely,
  )
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from recognition.offer where place_id = ${placeId}`.execute(
    tx.kysely,
  )
  return rows[0]?.next ?? 1
}

export async function addOffer(
  tx: Tx,
  placeId: string,
  offer: Pick<
    Offer,
    | 'id'
    | 'number'
    | 'cycleId'
    | 'person'
    | 'for'
    | 'subject'
    | 'workedOn'
    | 'minutes'
    | 'amountPence'
    | 'policyId'
    | 'dueOn'
    | 'offeredBy'
  >,
): Promise<void> {
  const { subject } = offer
  await sql`
    insert into recognition.offer (place_id, cycle_id, id, number, person_id, for_what, kind, interview_id, stage,
      worked_on, minutes, amount_pence, rates_id, due_on, offered_by, offered_at)
    values (${placeId}, ${offer.cycleId}, ${offer.id}, ${offer.number}, ${offer.person}, ${offer.for},
      ${subject?.kind ?? 'other'}, ${subject?.kind === 'interview' ? (subject.id ?? null) : null}::uuid,
      ${subject?.kind === 'stage' ? subject.id : null}, ${offer.workedOn}::date, ${offer.minutes},
      ${offer.amountPence}, ${offer.policyId}, ${offer.dueOn}::date, ${offer.offeredBy}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function saveChoice(
  tx: Tx,
  placeId: string,
  offerId: string,
  wish: {
    readonly choice: Choice
    readonly pence: number | undefined
    readonly toWhom: string | undefined
  },
): Promise<void> {
  await sql`
    insert into recognition.choice (place_id, offer_id, choice, pence, to_whom, chosen_at)
    values (${placeId}, ${offerId}, ${wish.choice}, ${wish.pence ?? null}, ${wish.toWhom ?? null}, clock.now(${placeId}))
    on conflict (place_id, offer_id) do update set choice = excluded.choice, pence = excluded.pence,
      to_whom = excluded.to_whom, chosen_at = excluded.chosen_at`.execute(tx.kysely)
}

export async function addApproval(tx: Tx, placeId: string, offerId: string, by: string): Promise<void> {
  await sql`
    insert into recognition.approval (place_id, offer_id, approved_by, approved_at)
    values (${placeId}, ${offerId}, ${by}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function addPayment(
  tx: Tx,
  placeId: string,
  offerId: string,
  payment: {
    readonly paidOn: string
    readonly pence: number
    readonly way: Way
    readonly reference: string
    readonly by: string
  },
): Promise<void> {
  await sql`
    insert into recognition.payment (place_id, offer_id, paid_on, pence, way, reference, paid_by, recorded_at)
    values (${placeId}, ${offerId}, ${payment.paidOn}::date, ${payment.pence}, ${payment.way}, ${payment.reference},
      ${payment.by}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function addRetraction(tx: Tx, placeId: string, offerId: string, by: string): Promise<void> {
  await sql`
    insert into recognition.retraction (place_id, offer_id, retracted_by, retracted_at)
    values (${placeId}, ${offerId}, ${by}, clock.now(${placeId}))`.execute(tx.kysely)
}
