import { findDoor } from '#commons/places'
import { listOpenConcernSubjects } from '#commons/safety'
import { named, sql, type Tx } from '#platform/db'
import { type Consents, type Kind, statusOf, type Voice, type VoiceMethod } from './voice.ts'

const columns = `v.id, v.cycle_id as "cycleId", v.method, v.kind, v.medium, v.author, v.session_id as "sessionId",
  v.said_on as "saidOn", v.reply_by as "replyBy", v.entered_by is not null as "enteredFor",
  v.may_quote as "mayQuote", v.may_attribute as "mayAttribute", v.may_photo as "mayPhoto", v.may_publish as "mayPublish",
  v.supersedes, v.superseded_on is not null as superseded, v.approved_at is not null as approved,
  v.refused_at is not null as refused, v.withdrawn_on as "withdrawnOn",
  w.words, w.parts, w.bring, w.group_name as "groupName", w.known_as as "knownAs", w.place,
  w.photo_id as "photoId", w.photo_shows as "photoShows", w.refused_because as "refusedBecause"`
const rows = `voices.voice v left join voices.words w on w.place_id = v.place_id and w.voice_id = v.id`

interface Row {
  id: string
  cycleId: string
  method: VoiceMethod
  kind: Kind
  medium: Voice['medium']
  author: Voice['author']
  sessionId: string | null
  saidOn: string
  replyBy: string
  enteredFor: boolean
  mayQuote: boolean
  mayAttribute: boolean
  mayPhoto: boolean
  mayPublish: boolean
  supersedes: string | null
  superseded: boolean
  approved: boolean
  refused: boolean
  withdrawnOn: string | null
  words: string | null
  parts: Record<string, string> | null
  bring: string | null
  groupName: string | null
  knownAs: string | null
  place: string | null
  photoId: string | null
  photoShows: string | null
  refusedBecause: string | null
}

function voiceFrom(row: Row): Voice {
  return {
    id: row.id,
    cycleId: row.cycleId,
    method: row.method,
    kind: row.kind,
    medium: row.medium,
    author: row.author,
    groupName: row.groupName ?? undefined,
    words: row.words ?? undefined,
    parts: row.parts ?? undefined,
    bring: row.bring ?? undefined,
    knownAs: row.knownAs ?? undefined,
    place: row.place ?? undefined,
    photo: row.photoId ? { id: row.photoId, shows: row.photoShows ?? undefined } : undefined,
    saidOn: row.saidOn,
    replyBy: row.replyBy,
    sessionId: row.sessionId ?? undefined,
    enteredFor: row.enteredFor,
    consents: {
      takePart: true,
      quote: row.mayQuote,
      attribute: row.mayAttribute,
      photo: row.mayPhoto,
      publish: row.mayPublish,
    },
    supersedes: row.supersedes ?? undefined,
    status: statusOf({ ...row, withdrawn: row.withdrawnOn !== null }),
    refusedBecause: row.refusedBecause ?? undefined,
    withdrawnOn: row.withdrawnOn ?? undefined,
  }
}

/** Where a list goes on: after this voice. */
export interface Cursor {
  readonly saidOn: string
  readonly id: string
}

export interface Wanted {
  readonly shownTo: 'team' | 'public'
  readonly kind?: Kind | undefined
  readonly method?: VoiceMethod | undefined
  /** Part of what was said, as somebody typed it. */
  readonly search?: string | undefined
  readonly after?: Cursor | undefined
  /** How many at most; 20 unless told. */
  readonly most?: number | undefined
}

/**
 * Approved voices, newest day first, as far as a circle may see them; none that somebody is worried about.
 * Give each through `shownTo` before it is drawn. Two statements; O(log n + most) without `search`, which
 * reads this project's voices until the page is full.
 */
export async function listVoices(tx: Tx, placeId: string, cycleId: string, wanted: Wanted): Promise<Voice[]> {
  const offScreen = await listOpenConcernSubjects(tx, placeId, cycleId)
  const said =
    wanted.shownTo === 'team'
      ? sql`concat_ws(' ', w.words, w.group_name, w.bring)`
      : sql`concat_ws(' ', w.words, w.group_name)`
  const found = await sql<Row>`
    select ${sql.raw(columns)} from ${sql.raw(rows)}
    where v.place_id = ${placeId} and v.cycle_id = ${cycleId}
      and v.approved_at is not null and v.withdrawn_on is null and v.superseded_on is null
      ${wanted.shownTo === 'public' ? sql`and v.may_publish` : sql``}
      ${wanted.kind ? sql`and v.kind = ${wanted.kind}` : sql``}
      ${wanted.method ? sql`and v.method = ${wanted.method}` : sql``}
      ${wanted.after ? sql`and (v.said_on, v.id) < (${wanted.after.saidOn}::date, ${wanted.after.id}::uuid)` : sql``}
      ${offScreen.size > 0 ? sql`and v.id <> all (${[...offScreen]}::uuid[])` : sql``}
      ${
        wanted.search
          ? sql`and (${said} ilike ${likely(wanted.search)}
              or exists (select from jsonb_each_text(w.parts) part where part.value ilike ${likely(wanted.search)}))`
          : sql``
      }
    order by v.said_on desc, v.id desc limit ${wanted.most ?? 20}`.execute(tx.kysely)
  return found.rows.map(voiceFrom)
}

function likely(typed: string): string {
  return `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`
}

/** Voices by id, whatever their state; what nobody said is absent. One statement. */
export async function findVoices(
  tx: Tx,
  placeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Voice>> {
  if (ids.length === 0) return new Map()
  const found = await named<Row>(
    tx,
    'find-voices',
    `select ${columns} from ${rows} where v.place_id = $1 and v.id = any ($2::uuid[])`,
    [placeId, [...ids]],
  )
  return new Map(found.map((row) => [row.id, voiceFrom(row)]))
}

export async function findVoice(tx: Tx, placeId: string, id: string): Promise<Voice | undefined> {
  return (await findVoices(tx, placeId, [id])).get(id)
}

/** The voice a receipt's words open, by their hash (`acting.secretHash('receipt', words)`). */
export async function findVoiceByReceipt(tx: Tx, placeId: string, hash: Buffer): Promise<Voice | undefined> {
  const door = await findDoor(tx, 'receipt', hash)
  return door && findVoice(tx, placeId, door.subject)
}

/** Voices that wait for an answer, the earliest promise first; none that somebody is worried about. */
export async function listWaiting(tx: Tx, placeId: string, cycleId: string, most = 50): Promise<Voice[]> {
  const offScreen = await listOpenConcernSubjects(tx, placeId, cycleId)
  const found = await sql<Row>`
    select ${sql.raw(columns)} from ${sql.raw(rows)}
    where v.place_id = ${placeId} and v.cycle_id = ${cycleId}
      and v.approved_at is null and v.refused_at is null and v.withdrawn_on is null and v.superseded_on is null
      and v.id <> all (${[...offScreen]}::uuid[])
    order by v.reply_by, v.id limit ${most}`.execute(tx.kysely)
  return found.rows.map(voiceFrom)
}

/** The latest answers, so that one given by mistake can be undone. */
export async function listAnswered(tx: Tx, placeId: string, cycleId: string, most = 10): Promise<Voice[]> {
  const found = await sql<Row>`
    select ${sql.raw(columns)} from ${sql.raw(rows)}
    where v.place_id = ${placeId} and v.cycle_id = ${cycleId} and (v.approved_at is not null or v.refused_at is not null)
      and v.withdrawn_on is null and v.superseded_on is null
    order by coalesce(v.approved_at, v.refused_at) desc limit ${most}`.execute(tx.kysely)
  return found.rows.map(voiceFrom)
}

export interface VoiceCounts {
  /** Everything ever said, each once however often its author changed it. */
  readonly said: number
  /** Said, later removed. */
  readonly removed: number
  readonly waiting: number
  readonly approved: number
  readonly published: number
}

/** How many, for the team. What the public reads goes through `publishedCount`. One statement, O(voices). */
export async function countVoices(tx: Tx, placeId: string, cycleId: string): Promise<VoiceCounts> {
  const [row] = await named<{ [K in keyof VoiceCounts]: number }>(
    tx,
    'count-voices',
    `select count(*) as said,
       count(*) filter (where withdrawn_on is not null) as removed,
       count(*) filter (where withdrawn_on is null and approved_at is null and refused_at is null) as waiting,
       count(*) filter (where withdrawn_on is null and approved_at is not null) as approved,
       count(*) filter (where withdrawn_on is null and approved_at is not null and may_publish) as published
     from voices.voice where place_id = $1 and cycle_id = $2 and superseded_on is null`,
    [placeId, cycleId],
  )
  return row ?? { said: 0, removed: 0, waiting: 0, approved: 0, published: 0 }
}

export interface NewVoice extends Omit<Voice, 'status' | 'refusedBecause' | 'withdrawnOn' | 'enteredFor'> {
  readonly enteredBy: string | undefined
  readonly consentWording: string
  readonly consentHow: 'screen' | 'paper'
}

/** Adds a voice with its words; false when one with this id was said already. */
export async function addVoice(tx: Tx, placeId: string, voice: NewVoice): Promise<boolean> {
  const { consents } = voice
  const { numAffectedRows } = await sql`
    insert into voices.voice (place_id, cycle_id, id, method, kind, medium, author, session_id, said_on, reply_by, entered_by,
      may_quote, may_attribute, may_photo, may_publish, consent_wording, consent_how, supersedes)
    values (${placeId}, ${voice.cycleId}, ${voice.id}, ${voice.method}, ${voice.kind}, ${voice.medium}, ${voice.author},
      ${voice.sessionId ?? null}, ${voice.saidOn}, ${voice.replyBy}, ${voice.enteredBy ?? null},
      ${consents.quote}, ${consents.attribute}, ${consents.photo}, ${consents.publish},
      ${voice.consentWording}, ${voice.consentHow}, ${voice.supersedes ?? null})
    on conflict do nothing`.execute(tx.kysely)
  if (numAffectedRows !== 1n) return false
  await sql`
    insert into voices.words (place_id, voice_id, words, parts, bring, group_name, known_as, place, photo_id, photo_shows)
    values (${placeId}, ${voice.id}, ${voice.words ?? null}, ${voice.parts ? JSON.stringify(voice.parts) : null}::jsonb,
      ${voice.bring ?? null}, ${voice.groupName ?? null}, ${voice.knownAs ?? null}, ${voice.place ?? null},
      ${voice.photo?.id ?? null}, ${voice.photo?.shows ?? null})`.execute(tx.kysely)
  return true
}

/** Approves a voice that waits; false when somebody was first. */
export async function saveApproval(tx: Tx, placeId: string, id: string, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update voices.voice set approved_at = clock.now(${placeId}), approved_by = ${by}
    where place_id = ${placeId} and id = ${id}
      and approved_at is null and refused_at is null and withdrawn_on is null and superseded_on is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** Refuses a voice that waits, with the reason its author reads; false when somebody was first. */
export async function saveRefusal(
  tx: Tx,
  placeId: string,
  id: string,
  by: string,
  because: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update voices.voice set refused_at = clock.now(${placeId}), refused_by = ${by}
    where place_id = ${placeId} and id = ${id}
      and approved_at is null and refused_at is null and withdrawn_on is null and superseded_on is null`.execute(
    tx.kysely,
  )
  if (numAffectedRows !== 1n) return false
  await sql`update voices.words set refused_because = ${because} where place_id = ${placeId} and voice_id = ${id}`.execute(
    tx.kysely,
  )
  return true
}

/** Takes an answer back: the voice waits again. */
export async function saveUnanswered(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update voices.voice set approved_at = null, approved_by = null, refused_at = null, refused_by = null
    where place_id = ${placeId} and id = ${id} and (approved_at is not null or refused_at is not null)
      and withdrawn_on is null and superseded_on is null`.execute(tx.kysely)
  if (numAffectedRows !== 1n) return false
  await sql`update voices.words set refused_because = null where place_id = ${placeId} and voice_id = ${id}`.execute(
    tx.kysely,
  )
  return true
}

export async function saveConsents(
  tx: Tx,
  placeId: string,
  id: string,
  consents: Consents,
  knownAs: string | undefined,
): Promise<void> {
  await sql`
    update voices.voice set may_quote = ${consents.quote}, may_attribute = ${consents.attribute},
      may_photo = ${consents.photo}, may_publish = ${consents.publish}
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
  await sql`update voices.words set known_as = ${knownAs ?? null} where place_id = ${placeId} and voice_id = ${id}`.execute(
    tx.kysely,
  )
}

/** Marks a voice as one its author has since said differently; false when that happened already. */
export async function saveSuperseded(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update voices.voice set superseded_on = (clock.now(${placeId}) at time zone 'Europe/London')::date
    where place_id = ${placeId} and id = ${id} and superseded_on is null and withdrawn_on is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function saveWithdrawn(tx: Tx, placeId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update voices.voice set withdrawn_on = (clock.now(${placeId}) at time zone 'Europe/London')::date
    where place_id = ${placeId} and id = any (${[...ids]}::uuid[]) and withdrawn_on is null`.execute(
    tx.kysely,
  )
}

/** Everything one author said in this place's stead of it: the versions before and after, itself included. */
export async function listVersions(tx: Tx, placeId: string, id: string): Promise<string[]> {
  const { rows: found } = await sql<{ id: string }>`
    with recursive version (id, supersedes) as (
      select v.id, v.supersedes from voices.voice v where v.place_id = ${placeId} and v.id = ${id}
      union
      select v.id, v.supersedes from voices.voice v join version on v.id = version.supersedes or v.supersedes = version.id
      where v.place_id = ${placeId}
    )
    select id from version`.execute(tx.kysely)
  return found.map((row) => row.id)
}

/** Removes the words of some voices, and what others told of them; answers the photos that went with them. */
export async function removeWords(tx: Tx, placeId: string, ids: readonly string[]): Promise<string[]> {
  await sql`delete from voices.retelling where place_id = ${placeId} and voice_id = any (${[...ids]}::uuid[])`.execute(
    tx.kysely,
  )
  const { rows: gone } = await sql<{ photo: string | null }>`
    delete from voices.words where place_id = ${placeId} and voice_id = any (${[...ids]}::uuid[])
    returning photo_id as photo`.execute(tx.kysely)
  return gone.flatMap((row) => row.photo ?? [])
}

/** Counts a receipt's words that opened nothing: that it happened, not who or what. */
export async function saveWrongCode(tx: Tx, placeId: string): Promise<void> {
  await sql`
    insert into voices.wrong_code (place_id, on_day, times)
    values (${placeId}, (clock.now(${placeId}) at time zone 'Europe/London')::date, 1)
    on conflict (place_id, on_day) do update set times = voices.wrong_code.times + 1`.execute(tx.kysely)
}

export async function countWrongCodes(tx: Tx, placeId: string): Promise<number> {
  const { rows: found } = await sql<{ times: number }>`
    select coalesce(sum(times), 0)::bigint as times from voices.wrong_code where place_id = ${placeId}`.execute(
    tx.kysely,
  )
  return found[0]?.times ?? 0
}
