import { sql, type Tx } from '#platform/db'
import type { Activity, ActivityDraft, ActivityOutcome } from './activity.ts'

type ActivityRow = Omit<Activity, 'agreementId' | 'startsOn' | 'endsOn' | 'endedAt' | 'source'> & {
  readonly agreementId: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly endedAt: Temporal.Instant | null
  readonly source: string | null
}

const columns = sql.raw(`id, cycle_id as "cycleId", agreement_id as "agreementId", title, about,
  codesigned_with as "codesignedWith", way_in as "wayIn", held_at as "where", held_when as "when", starts_on as "startsOn",
  ends_on as "endsOn", added_at as "addedAt", ended_at as "endedAt", source, version`)

function activityFrom(row: ActivityRow): Activity {
  return {
    ...row,
    agreementId: row.agreementId ?? undefined,
    startsOn: row.startsOn ?? undefined,
    endsOn: row.endsOn ?? undefined,
    endedAt: row.endedAt ?? undefined,
    source: row.source ?? undefined,
  }
}

/** A project's activities in the order they were added, those that have ended among them. */
export async function listActivities(tx: Tx, placeId: string, cycleId: string): Promise<Activity[]> {
  const { rows } = await sql<ActivityRow>`
    select ${columns} from activities.activity where place_id = ${placeId} and cycle_id = ${cycleId}
    order by added_at, id limit 500`.execute(tx.kysely)
  return rows.map(activityFrom)
}

export async function findActivity(tx: Tx, placeId: string, id: string): Promise<Activity | undefined> {
  const { rows } = await sql<ActivityRow>`
    select ${columns} from activities.activity where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
  return rows[0] && activityFrom(rows[0])
}

/** Which outcomes a project's activities are for, and why: one statement for all of them. */
export async function listActivityOutcomes(
  tx: Tx,
  placeId: string,
  activities: readonly string[],
): Promise<ActivityOutcome[]> {
  if (activities.length === 0) return []
  const { rows } = await sql<ActivityOutcome>`
    select activity_id as "activityId", outcome_id as "outcomeId", because from activities.activity_outcome
    where place_id = ${placeId} and activity_id = any(${[...activities]}::uuid[]) and ended_at is null
    order by linked_at, id`.execute(tx.kysely)
  return rows
}

export async function addActivity(
  tx: Tx,
  placeId: string,
  activity: Omit<ActivityDraft, 'outcomes'> &
    Pick<Activity, 'id' | 'cycleId' | 'agreementId' | 'source'> & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into activities.activity (place_id, cycle_id, id, agreement_id, title, about, codesigned_with, way_in, held_at,
      held_when, starts_on, ends_on, added_by, added_at, source)
    values (${placeId}, ${activity.cycleId}, ${activity.id}, ${activity.agreementId ?? null}, ${activity.title}, ${activity.about},
      ${activity.codesignedWith}, ${activity.wayIn}, ${activity.where}, ${activity.when}, ${activity.startsOn ?? null},
      ${activity.endsOn ?? null}, ${activity.by ?? null}, clock.now(${placeId}), ${activity.source ?? null})`.execute(
    tx.kysely,
  )
}

/** Saves what an activity says if nobody else did meanwhile; false when somebody was first. */
export async function saveActivity(
  tx: Tx,
  placeId: string,
  activity: Omit<ActivityDraft, 'outcomes'> & Pick<Activity, 'id' | 'version'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update activities.activity set title = ${activity.title}, about = ${activity.about},
      codesigned_with = ${activity.codesignedWith}, way_in = ${activity.wayIn}, held_at = ${activity.where},
      held_when = ${activity.when}, starts_on = ${activity.startsOn ?? null}, ends_on = ${activity.endsOn ?? null},
      version = version + 1
    where place_id = ${placeId} and id = ${activity.id} and version = ${activity.version}`.execute(tx.kysely)
  return numAffectedRows === 1n
}

export async function saveActivityEnded(
  tx: Tx,
  placeId: string,
  id: string,
  by: string | undefined,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update activities.activity set ended_at = clock.now(${placeId}), ended_by = ${by ?? null}
    where place_id = ${placeId} and id = ${id} and ended_at is null`.execute(tx.kysely)
  return numAffectedRows === 1n
}

export async function addActivityOutcomes(
  tx: Tx,
  placeId: string,
  links: readonly (ActivityOutcome & { readonly id: string })[],
  by: string | undefined,
): Promise<void> {
  if (links.length === 0) return
  await sql`
    insert into activities.activity_outcome (place_id, activity_id, outcome_id, id, because, linked_by, linked_at)
    values ${sql.join(
      links.map(
        (link) =>
          sql`(${placeId}, ${link.activityId}, ${link.outcomeId}, ${link.id}, ${link.because}, ${by ?? null}, clock.now(${placeId}))`,
      ),
    )}`.execute(tx.kysely)
}

/** Ends links from an activity to outcomes; that they were there stays. */
export async function saveActivityOutcomesEnded(
  tx: Tx,
  placeId: string,
  activityId: string,
  outcomes: readonly string[],
): Promise<void> {
  if (outcomes.length === 0) return
  await sql`
    update activities.activity_outcome set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and activity_id = ${activityId} and outcome_id = any(${[...outcomes]}::uuid[])
      and ended_at is null`.execute(tx.kysely)
}
