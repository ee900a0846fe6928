import { findActivity } from '#delivery/activities'
import { listAgreements, listScheduleLines } from '#delivery/agreements'
import { listIndicators } from '#planning/framework'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { mayAddReading, mayTakeBack, type Reading, type ReadingDraft, type State } from './reading.ts'
import { findReading, saveReadingTakenBack, addReading as storeReading } from './storage.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Writes down what a sign showed, with how many answered, who is missing, and what it is compared with. */
export async function addReading(
  acting: Acting,
  cycleId: string,
  draft: ReadingDraft,
  say: Rules = english,
): Promise<Ruling<Reading>> {
  const { tx, place, chance } = acting
  const indicators = await listIndicators(tx, place.id, cycleId)
  const isIndicatorHere = indicators.some(({ id }) => id === draft.indicatorId)
  const ruling = mayAddReading(draft, { today: dateOf(acting.now), isIndicatorHere }, say)
  if (!ruling.ok) return ruling
  const activity = draft.activityId && (await findActivity(tx, place.id, draft.activityId))
  if (draft.activityId && (!activity || activity.cycleId !== cycleId))
    return refuse({ field: 'activity', text: say.activityUnknown })
  const scheduleLineId = await lineOf(acting, cycleId, ruling.value)
  const id = chance.id()
  const { careful = true, againOn, activityId } = draft
  await storeReading(tx, place.id, {
    ...ruling.value,
    id,
    cycleId,
    activityId,
    scheduleLineId,
    againOn,
    careful,
    outcomeId: undefined,
    source: undefined,
    by: acting.who.kind === 'nobody' ? undefined : acting.who.person,
  })
  acting.record({
    act: 'results.add',
    subject: { kind: 'reading', id },
    about: { cycle: cycleId, indicator: ruling.value.indicatorId, state: ruling.value.state },
  })
  return allow(await whole(acting, id))
}

/** The line of the schedule a sign stands in: the one that was named, else the one there is for it. */
async function lineOf(
  { tx, place }: Acting,
  cycleId: string,
  draft: { readonly indicatorId: string; readonly scheduleLineId?: string | undefined },
): Promise<string | undefined> {
  for (const agreement of await listAgreements(tx, place.id, cycleId)) {
    const lines = await listScheduleLines(tx, place.id, agreement.id)
    const line = lines.find(
      ({ id, indicatorId }) => id === draft.scheduleLineId || indicatorId === draft.indicatorId,
    )
    if (line?.indicatorId === draft.indicatorId) return line.id
  }
  return undefined
}

/** Takes a reading back that was wrong, with the reason. That it was there stays to be read. */
export async function takeReadingBack(
  acting: Acting,
  id: string,
  why: string,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place, who } = acting
  const reading = await findReading(tx, place.id, id)
  if (!reading) return refuse({ text: say.noReading })
  const ruling = mayTakeBack(reading, why, say)
  if (!ruling.ok) return ruling
  await saveReadingTakenBack(tx, place.id, id, ruling.value, who.kind === 'nobody' ? undefined : who.person)
  acting.record({ act: 'results.take-back', subject: { kind: 'reading', id } })
  return allow(id)
}

/** A result as a source reports it, in a published record only. `notYetKnown` is the usual one. */
export async function recordReading(
  acting: Acting,
  cycleId: string,
  recorded: {
    readonly state: State
    readonly words: string
    readonly outcomeId?: string | undefined
    readonly activityId?: string | undefined
    readonly n?: number | undefined
    readonly missing?: string | undefined
    readonly source: string
  },
  say: Rules = english,
): Promise<Ruling<Reading>> {
  const { tx, place, chance } = acting
  if (!place.record) return refuse({ text: say.recordsOnly })
  if (recorded.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const id = chance.id()
  await storeReading(tx, place.id, {
    id,
    cycleId,
    indicatorId: undefined,
    outcomeId: recorded.outcomeId,
    scheduleLineId: undefined,
    activityId: recorded.activityId,
    from: undefined,
    to: undefined,
    state: recorded.state,
    n: recorded.n,
    missing: recorded.missing ?? '',
    words: recorded.words.trim(),
    baseline: 'none',
    againOn: undefined,
    careful: true,
    source: recorded.source.trim(),
    by: undefined,
  })
  acting.record({
    act: 'results.record',
    subject: { kind: 'reading', id },
    about: { cycle: cycleId, state: recorded.state },
  })
  return allow(await whole(acting, id))
}

async function whole({ tx, place }: Acting, id: string): Promise<Reading> {
  const reading = await findReading(tx, place.id, id)
  if (!reading) throw new Error('a reading that was just saved is not there')
  return reading
}
