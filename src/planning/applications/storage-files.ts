import { sql, type Tx } from '#platform/db'

export async function addAttachment(
  tx: Tx,
  placeId: string,
  one: { readonly id: string; readonly application: string; readonly lockedHash: Buffer },
  pieces: readonly Buffer[],
): Promise<void> {
  await sql`
    insert into applications.attachment (place_id, id, application_id, locked_hash, added_at)
    values (${placeId}, ${one.id}, ${one.application}, ${one.lockedHash}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
  for (const [n, locked] of pieces.entries()) {
    await sql`
      insert into applications.piece (place_id, attachment_id, n, locked)
      values (${placeId}, ${one.id}, ${n}, ${locked})`.execute(tx.kysely)
  }
}

/** The fingerprints of what is kept, as locked as it is, by id. */
export async function listLockedHashes(
  tx: Tx,
  placeId: string,
  application: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await sql<{ id: string; hash: Buffer }>`
    select id, locked_hash as hash from applications.attachment
    where place_id = ${placeId} and application_id = ${application}`.execute(tx.kysely)
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}

export async function listLockedHashesOfMany(
  tx: Tx,
  placeId: string,
  attachments: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  if (attachments.length === 0) return new Map()
  const { rows } = await sql<{ id: string; hash: Buffer }>`
    select id, locked_hash as hash from applications.attachment
    where place_id = ${placeId} and id = any (${[...attachments]}::uuid[])`.execute(tx.kysely)
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}

/** The fingerprints of a call's files as their pieces lie there now, worked out by the database. */
export async function listPieceHashes(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await sql<{ id: string; hash: Buffer }>`
    select p.attachment_id as id, sha256(string_agg(p.locked, ''::bytea order by p.n)) as hash
    from applications.piece p
    join applications.attachment f on f.place_id = p.place_id and f.id = p.attachment_id
    join applications.application a on a.place_id = f.place_id and a.id = f.application_id
    where p.place_id = ${placeId} and a.call_id = ${callId} group by p.attachment_id`.execute(tx.kysely)
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}

export async function listPieces(tx: Tx, placeId: string, attachment: string): Promise<Buffer[]> {
  const { rows } = await sql<{ locked: Buffer }>`
    select locked from applications.piece where place_id = ${placeId} and attachment_id = ${attachment}
    order by n`.execute(tx.kysely)
  return rows.map(({ locked }) => locked)
}

/** Removes a file, unless a version that was sent still holds it. */
export async function removeAttachment(
  tx: Tx,
  placeId: string,
  application: string,
  id: string,
): Promise<void> {
  await sql`
    delete from applications.attachment a
    where a.place_id = ${placeId} and a.application_id = ${application} and a.id = ${id}
      and not exists (select from applications.sent s
        where s.place_id = a.place_id and s.application_id = a.application_id and s.sealed is not null and a.id = any (s.files))`.execute(
    tx.kysely,
  )
}
