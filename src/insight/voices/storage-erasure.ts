import { sql, type Tx } from '#platform/db'

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

export async function saveWithdrawn(tx: Tx, placeId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update voices.voice set withdrawn_on = (clock.now(${placeId}) at time zone 'Europe/London')::date
    where place_id = ${placeId} and id = any (${[...ids]}::uuid[]) and withdrawn_on is null`.execute(
    tx.kysely,
  )
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
