import { sql, type Tx } from '#platform/db'
import type { CodesignPhase, Slip } from './codesign.ts'

/** When it is being worked out with young people what will be done; undefined before that has begun. */
export async function findCodesign(
  tx: Tx,
  placeId: string,
  agreementId: string,
): Promise<CodesignPhase | undefined> {
  const { rows } = await sql<{ startsOn: string; plannedEnd: string; endedOn: string | null }>`
    select starts_on as "startsOn", planned_end as "plannedEnd", ended_on as "endedOn" from agreements.codesign
    where place_id = ${placeId} and agreement_id = ${agreementId}`.execute(tx.kysely)
  const [row] = rows
  if (!row) return undefined
  const slips = await sql<Slip>`
    select id, to_on as "to", reason, said_at as "at" from agreements.slip
    where place_id = ${placeId} and agreement_id = ${agreementId} order by said_at, id limit 200`.execute(
    tx.kysely,
  )
  return { ...row, endedOn: row.endedOn ?? undefined, slips: slips.rows }
}

export async function addCodesign(
  tx: Tx,
  placeId: string,
  agreementId: string,
  days: { readonly startsOn: string; readonly plannedEnd: string },
  by: string | undefined,
): Promise<void> {
  await sql`
    insert into agreements.codesign (place_id, agreement_id, starts_on, planned_end, begun_by)
    values (${placeId}, ${agreementId}, ${days.startsOn}, ${days.plannedEnd}, ${by ?? null})`.execute(
    tx.kysely,
  )
}

export async function addSlip(
  tx: Tx,
  placeId: string,
  agreementId: string,
  slip: Omit<Slip, 'at'> & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into agreements.slip (place_id, agreement_id, id, to_on, reason, said_by, said_at)
    values (${placeId}, ${agreementId}, ${slip.id}, ${slip.to}, ${slip.reason}, ${slip.by ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function saveCodesignEnded(
  tx: Tx,
  placeId: string,
  agreementId: string,
  endedOn: string,
  by: string | undefined,
): Promise<void> {
  await sql`
    update agreements.codesign set ended_on = ${endedOn}, ended_by = ${by ?? null}
    where place_id = ${placeId} and agreement_id = ${agreementId} and ended_on is null`.execute(tx.kysely)
}
