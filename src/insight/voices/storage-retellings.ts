import { sql, type Tx } from '#platform/db'

/** What somebody else made of a person's words: a translation, a tidier version. Never the words themselves. */
export interface Retelling {
  readonly id: string
  readonly voiceId: string
  readonly words: string
  readonly why: string
  readonly toldBy: string
  readonly toldOn: string
}

export async function addRetelling(
  tx: Tx,
  placeId: string,
  retelling: Omit<Retelling, 'toldOn'>,
): Promise<void> {
  await sql`
    insert into voices.retelling (place_id, voice_id, id, words, why, told_by, told_on)
    values (${placeId}, ${retelling.voiceId}, ${retelling.id}, ${retelling.words}, ${retelling.why}, ${retelling.toldBy},
            (clock.now(${placeId}) at time zone 'Europe/London')::date)`.execute(tx.kysely)
}

export async function listRetellings(
  tx: Tx,
  placeId: string,
  voiceIds: readonly string[],
): Promise<Retelling[]> {
  if (voiceIds.length === 0) return []
  const { rows } = await sql<Retelling>`
    select id, voice_id as "voiceId", words, why, told_by as "toldBy", told_on as "toldOn" from voices.retelling
    where place_id = ${placeId} and voice_id = any (${[...voiceIds]}::uuid[]) order by told_on, id`.execute(
    tx.kysely,
  )
  return rows
}
