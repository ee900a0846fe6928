import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { mayJudge } from './assumption.ts'
import { findActivity } from './storage.ts'
import { addVerdict, findAssumption, addAssumption as storeAssumption } from './storage-assumptions.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Says what has to be true for an activity to work. */
export async function addAssumption(
  acting: Acting,
  activityId: string,
  said: string,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const activity = await findActivity(tx, place.id, activityId)
  if (!activity || activity.source !== undefined) return refuse({ text: say.recordOnly })
  if (said.trim() === '') return refuse({ field: 'assumption', text: say.assumptionNeeded })
  const id = chance.id()
  await storeAssumption(tx, place.id, { id, activityId, words: said.trim(), by: personOf(acting) })
  acting.record({
    act: 'activities.assume',
    subject: { kind: 'assumption', id },
    about: { activity: activityId },
  })
  return allow(id)
}

/** Says what became of an assumption: it held, it did not, or nobody knows. A newer verdict stands over an older one. */
export async function judgeAssumption(
  acting: Acting,
  assumptionId: string,
  draft: { readonly verdict: string; readonly why: string },
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  const assumption = await findAssumption(tx, place.id, assumptionId)
  if (!assumption) return refuse({ text: say.noAssumption })
  const ruling = mayJudge(draft, say)
  if (!ruling.ok) return ruling
  await addVerdict(tx, place.id, assumptionId, { ...ruling.value, id: chance.id(), by: personOf(acting) })
  acting.record({
    act: 'activities.judge',
    subject: { kind: 'assumption', id: assumptionId },
    about: { verdict: ruling.value.verdict },
  })
  return allow(assumptionId)
}

function personOf({ who }: Acting): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
