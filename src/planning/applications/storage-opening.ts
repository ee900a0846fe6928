import type { Instant } from '#platform/clock'
import { named, sql, type Tx } from '#platform/db'
import type { CouldNot, Opened } from './application.ts'

export interface Box {
  readonly callId: string
  readonly publicKey: Buffer
  readonly lockedKey: Buffer
  readonly openedAt: Instant | undefined
  readonly openedBy: string | undefined
}

type BoxRow = Omit<Box, 'openedAt' | 'openedBy'> & {
  readonly openedAt: Instant | null
  readonly openedBy: string | null
}

const columns =
  'call_id as "callId", public_key as "publicKey", locked_key as "lockedKey", opened_at as "openedAt", opened_by as "openedBy"'
const boxFrom = (row: BoxRow): Box => ({
  ...row,
  openedAt: row.openedAt ?? undefined,
  openedBy: row.openedBy ?? undefined,
})

/** The first to begin makes the box; whoever comes at the same moment finds it made. */
export async function addBox(
  tx: Tx,
  placeId: string,
  box: Pick<Box, 'callId' | 'publicKey' | 'lockedKey'>,
): Promise<void> {
  await sql`
    insert into applications.box (place_id, call_id, public_key, locked_key)
    values (${placeId}, ${box.callId}, ${box.publicKey}, ${box.lockedKey}) on conflict do nothing`.execute(
    tx.kysely,
  )
}

export async function findBox(tx: Tx, placeId: string, callId: string): Promise<Box | undefined> {
  const [row] = await named<{ [K in keyof BoxRow]: BoxRow[K] }>(
    tx,
    'find-box',
    `select ${columns} from applications.box where place_id = $1 and call_id = $2`,
    [placeId, callId],
  )
  return row && boxFrom(row)
}

export async function saveBoxOpened(tx: Tx, placeId: string, callId: string, by: string): Promise<void> {
  await sql`
    update applications.box set opened_at = clock.now(${placeId}), opened_by = ${by}
    where place_id = ${placeId} and call_id = ${callId}`.execute(tx.kysely)
}

export interface Opening {
  readonly application: string
  readonly version: number
  readonly letter: string
  readonly lockedKey: Buffer | undefined
  readonly couldNot: CouldNot | undefined
}

export async function addOpenings(
  tx: Tx,
  placeId: string,
  callId: string,
  openings: readonly Opening[],
): Promise<void> {
  if (openings.length === 0) return
  await sql`
    insert into applications.opening (place_id, application_id, call_id, version, letter, locked_key, could_not, opened_at)
    values ${sql.join(
      openings.map(
        (one) =>
          sql`(${placeId}, ${one.application}, ${callId}, ${one.version}, ${one.letter}, ${one.lockedKey ?? null}, ${one.couldNot ?? null}, clock.now(${placeId}))`,
      ),
    )}`.execute(tx.kysely)
}

/** Destroys, unread, every version of a call's applications that does not stand, and the files only those held. */
export async function removeSuperseded(tx: Tx, placeId: string, callId: string): Promise<void> {
  await sql`
    update applications.sent s set sealed = null, destroyed_at = clock.now(${placeId})
    from applications.application a
    where a.place_id = s.place_id and a.id = s.application_id and s.place_id = ${placeId} and a.call_id = ${callId}
      and s.sealed is not null and not exists (select from applications.opening o
        where o.place_id = s.place_id and o.application_id = s.application_id and o.version = s.version)`.execute(
    tx.kysely,
  )
  await sql`
    delete from applications.attachment f using applications.opening o
    where f.place_id = ${placeId} and o.place_id = f.place_id and o.application_id = f.application_id and o.call_id = ${callId}
      and not exists (select from applications.sent s where s.place_id = f.place_id and s.application_id = f.application_id
        and s.version = o.version and f.id = any (s.files))`.execute(tx.kysely)
}

type OpenedRow = Omit<Opened, 'couldNotOpen'> & { readonly couldNotOpen: CouldNot | null }
const openedColumns =
  sql.raw(`a.id, a.call_id as "callId", a.organisation_id as "organisationId", o.letter, o.version,
  s.sent_at as "sentAt", o.opened_at as "openedAt", o.could_not as "couldNotOpen"`)
const openedJoin = sql.raw(`applications.opening o
  join applications.application a on a.place_id = o.place_id and a.id = o.application_id
  join applications.sent s on s.place_id = o.place_id and s.application_id = o.application_id and s.version = o.version`)
const openedFrom = (row: OpenedRow): Opened => ({ ...row, couldNotOpen: row.couldNotOpen ?? undefined })

/** A call's applications by letter: none before they are opened, whoever asks. */
export async function listOpened(tx: Tx, placeId: string, callId: string): Promise<Opened[]> {
  const { rows } = await sql<OpenedRow>`
    select ${openedColumns} from ${openedJoin} where o.place_id = ${placeId} and o.call_id = ${callId}
    order by length(o.letter), o.letter`.execute(tx.kysely)
  return rows.map(openedFrom)
}

export async function findOpened(tx: Tx, placeId: string, id: string): Promise<Opened | undefined> {
  const { rows } = await sql<OpenedRow>`
    select ${openedColumns} from ${openedJoin} where o.place_id = ${placeId} and o.application_id = ${id}`.execute(
    tx.kysely,
  )
  return rows[0] && openedFrom(rows[0])
}

/** How many were sent in time and opened; 0 before. */
export async function countOpened(tx: Tx, placeId: string, callId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from applications.opening where place_id = ${placeId} and call_id = ${callId}`.execute(
    tx.kysely,
  )
  return rows[0]?.n ?? 0
}

/** The keys of opened applications, still locked, with what each key opens. */
export async function listOpenedKeys(
  tx: Tx,
  placeId: string,
  ids: readonly string[],
): Promise<
  {
    readonly application: string
    readonly callId: string
    readonly version: number
    readonly lockedKey: Buffer
    readonly sealed: Buffer
    readonly files: readonly string[]
  }[]
> {
  const { rows } = await sql<{
    application: string
    callId: string
    version: number
    lockedKey: Buffer
    sealed: Buffer
    files: string[]
  }>`
    select o.application_id as application, o.call_id as "callId", o.version, o.locked_key as "lockedKey", s.sealed, s.files
    from applications.opening o
    join applications.sent s on s.place_id = o.place_id and s.application_id = o.application_id and s.version = o.version
    where o.place_id = ${placeId} and o.application_id = any (${[...ids]}::uuid[])
      and o.locked_key is not null and s.sealed is not null`.execute(tx.kysely)
  return rows
}

/** False when somebody may read it already, or is too close to it. */
export async function addReading(
  tx: Tx,
  placeId: string,
  application: string,
  person: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into applications.reading (place_id, application_id, person_id, since)
    values (${placeId}, ${application}, ${person}, clock.now(${placeId})) on conflict do nothing`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function saveReadingClosed(
  tx: Tx,
  placeId: string,
  application: string,
  person: string,
): Promise<void> {
  await sql`
    insert into applications.reading (place_id, application_id, person_id, since, closed_at)
    values (${placeId}, ${application}, ${person}, clock.now(${placeId}), clock.now(${placeId}))
    on conflict (place_id, application_id, person_id) do update set closed_at = excluded.closed_at`.execute(
    tx.kysely,
  )
}

/** How somebody stands to a call's opened applications: those they said nothing about are not in the answer. */
export async function listReadings(
  tx: Tx,
  placeId: string,
  callId: string,
  person: string,
): Promise<ReadonlyMap<string, 'open' | 'closed'>> {
  const { rows } = await sql<{ id: string; closed: boolean }>`
    select r.application_id as id, r.closed_at is not null as closed from applications.reading r
    join applications.opening o on o.place_id = r.place_id and o.application_id = r.application_id
    where r.place_id = ${placeId} and r.person_id = ${person} and o.call_id = ${callId}`.execute(tx.kysely)
  return new Map(rows.map(({ id, closed }) => [id, closed ? 'closed' : 'open']))
}

export async function saveAwarded(tx: Tx, placeId: string, ids: readonly string[]): Promise<void> {
  await sql`
    insert into applications.awarded (place_id, application_id, at)
    select ${placeId}, id, clock.now(${placeId}) from unnest(${[...ids]}::uuid[]) id on conflict do nothing`.execute(
    tx.kysely,
  )
}
