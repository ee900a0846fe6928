import { countOf, named, sql, type Tx, tables } from '#platform/db'
import type { Person, Standing } from './person.ts'

interface PeopleTables {
  'people.person': {
    place_id: string
    id: string
    standing: Standing
    known_as: string | null
    joined_at: Temporal.Instant
    left_at: Temporal.Instant | null
  }
  'people.session': {
    place_id: string
    id: string
    person_id: string
    began_at: Temporal.Instant
    ends_at: Temporal.Instant
  }
  'people.card': { place_id: string; id: string; person_id: string; made_at: Temporal.Instant }
  'people.link': {
    place_id: string
    id: string
    person_id: string
    made_at: Temporal.Instant
    ends_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
}

export async function addPerson(tx: Tx, placeId: string, person: Person): Promise<void> {
  await tables<PeopleTables>(tx)
    .insertInto('people.person')
    .values({
      place_id: placeId,
      id: person.id,
      standing: person.standing,
      known_as: person.knownAs ?? null,
      joined_at: sql<Temporal.Instant>`clock.now(${placeId})`,
    } as never)
    .execute()
}

export async function findPerson(tx: Tx, placeId: string, id: string): Promise<Person | undefined> {
  const row = await tables<PeopleTables>(tx)
    .selectFrom('people.person')
    .select(['id', 'standing', 'known_as'])
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, standing: row.standing, knownAs: row.known_as ?? undefined }
}

/** Everybody in a place who has a name to be picked by: for "Enter as…" in demonstrations only. */
export async function listPeople(tx: Tx, placeId: string): Promise<Person[]> {
  const rows = await tables<PeopleTables>(tx)
    .selectFrom('people.person')
    .select(['id', 'standing', 'known_as'])
    .where('place_id', '=', placeId)
    .where('left_at', 'is', null)
    .where('known_as', 'is not', null)
    .orderBy('joined_at')
    .limit(200)
    .execute()
  return rows.map((row) => ({ id: row.id, standing: row.standing, knownAs: row.known_as ?? undefined }))
}

/** The chosen names of some people; whoever chose none is absent. */
export async function listNames(
  tx: Tx,
  placeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, known_as as name from people.person
    where place_id = ${placeId} and id = any (${[...ids]}::uuid[]) and known_as is not null`.execute(
    tx.kysely,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function saveName(tx: Tx, placeId: string, id: string, knownAs: string): Promise<void> {
  await tables<PeopleTables>(tx)
    .updateTable('people.person')
    .set({ known_as: knownAs })
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .execute()
}

export async function addSession(
  tx: Tx,
  placeId: string,
  session: { id: string; person: string; days: number },
): Promise<void> {
  await sql`
    insert into people.session (place_id, id, person_id, began_at, ends_at)
    values (${placeId}, ${session.id}, ${session.person}, clock.now(${placeId}), clock.now(${placeId}) + make_interval(days => ${session.days}))`.execute(
    tx.kysely,
  )
}

/** Who holds a session, while it lasts. */
export async function findPersonBySession(
  tx: Tx,
  placeId: string,
  session: string,
): Promise<Person | undefined> {
  const [row] = await named<{ id: string; standing: Standing; knownAs: string | null }>(
    tx,
    'find-person-by-session',
    `select n.id, n.standing, n.known_as as "knownAs" from people.session s
     join people.person n on n.place_id = s.place_id and n.id = s.person_id and n.left_at is null
     where s.place_id = $1 and s.id = $2 and s.ends_at > clock.now($1)`,
    [placeId, session],
  )
  return row && { ...row, knownAs: row.knownAs ?? undefined }
}

export async function removeSession(tx: Tx, placeId: string, id: string): Promise<void> {
  await tables<PeopleTables>(tx)
    .deleteFrom('people.session')
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .execute()
}

/** Ends every session of a person, on every device. */
export async function removeSessionsOf(tx: Tx, placeId: string, person: string): Promise<string[]> {
  const rows = await tables<PeopleTables>(tx)
    .deleteFrom('people.session')
    .where('place_id', '=', placeId)
    .where('person_id', '=', person)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function findCardOf(
  tx: Tx,
  placeId: string,
  person: string,
): Promise<{ id: string; madeAt: Temporal.Instant } | undefined> {
  const row = await tables<PeopleTables>(tx)
    .selectFrom('people.card')
    .select(['id', 'made_at'])
    .where('place_id', '=', placeId)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row && { id: row.id, madeAt: row.made_at }
}

export async function findPersonByCard(tx: Tx, placeId: string, card: string): Promise<Person | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from people.card where place_id = ${placeId} and id = ${card}`.execute(tx.kysely)
  return rows[0] && findPerson(tx, placeId, rows[0].person_id)
}

/** A new card for somebody; the one they had stops working (its door is removed by the caller). */
export async function saveCard(tx: Tx, placeId: string, card: { id: string; person: string }): Promise<void> {
  await sql`
    insert into people.card (place_id, id, person_id, made_at)
    values (${placeId}, ${card.id}, ${card.person}, clock.now(${placeId}))
    on conflict (place_id, person_id) do update set id = excluded.id, made_at = excluded.made_at`.execute(
    tx.kysely,
  )
}

export async function addLink(
  tx: Tx,
  placeId: string,
  link: { id: string; person: string; days: number },
): Promise<void> {
  await sql`
    insert into people.link (place_id, id, person_id, made_at, ends_at)
    values (${placeId}, ${link.id}, ${link.person}, clock.now(${placeId}), clock.now(${placeId}) + make_interval(days => ${link.days}))`.execute(
    tx.kysely,
  )
}

/** A one-time link that may still be opened. */
export async function findOpenLink(tx: Tx, placeId: string, id: string): Promise<Person | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from people.link
    where place_id = ${placeId} and id = ${id} and used_at is null and ends_at > clock.now(${placeId})`.execute(
    tx.kysely,
  )
  return rows[0] && findPerson(tx, placeId, rows[0].person_id)
}

/** Uses a one-time link; false when somebody was first. */
export async function saveLinkUsed(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const result = await sql`
    update people.link set used_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id} and used_at is null and ends_at > clock.now(${placeId})`.execute(
    tx.kysely,
  )
  return countOf({ numUpdatedRows: result.numAffectedRows ?? 0n }) === 1
}
