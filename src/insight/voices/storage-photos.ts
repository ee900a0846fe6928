import { sql, type Tx } from '#platform/db'
import { removeFile } from '#platform/files'

/** Removes photos that no voice and no draft shows any more, bytes and all. */
export async function removeUnusedPhotos(tx: Tx, placeId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...ids]}::uuid[]) photo (id)
    where not exists (select from voices.words w where w.place_id = ${placeId} and w.photo_id = photo.id)
      and not exists (select from voices.draft d where d.place_id = ${placeId} and d.photo_id = photo.id)`.execute(
    tx.kysely,
  )
  // A voice has one photo, so this is one, or as many as a night's forgotten drafts.
  for (const { id } of rows) await removeFile(tx, placeId, id)
}
