import { createHash } from 'node:crypto'

/** One entry of a place's ledger, as it is chained. `at` is ISO 8601 with microseconds, UTC. */
export interface ChainedEntry {
  readonly place: string
  readonly seq: number
  readonly at: string
  readonly act: string
  readonly subjectKind: string
  readonly subject: string
  readonly contentHash: string
  readonly erases: readonly number[]
}

/** The bytes an entry is hashed as: one JSON array in this order, so that no serializer can reorder it. */
export function canonical(entry: ChainedEntry): string {
  return JSON.stringify([
    entry.place,
    entry.seq,
    entry.at,
    entry.act,
    entry.subjectKind,
    entry.subject,
    entry.contentHash,
    entry.erases,
  ])
}

/** `SHA-256(previous hash, canonical entry)`; the first entry of a place follows 32 zero bytes. */
export function entryHash(previous: Buffer, entry: ChainedEntry): Buffer {
  return createHash('sha256').update(previous).update(canonical(entry)).digest()
}

/** `SHA-256(salt, content)`: deleting both erases the content, and the chain still verifies. */
export function contentHash(salt: Buffer, content: string): Buffer {
  return createHash('sha256').update(salt).update(content).digest()
}
