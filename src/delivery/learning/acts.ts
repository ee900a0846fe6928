import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { type LessonDraft, mayAddLesson, mayPlayBack, type PlayBackDraft } from './lesson.ts'
import { addPlayBack, addLesson as storeLesson } from './storage.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Writes down something that was learned, by the role somebody speaks from. */
export async function addLesson(
  acting: Acting,
  cycleId: string,
  draft: LessonDraft,
  say: Rules = english,
): Promise<Ruling<string>> {
  const ruling = mayAddLesson(draft, say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await storeLesson(acting.tx, acting.place.id, {
    ...ruling.value,
    id,
    cycleId,
    source: undefined,
    by: personOf(acting),
  })
  acting.record({
    act: 'learning.add',
    subject: { kind: 'lesson', id },
    about: { cycle: cycleId, kind: ruling.value.kind },
  })
  return allow(id)
}

/** A lesson as a source reports it, in a published record only. */
export async function recordLesson(
  acting: Acting,
  cycleId: string,
  recorded: LessonDraft & { readonly source: string },
  say: Rules = english,
): Promise<Ruling<string>> {
  if (!acting.place.record) return refuse({ text: say.recordsOnly })
  if (recorded.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const ruling = mayAddLesson(recorded, say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  const source = recorded.source.trim()
  await storeLesson(acting.tx, acting.place.id, { ...ruling.value, id, cycleId, source, by: undefined })
  acting.record({
    act: 'learning.record',
    subject: { kind: 'lesson', id },
    about: { cycle: cycleId, kind: ruling.value.kind },
  })
  return allow(id)
}

/** Writes down that what came of it was told back to those who had been asked, and what they answered. */
export async function playBack(
  acting: Acting,
  cycleId: string,
  draft: PlayBackDraft,
  say: Rules = english,
): Promise<Ruling<string>> {
  const ruling = mayPlayBack(draft, dateOf(acting.now), say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await addPlayBack(acting.tx, acting.place.id, { ...ruling.value, id, cycleId, by: personOf(acting) })
  acting.record({ act: 'learning.play-back', subject: { kind: 'playBack', id }, about: { cycle: cycleId } })
  return allow(id)
}

function personOf({ who }: Acting): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
