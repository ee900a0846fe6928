import {
  closeDecision,
  type Decision,
  findClosedDecision,
  findOpenDecision,
  openDecision,
} from '#commons/power'
import { countUnjudged } from '#delivery/activities'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import {
  type Ending,
  type EndingKind,
  endingFrom,
  endingKinds,
  mayCloseProject,
  mayPutEnding,
} from './ending.ts'
import {
  addClosing,
  addEndingOptions,
  findClosing,
  listEndingOptions,
  listLessons,
  listPlayBacks,
} from './storage.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules
const matter = 'pilotEnd'

/** Asks the group how this goes on: adopt, adapt or stop, each with what it would mean here. */
export async function putEnding(
  acting: Acting,
  cycleId: string,
  draft: { readonly question: string; readonly options: Readonly<Record<EndingKind, string>> },
  say: Rules = english,
): Promise<Ruling<Decision>> {
  const { tx, place, chance } = acting
  const ruling = mayPutEnding(draft, say)
  if (!ruling.ok) return ruling
  const options = new Map<string, EndingKind>(endingKinds.map((kind) => [chance.id(), kind]))
  const opened = await openDecision(acting, {
    cycleId,
    matter,
    question: draft.question,
    options: [...options].map(([id, kind]) => ({ id, text: draft.options[kind] })),
  })
  if (!opened.ok) return opened
  await addEndingOptions(tx, place.id, opened.value.id, options)
  acting.record({
    act: 'learning.put-ending',
    subject: { kind: 'decision', id: opened.value.id },
    about: { cycle: cycleId },
  })
  return opened
}

/** Closes the question of how it goes on, with the reasons of those whose decision it is. */
export async function endPilot(
  acting: Acting,
  cycleId: string,
  closing: { readonly kind: EndingKind | undefined; readonly reasons: string },
  say: Rules = english,
): Promise<Ruling<Ending>> {
  const { tx, place } = acting
  const open = await findOpenDecision(tx, place.id, cycleId, matter)
  if (!open) return refuse({ text: say.endingNotAsked })
  const options = await listEndingOptions(tx, place.id, open.id)
  const chosen = [...options].find(([, kind]) => kind === closing.kind)?.[0]
  if (!chosen) return refuse({ field: 'kind', text: say.endingKindNeeded })
  const closed = await closeDecision(acting, open.id, { chosen: [chosen], reasons: closing.reasons })
  if (!closed.ok) return closed
  const ending = endingFrom(closed.value, options)
  if (!ending) throw new Error('a decision that was just closed ended nothing')
  acting.record({
    act: 'learning.end-pilot',
    subject: { kind: 'decision', id: open.id },
    about: { cycle: cycleId, ending: ending.kind },
  })
  return allow(ending)
}

/** How a project's trial ended; undefined while that is not decided. Two statements. */
export async function findEnding(tx: Tx, placeId: string, cycleId: string): Promise<Ending | undefined> {
  const decision = await findClosedDecision(tx, placeId, cycleId, matter)
  if (!decision) return undefined
  return endingFrom(decision, await listEndingOptions(tx, placeId, decision.id))
}

/** Closes a project, once something was learned, told back and decided. */
export async function closeProject(
  acting: Acting,
  cycleId: string,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place, who } = acting
  const facts = {
    closed: (await findClosing(tx, place.id, cycleId)) !== undefined,
    lessons: (await listLessons(tx, place.id, cycleId)).length,
    playBacks: (await listPlayBacks(tx, place.id, cycleId)).length,
    hasEnding: (await findEnding(tx, place.id, cycleId)) !== undefined,
    unjudged: await countUnjudged(tx, place.id, cycleId),
  }
  const ruling = mayCloseProject(facts, say)
  if (!ruling.ok) return ruling
  const by = who.kind === 'nobody' ? undefined : who.person
  if (!(await addClosing(tx, place.id, cycleId, by))) return refuse({ text: say.closedAlready })
  acting.record({ act: 'learning.close-project', subject: { kind: 'cycle', id: cycleId } })
  return allow(cycleId)
}
