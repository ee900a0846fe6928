import { type Decision, declareRight, type Right, say } from '#commons/power'
import { reveal } from '#planning/evaluation'
import {
  openedCall,
  type PanelStory,
  type Someone,
  type Stage,
  scoredAll,
  seated,
  valued,
} from '../evaluation/example.ts'
import { decideAward, prepareAward, putAward, signAward } from './acts.ts'
import { approveSummary, changeSummary, draftSummaries, sendSummaries } from './acts-summaries.ts'
import type { Award } from './award.ts'

export { valued }

export interface AwardStory extends PanelStory {
  /** Signs: works here, sits in the project, and is in nobody's team. */
  readonly nadia: Someone
}

/** Young people decide; the head of the service promised to sign for whoever they choose. */
export const undertaking = {
  matter: 'award',
  question: 'who gets the money',
  holder: 'youngPeople',
  form: 'undertaking',
  officerRole: 'Head of youth services',
  grounds: ['it would be against the law', 'it would not be safe'],
} as const satisfies Partial<Right>

/** A call whose applications were opened, read, heard and scored, and a promise about who decides. */
export async function scoredCall(
  house: Stage,
  slug: string,
  right: Partial<Right> = {},
  [ellens, priyas]: readonly [number, number] = [3, 3],
): Promise<AwardStory> {
  const story = await openedCall(house, slug)
  const nadia = await house.addMember(story.cycle, 'observer', 'Nadia')
  const { call, jo, ash, priya, ellen, cycle } = story
  await seated(house, story, [ellen, priya])
  await seated(house, story, [jo, ash], 'interviewer')
  await scoredAll(house, story, ellen, ellens)
  await scoredAll(house, story, priya, priyas)
  for (const who of [jo, ash]) await scoredAll(house, story, who, 4, 'interviewer')
  await house.act(priya, async (acting) => {
    valued(await reveal(acting, call.id, 'read'))
    valued(await reveal(acting, call.id, 'interview'))
    valued(await declareRight(acting, { ...undertaking, ...right, cycleId: cycle.id }))
  })
  return { ...story, nadia }
}

/** The question is put, both young people say which, and one of them closes it. */
export async function decided(
  house: Stage,
  story: AwardStory,
  chosen: readonly string[] = story.applications.slice(0, 1),
  reasons = 'A keeps the door open when we are the ones with the key.',
): Promise<Decision> {
  const { call, jo, ash } = story
  const open = await house.act(jo, async (acting) =>
    valued(await putAward(acting, call.id, 'Who gets the £20,000?')),
  )
  for (const who of [jo, ash])
    await house.act(who, async (acting) => valued(await say(acting, open.id, { stance: 'for' })))
  return house.act(jo, async (acting) => valued(await decideAward(acting, open.id, { chosen, reasons })))
}

/** Priya writes down how much for the first application, or the one that is named. */
export function prepared(
  house: Stage,
  { call, priya, applications }: AwardStory,
  pence = 2_000_000,
  application = applications[0] ?? '',
): Promise<Award> {
  return house.act(priya, async (acting) => {
    const [award] = valued(await prepareAward(acting, call.id, [{ application, pence }]))
    if (!award) throw new Error('nothing was written down')
    return award
  })
}

export function signed(house: Stage, { nadia }: AwardStory, award: Award): Promise<Award> {
  return house.act(nadia, async (acting) => valued(await signAward(acting, award.id)))
}

/** Ellen drafts and writes every summary, Priya approves each, and all are sent. */
export async function told(house: Stage, story: AwardStory): Promise<void> {
  const { call, ellen, priya } = story
  const all = await house.act(ellen, async (acting) => {
    const summaries = valued(await draftSummaries(acting, call.id))
    for (const { applicationId } of summaries) {
      const words = { strong: 'You asked us first.', stronger: 'Say who decides when you disagree.' }
      const changed = await changeSummary(acting, applicationId, words)
      if (changed === 'first') throw new Error('somebody was first')
      valued(changed)
    }
    return summaries
  })
  await house.act(priya, async (acting) => {
    for (const { applicationId } of all) valued(await approveSummary(acting, applicationId))
    valued(await sendSummaries(acting, call.id))
  })
}
