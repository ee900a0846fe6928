import { sql, type Tx } from '#platform/db'
import { agreedAt, type LeftOut, type Schedule, type ScheduleLine, type ScheduleYes } from './schedule.ts'

/** The whole schedule of an agreement: its lines, what is left out and why, and who said yes. Three statements. */
export async function findSchedule(tx: Tx, placeId: string, agreementId: string): Promise<Schedule> {
  const [lines, leftOut, yes] = await Promise.all([
    listLines(tx, placeId, agreementId),
    listLeftOut(tx, placeId, agreementId),
    listYes(tx, placeId, agreementId),
  ])
  const at = lines.length > 0 ? agreedAt(yes) : undefined
  return { lines: lines.map((line) => ({ ...line, agreedAt: at })), leftOut, yes, agreedAt: at }
}

export async function listScheduleLines(
  tx: Tx,
  placeId: string,
  agreementId: string,
): Promise<readonly ScheduleLine[]> {
  return (await findSchedule(tx, placeId, agreementId)).lines
}

async function listLines(
  tx: Tx,
  placeId: string,
  agreementId: string,
): Promise<Omit<ScheduleLine, 'agreedAt'>[]> {
  const { rows } = await sql<Omit<ScheduleLine, 'agreedAt'>>`
    select id, agreement_id as "agreementId", outcome_id as "outcomeId", indicator_id as "indicatorId", measure
    from agreements.schedule_line
    where place_id = ${placeId} and agreement_id = ${agreementId} and taken_out_at is null
    order by written_at, id limit 500`.execute(tx.kysely)
  return rows
}

async function listLeftOut(tx: Tx, placeId: string, agreementId: string): Promise<LeftOut[]> {
  const { rows } = await sql<LeftOut>`
    select outcome_id as "outcomeId", why from agreements.left_out
    where place_id = ${placeId} and agreement_id = ${agreementId} order by said_at, outcome_id`.execute(
    tx.kysely,
  )
  return rows
}

async function listYes(tx: Tx, placeId: string, agreementId: string): Promise<ScheduleYes[]> {
  const { rows } = await sql<ScheduleYes>`
    select side, person_id as person, said_at as "saidAt" from agreements.schedule_yes
    where place_id = ${placeId} and agreement_id = ${agreementId} and ended_at is null order by said_at, id`.execute(
    tx.kysely,
  )
  return rows
}

export async function addLine(
  tx: Tx,
  placeId: string,
  cycleId: string,
  line: Omit<ScheduleLine, 'agreedAt'> & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into agreements.schedule_line (place_id, agreement_id, cycle_id, id, outcome_id, indicator_id, measure, written_by, written_at)
    values (${placeId}, ${line.agreementId}, ${cycleId}, ${line.id}, ${line.outcomeId}, ${line.indicatorId}, ${line.measure},
      ${line.by ?? null}, clock.now(${placeId}))`.execute(tx.kysely)
}

/** Takes a line out; readings that point at it keep pointing at something that was there. */
export async function saveLineTakenOut(
  tx: Tx,
  placeId: string,
  agreementId: string,
  id: string,
  by: string | undefined,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update agreements.schedule_line set taken_out_at = clock.now(${placeId}), taken_out_by = ${by ?? null}
    where place_id = ${placeId} and agreement_id = ${agreementId} and id = ${id} and taken_out_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function saveLeftOut(
  tx: Tx,
  placeId: string,
  agreementId: string,
  leftOut: LeftOut & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into agreements.left_out (place_id, agreement_id, outcome_id, why, said_by, said_at)
    values (${placeId}, ${agreementId}, ${leftOut.outcomeId}, ${leftOut.why}, ${leftOut.by ?? null}, clock.now(${placeId}))
    on conflict (place_id, agreement_id, outcome_id)
    do update set why = excluded.why, said_by = excluded.said_by, said_at = excluded.said_at`.execute(
    tx.kysely,
  )
}

/** An outcome that is counted after all is no longer left out. */
export async function removeLeftOut(
  tx: Tx,
  placeId: string,
  agreementId: string,
  outcomeId: string,
): Promise<void> {
  await sql`
    delete from agreements.left_out
    where place_id = ${placeId} and agreement_id = ${agreementId} and outcome_id = ${outcomeId}`.execute(
    tx.kysely,
  )
}

export async function addYes(
  tx: Tx,
  placeId: string,
  agreementId: string,
  yes: Omit<ScheduleYes, 'saidAt'> & { readonly id: string },
): Promise<void> {
  await sql`
    insert into agreements.schedule_yes (place_id, agreement_id, id, side, person_id, said_at)
    values (${placeId}, ${agreementId}, ${yes.id}, ${yes.side}, ${yes.person}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Ends every yes: what they said yes to is no longer what it says. */
export async function saveYesEnded(tx: Tx, placeId: string, agreementId: string): Promise<void> {
  await sql`
    update agreements.schedule_yes set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and agreement_id = ${agreementId} and ended_at is null`.execute(tx.kysely)
}
