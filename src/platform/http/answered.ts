import { sql, type Tx } from '#platform/db'

/**
 * Forgets what the forms that made something were compared by. The rows stay: the same form sent again still
 * gets the same answer, but nothing is left from which its words could be guessed.
 */
export async function forgetAnswersAbout(tx: Tx, placeId: string, subject: string): Promise<void> {
  await sql`
    update http.answered set fingerprint_key = null, fingerprint = null
    where place_id = ${placeId} and ${subject}::uuid = any (concerns)`.execute(tx.kysely)
}
