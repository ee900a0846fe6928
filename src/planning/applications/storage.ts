import type { Instant } from '#platform/clock'
import { named, sql, type Tx } from '#platform/db'
import type { Application, CouldNot } from './application.ts'

type Row = {
  [K in keyof Application]: undefined extends Application[K]
    ? Exclude<Application[K], undefined> | null
    : Application[K]
}

const columns = `a.id, a.call_id as "callId", a.organisation_id as "organisationId", a.begun_at as "begunAt",
  coalesce(s.version, 0) as version, s.sent_at as "sentAt",
  case when s.version is null then t.taken_back_at end as "withdrawnAt",
  o.opened_at as "openedAt", o.could_not as "couldNotOpen"`

// The version that stands is the highest that was not taken back.
const joined = `applications.application a
  left join lateral (select version, sent_at from applications.sent x
    where x.place_id = a.place_id and x.application_id = a.id and x.taken_back_at is null
    order by version desc limit 1) s on true
  left join lateral (select max(taken_back_at) as taken_back_at from applications.sent x
    where x.place_id = a.place_id and x.application_id = a.id) t on true
  left join applications.opening o on o.place_id = a.place_id and o.application_id = a.id`

const applicationFrom = (row: Row): Application => ({
  ...row,
  sentAt: row.sentAt ?? undefined,
  withdrawnAt: row.withdrawnAt ?? undefined,
  openedAt: row.openedAt ?? undefined,
  couldNotOpen: (row.couldNotOpen as CouldNot | null) ?? undefined,
})

/** Adds the application of an organisation, or leaves the one that is there: then false. */
export async function addApplication(
  tx: Tx,
  placeId: string,
  one: {
    readonly id: string
    readonly callId: string
    readonly organisationId: string
    readonly begunBy: string
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into applications.application (place_id, id, call_id, organisation_id, begun_by, begun_at)
    values (${placeId}, ${one.id}, ${one.callId}, ${one.organisationId}, ${one.begunBy}, clock.now(${placeId}))
    on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** Only for those who may know of it: whoever asks says for which organisations they speak. */
export async function findApplication(tx: Tx, placeId: string, id: string): Promise<Application | undefined> {
  const [row] = await named<Row>(
    tx,
    'find-application',
    `select ${columns} from ${joined} where a.place_id = $1 and a.id = $2`,
    [placeId, id],
  )
  return row && applicationFrom(row)
}

/** What these organisations have begun or sent, the newest first; in one call, or in all. */
export async function listApplicationsOf(
  tx: Tx,
  placeId: string,
  organisations: readonly string[],
  callId?: string,
): Promise<Application[]> {
  if (organisations.length === 0) return []
  const { rows } = await sql<Row>`
    select ${sql.raw(columns)} from ${sql.raw(joined)}
    where a.place_id = ${placeId} and a.organisation_id = any (${[...organisations]}::uuid[])
      and (${callId ?? null}::uuid is null or a.call_id = ${callId ?? null}::uuid)
    order by a.begun_at desc, a.id limit 100`.execute(tx.kysely)
  return rows.map(applicationFrom)
}

export interface LockedDraft {
  readonly version: number
  readonly locked: Buffer
  readonly savedAt: Instant
}

export async function addDraft(tx: Tx, placeId: string, application: string, locked: Buffer): Promise<void> {
  await sql`
    insert into applications.draft (place_id, application_id, locked, saved_at)
    values (${placeId}, ${application}, ${locked}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function findDraft(
  tx: Tx,
  placeId: string,
  application: string,
): Promise<LockedDraft | undefined> {
  const [row] = await named<{ [K in keyof LockedDraft]: LockedDraft[K] }>(
    tx,
    'find-draft',
    `select version, locked, saved_at as "savedAt" from applications.draft
     where place_id = $1 and application_id = $2`,
    [placeId, application],
  )
  return row
}

/** A draft that nobody else can write meanwhile. */
export async function findDraftToChange(
  tx: Tx,
  placeId: string,
  application: string,
): Promise<LockedDraft | undefined> {
  const [row] = await named<{ [K in keyof LockedDraft]: LockedDraft[K] }>(
    tx,
    'find-draft-to-change',
    `select version, locked, saved_at as "savedAt" from applications.draft
     where place_id = $1 and application_id = $2 for update`,
    [placeId, application],
  )
  return row
}

export async function saveDraft(tx: Tx, placeId: string, application: string, locked: Buffer): Promise<void> {
  await sql`
    update applications.draft set locked = ${locked}, version = version + 1, saved_at = clock.now(${placeId})
    where place_id = ${placeId} and application_id = ${application}`.execute(tx.kysely)
}

export interface Sent {
  readonly version: number
  readonly sentAt: Instant
  /** Absent once it was destroyed unread. */
  readonly sealed: Buffer | undefined
  readonly files: readonly string[]
  readonly digest: Buffer
  readonly signature: string
  readonly takenBackAt: Instant | undefined
}

type SentRow = Omit<Sent, 'sealed' | 'takenBackAt'> & {
  readonly sealed: Buffer | null
  readonly takenBackAt: Instant | null
}

const sentFrom = <R extends SentRow>(row: R) => ({
  ...row,
  sealed: row.sealed ?? undefined,
  takenBackAt: row.takenBackAt ?? undefined,
})

/** The highest version that was ever sent; 0 when none was. */
export async function findLastVersion(tx: Tx, placeId: string, application: string): Promise<number> {
  const [row] = await named<{ last: number | null }>(
    tx,
    'find-last-version',
    'select max(version) as last from applications.sent where place_id = $1 and application_id = $2',
    [placeId, application],
  )
  return row?.last ?? 0
}

/** Every version an application was sent in, without what it says: the newest first. */
export async function listSent(
  tx: Tx,
  placeId: string,
  application: string,
): Promise<Omit<Sent, 'sealed'>[]> {
  const { rows } = await sql<SentRow>`
    select version, sent_at as "sentAt", null as sealed, files, digest, signature, taken_back_at as "takenBackAt"
    from applications.sent where place_id = ${placeId} and application_id = ${application}
    order by version desc`.execute(tx.kysely)
  return rows.map(sentFrom)
}

export async function findSent(
  tx: Tx,
  placeId: string,
  application: string,
  version: number,
): Promise<Sent | undefined> {
  const { rows } = await sql<SentRow>`
    select version, sent_at as "sentAt", sealed, files, digest, signature, taken_back_at as "takenBackAt"
    from applications.sent
    where place_id = ${placeId} and application_id = ${application} and version = ${version}`.execute(
    tx.kysely,
  )
  return rows[0] && sentFrom(rows[0])
}

/** Every version of every application of a call, sealed as they are, for the opening. */
export async function listSealed(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<(Sent & { readonly application: string })[]> {
  const { rows } = await sql<SentRow & { application: string }>`
    select s.application_id as application, s.version, s.sent_at as "sentAt", s.sealed, s.files, s.digest, s.signature,
      s.taken_back_at as "takenBackAt"
    from applications.sent s join applications.application a on a.place_id = s.place_id and a.id = s.application_id
    where s.place_id = ${placeId} and a.call_id = ${callId} order by s.application_id, s.version desc`.execute(
    tx.kysely,
  )
  return rows.map(sentFrom)
}

/** Adds a version. The time is the database's own, to the microsecond. */
export async function addSent(
  tx: Tx,
  placeId: string,
  application: string,
  sent: Pick<Sent, 'version' | 'files' | 'digest' | 'signature'> & {
    readonly sealed: Buffer
    readonly sentBy: string
  },
): Promise<void> {
  await named(
    tx,
    'add-sent',
    `insert into applications.sent (place_id, application_id, version, sent_at, sent_by, sealed, files, digest, signature)
     values ($1, $2, $3, clock.now($1), $4, $5, $6, $7, $8)`,
    [
      placeId,
      application,
      sent.version,
      sent.sentBy,
      sent.sealed,
      [...sent.files],
      sent.digest,
      sent.signature,
    ],
  )
}

/** Takes back whatever stands; false when nothing does. */
export async function saveTakenBack(tx: Tx, placeId: string, application: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update applications.sent set taken_back_at = clock.now(${placeId})
    where place_id = ${placeId} and application_id = ${application} and taken_back_at is null`.execute(
    tx.kysely,
  )
  return (numAffectedRows ?? 0n) > 0n
}
