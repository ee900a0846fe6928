import type { Cycle } from '#commons/cycles'
import { beginCodesign, draftAgreement } from '#delivery/agreements'
import type { Acting } from '#platform/http'
import { exampleTerms, type Ground, layAward, layGround } from '../agreements/example.ts'
import type { ActivityDraft } from './activity.ts'

/** One valid activity; a test says only what differs from it. */
export const fiveKeys = {
  title: 'Five keys',
  about: 'Five rooms are open one evening a week because somebody of ours unlocks them.',
  codesignedWith: 'The bench lot chose the changing rooms and wrote the rules for them.',
  wayIn: 'For anybody our age, and whoever they bring. If the lantern is lit, it is open.',
  where: 'Weirside and four more places',
  when: 'One evening each, from five',
} as const satisfies Omit<ActivityDraft, 'outcomes'>

export interface WorkedOut extends Ground {
  readonly agreement: string
}

/** A project whose award has become an agreement that is being worked out with young people. */
export async function workOut(acting: Acting, cycle: Pick<Cycle, 'id' | 'slug'>): Promise<WorkedOut> {
  const ground = await layGround(acting, cycle)
  const award = await layAward(acting, cycle, ground.organisation)
  const drafted = await draftAgreement(acting, cycle.id, award, exampleTerms)
  if (!drafted.ok) throw new Error('the example agreement was refused')
  const agreement = drafted.value.id
  await beginCodesign(acting, agreement, { startsOn: '2026-05-01', plannedEnd: '2026-06-12' })
  return { ...ground, agreement }
}

/** The same activity for one outcome of such a project. */
export function fiveKeysFor({ agreement, outcome }: Pick<WorkedOut, 'agreement' | 'outcome'>) {
  const outcomes = [{ outcomeId: outcome, because: 'If you have the key, it is not open until you come.' }]
  return { ...fiveKeys, agreementId: agreement, outcomes }
}
