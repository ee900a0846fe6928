import { named, sql, type Tx } from '#platform/db'
import type { Answer, Concern, Subject } from './concern.ts'
import type { Lead } from './lead.ts'

/** The lead of a project now; undefined when nobody has been named, and then nobody may be asked for words. */
export async function findLead(tx: Tx, placeId: string, cycleId: string): Promise<Lead | undefined> {
  const [row] = await named<Lead & { name: string }>(
    tx,
    'find-lead',
    'select name, role, phone, hours from safety.lead where place_id = $1 and cycle_id = $2 and ended_at is null',
    [placeId, cycleId],
  )
  return row
}

/** Where a letter to the lead goes. Apart from the lead, because it is on no page but the one that sets it. */
export async function findLeadEmail(tx: Tx, placeId: string, cycleId: string): Promise<string | undefined> {
  const { rows } = await sql<{ email: string | null }>`
    select email from safety.lead where place_id = ${placeId} and cycle_id = ${cycleId} and ended_at is null`.execute(
    tx.kysely,
  )
  return rows[0]?.email ?? undefined
}

/** A new lead for a project; the one before ends in the same moment. */
export async function saveLead(
  tx: Tx,
  placeId: string,
  lead: Lead & { id: string; cycleId: string; email: string | undefined },
): Promise<void> {
  await sql`
    update safety.lead set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and cycle_id = ${lead.cycleId} and ended_at is null`.execute(tx.kysely)
  await sql`
    insert into safety.lead (place_id, cycle_id, id, name, role, phone, hours, email, named_at)
    values (${placeId}, ${lead.cycleId}, ${lead.id}, ${lead.name}, ${lead.role}, ${lead.phone}, ${lead.hours},
            ${lead.email ?? null}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function addConcern(
  tx: Tx,
  placeId: string,
  concern: {
    id: string
    cycleId: string
    about: Subject | undefined
    how: Concern['how']
    words: string
    receiptHash: Buffer | undefined
  },
): Promise<void> {
  await sql`
    insert into safety.concern (place_id, cycle_id, id, about_kind, about_id, how, raised_at, receipt_hash)
    values (${placeId}, ${concern.cycleId}, ${concern.id}, ${concern.about?.kind ?? null}, ${concern.about?.id ?? null},
            ${concern.how}, clock.now(${placeId}), ${concern.receiptHash ?? null})`.execute(tx.kysely)
  if (concern.words === '') return
  await sql`
    insert into safety.words (place_id, concern_id, words) values (${placeId}, ${concern.id}, ${concern.words})`.execute(
    tx.kysely,
  )
}

/** The ids of everything a project keeps off every screen now: one statement, asked by every page that shows words. */
export async function listOpenConcernSubjects(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<ReadonlySet<string>> {
  const rows = await named<{ id: string }>(
    tx,
    'list-open-concern-subjects',
    `select about_id as id from safety.concern
     where place_id = $1 and cycle_id = $2 and about_id is not null and put is distinct from 'back'`,
    [placeId, cycleId],
  )
  return new Set(rows.map((row) => row.id))
}

export async function countOpenConcerns(tx: Tx, placeId: string, cycleId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from safety.concern
    where place_id = ${placeId} and cycle_id = ${cycleId} and settled_at is null`.execute(tx.kysely)
  return rows[0]?.n ?? 0
}

interface ConcernRow {
  readonly id: string
  readonly cycleId: string
  readonly aboutKind: string | null
  readonly aboutId: string | null
  readonly how: Concern['how']
  readonly raisedAt: Temporal.Instant
  readonly put: Answer['put'] | null
  readonly told: string | null
  readonly settledAt: Temporal.Instant | null
}

const columns =
  sql.raw(`c.id, c.cycle_id as "cycleId", c.about_kind as "aboutKind", c.about_id as "aboutId", c.how,
  c.raised_at as "raisedAt", c.put, c.told, c.settled_at as "settledAt"`)

function concernFrom(row: ConcernRow): Concern {
  const { aboutKind, aboutId, put, told, settledAt } = row
  return {
    id: row.id,
    cycleId: row.cycleId,
    about: aboutKind !== null && aboutId !== null ? { kind: aboutKind, id: aboutId } : undefined,
    how: row.how,
    raisedAt: row.raisedAt,
    answer: put !== null && told !== null && settledAt !== null ? { put, told, at: settledAt } : undefined,
  }
}

/** The newest concern about something, for its author to see what happens with it. Never its words. */
export async function findConcernAbout(
  tx: Tx,
  placeId: string,
  subjectId: string,
): Promise<Concern | undefined> {
  const { rows } = await sql<ConcernRow>`
    select ${columns} from safety.concern c
    where c.place_id = ${placeId} and c.about_id = ${subjectId} order by c.raised_at desc, c.id limit 1`.execute(
    tx.kysely,
  )
  return rows[0] && concernFrom(rows[0])
}

/** A concern held for a change: whoever settles it second waits, and then sees that it was. */
export async function findConcernToSettle(tx: Tx, placeId: string, id: string): Promise<Concern | undefined> {
  const { rows } = await sql<ConcernRow>`
    select ${columns} from safety.concern c where c.place_id = ${placeId} and c.id = ${id} for update`.execute(
    tx.kysely,
  )
  return rows[0] && concernFrom(rows[0])
}

export async function findConcernByReceipt(
  tx: Tx,
  placeId: string,
  cycleId: string,
  hash: Buffer,
): Promise<Concern | undefined> {
  const { rows } = await sql<ConcernRow>`
    select ${columns} from safety.concern c
    where c.place_id = ${placeId} and c.cycle_id = ${cycleId} and c.receipt_hash = ${hash}`.execute(tx.kysely)
  return rows[0] && concernFrom(rows[0])
}

/** What the lead reads: a concern with what was written, if anything was. */
export type ConcernToRead = Concern & { readonly words: string | undefined }

async function listForLead(
  tx: Tx,
  placeId: string,
  cycleId: string,
  settled: boolean,
  most: number,
): Promise<ConcernToRead[]> {
  const { rows } = await sql<ConcernRow & { words: string | null }>`
    select ${columns}, w.words from safety.concern c
    left join safety.words w on w.place_id = c.place_id and w.concern_id = c.id
    where c.place_id = ${placeId} and c.cycle_id = ${cycleId} and ${settled ? sql`c.settled_at is not null` : sql`c.settled_at is null`}
    order by ${settled ? sql`c.settled_at desc` : sql`c.raised_at`}, c.id limit ${most}`.execute(tx.kysely)
  return rows.map((row) => ({ ...concernFrom(row), words: row.words ?? undefined }))
}

/** What waits for the lead, longest waiting first. */
export function listOpenConcerns(
  tx: Tx,
  placeId: string,
  cycleId: string,
  most = 100,
): Promise<ConcernToRead[]> {
  return listForLead(tx, placeId, cycleId, false, most)
}

export function listSettledConcerns(
  tx: Tx,
  placeId: string,
  cycleId: string,
  most = 50,
): Promise<ConcernToRead[]> {
  return listForLead(tx, placeId, cycleId, true, most)
}

export async function saveSettled(
  tx: Tx,
  placeId: string,
  id: string,
  answer: Omit<Answer, 'at'>,
): Promise<void> {
  await sql`
    update safety.concern set put = ${answer.put}, told = ${answer.told}, settled_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}

/** Erases what was written in concerns about something withdrawn and answers their ids; that there was a concern stays. */
export async function removeConcernWordsAbout(tx: Tx, placeId: string, subjectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from safety.words w using safety.concern c
    where c.place_id = ${placeId} and c.about_id = ${subjectId} and w.place_id = c.place_id and w.concern_id = c.id
    returning w.concern_id as id`.execute(tx.kysely)
  return rows.map((row) => row.id)
}
