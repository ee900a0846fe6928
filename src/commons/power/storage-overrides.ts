import { sql, type Tx } from '#platform/db'
import type { Override } from './override.ts'

export async function addOverride(
  tx: Tx,
  placeId: string,
  override: { id: string; decisionId: string } & Pick<Override, 'ground' | 'reason' | 'toldOn' | 'toldBy'>,
): Promise<void> {
  await sql`
    insert into power.override (place_id, decision_id, id, ground, reason, told_on, told_at, told_by)
    values (${placeId}, ${override.decisionId}, ${override.id}, ${override.ground}, ${override.reason}, ${override.toldOn},
            clock.now(${placeId}), ${override.toldBy})`.execute(tx.kysely)
}

export async function saveReply(tx: Tx, placeId: string, decisionId: string, reply: string): Promise<void> {
  await sql`
    update power.override set reply = ${reply}, replied_at = clock.now(${placeId})
    where place_id = ${placeId} and decision_id = ${decisionId} and published_at is null`.execute(tx.kysely)
}

export async function saveOverridePublished(tx: Tx, placeId: string, decisionId: string): Promise<void> {
  await sql`
    update power.override set published_at = clock.now(${placeId})
    where place_id = ${placeId} and decision_id = ${decisionId} and published_at is null`.execute(tx.kysely)
}
