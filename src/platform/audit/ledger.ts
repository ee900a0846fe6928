import { randomBytes } from 'node:crypto'
import { closeWith, sql, type Tx } from '#platform/db'
import { contentHash, entryHash } from './chain.ts'

/** Something somebody did, as the ledger keeps it. Ids and choices only: never words, names or addresses. */
export interface Deed {
  /** Room and verb: `voices.share`, `power.close`. */
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** Who did it, where that is known; it is kept with the erasable content. */
  readonly by?: string | undefined
  readonly about?: Readonly<Record<string, unknown>>
  /** Sequence numbers whose content this deed erased. */
  readonly erases?: readonly number[]
}

/**
 * Appends a transaction's deeds to its place's chain. It is the transaction's last step, because it takes the
 * lock under which sequence numbers are given: what commits first is numbered first.
 */
export async function seal(tx: Tx, placeId: string, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return
  const [, { rows }] = await Promise.all([
    sql`insert into audit.head (place_id, seq, hash) values (${placeId}, 0, ${Buffer.alloc(32)}) on conflict do nothing`.execute(
      tx.kysely,
    ),
    sql<{ seq: number; hash: Buffer; at: string }>`
    select seq, hash, to_char(clock.now(${placeId}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from audit.head where place_id = ${placeId} for update`.execute(tx.kysely),
  ])
  const head = rows[0]
  if (!head) throw new Error('the ledger has no head in this place')

  let { seq, hash: previous } = head
  const entries = []
  const contents = []
  for (const deed of deeds) {
    seq += 1
    const content = JSON.stringify({ by: deed.by ?? null, ...deed.about })
    const salt = randomBytes(16)
    const hashed = contentHash(salt, content)
    const erases = deed.erases ?? []
    const hash = entryHash(previous, {
      place: placeId,
      seq,
      at: head.at,
      act: deed.act,
      subjectKind: deed.subject.kind,
      subject: deed.subject.id,
      contentHash: hashed.toString('hex'),
      erases,
    })
    entries.push({
      seq,
      act: deed.act,
      kind: deed.subject.kind,
      id: deed.subject.id,
      hashed,
      erases,
      previous,
      hash,
    })
    contents.push({ seq, salt, content })
    previous = hash
  }
  // With the commit in one write: while the head is held everybody else who seals in this place waits.
  closeWith(tx, [
    sql`
    insert into audit.entry (place_id, seq, at, act, subject_kind, subject_id, content_hash, erases, prev, hash)
    values ${sql.join(
      entries.map(
        (e) =>
          sql`(${placeId}, ${e.seq}, ${head.at}, ${e.act}, ${e.kind}, ${e.id}, ${e.hashed}, ${[...e.erases]}::bigint[], ${e.previous}, ${e.hash})`,
      ),
    )}`,
    sql`
    insert into audit.content (place_id, seq, salt, content)
    values ${sql.join(contents.map((c) => sql`(${placeId}, ${c.seq}, ${c.salt}, ${c.content})`))}`,
    sql`update audit.head set seq = ${seq}, hash = ${previous} where place_id = ${placeId}`,
  ])
}

/**
 * Erases what the ledger keeps about some subjects (salt and content go, the chain stays whole) and answers
 * the deed that says so, to be sealed with the act that asked for it.
 */
export async function eraseContentOf(
  tx: Tx,
  placeId: string,
  subject: { readonly kind: string; readonly id: string },
): Promise<Deed> {
  const { rows } = await sql<{ seq: number }>`
    delete from audit.content c using audit.entry e
    where e.place_id = ${placeId} and e.subject_id = ${subject.id} and c.place_id = e.place_id and c.seq = e.seq
    returning c.seq`.execute(tx.kysely)
  return { act: 'audit.erase', subject, erases: rows.map((row) => row.seq).sort((a, b) => a - b) }
}
