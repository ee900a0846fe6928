import { type OpenName, type Place, unnamed } from '#commons/places'
import type { Instant } from '#platform/clock'
import { sql, type Tx } from '#platform/db'

/** One award as it was announced, with the place and the project it belongs to. */
export interface Announced {
  readonly awardId: string
  readonly place: Place
  /** How the place is named in open data. */
  readonly named: OpenName
  readonly slug: string
  readonly project: string
  readonly callTitle: string
  readonly purpose: string
  readonly recipientName: string
  readonly recipientId: string
  readonly recipientIdentifier: string | undefined
  readonly amountPence: number
  readonly askedPence: number | undefined
  readonly awardedOn: string
  readonly startsOn: string | undefined
  readonly announcedAt: Temporal.Instant
}

type Row = Omit<Announced, 'place' | 'named' | 'recipientIdentifier' | 'askedPence' | 'startsOn'> & {
  readonly placeId: string
  readonly recipientIdentifier: string | null
  readonly askedPence: number | null
  readonly startsOn: string | null
}

// A file people download whole; whoever announces more than this a year publishes by the year.
const most = 20_000

/** Every award announced in a listed project of these places, newest first. One statement, read only. */
export async function listAnnounced(
  tx: Tx,
  places: readonly Place[],
  names: ReadonlyMap<string, OpenName>,
): Promise<Announced[]> {
  await tx.lookAcrossPlaces()
  const { rows } = await sql<Row>`
    select n.award_id as "awardId", n.place_id as "placeId", c.slug, c.title as project, n.call_title as "callTitle", n.purpose,
      n.recipient_name as "recipientName", n.recipient_id as "recipientId", n.recipient_identifier as "recipientIdentifier",
      n.amount_pence as "amountPence", n.asked_pence as "askedPence", n.awarded_on as "awardedOn", n.starts_on as "startsOn",
      n.announced_at as "announcedAt"
    from awards.notice n
    join cycles.cycle c on c.place_id = n.place_id and c.id = n.cycle_id and c.listed_at is not null
    where n.place_id = any (${places.map(({ id }) => id)}::uuid[])
    order by n.announced_at desc, n.award_id limit ${most}`.execute(tx.kysely)
  const byId = new Map(places.map((place) => [place.id, place]))
  return rows.flatMap(({ placeId, recipientIdentifier, askedPence, startsOn, ...row }) => {
    const place = byId.get(placeId)
    return place
      ? {
          ...row,
          place,
          named: names.get(placeId) ?? unnamed,
          recipientIdentifier: recipientIdentifier ?? undefined,
          askedPence: askedPence ?? undefined,
          startsOn: startsOn ?? undefined,
        }
      : []
  })
}

/** Whether anything was announced in a place from a moment on. */
export async function findAnnouncedSince(tx: Tx, placeId: string, since: Instant): Promise<boolean> {
  const { rows } = await sql`
    select from awards.notice where place_id = ${placeId} and announced_at >= ${since} limit 1`.execute(
    tx.kysely,
  )
  return rows.length > 0
}
