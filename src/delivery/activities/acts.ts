import { findAgreement, findCodesign } from '#delivery/agreements'
import { findOutcomes, listAllOutcomes } from '#planning/framework'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { type Activity, type ActivityDraft, mayAddActivity, mayChangeActivity } from './activity.ts'
import {
  addActivityOutcomes,
  findActivity,
  listActivityOutcomes,
  saveActivity,
  saveActivityEnded,
  saveActivityOutcomesEnded,
  addActivity as storeActivity,
} from './storage.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Adds what is done, to an agreement, once it is being worked out with young people. */
export async function addActivity(
  acting: Acting,
  cycleId: string,
  draft: ActivityDraft & { readonly agreementId: string },
  say: Rules = english,
): Promise<Ruling<Activity>> {
  const { tx, place, chance } = acting
  const agreement = await findAgreement(tx, place.id, draft.agreementId)
  const codesign = await findCodesign(tx, place.id, draft.agreementId)
  const outcomes = await listAllOutcomes(tx, place.id, cycleId)
  const facts = {
    hasAgreement: agreement?.cycleId === cycleId && agreement.source === undefined,
    codesignBegun: codesign !== undefined,
    outcomes: new Set(outcomes.map(({ id }) => id)),
  }
  const ruling = mayAddActivity(facts, draft, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  const { agreementId } = draft
  await storeActivity(tx, place.id, {
    ...ruling.value,
    id,
    cycleId,
    agreementId,
    source: undefined,
    by: personOf(acting),
  })
  await linkOutcomes(acting, id, ruling.value.outcomes)
  acting.record({
    act: 'activities.add',
    subject: { kind: 'activity', id },
    about: {
      cycle: cycleId,
      agreement: agreementId,
      outcomes: ruling.value.outcomes.map(({ outcomeId }) => outcomeId),
    },
  })
  return allow(await whole(acting, id))
}

/** Changes what an activity says, and which outcomes it is for. */
export async function changeActivity(
  acting: Acting,
  change: ActivityDraft & Pick<Activity, 'id' | 'version'>,
  say: Rules = english,
): Promise<Ruling<Activity> | 'changedMeanwhile'> {
  const { tx, place } = acting
  const before = await findActivity(tx, place.id, change.id)
  if (!before || before.source !== undefined) return refuse({ text: say.recordOnly })
  const outcomes = await listAllOutcomes(tx, place.id, before.cycleId)
  const ruling = mayChangeActivity({ outcomes: new Set(outcomes.map(({ id }) => id)) }, change, say)
  if (!ruling.ok) return ruling
  const { id, version } = change
  if (!(await saveActivity(tx, place.id, { ...ruling.value, id, version }))) return 'changedMeanwhile'
  const links = await listActivityOutcomes(tx, place.id, [id])
  const isSame = (a: { outcomeId: string; because: string }) => (b: typeof a) =>
    a.outcomeId === b.outcomeId && a.because === b.because
  const gone = links.filter((link) => !ruling.value.outcomes.some(isSame(link)))
  const fresh = ruling.value.outcomes.filter((link) => !links.some(isSame(link)))
  await saveActivityOutcomesEnded(
    tx,
    place.id,
    id,
    gone.map(({ outcomeId }) => outcomeId),
  )
  await linkOutcomes(acting, id, fresh)
  acting.record({ act: 'activities.change', subject: { kind: 'activity', id } })
  return allow(await whole(acting, id))
}

/** Says that an activity is over. It stays to be read. */
export async function endActivity(acting: Acting, id: string, say: Rules = english): Promise<Ruling<string>> {
  if (!(await saveActivityEnded(acting.tx, acting.place.id, id, personOf(acting))))
    return refuse({ text: say.endedAlready })
  acting.record({ act: 'activities.end', subject: { kind: 'activity', id } })
  return allow(id)
}

/** An activity as a source reports it, in a published record only: what it does not say stays empty. */
export async function recordActivity(
  acting: Acting,
  cycleId: string,
  recorded: {
    readonly title: string
    readonly about?: string | undefined
    readonly codesignedWith?: string | undefined
    readonly where?: string | undefined
    readonly when?: string | undefined
    readonly agreementId?: string | undefined
    readonly outcomes?: ActivityDraft['outcomes'] | undefined
    readonly source: string
  },
  say: Rules = english,
): Promise<Ruling<Activity>> {
  const { tx, place, chance } = acting
  if (!place.record) return refuse({ text: say.recordsOnly })
  if (recorded.title.trim() === '') return refuse({ field: 'title', text: say.titleNeeded })
  if (recorded.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const { about = '', codesignedWith = '', where = '', when = '', outcomes = [] } = recorded
  const known = await findOutcomes(
    tx,
    place.id,
    outcomes.map(({ outcomeId }) => outcomeId),
  )
  if (outcomes.some(({ outcomeId }) => !known.has(outcomeId)))
    return refuse({ field: 'outcomes', text: say.outcomeUnknown })
  const id = chance.id()
  await storeActivity(tx, place.id, {
    id,
    cycleId,
    agreementId: recorded.agreementId,
    title: recorded.title.trim(),
    about,
    codesignedWith,
    where,
    when,
    wayIn: '',
    source: recorded.source.trim(),
    by: undefined,
  })
  await linkOutcomes(acting, id, outcomes)
  acting.record({ act: 'activities.record', subject: { kind: 'activity', id }, about: { cycle: cycleId } })
  return allow(await whole(acting, id))
}

async function linkOutcomes(acting: Acting, activityId: string, links: ActivityDraft['outcomes']) {
  const rows = links.map((link) => ({ ...link, activityId, id: acting.chance.id() }))
  await addActivityOutcomes(acting.tx, acting.place.id, rows, personOf(acting))
}

async function whole({ tx, place }: Acting, id: string): Promise<Activity> {
  const activity = await findActivity(tx, place.id, id)
  if (!activity) throw new Error('an activity that was just saved is not there')
  return activity
}

function personOf({ who }: Acting): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
