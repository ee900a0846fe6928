import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { mayObserve, type Observation } from './observation.ts'
import { mayTellChange, type SelfChange } from './self-change.ts'
import { addObservation, addSelfChange } from './storage-changes.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Writes down what taking part did for people, in words they share. Neither the row nor the ledger says whose. */
export async function tellChange(
  acting: Acting,
  cycleId: string,
  draft: Pick<SelfChange, 'words' | 'missing' | 'sensitive'>,
  say: Rules = english,
): Promise<Ruling<string>> {
  const ruling = mayTellChange(draft, say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await addSelfChange(acting.tx, acting.place.id, { ...ruling.value, id, cycleId, source: undefined })
  acting.record({
    act: 'results.tell-change',
    subject: { kind: 'selfChange', id },
    about: { cycle: cycleId },
  })
  return allow(id)
}

/** A change as a published account quotes it. */
export async function recordChange(
  acting: Acting,
  cycleId: string,
  recorded: Pick<SelfChange, 'words' | 'sensitive'> & { readonly missing?: string; readonly source: string },
  say: Rules = english,
): Promise<Ruling<string>> {
  if (!acting.place.record) return refuse({ text: say.recordsOnly })
  if (recorded.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const id = acting.chance.id()
  const { words: said, sensitive, missing = '', source } = recorded
  await addSelfChange(acting.tx, acting.place.id, { id, cycleId, words: said, sensitive, missing, source })
  acting.record({
    act: 'results.record-change',
    subject: { kind: 'selfChange', id },
    about: { cycle: cycleId },
  })
  return allow(id)
}

/** Writes down what somebody saw, by their role, with how those who were seen agreed. */
export async function observe(
  acting: Acting,
  cycleId: string,
  draft: Pick<Observation, 'byRole' | 'seenOn' | 'words' | 'consent'>,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { who } = acting
  const ruling = mayObserve(draft, dateOf(acting.now), say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  const seenBy = who.kind === 'nobody' ? undefined : who.person
  await addObservation(acting.tx, acting.place.id, {
    ...ruling.value,
    id,
    cycleId,
    source: undefined,
    seenBy,
  })
  acting.record({ act: 'results.observe', subject: { kind: 'observation', id }, about: { cycle: cycleId } })
  return allow(id)
}

/** What a published account says that somebody saw. */
export async function recordObservation(
  acting: Acting,
  cycleId: string,
  recorded: Pick<Observation, 'byRole' | 'words'> & {
    readonly seenOn?: string | undefined
    readonly source: string
  },
  say: Rules = english,
): Promise<Ruling<string>> {
  if (!acting.place.record) return refuse({ text: say.recordsOnly })
  if (recorded.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const id = acting.chance.id()
  const { byRole, words: said, seenOn, source } = recorded
  await addObservation(acting.tx, acting.place.id, {
    id,
    cycleId,
    byRole,
    words: said,
    seenOn,
    source,
    consent: say.publishedAlready,
    seenBy: undefined,
  })
  acting.record({
    act: 'results.record-observation',
    subject: { kind: 'observation', id },
    about: { cycle: cycleId },
  })
  return allow(id)
}
