import { sql, type Tx } from '#platform/db'
import type { Indicator } from './indicator.ts'

type IndicatorRow = Omit<Indicator, 'beside'> & { readonly beside: string | null }

const columns = sql.raw('id, outcome_id as "outcomeId", words, by_young_people as "byYoungPeople", beside')
const indicatorFrom = (row: IndicatorRow): Indicator => ({ ...row, beside: row.beside ?? undefined })

/** The signs of a project's outcomes, or of one of them. */
export async function listIndicators(
  tx: Tx,
  placeId: string,
  cycleId: string,
  outcomeId?: string,
): Promise<Indicator[]> {
  const { rows } = await sql<IndicatorRow>`
    select ${columns} from framework.indicator
    where place_id = ${placeId} and cycle_id = ${cycleId} and withdrawn_at is null
      ${outcomeId === undefined ? sql`` : sql`and outcome_id = ${outcomeId}`}
    order by made_at, id limit 2000`.execute(tx.kysely)
  return rows.map(indicatorFrom)
}

export async function findIndicator(tx: Tx, placeId: string, id: string): Promise<Indicator | undefined> {
  const { rows } = await sql<IndicatorRow>`
    select ${columns} from framework.indicator
    where place_id = ${placeId} and id = ${id} and withdrawn_at is null`.execute(tx.kysely)
  return rows[0] && indicatorFrom(rows[0])
}

export async function addIndicator(
  tx: Tx,
  placeId: string,
  cycleId: string,
  indicator: Indicator & { readonly madeBy: string | undefined },
): Promise<void> {
  await sql`
    insert into framework.indicator (place_id, cycle_id, id, outcome_id, words, by_young_people, beside, made_by, made_at)
    values (${placeId}, ${cycleId}, ${indicator.id}, ${indicator.outcomeId}, ${indicator.words}, ${indicator.byYoungPeople},
            ${indicator.beside ?? null}, ${indicator.madeBy ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function saveIndicatorWithdrawn(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`
    update framework.indicator set withdrawn_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}
