import { named, type Tx } from '#platform/db'

/** Whom each person of a place speaks for, by the organisation's name. One statement. */
export async function listSpokenFor(tx: Tx, placeId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await named<{ person: string; name: string }>(
    tx,
    'list-spoken-for',
    `select r.person_id as person, o.name from people.representative r
     join organisations.organisation o on o.place_id = r.place_id and o.id = r.organisation_id
     where r.place_id = $1 and r.ended_at is null order by o.name limit 500`,
    [placeId],
  )
  return new Map(rows.map(({ person, name }) => [person, name]))
}
