import { sql, type Tx } from '#platform/db'
import type { RatePolicy, RatesDraft } from './rate-policy.ts'

type Row = {
  readonly [K in keyof RatePolicy]: undefined extends RatePolicy[K]
    ? Exclude<RatePolicy[K], undefined> | null
    : RatePolicy[K]
}

const columns =
  sql.raw(`id, valid_from as "validFrom", hour_pence as "hourPence", half_day_pence as "halfDayPence",
  half_day_minutes as "halfDayMinutes", days_to_pay as "daysToPay", voucher_allowed as "voucherAllowed", source,
  set_by as "setBy", set_at as "setAt", approved_by as "approvedBy", approved_at as "approvedAt"`)

const from = (row: Row): RatePolicy => ({
  ...row,
  halfDayPence: row.halfDayPence ?? undefined,
  halfDayMinutes: row.halfDayMinutes ?? undefined,
  approvedBy: row.approvedBy ?? undefined,
  approvedAt: row.approvedAt ?? undefined,
})

/** The rates that hold on a day: the newest that had begun by then and that somebody approved. */
export async function findRates(tx: Tx, placeId: string, on: string): Promise<RatePolicy | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from recognition.rates
    where place_id = ${placeId} and approved_at is not null and valid_from <= ${on}::date
    order by valid_from desc, approved_at desc, id limit 1`.execute(tx.kysely)
  return rows[0] && from(rows[0])
}

export async function findRatesById(tx: Tx, placeId: string, id: string): Promise<RatePolicy | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from recognition.rates where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
  return rows[0] && from(rows[0])
}

/** Every set of rates there was, the newest first. */
export async function listRates(tx: Tx, placeId: string): Promise<RatePolicy[]> {
  const { rows } = await sql<Row>`
    select ${columns} from recognition.rates where place_id = ${placeId}
    order by valid_from desc, set_at desc, id limit 200`.execute(tx.kysely)
  return rows.map(from)
}

export async function addRates(
  tx: Tx,
  placeId: string,
  rates: RatesDraft & { readonly id: string; readonly setBy: string },
): Promise<void> {
  await sql`
    insert into recognition.rates (place_id, id, valid_from, hour_pence, half_day_pence, half_day_minutes,
      days_to_pay, voucher_allowed, source, set_by, set_at)
    values (${placeId}, ${rates.id}, ${rates.validFrom}, ${rates.hourPence}, ${rates.halfDayPence ?? null},
      ${rates.halfDayMinutes ?? null}, ${rates.daysToPay}, ${rates.voucherAllowed}, ${rates.source}, ${rates.setBy},
      clock.now(${placeId}))`.execute(tx.kysely)
}

/** False when somebody was first. */
export async function saveRatesApproved(tx: Tx, placeId: string, id: string, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update recognition.rates set approved_by = ${by}, approved_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id} and approved_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** Pence for people's time in a project, apart from its pot; undefined while nobody set any. */
export async function findBudget(tx: Tx, placeId: string, cycleId: string): Promise<number | undefined> {
  const { rows } = await sql<{ pence: number }>`
    select pence from recognition.budget where place_id = ${placeId} and cycle_id = ${cycleId}
    order by set_at desc, id desc limit 1`.execute(tx.kysely)
  return rows[0]?.pence
}

export async function addBudget(
  tx: Tx,
  placeId: string,
  budget: { readonly id: string; readonly cycleId: string; readonly pence: number; readonly by: string },
): Promise<void> {
  await sql`
    insert into recognition.budget (place_id, cycle_id, id, pence, set_by, set_at)
    values (${placeId}, ${budget.cycleId}, ${budget.id}, ${budget.pence}, ${budget.by}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}
