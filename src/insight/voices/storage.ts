import { findDoor } from '#commons/places'
import { listOpenConcernSubjects } from '#commons/safety'
import type { MethodKey } from '#insight/sessions'
import { named, sql, type Tx } from '#platform/db'
import type { Consents, Kind, Voice } from './voice.ts'
import { type VoiceRow, voiceFrom } from './voice-row.ts'

export const columns = `v.id, v.cycle_id as "cycleId", v.method, v.kind, v.medium, v.author, v.session_id as "sessionId",
  v.said_on as "saidOn", v.reply_by as "replyBy", v.entered_by is not null as "enteredFor",
  v.may_quote as "mayQuote", v.may_attribute as "mayAttribute", v.may_photo as "mayPhoto", v.may_publish as "mayPublish",
  v.supersedes, v.superseded_on is not null as superseded, v.approved_at is not null as approved,
  v.refused_at is not null as refused, v.withdrawn_on as "withdrawnOn",
  w.words, w.parts, w.bring, w.group_name as "groupName", w.known_as as "knownAs", w.place,
  w.photo_id as "photoId", w.photo_shows as "photoShows", w.refused_because as "refusedBecause"`
export const rows = `voices.voice v left join voices.words w on w.place_id = v.place_id and w.voice_id = v.id`

/** Where a list goes on: after this voice. */
export interface Cursor {
  readonly saidOn: string
  readonly id: string
}

export interface Wanted {
  readonly shownTo: 'team' | 'public'
  readonly kind?: Kind | undefined
  readonly method?: MethodKey | undefined
  /** Part of what was said, as somebody typed it. */
  readonly search?: string | undefined
  readonly after?: Cursor | undefined
  /** How many at most; 20 unless told. */
  readonly most?: number | undefined
}

/**
 * How many voices a search looks through before it asks whether to go on. People's words are in no index (one
 * more place to erase them from), so each is read: 10,000 take a fifth of a second, half a million would take
 * ten. Few projects ever hold more than one such look.
 */
export const voicesInOneLook = 10_000

/**
 * Approved voices, newest day first, as far as a circle may see them; none that somebody is worried about.
 * Give each through `shownTo` before it is drawn. Two statements; O(log n + most), and with `search` O(one look):
 * what lies further back is found by asking again from `findEndOfLook`.
 */
export async function listVoices(tx: Tx, placeId: string, cycleId: string, wanted: Wanted): Promise<Voice[]> {
  const offScreen = await listOpenConcernSubjects(tx, placeId, cycleId)
  const onScreen = offScreen.size > 0 ? sql`and v.id <> all (${[...offScreen]}::uuid[])` : sql``
  const said =
    wanted.shownTo === 'team'
      ? sql`concat_ws(' ', w.words, w.group_name, w.bring)`
      : sql`concat_ws(' ', w.words, w.group_name)`
  const found = await sql<VoiceRow>`
    select ${sql.raw(columns)} from (
      select * from voices.voice v where ${inReach(placeId, cycleId, wanted)} ${wanted.search ? sql`` : onScreen}
      order by v.said_on desc, v.id desc limit ${wanted.search ? voicesInOneLook : (wanted.most ?? 20)}
    ) v left join voices.words w on w.place_id = v.place_id and w.voice_id = v.id
    ${
      wanted.search
        ? sql`where true ${onScreen} and (${said} ilike ${likely(wanted.search)}
            or exists (select from jsonb_each_text(w.parts) part where part.value ilike ${likely(wanted.search)}))`
        : sql``
    }
    order by v.said_on desc, v.id desc limit ${wanted.most ?? 20}`.execute(tx.kysely)
  return found.rows.map(voiceFrom)
}

/** Where one look ends, when there is more behind it: the place to go on searching from. */
export async function findEndOfLook(
  tx: Tx,
  placeId: string,
  cycleId: string,
  wanted: Wanted,
): Promise<Cursor | undefined> {
  const { rows: ends } = await sql<Cursor>`
    select v.said_on as "saidOn", v.id from voices.voice v where ${inReach(placeId, cycleId, wanted)}
    order by v.said_on desc, v.id desc offset ${voicesInOneLook - 1} limit 1`.execute(tx.kysely)
  return ends[0]
}

function inReach(placeId: string, cycleId: string, { shownTo, kind, method, after }: Wanted) {
  return sql`v.place_id = ${placeId} and v.cycle_id = ${cycleId}
    and v.approved_at is not null and v.withdrawn_on is null and v.superseded_on is null
    ${shownTo === 'public' ? sql`and v.may_publish` : sql``}
    ${kind ? sql`and v.kind = ${kind}` : sql``}
    ${method ? sql`and v.method = ${method}` : sql``}
    ${after ? sql`and (v.said_on, v.id) < (${after.saidOn}::date, ${after.id}::uuid)` : sql``}`
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
  const found = await named<VoiceRow>(
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

/** Above this a public page says "more than": nobody needs it exactly, and counting on would slow everybody. */
export const mostCounted = 1000

/** What a list of public voices leaves out, each counted to `mostCounted` + 1 at most. One statement by index. */
export async function countUnseen(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<{ readonly notPublic: number; readonly removed: number }> {
  const [row] = await named<{ notPublic: number; removed: number }>(
    tx,
    'count-unseen-voices',
    `select
       (select count(*) from (
          select from voices.voice where place_id = $1 and cycle_id = $2 and not may_publish
            and approved_at is not null and withdrawn_on is null and superseded_on is null limit $3) counted) as "notPublic",
       (select count(*) from (
          select from voices.voice where place_id = $1 and cycle_id = $2
            and withdrawn_on is not null and superseded_on is null limit $3) counted) as removed`,
    [placeId, cycleId, mostCounted + 1],
  )
  return row ?? { notPublic: 0, removed: 0 }
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
