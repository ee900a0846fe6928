import { sql, type Tx } from '#platform/db'
import type { Claim, Study } from './study.ts'

type StudyRow = Omit<Study, 'publishedAt'> & { readonly publishedAt: Temporal.Instant | null }

export async function findStudy(tx: Tx, placeId: string, cycleId: string): Promise<Study | undefined> {
  const { rows } = await sql<StudyRow>`
    select what, challenge, contact, published_at as "publishedAt", version from studies.study
    where place_id = ${placeId} and cycle_id = ${cycleId}`.execute(tx.kysely)
  return rows[0] && { ...rows[0], publishedAt: rows[0].publishedAt ?? undefined }
}

/** Saves what the people of a project wrote, if nobody else did meanwhile; false when somebody was first. */
export async function saveStudy(
  tx: Tx,
  placeId: string,
  cycleId: string,
  { what, challenge, contact, version }: Omit<Study, 'publishedAt'>,
): Promise<boolean> {
  const { numAffectedRows } =
    version === 0
      ? await sql`
          insert into studies.study (place_id, cycle_id, what, challenge, contact)
          values (${placeId}, ${cycleId}, ${what}, ${challenge}, ${contact}) on conflict do nothing`.execute(
          tx.kysely,
        )
      : await sql`
          update studies.study set what = ${what}, challenge = ${challenge}, contact = ${contact}, version = version + 1
          where place_id = ${placeId} and cycle_id = ${cycleId} and version = ${version}`.execute(tx.kysely)
  return numAffectedRows === 1n
}

export async function savePublished(
  tx: Tx,
  placeId: string,
  cycleId: string,
  by: string | undefined,
): Promise<void> {
  await sql`
    update studies.study set published_at = clock.now(${placeId}), published_by = ${by ?? null}
    where place_id = ${placeId} and cycle_id = ${cycleId}`.execute(tx.kysely)
}

export async function saveTakenDown(tx: Tx, placeId: string, cycleId: string): Promise<void> {
  await sql`update studies.study set published_at = null where place_id = ${placeId} and cycle_id = ${cycleId}`.execute(
    tx.kysely,
  )
}

export async function listClaims(tx: Tx, placeId: string, cycleId: string): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    select id, principle_set as "set", principle, words, evidence from studies.claim
    where place_id = ${placeId} and cycle_id = ${cycleId} and ended_at is null order by made_at, id`.execute(
    tx.kysely,
  )
  return rows
}

/** Keeps a claim in place of an older one about the same principle. */
export async function saveClaim(tx: Tx, placeId: string, cycleId: string, claim: Claim): Promise<void> {
  await saveClaimEnded(tx, placeId, cycleId, claim.set, claim.principle)
  await sql`
    insert into studies.claim (place_id, cycle_id, id, principle_set, principle, words, evidence, made_at)
    values (${placeId}, ${cycleId}, ${claim.id}, ${claim.set}, ${claim.principle}, ${claim.words}, ${claim.evidence}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function saveClaimEnded(
  tx: Tx,
  placeId: string,
  cycleId: string,
  set: string,
  principle: string,
): Promise<void> {
  await sql`
    update studies.claim set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and cycle_id = ${cycleId} and principle_set = ${set} and principle = ${principle} and ended_at is null`.execute(
    tx.kysely,
  )
}
