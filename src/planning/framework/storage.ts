import type { Area, BottomLine, Provenance } from '#analysis/wellbeing'
import { named, sql, type Tx } from '#platform/db'
import type { Evidence, Indicator, Outcome, Quality } from './outcome.ts'

const outcomeColumns = `id, cycle_id as "cycleId", statement, area, bottom_lines as "bottomLines", provenance, source,
  our_reading as "ourReading", made_at as "madeAt", withdrawn_at as "withdrawnAt", version`

type OutcomeRow = { [K in keyof Outcome]: undefined extends Outcome[K] ? Exclude<Outcome[K], undefined> | null : Outcome[K] }

function outcomeFrom(row: OutcomeRow): Outcome {
  return {
    ...row,
    statement: row.statement ?? undefined,
    area: row.area ?? undefined,
    source: row.source ?? undefined,
    withdrawnAt: row.withdrawnAt ?? undefined,
  }
}

/** What a list of outcomes may be narrowed by. */
export interface Wanted {
  readonly area?: Area | undefined
  readonly bottomLine?: BottomLine | undefined
  readonly provenance?: Provenance | undefined
  readonly search?: string | undefined
  /** From 1. */
  readonly page?: number | undefined
}

export const outcomesOnAPage = 50

/** One page of a project's outcomes in the order they were made, and how many there are in all. */
export async function listOutcomes(
  tx: Tx,
  placeId: string,
  cycleId: string,
  wanted: Wanted = {},
): Promise<{ readonly outcomes: readonly Outcome[]; readonly total: number }> {
  const { area = null, bottomLine = null, provenance = null, search = null, page = 1 } = wanted
  const offset = (Math.max(1, page) - 1) * outcomesOnAPage
  if (area === null && bottomLine === null && provenance === null && search === null) {
    const [rows, counted] = await Promise.all([
      named<OutcomeRow>(
        tx,
        'list-outcomes',
        `select ${outcomeColumns} from framework.outcome
         where place_id = $1 and cycle_id = $2 and withdrawn_at is null order by made_at, id limit ${outcomesOnAPage} offset $3`,
        [placeId, cycleId, offset],
      ),
      named<{ n: number }>(
        tx,
        'count-outcomes',
        'select count(*) as n from framework.outcome where place_id = $1 and cycle_id = $2 and withdrawn_at is null',
        [placeId, cycleId],
      ),
    ])
    return { outcomes: rows.map(outcomeFrom), total: counted[0]?.n ?? 0 }
  }
  const { rows } = await sql<OutcomeRow & { total: number }>`
    select ${sql.raw(outcomeColumns)}, count(*) over () as total from framework.outcome
    where place_id = ${placeId} and cycle_id = ${cycleId} and withdrawn_at is null
      and (${area}::text is null or area = ${area})
      and (${bottomLine}::text is null or ${bottomLine} = any (bottom_lines))
      and (${provenance}::text is null or ${provenance} = any (provenance))
      and (${search}::text is null or to_tsvector('english', coalesce(statement, '')) @@ websearch_to_tsquery('english', ${search}))
    order by made_at, id limit ${outcomesOnAPage} offset ${offset}`.execute(tx.kysely)
  return { outcomes: rows.map(({ total: _, ...row }) => outcomeFrom(row as OutcomeRow)), total: rows[0]?.total ?? 0 }
}

/** Every outcome of a project, for the model, the dots and the thread. */
export async function listAllOutcomes(tx: Tx, placeId: string, cycleId: string): Promise<Outcome[]> {
  const { rows } = await sql<OutcomeRow>`
    select ${sql.raw(outcomeColumns)} from framework.outcome
    where place_id = ${placeId} and cycle_id = ${cycleId} and withdrawn_at is null order by made_at, id limit 2000`.execute(tx.kysely)
  return rows.map(outcomeFrom)
}

export async function findOutcome(tx: Tx, placeId: string, id: string): Promise<Outcome | undefined> {
  const { rows } = await sql<OutcomeRow>`
    select ${sql.raw(outcomeColumns)} from framework.outcome where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
  return rows[0] && outcomeFrom(rows[0])
}

export async function addOutcome(
  tx: Tx,
  placeId: string,
  outcome: Omit<Outcome, 'madeAt' | 'withdrawnAt' | 'version'> & { readonly madeBy: string | undefined },
): Promise<void> {
  await sql`
    insert into framework.outcome (place_id, cycle_id, id, statement, area, bottom_lines, provenance, source, our_reading, made_by, made_at)
    values (${placeId}, ${outcome.cycleId}, ${outcome.id}, ${outcome.statement ?? null}, ${outcome.area ?? null}, ${[...outcome.bottomLines]}::text[],
            ${[...outcome.provenance]}::text[], ${outcome.source ?? null}, ${outcome.ourReading}, ${outcome.madeBy ?? null}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Saves an outcome if nobody else did meanwhile; false when somebody was first. */
export async function saveOutcome(
  tx: Tx,
  placeId: string,
  outcome: Pick<Outcome, 'id' | 'statement' | 'area' | 'bottomLines' | 'provenance' | 'version'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update framework.outcome set statement = ${outcome.statement ?? null}, area = ${outcome.area ?? null},
      bottom_lines = ${[...outcome.bottomLines]}::text[], provenance = ${[...outcome.provenance]}::text[], version = version + 1
    where place_id = ${placeId} and id = ${outcome.id} and version = ${outcome.version} and withdrawn_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}

export async function saveOutcomeWithdrawn(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update framework.outcome set withdrawn_at = clock.now(${placeId}) where place_id = ${placeId} and id = ${id} and withdrawn_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function listQualities(tx: Tx, placeId: string, cycleId: string): Promise<Quality[]> {
  const { rows } = await sql<Quality>`
    select id, cycle_id as "cycleId", words, about, provenance, made_at as "madeAt" from framework.quality
    where place_id = ${placeId} and cycle_id = ${cycleId} and withdrawn_at is null order by made_at, id limit 500`.execute(tx.kysely)
  return rows
}

export async function addQuality(
  tx: Tx,
  placeId: string,
  quality: Omit<Quality, 'madeAt'> & { readonly madeBy: string | undefined },
): Promise<void> {
  await sql`
    insert into framework.quality (place_id, cycle_id, id, words, about, provenance, made_by, made_at)
    values (${placeId}, ${quality.cycleId}, ${quality.id}, ${quality.words}, ${quality.about}, ${[...quality.provenance]}::text[],
            ${quality.madeBy ?? null}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function saveQualityWithdrawn(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update framework.quality set withdrawn_at = clock.now(${placeId}) where place_id = ${placeId} and id = ${id} and withdrawn_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

type EvidenceRow = Omit<Evidence, 'endedAt'> & { readonly endedAt: Temporal.Instant | null }

/** The links of some outcomes or qualities, ended ones too. */
export async function listEvidence(tx: Tx, placeId: string, ofIds: readonly string[]): Promise<Evidence[]> {
  if (ofIds.length === 0) return []
  const { rows } = await sql<EvidenceRow>`
    select id, of_kind as "ofKind", of_id as "ofId", kind, subject_id as subject, why, ended_at as "endedAt"
    from framework.evidence where place_id = ${placeId} and of_id = any (${[...ofIds]}::uuid[]) order by linked_at, id`.execute(tx.kysely)
  return rows.map((row) => ({ ...row, endedAt: row.endedAt ?? undefined }))
}

/** Every link in a project that stands. */
export async function listEvidenceOfCycle(tx: Tx, placeId: string, cycleId: string): Promise<Evidence[]> {
  const { rows } = await sql<EvidenceRow>`
    select id, of_kind as "ofKind", of_id as "ofId", kind, subject_id as subject, why, ended_at as "endedAt"
    from framework.evidence where place_id = ${placeId} and cycle_id = ${cycleId} and ended_at is null order by linked_at, id limit 5000`.execute(
    tx.kysely,
  )
  return rows.map((row) => ({ ...row, endedAt: undefined }))
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

export async function saveEvidenceEnded(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update framework.evidence set ended_at = clock.now(${placeId}) where place_id = ${placeId} and id = ${id} and ended_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

type IndicatorRow = Omit<Indicator, 'beside'> & { readonly beside: string | null }

export async function listIndicators(tx: Tx, placeId: string, cycleId: string): Promise<Indicator[]> {
  const { rows } = await sql<IndicatorRow>`
    select id, outcome_id as "outcomeId", words, by_young_people as "byYoungPeople", beside from framework.indicator
    where place_id = ${placeId} and cycle_id = ${cycleId} and withdrawn_at is null order by made_at, id limit 2000`.execute(tx.kysely)
  return rows.map((row) => ({ ...row, beside: row.beside ?? undefined }))
}

export async function findIndicator(tx: Tx, placeId: string, id: string): Promise<Indicator | undefined> {
  const { rows } = await sql<IndicatorRow>`
    select id, outcome_id as "outcomeId", words, by_young_people as "byYoungPeople", beside from framework.indicator
    where place_id = ${placeId} and id = ${id} and withdrawn_at is null`.execute(tx.kysely)
  return rows[0] && { ...rows[0], beside: rows[0].beside ?? undefined }
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
            ${indicator.beside ?? null}, ${indicator.madeBy ?? null}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function saveIndicatorWithdrawn(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`update framework.indicator set withdrawn_at = clock.now(${placeId}) where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}

/** One rewording of an outcome: the drift log. */
export interface Change {
  readonly id: string
  readonly before: string
  readonly after: string
  readonly why: string
  readonly changedBy: string | null
  readonly changedAt: Temporal.Instant
}

export async function listChanges(tx: Tx, placeId: string, outcomeId: string): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select id, before, after, why, changed_by as "changedBy", changed_at as "changedAt" from framework.change
    where place_id = ${placeId} and outcome_id = ${outcomeId} order by changed_at, id limit 500`.execute(tx.kysely)
  return rows
}

export async function addChange(
  tx: Tx,
  placeId: string,
  cycleId: string,
  change: Omit<Change, 'changedAt'> & { readonly outcomeId: string },
): Promise<void> {
  await sql`
    insert into framework.change (place_id, cycle_id, id, outcome_id, before, after, why, changed_by, changed_at)
    values (${placeId}, ${cycleId}, ${change.id}, ${change.outcomeId}, ${change.before}, ${change.after}, ${change.why}, ${change.changedBy}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}
