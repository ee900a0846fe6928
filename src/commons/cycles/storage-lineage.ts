import { sql, type Tx } from '#platform/db'

/** Where a project was started from: a published project, here or in another place. */
export interface Lineage {
  readonly place: string
  readonly placeName: string
  readonly slug: string
  readonly title: string
}

export async function addLineage(tx: Tx, placeId: string, cycleId: string, from: Lineage): Promise<void> {
  await sql`
    insert into cycles.lineage (place_id, cycle_id, from_place, from_place_name, from_slug, from_title, at)
    values (${placeId}, ${cycleId}, ${from.place}, ${from.placeName}, ${from.slug}, ${from.title}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}
