import { sql, type Tx } from '#platform/db'
import type { Right } from './right.ts'

type RightRow = Omit<Right, 'officerRole'> & { readonly officerRole: string | null }

const rightColumns = sql.raw(`r.id, r.cycle_id as "cycleId", r.matter, r.question, r.holder, r.form,
  r.officer_role as "officerRole", r.grounds, r.declared_at as "declaredAt"`)

function rightFrom(row: RightRow): Right {
  return { ...row, officerRole: row.officerRole ?? undefined }
}

/** What a project has declared: who decides about which matter, oldest first. */
export async function listRights(tx: Tx, placeId: string, cycleId: string): Promise<Right[]> {
  const { rows } = await sql<RightRow>`
    select ${rightColumns} from power.right r
    where r.place_id = ${placeId} and r.cycle_id = ${cycleId} and r.ended_at is null
    order by r.declared_at, r.matter`.execute(tx.kysely)
  return rows.map(rightFrom)
}

export async function findRight(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
): Promise<Right | undefined> {
  const { rows } = await sql<RightRow>`
    select ${rightColumns} from power.right r
    where r.place_id = ${placeId} and r.cycle_id = ${cycleId} and r.matter = ${matter} and r.ended_at is null`.execute(
    tx.kysely,
  )
  return rows[0] && rightFrom(rows[0])
}

/** A right held for a change: opening a decision under it and declaring it anew wait for each other. */
export async function findRightToUse(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matter: string,
): Promise<Right | undefined> {
  await sql`
    select from power.right
    where place_id = ${placeId} and cycle_id = ${cycleId} and matter = ${matter} and ended_at is null for update`.execute(
    tx.kysely,
  )
  return findRight(tx, placeId, cycleId, matter)
}

/** A right, and the end of the one declared before it about the same matter. */
export async function saveRight(tx: Tx, placeId: string, right: Omit<Right, 'declaredAt'>): Promise<void> {
  await sql`
    update power.right set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and cycle_id = ${right.cycleId} and matter = ${right.matter} and ended_at is null`.execute(
    tx.kysely,
  )
  await sql`
    insert into power.right (place_id, cycle_id, id, matter, question, holder, form, officer_role, grounds, declared_at)
    values (${placeId}, ${right.cycleId}, ${right.id}, ${right.matter}, ${right.question}, ${right.holder}, ${right.form},
            ${right.officerRole ?? null}, ${[...right.grounds]}::text[], clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** How many decisions were opened under a right, closed ones too. */
export async function countDecisionsUnder(tx: Tx, placeId: string, rightId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from power.decision where place_id = ${placeId} and right_id = ${rightId}`.execute(
    tx.kysely,
  )
  return rows[0]?.n ?? 0
}
