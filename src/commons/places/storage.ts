import { named, sql, type Tx, tables } from '#platform/db'
import type { DoorKind } from '#platform/http'
import { type OpenName, unnamed } from './open-name.ts'
import type { Place } from './place.ts'

interface PlacesTables {
  'places.place': {
    id: string
    slug: string
    name: string
    kind: Place['kind']
    about: string
    illustrative: boolean
    record: boolean
    runs_it: string
    contact: string
    revealed_at: Temporal.Instant | null
  }
  'places.door': { hash: Buffer; kind: DoorKind; place_id: string; subject: string }
}

const columns =
  'p.id, p.slug, p.name, p.kind, p.about, p.illustrative, p.record, p.runs_it as "runsIt", p.contact'

/** Finds a place by its short name and enters it, in one statement: the first of nearly every request. */
export async function findPlaceAndEnter(tx: Tx, slug: string): Promise<Place | undefined> {
  const [row] = await named<Place & { now: Temporal.Instant; entered: string }>(
    tx,
    'find-place-and-enter',
    `select ${columns}, set_config('alongside.place', p.id::text, true) as entered, clock.now(p.id) as now
     from places.place p where p.slug = $1 and p.revealed_at is not null`,
    [slug],
  )
  if (!row) return undefined
  tx.now = row.now
  const { now: _now, entered: _entered, ...place } = row
  return place
}

export async function listPlaces(tx: Tx): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select ${sql.raw(columns)} from places.place p where p.revealed_at is not null
    order by p.kind = 'real' desc, p.record, p.name`.execute(tx.kysely)
  return rows
}

export async function findPlaceBySlug(
  tx: Tx,
  slug: string,
): Promise<(Place & { revealed: boolean }) | undefined> {
  const { rows } = await sql<Place & { revealed: boolean }>`
    select ${sql.raw(columns)}, p.revealed_at is not null as revealed from places.place p where p.slug = ${slug}`.execute(
    tx.kysely,
  )
  return rows[0]
}

export async function addPlace(tx: Tx, place: Place, revealed: boolean): Promise<void> {
  const { runsIt, ...rest } = place
  await tables<PlacesTables>(tx)
    .insertInto('places.place')
    .values({ ...rest, runs_it: runsIt, revealed_at: revealed ? sql<Temporal.Instant>`now()` : null })
    .execute()
}

/** How places are named in open data, by their id. */
export async function listOpenNames(tx: Tx, ids: readonly string[]): Promise<Map<string, OpenName>> {
  const { rows } = await sql<{
    id: string
    prefix: string | null
    since: Temporal.Instant | null
    identifier: string | null
  }>`
    select id, giving_prefix as prefix, giving_prefix_since as since, registered_as as identifier
    from places.place where id = any (${[...ids]}::uuid[])`.execute(tx.kysely)
  return new Map(
    rows.map(({ id, prefix, since, identifier }) => [
      id,
      {
        ...unnamed,
        ...(prefix !== null && since !== null ? { prefix, since } : {}),
        identifier: identifier ?? undefined,
      },
    ]),
  )
}

/** A prefix is used from the moment it is first written down; writing it down again does not move that. */
export async function saveOpenName(
  tx: Tx,
  id: string,
  { prefix, identifier }: Pick<OpenName, 'prefix' | 'identifier'>,
): Promise<void> {
  await sql`
    update places.place set registered_as = ${identifier ?? null}, giving_prefix = ${prefix ?? null},
      giving_prefix_since = case
        when ${prefix ?? null}::text is null then null
        when giving_prefix = ${prefix ?? null} then giving_prefix_since
        else clock.now(id) end
    where id = ${id}`.execute(tx.kysely)
}

/** Removes a place and everything in it. */
export async function removePlace(tx: Tx, id: string): Promise<void> {
  await tables<PlacesTables>(tx).deleteFrom('places.place').where('id', '=', id).execute()
}

export async function saveRevealed(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update places.place set revealed_at = now() where id = any (${[...ids]}::uuid[])`.execute(
    tx.kysely,
  )
}

/** Moves a play place's clock. The database refuses it for a real one. `interval` as PostgreSQL reads it: '21 days'. */
export async function saveClockOffset(tx: Tx, id: string, interval: string): Promise<void> {
  await sql`update places.place set clock_offset = ${interval}::interval where id = ${id}`.execute(tx.kysely)
  await tx.enter(id)
}

export async function addDoor(
  tx: Tx,
  door: { hash: Buffer; kind: DoorKind; placeId: string; subject: string },
): Promise<void> {
  await tables<PlacesTables>(tx)
    .insertInto('places.door')
    .values({ hash: door.hash, kind: door.kind, place_id: door.placeId, subject: door.subject })
    .execute()
}

/** Which place a secret opens, and what is behind it. */
export async function findDoor(
  tx: Tx,
  kind: DoorKind,
  hash: Buffer,
): Promise<{ place: string; subject: string } | undefined> {
  const [row] = await named<{ place: string; subject: string }>(
    tx,
    'find-door',
    `select p.slug as place, d.subject from places.door d join places.place p on p.id = d.place_id
     where d.hash = $1 and d.kind = $2 and p.revealed_at is not null`,
    [hash, kind],
  )
  return row
}

export async function removeDoor(tx: Tx, hash: Buffer): Promise<void> {
  await tables<PlacesTables>(tx).deleteFrom('places.door').where('hash', '=', hash).execute()
}

export async function removeDoorsOf(tx: Tx, placeId: string, subject: string, kind: DoorKind): Promise<void> {
  await tables<PlacesTables>(tx)
    .deleteFrom('places.door')
    .where('place_id', '=', placeId)
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .execute()
}
