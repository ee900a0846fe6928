import { sql, type Tx } from '#platform/db'

/** Somebody who speaks for an organisation, and since when. */
export interface Representative {
  readonly person: string
  readonly organisation: string
  readonly since: Temporal.Instant
}

/** The organisations somebody speaks for, the newest first. */
export async function listRepresented(tx: Tx, placeId: string, person: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from people.representative
    where place_id = ${placeId} and person_id = ${person} and ended_at is null order by since desc, id`.execute(
    tx.kysely,
  )
  return rows.map(({ id }) => id)
}

/** The people who speak for an organisation, the first first. */
export async function listRepresentatives(tx: Tx, placeId: string, organisation: string): Promise<string[]> {
  return (await listWhoSpeaks(tx, placeId, organisation)).map(({ person }) => person)
}

export async function listWhoSpeaks(
  tx: Tx,
  placeId: string,
  organisation: string,
): Promise<Representative[]> {
  const { rows } = await sql<Representative>`
    select person_id as person, organisation_id as organisation, since from people.representative
    where place_id = ${placeId} and organisation_id = ${organisation} and ended_at is null
    order by since, id limit 100`.execute(tx.kysely)
  return rows
}

/** False when they speak for it already. */
export async function addRepresentative(
  tx: Tx,
  placeId: string,
  one: { readonly id: string; readonly person: string; readonly organisation: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into people.representative (place_id, id, person_id, organisation_id, since)
    values (${placeId}, ${one.id}, ${one.person}, ${one.organisation}, clock.now(${placeId}))
    on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}

export async function saveStoodDown(
  tx: Tx,
  placeId: string,
  person: string,
  organisation: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.representative set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and person_id = ${person} and organisation_id = ${organisation} and ended_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}
