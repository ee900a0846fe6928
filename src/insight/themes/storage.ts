import { sql, type Tx } from '#platform/db'
import type { Card, Placement, Taken, Theme } from './theme.ts'

interface ThemeRow extends Omit<Theme, 'placements' | 'endedAt' | 'mergedInto'> {
  readonly endedAt: Temporal.Instant | null
  readonly mergedInto: string | null
}

const themeColumns =
  sql.raw(`t.id, t.cycle_id as "cycleId", n.name, n.named_by as "namedBy", t.ended_at as "endedAt",
  (select c.other_id from themes.change c
   where c.place_id = t.place_id and c.id = t.ended_in and c.kind = 'merge') as "mergedInto",
  p.cards, p.voices`)

const themeTables = sql.raw(`themes.theme t
  join lateral (select name, named_by from themes.name n
                where n.place_id = t.place_id and n.theme_id = t.id
                order by n.ended_at is null desc, n.began_at desc limit 1) n on true
  join lateral (select count(*) as cards, count(p.voice_id) as voices from themes.placement p
                where p.place_id = t.place_id and p.theme_id = t.id and p.ended_at is null) p on true`)

function withPlacements(
  rows: readonly ThemeRow[],
  placements: readonly (Placement & { themeId: string })[],
): Theme[] {
  const inTheme = Map.groupBy(placements, (placement) => placement.themeId)
  return rows.map(({ endedAt, mergedInto, ...row }) => ({
    ...row,
    endedAt: endedAt ?? undefined,
    mergedInto: mergedInto ?? undefined,
    placements: (inTheme.get(row.id) ?? []).map(({ themeId: _, ...placement }) => placement),
  }))
}

/** A project's open boxes in the order they were made, each with its first `most` cards. Two statements. */
export async function listThemes(
  tx: Tx,
  placeId: string,
  cycleId: string,
  { most = 1000 } = {},
): Promise<Theme[]> {
  const { rows } = await sql<ThemeRow>`
    select ${themeColumns} from ${themeTables}
    where t.place_id = ${placeId} and t.cycle_id = ${cycleId} and t.ended_at is null
    order by t.began_at, t.id limit 500`.execute(tx.kysely)
  const ids = rows.map((row) => row.id)
  return withPlacements(rows, await listPlacements(tx, placeId, ids, { most }))
}

/** Some boxes by id, ended ones too, each with its first cards. */
export async function findThemes(
  tx: Tx,
  placeId: string,
  ids: readonly string[],
  { most = 1000 } = {},
): Promise<ReadonlyMap<string, Theme>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<ThemeRow>`
    select ${themeColumns} from ${themeTables}
    where t.place_id = ${placeId} and t.id = any (${[...ids]}::uuid[])`.execute(tx.kysely)
  const themes = withPlacements(rows, await listPlacements(tx, placeId, ids, { most }))
  return new Map(themes.map((theme) => [theme.id, theme]))
}

/** The cards in some boxes, the first put there first: at most `most` a box, after skipping `skip` in each. */
export async function listPlacements(
  tx: Tx,
  placeId: string,
  themeIds: readonly string[],
  { most = 1000, skip = 0 }: { readonly most?: number | undefined; readonly skip?: number } = {},
): Promise<(Placement & { readonly themeId: string })[]> {
  if (themeIds.length === 0 || most === 0) return []
  const { rows } = await sql<Placement & { themeId: string }>`
    select p.id, p.theme_id as "themeId", case when p.voice_id is null then 'statement' else 'voice' end as kind,
      coalesce(p.voice_id, p.statement_id) as subject, p.placed_by as by, p.why, p.began_at as at
    from unnest(${[...themeIds]}::uuid[]) as wanted(id)
    cross join lateral (
      select * from themes.placement p
      where p.place_id = ${placeId} and p.theme_id = wanted.id and p.ended_at is null
      order by p.began_at, p.id limit ${most === Infinity ? null : most} offset ${skip}) p
    order by p.began_at, p.id`.execute(tx.kysely)
  return rows
}

/** What a box was called before, the latest first. */
export async function listFormerNames(
  tx: Tx,
  placeId: string,
  themeId: string,
): Promise<{ name: string; by: string; from: Temporal.Instant; until: Temporal.Instant }[]> {
  const { rows } = await sql<{ name: string; by: string; from: Temporal.Instant; until: Temporal.Instant }>`
    select n.name, n.named_by as by, n.began_at as "from", n.ended_at as until from themes.name n
    join themes.change c on c.place_id = n.place_id and c.id = n.ended_in and c.undone_at is null
    where n.place_id = ${placeId} and n.theme_id = ${themeId} and n.ended_at is not null
    order by n.ended_at desc, n.id limit 50`.execute(tx.kysely)
  return rows
}

/** Everything that lies in some box of a project: the ids of voices and of statements. */
export async function listPlaced(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<{ voices: string[]; statements: string[] }> {
  const { rows } = await sql<{ voices: string[]; statements: string[] }>`
    select coalesce(array_agg(distinct voice_id) filter (where voice_id is not null), '{}') as voices,
      coalesce(array_agg(distinct statement_id) filter (where statement_id is not null), '{}') as statements
    from themes.placement where place_id = ${placeId} and cycle_id = ${cycleId} and ended_at is null`.execute(
    tx.kysely,
  )
  return rows[0] ?? { voices: [], statements: [] }
}

/** The open boxes some cards lie in: what became of a voice. */
export async function listThemesOf(
  tx: Tx,
  placeId: string,
  card: Card,
): Promise<{ id: string; name: string; why: string }[]> {
  const { rows } = await sql<{ id: string; name: string; why: string }>`
    select t.id, n.name, p.why from themes.placement p
    join themes.theme t on t.place_id = p.place_id and t.id = p.theme_id and t.ended_at is null
    join themes.name n on n.place_id = t.place_id and n.theme_id = t.id and n.ended_at is null
    where p.place_id = ${placeId} and p.ended_at is null
      and ${card.kind === 'voice' ? sql`p.voice_id = ${card.subject}` : sql`p.statement_id = ${card.subject}`}
    order by p.began_at, t.id`.execute(tx.kysely)
  return rows
}

export async function addTheme(
  tx: Tx,
  placeId: string,
  theme: { id: string; cycleId: string; change: string },
): Promise<void> {
  await sql`
    insert into themes.theme (place_id, cycle_id, id, began_in, began_at)
    values (${placeId}, ${theme.cycleId}, ${theme.id}, ${theme.change}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Names a box; the name it had ends and is kept. */
export async function saveName(
  tx: Tx,
  placeId: string,
  name: { id: string; themeId: string; name: string; by: string; change: string },
): Promise<void> {
  await sql`
    update themes.name set ended_in = ${name.change}, ended_at = clock.now(${placeId})
    where place_id = ${placeId} and theme_id = ${name.themeId} and ended_at is null`.execute(tx.kysely)
  await sql`
    insert into themes.name (place_id, theme_id, id, name, named_by, began_in, began_at)
    values (${placeId}, ${name.themeId}, ${name.id}, ${name.name}, ${name.by}, ${name.change}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

/** Puts cards in a box; one that lies there already stays as it is. Answers how many are new. */
export async function addPlacements(
  tx: Tx,
  placeId: string,
  where: { cycleId: string; themeId: string; change: string },
  placements: readonly (Card & { id: string; by: string; why: string })[],
): Promise<number> {
  if (placements.length === 0) return 0
  const { numAffectedRows } = await sql`
    insert into themes.placement (place_id, cycle_id, theme_id, id, voice_id, statement_id, why, placed_by, began_in, began_at)
    values ${sql.join(
      placements.map(
        (
          p,
        ) => sql`(${placeId}, ${where.cycleId}, ${where.themeId}, ${p.id}, ${p.kind === 'voice' ? p.subject : null},
          ${p.kind === 'statement' ? p.subject : null}, ${p.why}, ${p.by}, ${where.change}, clock.now(${placeId}))`,
      ),
    )} on conflict do nothing`.execute(tx.kysely)
  return Number(numAffectedRows ?? 0n)
}

/** Takes cards out of the boxes they are taken from. They end there; they are never deleted. */
export async function removePlacements(
  tx: Tx,
  placeId: string,
  where: { readonly cycleId: string; readonly change: string },
  taken: readonly Taken[],
): Promise<void> {
  const held = taken.filter((card) => card.from !== undefined)
  if (held.length === 0) return
  await sql`
    update themes.placement p set ended_in = ${where.change}, ended_at = clock.now(${placeId})
    from unnest(${held.map((card) => card.from)}::uuid[], ${held.map((card) => card.subject)}::uuid[]) as taken(theme, subject)
    where p.place_id = ${placeId} and p.cycle_id = ${where.cycleId} and p.theme_id = taken.theme and coalesce(p.voice_id, p.statement_id) = taken.subject
      and p.ended_at is null`.execute(tx.kysely)
}

/** Empties a box. */
export async function removePlacementsIn(
  tx: Tx,
  placeId: string,
  themeId: string,
  change: string,
): Promise<void> {
  await sql`
    update themes.placement set ended_in = ${change}, ended_at = clock.now(${placeId})
    where place_id = ${placeId} and theme_id = ${themeId} and ended_at is null`.execute(tx.kysely)
}

/** Ends a box. Its name stays, so that whoever pointed at it can still read what it was. */
export async function removeTheme(tx: Tx, placeId: string, themeId: string, change: string): Promise<void> {
  await sql`
    update themes.theme set ended_in = ${change}, ended_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${themeId} and ended_at is null`.execute(tx.kysely)
}
