import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import {
  type Move,
  mayCount,
  mayMove,
  mayPlan,
  type Note,
  type Session,
  type SessionDraft,
  weekly,
} from './session.ts'
import { addNote, addSessions, findSession, saveHeadcount, saveMoved, saveSession } from './storage.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Plans a meeting, or one every week for some weeks: the same place, numbered in order. */
export async function planSession(
  acting: Acting,
  draft: SessionDraft,
  weeks = 1,
  say: Rules = english,
): Promise<Ruling<Session[]>> {
  const { tx, place, chance } = acting
  const ruling = mayPlan(draft, weeks, say)
  if (!ruling.ok) return ruling
  const series = chance.id()
  const planned = weekly(draft.heldOn, weeks).map((heldOn, week) => ({
    id: chance.id(),
    cycleId: draft.cycleId,
    title: draft.title.trim(),
    heldOn,
    heldFrom: draft.heldFrom?.trim() ?? '',
    heldAt: draft.heldAt.trim(),
    gettingThere: draft.gettingThere?.trim() ?? '',
    method: draft.method,
    openToAll: draft.openToAll ?? false,
    series,
    number: week + 1,
  }))
  await addSessions(tx, place.id, planned)
  acting.record({
    act: 'sessions.plan',
    subject: { kind: 'series', id: series },
    about: { cycle: draft.cycleId, weeks },
  })
  return allow(planned.map((session) => ({ ...session, headcount: undefined, version: 1 })))
}

/** Changes what a meeting is, if nobody else did meanwhile; false when somebody was first. Its date moves by `moveSession`. */
export async function changeSession(
  acting: Acting,
  change: Pick<
    Session,
    'id' | 'title' | 'heldFrom' | 'heldAt' | 'gettingThere' | 'method' | 'openToAll' | 'version'
  >,
): Promise<boolean> {
  const saved = await saveSession(acting.tx, acting.place.id, change)
  if (saved) acting.record({ act: 'sessions.change', subject: { kind: 'session', id: change.id } })
  return saved
}

/** Moves a meeting to another day and keeps why. */
export async function moveSession(
  acting: Acting,
  id: string,
  move: { readonly to: string | undefined; readonly why: string },
  say: Rules = english,
): Promise<Ruling<Move>> {
  const { tx, place, chance } = acting
  const ruling = mayMove(await findSession(tx, place.id, id), move, say)
  if (!ruling.ok) return ruling
  await saveMoved(tx, place.id, { ...ruling.value, id: chance.id(), sessionId: id })
  acting.record({
    act: 'sessions.move',
    subject: { kind: 'session', id },
    about: { from: ruling.value.from, to: ruling.value.to },
  })
  return ruling
}

/** Writes down how many came. There is nowhere to write who. */
export async function recordHeadcount(
  acting: Acting,
  id: string,
  headcount: number,
  say: Rules = english,
): Promise<Ruling<Session>> {
  const { tx, place } = acting
  const ruling = mayCount(await findSession(tx, place.id, id), headcount, dateOf(acting.now), say)
  if (!ruling.ok) return ruling
  await saveHeadcount(tx, place.id, id, headcount)
  acting.record({ act: 'sessions.count', subject: { kind: 'session', id }, about: { headcount } })
  return allow({ ...ruling.value, headcount })
}

/** Keeps a note of a meeting: how the pace felt, or what was heard, to play back. */
export async function keepNote(
  acting: Acting,
  sessionId: string,
  note: Pick<Note, 'kind' | 'words'>,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  if (note.words.trim() === '') return refuse({ field: note.kind, text: say.noteNeeded })
  if (!(await findSession(tx, place.id, sessionId))) return refuse({ text: say.gone })
  const id = chance.id()
  await addNote(tx, place.id, { id, sessionId, kind: note.kind, words: note.words.trim() })
  acting.record({
    act: 'sessions.note',
    subject: { kind: 'note', id },
    about: { session: sessionId, kind: note.kind },
  })
  return allow(id)
}
