import { sql, type Tx } from '#platform/db'
import type { Reading } from './reading.ts'

type Maybe = 'indicatorId' | 'outcomeId' | 'scheduleLineId' | 'activityId' | 'from' | 'to' | 'n' | 'againOn'
type ReadingRow = Omit<Reading, Maybe | 'baseline' | 'takenBackAt' | 'source'> & {
  readonly [Key in Maybe]: Exclude<Reading[Key], undefined> | null
} & {
  readonly baseline: string | null
  readonly takenBackAt: Temporal.Instant | null
  readonly source: string | null
}

const columns = sql.raw(`id, cycle_id as "cycleId", indicator_id as "indicatorId", outcome_id as "outcomeId",
  schedule_line_id as "scheduleLineId", activity_id as "activityId", from_on as "from", to_on as "to", state, n, missing, words,
  baseline, again_on as "againOn", careful, read_at as "readAt", taken_back_at as "takenBackAt",
  taken_back_because as "takenBackBecause", source`)

function readingFrom(row: ReadingRow): Reading {
  return {
    ...row,
    indicatorId: row.indicatorId ?? undefined,
    outcomeId: row.outcomeId ?? undefined,
    scheduleLineId: row.scheduleLineId ?? undefined,
    activityId: row.activityId ?? undefined,
    from: row.from ?? undefined,
    to: row.to ?? undefined,
    n: row.n ?? undefined,
    againOn: row.againOn ?? undefined,
    baseline: row.baseline === null ? 'none' : { words: row.baseline },
    takenBackAt: row.takenBackAt ?? undefined,
    source: row.source ?? undefined,
  }
}

/** A project's readings, newest first, those that were taken back among them. */
export async function listReadings(tx: Tx, placeId: string, cycleId: string): Promise<Reading[]> {
  const { rows } = await sql<ReadingRow>`
    select ${columns} from results.reading where place_id = ${placeId} and cycle_id = ${cycleId}
    order by read_at desc, id limit 1000`.execute(tx.kysely)
  return rows.map(readingFrom)
}

export const readingsOnAPage = 20

/** The readings that stand, a page at a time, newest first; how many there are, and which signs any of them reads. */
export async function listStandingReadings(
  tx: Tx,
  placeId: string,
  cycleId: string,
  page = 1,
): Promise<{ readonly readings: Reading[]; readonly total: number; readonly signs: ReadonlySet<string> }> {
  const those = sql`place_id = ${placeId} and cycle_id = ${cycleId} and taken_back_at is null`
  const { rows } = await sql<{ total: number; signs: string[] | null } & (ReadingRow | { id: null })>`
    select counted.*, page.* from (
      select count(*)::int as total, array_agg(distinct indicator_id) as signs from results.reading where ${those}) counted
    left join lateral (
      select ${columns} from results.reading where ${those}
      order by read_at desc, id limit ${readingsOnAPage} offset ${(page - 1) * readingsOnAPage}) page on true
    order by page."readAt" desc, page.id`.execute(tx.kysely)
  return {
    readings: rows.flatMap(({ total: _, signs: __, ...row }) =>
      row.id === null ? [] : [readingFrom(row as ReadingRow)],
    ),
    total: rows[0]?.total ?? 0,
    signs: new Set(rows[0]?.signs ?? []),
  }
}

/** What was taken back, newest first, with the reason. */
export async function listReadingsTakenBack(tx: Tx, placeId: string, cycleId: string): Promise<Reading[]> {
  const { rows } = await sql<ReadingRow>`
    select ${columns} from results.reading where place_id = ${placeId} and cycle_id = ${cycleId} and taken_back_at is not null
    order by taken_back_at desc, id limit 100`.execute(tx.kysely)
  return rows.map(readingFrom)
}

export async function findReading(tx: Tx, placeId: string, id: string): Promise<Reading | undefined> {
  const { rows } = await sql<ReadingRow>`
    select ${columns} from results.reading where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
  return rows[0] && readingFrom(rows[0])
}

export async function addReading(
  tx: Tx,
  placeId: string,
  reading: Omit<Reading, 'readAt' | 'takenBackAt' | 'takenBackBecause'> & { readonly by: string | undefined },
): Promise<void> {
  const baseline = reading.baseline === 'none' ? null : reading.baseline.words.trim()
  await sql`
    insert into results.reading (place_id, cycle_id, id, indicator_id, outcome_id, schedule_line_id, activity_id, from_on, to_on,
      state, n, missing, words, baseline, again_on, careful, read_by, read_at, source)
    values (${placeId}, ${reading.cycleId}, ${reading.id}, ${reading.indicatorId ?? null}, ${reading.outcomeId ?? null},
      ${reading.scheduleLineId ?? null}, ${reading.activityId ?? null}, ${reading.from ?? null}, ${reading.to ?? null},
      ${reading.state}, ${reading.n ?? null}, ${reading.missing}, ${reading.words}, ${baseline}, ${reading.againOn ?? null},
      ${reading.careful}, ${reading.by ?? null}, clock.now(${placeId}), ${reading.source ?? null})`.execute(
    tx.kysely,
  )
}

export async function saveReadingTakenBack(
  tx: Tx,
  placeId: string,
  id: string,
  why: string,
  by: string | undefined,
): Promise<void> {
  await sql`
    update results.reading set taken_back_at = clock.now(${placeId}), taken_back_by = ${by ?? null}, taken_back_because = ${why}
    where place_id = ${placeId} and id = ${id} and taken_back_at is null`.execute(tx.kysely)
}
