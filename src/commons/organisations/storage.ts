import { sql, type Tx } from '#platform/db'
import type { Kind, Organisation, OrganisationDraft } from './organisation.ts'

interface Row extends Omit<Organisation, 'identifier' | 'kind'> {
  readonly kind: Kind
  readonly identifier: string | null
}

const columns = sql.raw(
  'id, name, kind, identifier, about, not_published as "notPublished", added_at as "addedAt"',
)
const from = (row: Row): Organisation => ({ ...row, identifier: row.identifier ?? undefined })

export async function findOrganisation(
  tx: Tx,
  placeId: string,
  id: string,
): Promise<Organisation | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from organisations.organisation where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
  return rows[0] && from(rows[0])
}

/** Some organisations by id, in one question. */
export async function findOrganisations(
  tx: Tx,
  placeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select ${columns} from organisations.organisation
    where place_id = ${placeId} and id = any (${[...ids]}::uuid[])`.execute(tx.kysely)
  return new Map(rows.map((row) => [row.id, from(row)]))
}

/** The organisation that has this name, or this number, already; letters' size does not tell names apart. */
export async function findNamesake(
  tx: Tx,
  placeId: string,
  { name, identifier }: { readonly name: string; readonly identifier?: string | undefined },
): Promise<Organisation | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from organisations.organisation
    where place_id = ${placeId} and not not_published
      and (lower(name) = lower(${name.trim().replaceAll(/\s+/g, ' ')}) or identifier = ${identifier ?? null})
    limit 1`.execute(tx.kysely)
  return rows[0] && from(rows[0])
}

/**
 * The place's directory, by name. `search` finds a part of a name; `after` is the id of the last one seen
 * (the list goes on behind it). At most `most`, 50 unless told.
 */
export async function listOrganisations(
  tx: Tx,
  placeId: string,
  {
    search = '',
    after,
    most = 50,
  }: { readonly search?: string; readonly after?: string | undefined; readonly most?: number } = {},
): Promise<Organisation[]> {
  const wanted = `%${search
    .trim()
    .toLowerCase()
    .replaceAll(/[%_\\]/g, '\\$&')}%`
  const { rows } = await sql<Row>`
    select ${columns} from organisations.organisation
    where place_id = ${placeId} and lower(name) like ${wanted}
      and (${after ?? null}::uuid is null or (lower(name), id) > (
        select lower(o.name), o.id from organisations.organisation o
        where o.place_id = ${placeId} and o.id = ${after ?? null}::uuid))
    order by lower(name), id limit ${most}`.execute(tx.kysely)
  return rows.map(from)
}

/** Adds an organisation; undefined when another of its name or number was added in the same moment. */
export async function addListing(
  tx: Tx,
  placeId: string,
  organisation: OrganisationDraft & { readonly id: string },
): Promise<Organisation | undefined> {
  const { rows } = await sql<Row>`
    insert into organisations.organisation (place_id, id, name, kind, identifier, about, not_published, added_at)
    values (${placeId}, ${organisation.id}, ${organisation.name}, ${organisation.kind}, ${organisation.identifier ?? null},
            ${organisation.about ?? ''}, ${organisation.notPublished ?? false}, clock.now(${placeId}))
    on conflict do nothing returning ${columns}`.execute(tx.kysely)
  return rows[0] && from(rows[0])
}
