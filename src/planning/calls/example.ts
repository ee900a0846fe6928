import type { Area, BottomLine } from '#analysis/wellbeing'
import type { Cycle, Role } from '#commons/cycles'
import { closeDecision, declareRight, say as speak } from '#commons/power'
import { nameLead } from '#commons/safety'
import { approveVoice, shareVoice } from '#insight/voices'
import { listAllOutcomes, type Outcome, proposeOutcome, proposeQuality } from '#planning/framework'
import { choosePriorities, putPriorities } from '#planning/priorities'
import { nobody, type Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { draftCall } from './acts-draft.ts'
import { madeUpBids, tryModel } from './acts-model.ts'
import { publishCall, putCall } from './acts-publish.ts'
import type { Call } from './call.ts'
import { listCriteria } from './storage-parts.ts'

/** What a test's house can do, as far as a story of a call needs it. */
export interface Stage {
  act<T>(who: Who, work: (acting: Acting) => Promise<T>): Promise<T>
  addProject(slug?: string, parts?: Partial<Cycle>): Promise<Cycle>
  addMember(cycle: Cycle, role: Role, knownAs?: string): Promise<Someone>
}
export type Someone = Exclude<Who, { kind: 'nobody' }>

export interface Chosen {
  readonly cycle: Cycle
  readonly jo: Someone
  readonly priya: Someone
  readonly outcomes: readonly Outcome[]
}

export interface Published extends Chosen {
  readonly call: Call
}

/** Every area commissioning can reach, and every bottom line; a test takes some away. */
export const everyArea: readonly (readonly [string, Area, BottomLine])[] = [
  ['Somewhere warm is open when we need it.', 'external', 'economic'],
  ['We dare to ask a second time.', 'personalResources', 'social'],
  ['We look after the mere.', 'functioning', 'environmental'],
]

/** A project in which one young person and one commissioner chose what comes first. */
export async function chosenFirst(
  house: Stage,
  slug: string,
  changes: readonly (readonly [string, Area, BottomLine])[] = everyArea,
  purpose = 'Young people here feel that the place is theirs.',
): Promise<Chosen> {
  const cycle = await house.addProject(slug, { purpose })
  const jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  const priya = await house.addMember(cycle, 'commissioner', 'Priya')
  await house.act(nobody, (acting) =>
    nameLead(acting, cycle.id, {
      name: 'Ruth Calloway',
      role: 'Safeguarding lead',
      phone: '020 7946 0142',
      hours: 'Monday to Friday',
    }),
  )
  const evidence = await house.act(jo, async (acting) => {
    const voice = valued(
      await shareVoice(acting, {
        cycle: cycle.id,
        method: 'proud',
        author: 'one',
        words: 'I asked again and the second time they said yes.',
        consents: { publish: true, quote: true },
      }),
    )
    valued(await approveVoice(acting, voice.id))
    return [{ kind: 'voice', subject: voice.id, why: 'It is what they asked for.' }] as const
  })
  // One after the other, because their order is the order they were made in.
  for (const [statement, area, line] of changes)
    await house.act(jo, async (acting) =>
      valued(
        await proposeOutcome(
          acting,
          cycle.id,
          { statement, area, bottomLines: [line], provenance: ['youngPeople'] },
          evidence,
        ),
      ),
    )
  const outcomes = await house.act(jo, async (acting) => {
    valued(
      await proposeQuality(
        acting,
        cycle.id,
        { words: 'From people who stay', about: 'whom', provenance: ['youngPeople'] },
        evidence,
      ),
    )
    for (const matter of ['priorities', 'call'])
      valued(
        await declareRight(acting, {
          cycleId: cycle.id,
          matter,
          question: matter === 'call' ? 'what the call says' : 'what comes first',
          holder: 'youngPeople',
          form: 'own',
          grounds: [],
        }),
      )
    return listAllOutcomes(acting.tx, acting.place.id, cycle.id)
  })
  await house.act(jo, async (acting) => {
    const put = valued(await putPriorities(acting, cycle.id, 'What comes first?'))
    valued(await speak(acting, put.id, { stance: 'for' }))
    const chosen = outcomes.map(({ id }) => id)
    valued(await choosePriorities(acting, cycle.id, { chosen, reasons: 'All of it.', notChosen: new Map() }))
  })
  return { cycle, jo, priya, outcomes }
}

/** A draft of the light preset that was tried and not yet put to the team. */
export async function draftedAndTried(house: Stage, story: Chosen): Promise<Call> {
  return house.act(story.priya, async (acting) => {
    const call = valued(await draftCall(acting, story.cycle.id))
    valued(await tryModel(acting, call.id, await someScores(acting, call.id)))
    return call
  })
}

/** Scores for the three made-up bids that tell them apart. */
export async function someScores(
  { tx, place }: Acting,
  callId: string,
): Promise<Record<string, Record<string, number>>> {
  const criteria = await listCriteria(tx, place.id, callId)
  return Object.fromEntries(
    madeUpBids.map((bid, i) => [bid, Object.fromEntries(criteria.map(({ id }) => [id, 2 + i]))]),
  )
}

/** The team is asked and the young person, whose right it is, says yes. */
export async function teamSaysYes(house: Stage, { jo }: Chosen, call: Call): Promise<void> {
  await house.act(jo, async (acting) => {
    const decision = valued(await putCall(acting, call.id))
    valued(await speak(acting, decision.id, { stance: 'for' }))
    const chosen = decision.options.slice(0, 1).map(({ id }) => id)
    valued(await closeDecision(acting, decision.id, { chosen, reasons: 'It says what we said.' }))
  })
}

/** A light call, published by the young person’s decision. */
export async function publishedCall(house: Stage, slug: string): Promise<Published> {
  const story = await chosenFirst(house, slug)
  const draft = await draftedAndTried(house, story)
  await teamSaysYes(house, story, draft)
  const call = await house.act(story.priya, async (acting) =>
    valued(await publishCall(acting, draft.id, { nothingSaidBefore: true })),
  )
  return { ...story, call }
}

/** What a ruling allowed; a refusal ends the story with its sentences. */
export function valued<T>(ruling: Ruling<T>): T {
  if (ruling.ok) return ruling.value
  throw new Error(ruling.problems.map(({ field, text }) => `${field ?? ''} ${text}`).join('\n'))
}
