import { named, sql, type Tx } from '#platform/db'
import type { Move, Note, Session } from './session.ts'

type Row = Omit<Session, 'method' | 'headcount'> & {
  readonly method: Session['method'] | null
  readonly headcount: number | null
}

const columns = `s.id, s.cycle_id as "cycleId", s.title, s.held_on as "heldOn", s.held_from as "heldFrom", s.held_at as "heldAt",
  s.getting_there as "gettingThere", s.method, s.open_to_all as "openToAll", s.headcount, s.series_id as series, s.number, s.version`

function sessionFrom(row: Row): Session {
  return { ...row, method: row.method ?? undefined, headcount: row.headcount ?? undefined }
}

/** A project's meetings by date; the public hears only of those that are open to all. */
export async function listSessions(
  tx: Tx,
  placeId: string,
  cycleId: string,
  shownTo: 'team' | 'public' = 'team',
  most = 200,
): Promise<Session[]> {
  const rows = await named<Row>(
    tx,
    'list-sessions',
    `select ${columns} from sessions.session s
     where s.place_id = $1 and s.cycle_id = $2 and (s.open_to_all or $3) order by s.held_on, s.number, s.id limit $4`,
    [placeId, cycleId, shownTo === 'team', most],
  )
  return rows.map(sessionFrom)
}

/** The next meetings from a day on: what stands on top of a project's page. */
export async function listNextSessions(
  tx: Tx,
  placeId: string,
  cycleId: string,
  today: string,
  shownTo: 'team' | 'public',
  most = 3,
): Promise<Session[]> {
  const rows = await named<Row>(
    tx,
    'list-next-sessions',
    `select ${columns} from sessions.session s
     where s.place_id = $1 and s.cycle_id = $2 and s.held_on >= $3::date and (s.open_to_all or $4)
     order by s.held_on, s.number, s.id limit $5`,
    [placeId, cycleId, today, shownTo === 'team', most],
  )
  return rows.map(sessionFrom)
}

export async function findSession(tx: Tx, placeId: string, id: string): Promise<Session | undefined> {
  const { rows } = await sql<Row>`
    select ${sql.raw(columns)} from sessions.session s where s.place_id = ${placeId} and s.id = ${id}`.execute(
    tx.kysely,
  )
  return rows[0] && sessionFrom(rows[0])
}

export async function addSessions(
  tx: Tx,
  placeId: string,
  sessions: readonly Omit<Session, 'version' | 'headcount'>[],
): Promise<void> {
  await sql`
    insert into sessions.session (place_id, cycle_id, id, series_id, number, title, held_on, held_from, held_at, getting_there,
      method, open_to_all, planned_at)
    values ${sql.join(
      sessions.map(
        (
          s,
        ) => sql`(${placeId}, ${s.cycleId}, ${s.id}, ${s.series}, ${s.number}, ${s.title}, ${s.heldOn}, ${s.heldFrom}, ${s.heldAt},
          ${s.gettingThere}, ${s.method ?? null}, ${s.openToAll}, clock.now(${placeId}))`,
      ),
    )}`.execute(tx.kysely)
}

/** Saves what a meeting is, if nobody else did meanwhile; false when somebody was first. */
export async function saveSession(
  tx: Tx,
  placeId: string,
  session: Pick<
    Session,
    'id' | 'title' | 'heldFrom' | 'heldAt' | 'gettingThere' | 'method' | 'openToAll' | 'version'
  >,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sessions.session set title = ${session.title}, held_from = ${session.heldFrom}, held_at = ${session.heldAt},
      getting_there = ${session.gettingThere}, method = ${session.method ?? null}, open_to_all = ${session.openToAll},
      version = version + 1
    where place_id = ${placeId} and id = ${session.id} and version = ${session.version}`.execute(tx.kysely)
  return numAffectedRows === 1n
}

export async function saveHeadcount(tx: Tx, placeId: string, id: string, headcount: number): Promise<void> {
  await sql`update sessions.session set headcount = ${headcount} where place_id = ${placeId} and id = ${id}`.execute(
    tx.kysely,
  )
}

export async function saveMoved(
  tx: Tx,
  placeId: string,
  move: Move & { id: string; sessionId: string },
): Promise<void> {
  await sql`update sessions.session set held_on = ${move.to} where place_id = ${placeId} and id = ${move.sessionId}`.execute(
    tx.kysely,
  )
  await sql`
    insert into sessions.move (place_id, session_id, id, from_date, to_date, why, moved_at)
    values (${placeId}, ${move.sessionId}, ${move.id}, ${move.from}, ${move.to}, ${move.why}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}

export async function listMoves(tx: Tx, placeId: string, sessionId: string): Promise<Move[]> {
  const { rows } = await sql<Move>`
    select from_date as "from", to_date as "to", why from sessions.move
    where place_id = ${placeId} and session_id = ${sessionId} order by moved_at, id`.execute(tx.kysely)
  return rows
}

export async function listNotes(tx: Tx, placeId: string, sessionId: string): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select id, kind, words, written_at as "writtenAt" from sessions.note
    where place_id = ${placeId} and session_id = ${sessionId} order by written_at, id`.execute(tx.kysely)
  return rows
}

/** What was heard, in every meeting of a project, newest meeting first: for playing back. */
export async function listHeard(
  tx: Tx,
  placeId: string,
  cycleId: string,
  shownTo: 'team' | 'public' = 'team',
  most = 100,
): Promise<{ readonly session: string; readonly heldOn: string; readonly words: string }[]> {
  const { rows } = await sql<{ session: string; heldOn: string; words: string }>`
    select s.id as session, s.held_on as "heldOn", n.words from sessions.session s
    join sessions.note n on n.place_id = s.place_id and n.session_id = s.id and n.kind = 'heard'
    where s.place_id = ${placeId} and s.cycle_id = ${cycleId} and (s.open_to_all or ${shownTo === 'team'})
    order by s.held_on desc, n.written_at limit ${most}`.execute(tx.kysely)
  return rows
}

export async function addNote(
  tx: Tx,
  placeId: string,
  note: { id: string; sessionId: string; kind: Note['kind']; words: string },
): Promise<void> {
  await sql`
    insert into sessions.note (place_id, session_id, id, kind, words, written_at)
    values (${placeId}, ${note.sessionId}, ${note.id}, ${note.kind}, ${note.words}, clock.now(${placeId}))`.execute(
    tx.kysely,
  )
}
