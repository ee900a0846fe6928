import type { MethodKey } from '#insight/sessions'
import { sql, type Tx } from '#platform/db'

/** What somebody wrote on the first screen and has not said yet. */
export interface Draft {
  readonly id: string
  readonly cycleId: string
  readonly method: MethodKey
  readonly author: 'one' | 'group'
  readonly groupName?: string | undefined
  readonly words?: string | undefined
  readonly parts?: Readonly<Record<string, string>> | undefined
  readonly bring?: string | undefined
  readonly session?: string | undefined
  readonly photo?: { readonly id: string; readonly shows?: string | undefined } | undefined
}

/** A draft of this very browser; another's does not exist. */
export async function findDraft(
  tx: Tx,
  placeId: string,
  id: string,
  browser: Buffer,
): Promise<Draft | undefined> {
  const { rows } = await sql<{
    cycleId: string
    content: Omit<Draft, 'id' | 'cycleId' | 'photo'> & { shows?: string }
    photo: string | null
  }>`
    select cycle_id as "cycleId", content, photo_id as photo from voices.draft
    where place_id = ${placeId} and id = ${id} and browser = ${browser}`.execute(tx.kysely)
  const row = rows[0]
  if (!row) return undefined
  const { shows, ...content } = row.content
  return {
    ...content,
    id,
    cycleId: row.cycleId,
    photo: row.photo === null ? undefined : { id: row.photo, shows },
  }
}

/** Keeps a draft, or keeps it again after a step back. */
export async function saveDraft(tx: Tx, placeId: string, draft: Draft, browser: Buffer): Promise<void> {
  const { id, cycleId, photo, ...content } = draft
  await sql`
    insert into voices.draft (place_id, cycle_id, id, browser, content, photo_id, begun_at)
    values (${placeId}, ${cycleId}, ${id}, ${browser}, ${JSON.stringify({ ...content, shows: photo?.shows })}::jsonb,
            ${photo?.id ?? null}, clock.now(${placeId}))
    on conflict (place_id, id) do update set content = excluded.content, photo_id = excluded.photo_id, begun_at = excluded.begun_at
    where voices.draft.browser = excluded.browser`.execute(tx.kysely)
}

/** Removes a draft once it is said, or thrown away; its photo stays for whoever took it over. */
export async function removeDraft(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`delete from voices.draft where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}

/** Removes what nobody said within a day; answers which drafts went, and the photos that went with them. */
export async function removeOldDrafts(
  tx: Tx,
  placeId: string,
): Promise<{ id: string; photo: string | null }[]> {
  const { rows } = await sql<{ id: string; photo: string | null }>`
    delete from voices.draft where place_id = ${placeId} and begun_at < clock.now(${placeId}) - interval '1 day'
    returning id, photo_id as photo`.execute(tx.kysely)
  return rows
}
