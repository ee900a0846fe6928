import { sql, type Tx } from '#platform/db'
import type { Instalment } from './instalment.ts'

type InstalmentRow = Omit<Instalment, 'approvedBy' | 'approvedAt' | 'paidBy' | 'paidOn'> & {
  readonly approvedBy: string | null
  readonly approvedAt: Temporal.Instant | null
  readonly paidBy: string | null
  readonly paidOn: string | null
}

const columns =
  sql.raw(`id, agreement_id as "agreementId", cycle_id as "cycleId", kind, amount_pence as "amountPence",
  due_on as "dueOn", proposed_by as "proposedBy", approved_by as "approvedBy", approved_at as "approvedAt",
  paid_by as "paidBy", paid_on as "paidOn", reference`)

function instalmentFrom(row: InstalmentRow): Instalment {
  return {
    ...row,
    approvedBy: row.approvedBy ?? undefined,
    approvedAt: row.approvedAt ?? undefined,
    paidBy: row.paidBy ?? undefined,
    paidOn: row.paidOn ?? undefined,
  }
}

/** The parts of an agreement's money by the day they are due; those taken back are not among them. */
export async function listInstalments(tx: Tx, placeId: string, agreementId: string): Promise<Instalment[]> {
  const { rows } = await sql<InstalmentRow>`
    select ${columns} from agreements.instalment
    where place_id = ${placeId} and agreement_id = ${agreementId} and dropped_at is null
    order by due_on, proposed_at, id limit 200`.execute(tx.kysely)
  return rows.map(instalmentFrom)
}

export async function listInstalmentsOfCycle(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<Instalment[]> {
  const { rows } = await sql<InstalmentRow>`
    select ${columns} from agreements.instalment
    where place_id = ${placeId} and cycle_id = ${cycleId} and dropped_at is null
    order by due_on, proposed_at, id limit 1000`.execute(tx.kysely)
  return rows.map(instalmentFrom)
}

export async function findInstalment(tx: Tx, placeId: string, id: string): Promise<Instalment | undefined> {
  const { rows } = await sql<InstalmentRow>`
    select ${columns} from agreements.instalment
    where place_id = ${placeId} and id = ${id} and dropped_at is null`.execute(tx.kysely)
  return rows[0] && instalmentFrom(rows[0])
}

export async function addInstalment(
  tx: Tx,
  placeId: string,
  instalment: Pick<
    Instalment,
    'id' | 'agreementId' | 'cycleId' | 'kind' | 'amountPence' | 'dueOn' | 'proposedBy'
  >,
): Promise<void> {
  await sql`
    insert into agreements.instalment (place_id, agreement_id, cycle_id, id, kind, amount_pence, due_on, proposed_by, proposed_at)
    values (${placeId}, ${instalment.agreementId}, ${instalment.cycleId}, ${instalment.id}, ${instalment.kind},
      ${instalment.amountPence}, ${instalment.dueOn}, ${instalment.proposedBy}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function saveApproved(tx: Tx, placeId: string, id: string, by: string): Promise<void> {
  await sql`
    update agreements.instalment set approved_by = ${by}, approved_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}

export async function savePaid(
  tx: Tx,
  placeId: string,
  id: string,
  paid: { readonly by: string; readonly on: string; readonly reference: string },
): Promise<void> {
  await sql`
    update agreements.instalment set paid_by = ${paid.by}, paid_at = clock.now(${placeId}), paid_on = ${paid.on},
      reference = ${paid.reference}
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}

export async function saveDropped(tx: Tx, placeId: string, id: string, by: string): Promise<void> {
  await sql`
    update agreements.instalment set dropped_by = ${by}, dropped_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}
