import { sql, type Tx } from '#platform/db'
import type { Evidence } from './evidence.ts'

type EvidenceRow = Omit<Evidence, 'endedAt'> & { readonly endedAt: Temporal.Instant | null }

const columns = sql.raw(
  'id, of_kind as "ofKind", of_id as "ofId", kind, subject_id as subject, why, ended_at as "endedAt"',
)
const evidenceFrom = (row: EvidenceRow): Evidence => ({ ...row, endedAt: row.endedAt ?? undefined })

/** The links of some outcomes or qualities, ended ones too. */
export async function listEvidence(tx: Tx, placeId: string, ofIds: readonly string[]): Promise<Evidence[]> {
  if (ofIds.length === 0) return []
  const { rows } = await sql<EvidenceRow>`
    select ${columns} from framework.evidence
    where place_id = ${placeId} and of_id = any (${[...ofIds]}::uuid[]) order by linked_at, id`.execute(
    tx.kysely,
  )
  return rows.map(evidenceFrom)
}

/** Every link in a project that stands. */
export async function listEvidenceOfCycle(tx: Tx, placeId: string, cycleId: string): Promise<Evidence[]> {
  const { rows } = await sql<EvidenceRow>`
    select ${columns} from framework.evidence
    where place_id = ${placeId} and cycle_id = ${cycleId} and ended_at is null
    order by linked_at, id limit 5000`.execute(tx.kysely)
  return rows.map(evidenceFrom)
}

export async function addEvidence(
  tx: Tx,
  placeId: string,
  cycleId: string,
  links: readonly (Omit<Evidence, 'endedAt'> & { readonly linkedBy: string | undefined })[],
): Promise<void> {
  if (links.length === 0) return
  await sql`
    insert into framework.evidence (place_id, cycle_id, id, of_kind, of_id, kind, subject_id, why, linked_by, linked_at)
    values ${sql.join(
      links.map(
        (link) =>
          sql`(${placeId}, ${cycleId}, ${link.id}, ${link.ofKind}, ${link.ofId}, ${link.kind}, ${link.subject}, ${link.why}, ${link.linkedBy ?? null}, clock.now(${placeId}))`,
      ),
    )} on conflict do nothing`.execute(tx.kysely)
}

export async function saveEvidenceEnded(
  tx: Tx,
  placeId: string,
  id: string,
  by: string | undefined,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update framework.evidence set ended_at = clock.now(${placeId}), ended_by = ${by ?? null}
    where place_id = ${placeId} and id = ${id} and ended_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}
