import { sql, type Tx } from '#platform/db'
import type { Call, RecordedCall } from './call.ts'

type Row = {
  [K in keyof Call]: undefined extends Call[K] ? Exclude<Call[K], undefined> | null : Call[K]
}

const columns = sql.raw(`
  c.id, c.cycle_id as "cycleId", c.preset, c.title, c.purpose, c.about, c.amount_pence as "amountPence", c.awards,
  c.questions_close_at as "questionsCloseAt", coalesce(x.closes_at, c.closes_at) as "closesAt", c.closes_at as "firstClosesAt",
  c.interviews_on as "interviewsOn", c.decision_by as "decisionBy", c.starts_on as "startsOn", c.late_rule as "lateRule",
  c.openers, c.young_weight as "youngWeight", c.by_young as "byYoung", c.nothing_said_before as "nothingSaidBefore",
  c.published_at as "publishedAt", c.decision_id as "decisionId", c.figures_on as "figuresOn",
  case when c.put_decision is not null then jsonb_build_object('decision', c.put_decision, 'version', c.put_version) end as put,
  c.model_version as "modelVersion", c.version, x.corrections`)

/** A call as it stands now: what was published, and the deadline its corrections gave. */
const calls = sql`
  calls.call c cross join lateral (
    select max(k.new_closes_at) as closes_at, count(*)::int as corrections
    from calls.correction k where k.place_id = c.place_id and k.call_id = c.id
  ) x`

function callFrom(row: Row): Call {
  return {
    ...row,
    questionsCloseAt: row.questionsCloseAt ?? undefined,
    interviewsOn: row.interviewsOn ?? undefined,
    startsOn: row.startsOn ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
    decisionId: row.decisionId ?? undefined,
    figuresOn: row.figuresOn ?? undefined,
    put: row.put ?? undefined,
  }
}

export async function findCall(tx: Tx, placeId: string, id: string): Promise<Call | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${calls}
    where c.place_id = ${placeId} and c.id = ${id} and c.source is null`.execute(tx.kysely)
  return rows[0] && callFrom(rows[0])
}

/** A call whose deadline nobody can move while something is sent. The lock lasts until the transaction ends. */
export async function findCallToSend(tx: Tx, placeId: string, id: string): Promise<Call | undefined> {
  await sql`select from calls.call where place_id = ${placeId} and id = ${id} for share`.execute(tx.kysely)
  return findCall(tx, placeId, id)
}

/** A call held alone: for a change, a correction or the opening. Whoever sends meanwhile has sent before or waits. */
export async function findCallToChange(tx: Tx, placeId: string, id: string): Promise<Call | undefined> {
  await sql`select from calls.call where place_id = ${placeId} and id = ${id} for update`.execute(tx.kysely)
  return findCall(tx, placeId, id)
}

/** The newest call of a project that is published. */
export async function findPublishedCall(tx: Tx, placeId: string, cycleId: string): Promise<Call | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${calls}
    where c.place_id = ${placeId} and c.cycle_id = ${cycleId} and c.published_at is not null and c.source is null
    order by c.published_at desc, c.id limit 1`.execute(tx.kysely)
  return rows[0] && callFrom(rows[0])
}

/** The call a project is writing; there is one at a time. */
export async function findDraft(tx: Tx, placeId: string, cycleId: string): Promise<Call | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${calls}
    where c.place_id = ${placeId} and c.cycle_id = ${cycleId} and c.published_at is null and c.source is null`.execute(
    tx.kysely,
  )
  return rows[0] && callFrom(rows[0])
}

/** Every call of a project, published ones and the draft, newest first. */
export async function listCalls(tx: Tx, placeId: string, cycleId: string): Promise<Call[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${calls}
    where c.place_id = ${placeId} and c.cycle_id = ${cycleId} and c.source is null
    order by c.published_at desc nulls first, c.id limit 50`.execute(tx.kysely)
  return rows.map(callFrom)
}

/** A place's calls that take applications at a moment, those closing first leading. */
export async function listCallsOpenAt(tx: Tx, placeId: string, now: Temporal.Instant): Promise<Call[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${calls}
    where c.place_id = ${placeId} and c.published_at <= ${now} and c.source is null
      and coalesce(x.closes_at, c.closes_at) >= ${now}
    order by coalesce(x.closes_at, c.closes_at), c.id limit 100`.execute(tx.kysely)
  return rows.map(callFrom)
}

/** Pence promised in a project's published calls. */
export async function countPromisedPence(tx: Tx, placeId: string, cycleId: string): Promise<number> {
  const { rows } = await sql<{ pence: number }>`
    select coalesce(sum(amount_pence), 0)::bigint as pence from calls.call
    where place_id = ${placeId} and cycle_id = ${cycleId} and published_at is not null and source is null`.execute(
    tx.kysely,
  )
  return rows[0]?.pence ?? 0
}

export async function addCall(
  tx: Tx,
  placeId: string,
  call: Pick<
    Call,
    | 'id'
    | 'cycleId'
    | 'preset'
    | 'title'
    | 'purpose'
    | 'about'
    | 'amountPence'
    | 'awards'
    | 'questionsCloseAt'
    | 'closesAt'
    | 'interviewsOn'
    | 'decisionBy'
    | 'startsOn'
    | 'openers'
    | 'youngWeight'
    | 'byYoung'
  > & { readonly madeBy: string | undefined },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into calls.call (place_id, cycle_id, id, preset, title, purpose, about, amount_pence, awards, questions_close_at, closes_at,
      interviews_on, decision_by, starts_on, openers, young_weight, by_young, made_by, made_at)
    values (${placeId}, ${call.cycleId}, ${call.id}, ${call.preset}, ${call.title}, ${call.purpose}, ${call.about}, ${call.amountPence},
      ${call.awards}, ${call.questionsCloseAt ?? null}, ${call.closesAt}, ${call.interviewsOn ?? null}, ${call.decisionBy},
      ${call.startsOn ?? null}, ${[...call.openers]}::text[], ${call.youngWeight}, ${call.byYoung}, ${call.madeBy ?? null}, clock.now(${placeId}))
    on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** Saves a draft's own words and dates if nobody else did meanwhile; false when somebody was first. */
export async function saveCall(tx: Tx, placeId: string, call: Call): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update calls.call set title = ${call.title}, purpose = ${call.purpose}, about = ${call.about}, amount_pence = ${call.amountPence},
      awards = ${call.awards}, questions_close_at = ${call.questionsCloseAt ?? null}, closes_at = ${call.closesAt},
      interviews_on = ${call.interviewsOn ?? null}, decision_by = ${call.decisionBy}, starts_on = ${call.startsOn ?? null},
      openers = ${[...call.openers]}::text[], by_young = ${call.byYoung}, version = version + 1
    where place_id = ${placeId} and id = ${call.id} and version = ${call.version}`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** Notes that a part of a draft was changed; with `youngWeight`, the way of scoring. */
export async function saveTouched(
  tx: Tx,
  placeId: string,
  id: string,
  model?: { readonly youngWeight: number },
): Promise<void> {
  await sql`
    update calls.call set version = version + 1, model_version = model_version + ${model ? 1 : 0},
      young_weight = ${model?.youngWeight ?? sql`young_weight`}
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}

export async function savePut(tx: Tx, placeId: string, id: string, decision: string): Promise<void> {
  await sql`
    update calls.call set put_decision = ${decision}, put_version = version
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}

export async function savePublished(
  tx: Tx,
  placeId: string,
  published: {
    readonly id: string
    readonly decision: string
    readonly figuresOn: string
    readonly nothingSaidBefore: boolean
  },
): Promise<void> {
  await sql`
    update calls.call set published_at = clock.now(${placeId}), decision_id = ${published.decision}, figures_on = ${published.figuresOn},
      nothing_said_before = ${published.nothingSaidBefore}
    where place_id = ${placeId} and id = ${published.id}`.execute(tx.kysely)
}

type RecordedRow = Omit<RecordedCall, 'criteria' | 'amountPence' | 'happenedOn'> & {
  readonly amountPence: number | null
  readonly happenedOn: string | null
  readonly criteria: RecordedCall['criteria']
}

/** What a published source says of a project's call. */
export async function findRecordedCall(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<RecordedCall | undefined> {
  const { rows } = await sql<RecordedRow>`
    select c.id, c.cycle_id as "cycleId", c.title, c.purpose, c.about, c.amount_pence as "amountPence", c.happened_on as "happenedOn", c.source,
      (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'asks', k.asks) order by k.position), '[]')
       from calls.criterion k where k.place_id = c.place_id and k.call_id = c.id) as criteria
    from calls.call c
    where c.place_id = ${placeId} and c.cycle_id = ${cycleId} and c.source is not null and c.published_at is not null
    order by c.published_at desc limit 1`.execute(tx.kysely)
  const [row] = rows
  return (
    row && {
      ...row,
      amountPence: row.amountPence ?? undefined,
      happenedOn: row.happenedOn ?? undefined,
    }
  )
}

/** Adds what a source says as a draft; it is frozen by `saveRecorded`, when its parts are in. */
export async function addRecordedCall(
  tx: Tx,
  placeId: string,
  call: Omit<RecordedCall, 'criteria'>,
): Promise<void> {
  await sql`
    insert into calls.call (place_id, cycle_id, id, preset, title, purpose, about, amount_pence, openers, source, happened_on, made_at)
    values (${placeId}, ${call.cycleId}, ${call.id}, 'light', ${call.title}, ${call.purpose}, ${call.about}, ${call.amountPence ?? null},
      '{commissioner}', ${call.source}, ${call.happenedOn ?? null}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function saveRecorded(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`update calls.call set published_at = clock.now(${placeId}) where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
}
