import { sql, type Tx } from '#platform/db'
import type { Observation } from './observation.ts'
import type { SelfChange } from './self-change.ts'

type SelfChangeRow = Omit<SelfChange, 'source'> & { readonly source: string | null }

/** What people said together that taking part did for them, in the order it was told. */
export async function listSelfChanges(tx: Tx, placeId: string, cycleId: string): Promise<SelfChange[]> {
  const { rows } = await sql<SelfChangeRow>`
    select id, cycle_id as "cycleId", words, missing, sensitive, told_at as "toldAt", source from results.self_change
    where place_id = ${placeId} and cycle_id = ${cycleId} order by told_at, id limit 200`.execute(tx.kysely)
  return rows.map((row) => ({ ...row, source: row.source ?? undefined }))
}

export async function addSelfChange(
  tx: Tx,
  placeId: string,
  change: Omit<SelfChange, 'toldAt'>,
): Promise<void> {
  await sql`
    insert into results.self_change (place_id, cycle_id, id, words, missing, sensitive, told_at, source)
    values (${placeId}, ${change.cycleId}, ${change.id}, ${change.words}, ${change.missing}, ${change.sensitive},
      clock.now(${placeId}), ${change.source ?? null})`.execute(tx.kysely)
}

type ObservationRow = Omit<Observation, 'seenOn' | 'source'> & {
  readonly seenOn: string | null
  readonly source: string | null
}

/** What was seen, by the day it was. */
export async function listObservations(tx: Tx, placeId: string, cycleId: string): Promise<Observation[]> {
  const { rows } = await sql<ObservationRow>`
    select id, cycle_id as "cycleId", by_role as "byRole", seen_on as "seenOn", words, consent, source from results.observation
    where place_id = ${placeId} and cycle_id = ${cycleId} order by seen_on, written_at, id limit 200`.execute(
    tx.kysely,
  )
  return rows.map((row) => ({ ...row, seenOn: row.seenOn ?? undefined, source: row.source ?? undefined }))
}

export async function addObservation(
  tx: Tx,
  placeId: string,
  observation: Observation & { readonly seenBy: string | undefined },
): Promise<void> {
  await sql`
    insert into results.observation (place_id, cycle_id, id, by_role, seen_by, seen_on, words, consent, written_at, source)
    values (${placeId}, ${observation.cycleId}, ${observation.id}, ${observation.byRole}, ${observation.seenBy ?? null},
      ${observation.seenOn ?? null}, ${observation.words}, ${observation.consent}, clock.now(${placeId}),
      ${observation.source ?? null})`.execute(tx.kysely)
}
