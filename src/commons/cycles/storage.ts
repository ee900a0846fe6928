import { listNames } from '#commons/people'
import { listPlaces, type Place } from '#commons/places'
import { named, sql, type Tx } from '#platform/db'
import { type Cycle, type Matter, type Role, roles, type SeatHere } from './cycle.ts'

const cycleColumns = `c.id, c.slug, c.title, c.template, c.purpose, c.dream_word as "dreamWord", c.pot_pence as "potPence",
  c.pot_holder as "potHolder", c.started_on as "startedOn", c.listed_at is not null as listed, c.version`

export async function findCycle(tx: Tx, placeId: string, slug: string): Promise<Cycle | undefined> {
  const [row] = await named<Cycle & { id: string }>(
    tx,
    'find-cycle',
    `select ${cycleColumns} from cycles.cycle c where c.place_id = $1 and c.slug = $2`,
    [placeId, slug],
  )
  return row
}

export async function findCycleById(tx: Tx, placeId: string, id: string): Promise<Cycle | undefined> {
  const { rows } = await sql<Cycle>`
    select ${sql.raw(cycleColumns)} from cycles.cycle c where c.place_id = ${placeId} and c.id = ${id}`.execute(
    tx.kysely,
  )
  return rows[0]
}

/** A place's projects that everybody may see, newest first, and those where this person holds a seat. */
export async function listCycles(tx: Tx, placeId: string, person: string | undefined): Promise<Cycle[]> {
  const { rows } = await sql<Cycle>`
    select ${sql.raw(cycleColumns)} from cycles.cycle c
    where c.place_id = ${placeId}
      and (c.listed_at is not null or exists (
        select from cycles.seat s where s.place_id = c.place_id and s.cycle_id = c.id and s.person_id = ${person ?? null}::uuid and s.left_at is null))
    order by c.started_on desc, c.title limit 200`.execute(tx.kysely)
  return rows
}

/** Listed projects of every place, newest first, each with the place it stands in. */
export async function listListedCycles(tx: Tx): Promise<(Cycle & { readonly place: Place })[]> {
  const places = new Map((await listPlaces(tx)).map((place) => [place.id, place]))
  await tx.lookAcrossPlaces()
  const { rows } = await sql<Cycle & { placeId: string }>`
    select ${sql.raw(cycleColumns)}, c.place_id as "placeId" from cycles.cycle c
    where c.listed_at is not null and c.place_id = any (${[...places.keys()]}::uuid[])
    order by c.started_on desc, c.title limit 500`.execute(tx.kysely)
  return rows.flatMap(({ placeId, ...cycle }) => {
    const place = places.get(placeId)
    return place ? [{ ...cycle, place }] : []
  })
}

export async function addCycle(
  tx: Tx,
  placeId: string,
  cycle: Omit<Cycle, 'listed' | 'version'>,
): Promise<void> {
  await sql`
    insert into cycles.cycle (place_id, id, slug, title, template, purpose, dream_word, pot_pence, pot_holder, started_on, made_at)
    values (${placeId}, ${cycle.id}, ${cycle.slug}, ${cycle.title}, ${cycle.template}, ${cycle.purpose}, ${cycle.dreamWord},
            ${cycle.potPence}, ${cycle.potHolder}, ${cycle.startedOn}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Saves a project's own words, if nobody else did meanwhile; false when somebody was first. */
export async function saveCycle(
  tx: Tx,
  placeId: string,
  cycle: Pick<Cycle, 'id' | 'title' | 'purpose' | 'dreamWord' | 'potPence' | 'potHolder' | 'version'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update cycles.cycle set title = ${cycle.title}, purpose = ${cycle.purpose}, dream_word = ${cycle.dreamWord},
      pot_pence = ${cycle.potPence}, pot_holder = ${cycle.potHolder}, version = version + 1
    where place_id = ${placeId} and id = ${cycle.id} and version = ${cycle.version}`.execute(tx.kysely)
  return numAffectedRows === 1n
}

export async function saveListed(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`update cycles.cycle set listed_at = coalesce(listed_at, clock.now(${placeId})) where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
}

export async function listMatters(tx: Tx, placeId: string, cycleId: string): Promise<Matter[]> {
  const { rows } = await sql<Matter>`
    select id, up_for_decision as "upForDecision", what, why from cycles.matter
    where place_id = ${placeId} and cycle_id = ${cycleId} order by position, id`.execute(tx.kysely)
  return rows
}

/** Replaces the public statement of what is up for decision and what is not. */
export async function saveMatters(
  tx: Tx,
  placeId: string,
  cycleId: string,
  matters: readonly Matter[],
): Promise<void> {
  await sql`delete from cycles.matter where place_id = ${placeId} and cycle_id = ${cycleId}`.execute(
    tx.kysely,
  )
  if (matters.length === 0) return
  await sql`insert into cycles.matter (place_id, cycle_id, id, up_for_decision, what, why, position) values ${sql.join(
    matters.map(
      (m, i) => sql`(${placeId}, ${cycleId}, ${m.id}, ${m.upForDecision}, ${m.what}, ${m.why}, ${i})`,
    ),
  )}`.execute(tx.kysely)
}

export async function listSeats(tx: Tx, placeId: string, cycleId: string): Promise<SeatHere[]> {
  const { rows } = await sql<Omit<SeatHere, 'knownAs'>>`
    select s.id, s.person_id as person, s.role from cycles.seat s
    where s.place_id = ${placeId} and s.cycle_id = ${cycleId} and s.left_at is null
    order by array_position(${[...roles]}::text[], s.role), s.taken_at`.execute(tx.kysely)
  const names = await listNames(
    tx,
    placeId,
    rows.map((row) => row.person),
  )
  return rows.map((row) => ({ ...row, knownAs: names.get(row.person) }))
}

/** The seats somebody holds now, in every project of the place. */
export async function listSeatsOf(
  tx: Tx,
  placeId: string,
  person: string,
): Promise<{ cycle: string; role: Role }[]> {
  return named<{ cycle: string; role: Role }>(
    tx,
    'list-seats-of',
    'select cycle_id as cycle, role from cycles.seat where place_id = $1 and person_id = $2 and left_at is null',
    [placeId, person],
  )
}

export async function addSeat(
  tx: Tx,
  placeId: string,
  seat: { id: string; cycle: string; person: string; role: Role },
): Promise<void> {
  await sql`
    insert into cycles.seat (place_id, cycle_id, id, person_id, role, taken_at)
    values (${placeId}, ${seat.cycle}, ${seat.id}, ${seat.person}, ${seat.role}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function saveSeatLeft(
  tx: Tx,
  placeId: string,
  cycleId: string,
  seatId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update cycles.seat set left_at = clock.now(${placeId})
    where place_id = ${placeId} and cycle_id = ${cycleId} and id = ${seatId} and left_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** A rule not met or a fact not published, as everybody may read it. */
export interface Exception {
  readonly id: string
  readonly kind: 'exception' | 'gap' | 'break'
  readonly rule: string
  readonly reason: string
  readonly owner: string
  readonly at: Temporal.Instant
}

export async function listExceptions(tx: Tx, placeId: string, cycleId: string): Promise<Exception[]> {
  const { rows } = await sql<Exception>`
    select id, kind, rule, reason, owner, at from cycles.exception
    where place_id = ${placeId} and cycle_id = ${cycleId} and ended_at is null order by kind, at, id`.execute(
    tx.kysely,
  )
  return rows
}

export async function addException(
  tx: Tx,
  placeId: string,
  cycleId: string,
  exception: Omit<Exception, 'at'>,
): Promise<void> {
  await sql`
    insert into cycles.exception (place_id, cycle_id, id, kind, rule, reason, owner, at)
    values (${placeId}, ${cycleId}, ${exception.id}, ${exception.kind}, ${exception.rule}, ${exception.reason}, ${exception.owner}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Something a published source says, in our words or quoted, with the source. */
export interface Fact {
  readonly stage: string
  readonly text: string
  readonly quotation: string | undefined
  readonly source: string
}

export async function listFacts(tx: Tx, placeId: string, cycleId: string): Promise<Fact[]> {
  const { rows } = await sql<Fact & { quotation: string | null }>`
    select stage, text, quotation, source from cycles.fact
    where place_id = ${placeId} and cycle_id = ${cycleId} order by position limit 500`.execute(tx.kysely)
  return rows.map((row) => ({ ...row, quotation: row.quotation ?? undefined }))
}

export async function addFacts(
  tx: Tx,
  placeId: string,
  cycleId: string,
  facts: readonly (Fact & { readonly id: string })[],
): Promise<void> {
  if (facts.length === 0) return
  await sql`insert into cycles.fact (place_id, cycle_id, id, stage, text, quotation, source, position) values ${sql.join(
    facts.map(
      (f, i) =>
        sql`(${placeId}, ${cycleId}, ${f.id}, ${f.stage}, ${f.text}, ${f.quotation ?? null}, ${f.source}, ${i})`,
    ),
  )}`.execute(tx.kysely)
}
