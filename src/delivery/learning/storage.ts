import { sql, type Tx } from '#platform/db'
import type { Closing, EndingKind, EndingOptions } from './ending.ts'
import { type AboutKind, type Lesson, lessonKinds, type PlayBack } from './lesson.ts'

type LessonRow = Omit<Lesson, 'about' | 'source'> & {
  readonly aboutKind: AboutKind | null
  readonly aboutId: string | null
  readonly source: string | null
}

function lessonFrom({ aboutKind, aboutId, source, ...row }: LessonRow): Lesson {
  return {
    ...row,
    about: aboutKind && aboutId ? { kind: aboutKind, id: aboutId } : undefined,
    source: source ?? undefined,
  }
}

const columns =
  sql.raw(`id, cycle_id as "cycleId", kind, words, from_role as "fromRole", about_kind as "aboutKind",
  about_id as "aboutId", to_whom as "toWhom", applied_to as "appliedTo", added_at as "addedAt", source`)

/** What was learned in a project, in the order it was written down. */
export async function listLessons(tx: Tx, placeId: string, cycleId: string): Promise<Lesson[]> {
  const { rows } = await sql<LessonRow>`
    select ${columns} from learning.lesson where place_id = ${placeId} and cycle_id = ${cycleId} order by added_at, id limit 1000`.execute(
    tx.kysely,
  )
  return rows.map(lessonFrom)
}

export const lessonsOnAPage = 20

/** What was learned, a page at a time, kind by kind; how much there is, and whether anything surprised anybody. */
export async function listLessonsByKind(
  tx: Tx,
  placeId: string,
  cycleId: string,
  page = 1,
): Promise<{ readonly lessons: Lesson[]; readonly total: number; readonly surprised: boolean }> {
  const those = sql`place_id = ${placeId} and cycle_id = ${cycleId}`
  const { rows } = await sql<{ total: number; surprised: boolean } & (LessonRow | { id: null })>`
    select counted.*, page.* from (
      select count(*)::int as total, coalesce(bool_or(kind = 'surprise'), false) as surprised
      from learning.lesson where ${those}) counted
    left join lateral (
      select ${columns} from learning.lesson where ${those}
      order by array_position(${[...lessonKinds]}::text[], kind), added_at, id limit ${lessonsOnAPage} offset ${(page - 1) * lessonsOnAPage}) page on true
    order by array_position(${[...lessonKinds]}::text[], page.kind), page."addedAt", page.id`.execute(
    tx.kysely,
  )
  return {
    lessons: rows.flatMap(({ total: _, surprised: __, ...row }) =>
      row.id === null ? [] : [lessonFrom(row as LessonRow)],
    ),
    total: rows[0]?.total ?? 0,
    surprised: rows[0]?.surprised ?? false,
  }
}

export async function addLesson(
  tx: Tx,
  placeId: string,
  lesson: Omit<Lesson, 'addedAt'> & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into learning.lesson (place_id, cycle_id, id, kind, words, from_role, about_kind, about_id, to_whom, applied_to,
      added_by, added_at, source)
    values (${placeId}, ${lesson.cycleId}, ${lesson.id}, ${lesson.kind}, ${lesson.words}, ${lesson.fromRole},
      ${lesson.about?.kind ?? null}, ${lesson.about?.id ?? null}, ${lesson.toWhom}, ${lesson.appliedTo}, ${lesson.by ?? null},
      clock.now(${placeId}), ${lesson.source ?? null})`.execute(tx.kysely)
}

/** To whom it was told back, by the day, and what they answered. */
export async function listPlayBacks(tx: Tx, placeId: string, cycleId: string): Promise<PlayBack[]> {
  const { rows } = await sql<PlayBack>`
    select id, cycle_id as "cycleId", held_on as "on", to_whom as "toWhom", words, answer from learning.play_back
    where place_id = ${placeId} and cycle_id = ${cycleId} order by held_on, added_at, id limit 200`.execute(
    tx.kysely,
  )
  return rows
}

export async function addPlayBack(
  tx: Tx,
  placeId: string,
  playBack: PlayBack & { readonly by: string | undefined },
): Promise<void> {
  await sql`
    insert into learning.play_back (place_id, cycle_id, id, held_on, to_whom, words, answer, added_by, added_at)
    values (${placeId}, ${playBack.cycleId}, ${playBack.id}, ${playBack.on}, ${playBack.toWhom}, ${playBack.words},
      ${playBack.answer}, ${playBack.by ?? null}, clock.now(${placeId}))`.execute(tx.kysely)
}

export async function listEndingOptions(tx: Tx, placeId: string, decisionId: string): Promise<EndingOptions> {
  const { rows } = await sql<{ option: string; kind: EndingKind }>`
    select option_id as option, kind from learning.ending_option
    where place_id = ${placeId} and decision_id = ${decisionId}`.execute(tx.kysely)
  return new Map(rows.map(({ option, kind }) => [option, kind]))
}

export async function addEndingOptions(
  tx: Tx,
  placeId: string,
  decisionId: string,
  options: EndingOptions,
): Promise<void> {
  await sql`
    insert into learning.ending_option (place_id, decision_id, option_id, kind)
    values ${sql.join([...options].map(([option, kind]) => sql`(${placeId}, ${decisionId}, ${option}, ${kind})`))}`.execute(
    tx.kysely,
  )
}

export async function findClosing(tx: Tx, placeId: string, cycleId: string): Promise<Closing | undefined> {
  const { rows } = await sql<Closing>`
    select closed_at as "closedAt" from learning.closing where place_id = ${placeId} and cycle_id = ${cycleId}`.execute(
    tx.kysely,
  )
  return rows[0]
}

export async function addClosing(
  tx: Tx,
  placeId: string,
  cycleId: string,
  by: string | undefined,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into learning.closing (place_id, cycle_id, closed_by, closed_at)
    values (${placeId}, ${cycleId}, ${by ?? null}, clock.now(${placeId})) on conflict do nothing`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}
