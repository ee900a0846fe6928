import type { Cycle, Role } from '#commons/cycles'
import { saveClockOffset } from '#commons/places'
import { openAll, send } from '#planning/applications'
import { type Call, type Criterion, listCriteria } from '#planning/calls'
import { nobody, type Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { addExampleApplicant, publishExampleCall, writeExample } from '../applications/example.ts'
import { declare, invitePanelist } from './acts.ts'
import { lockScores, score } from './acts-scores.ts'
import { type Part, stageOf } from './panelist.ts'
import { due } from './score.ts'
import { words } from './words.ts'

const say = words.in('en').sheet

/** What a test's house can do, as far as a story of a panel needs it. */
export interface Stage {
  act<T>(who: Who, work: (acting: Acting) => Promise<T>): Promise<T>
  addProject(slug?: string): Promise<Cycle>
  addMember(cycle: Cycle, role: Role, knownAs?: string): Promise<Someone>
}
export type Someone = Exclude<Who, { kind: 'nobody' }>

export interface PanelStory {
  readonly cycle: Cycle
  readonly call: Call
  /** Two young people and two adults. */
  readonly jo: Someone
  readonly ash: Someone
  readonly priya: Someone
  readonly ellen: Someone
  /** The opened applications, in the order they were begun. */
  readonly applications: readonly string[]
  readonly criteria: readonly Criterion[]
}

/** A published call with applications that were sent in time and opened after the deadline. Nobody is asked to score yet. */
export async function openedCall(
  house: Stage,
  slug: string,
  names: readonly string[] = ['Lamp and Ladder', 'Wednesday Pot'],
): Promise<PanelStory> {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  const ellen = await house.addMember(cycle, 'practitioner', 'Ellen')
  const call = await publishExampleCall(house.act, cycle, { jo, ellen })
  const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  const priya = await house.addMember(cycle, 'commissioner', 'Priya')
  const applications: string[] = []
  for (const name of names) {
    const { who, organisation } = await addExampleApplicant(house.act, `${name} ${slug}`)
    applications.push(
      await house.act(who, async (acting) => {
        const id = await writeExample(acting, call.id, organisation, `${name} lights the stove.`)
        valued(await send(acting, id))
        return id
      }),
    )
  }
  await passDeadline(house, call)
  await house.act(priya, async (acting) => valued(await openAll(acting, call.id)))
  const criteria = await house.act(priya, ({ tx, place }) => listCriteria(tx, place.id, call.id))
  return { cycle, call, jo, ash, priya, ellen, applications, criteria }
}

/** Moves the test place's clock to two minutes after the deadline of a call. */
export async function passDeadline(house: Pick<Stage, 'act'>, call: Call): Promise<void> {
  await house.act(nobody, async (acting) => {
    const { tx, place } = acting
    await saveClockOffset(tx, place.id, '0')
    const ahead = call.closesAt.add({ minutes: 2 }).since(acting.now).total('seconds')
    await saveClockOffset(tx, place.id, `${ahead} seconds`)
  })
}

/** Asks people to score, and lets them say that they are too close to nobody. */
export async function seated(
  house: Pick<Stage, 'act'>,
  story: PanelStory,
  people: readonly Someone[],
  part: Part = 'panel',
): Promise<void> {
  for (const who of people) {
    await house.act(story.priya, async (acting) =>
      valued(await invitePanelist(acting, story.call.id, who.person, part, undefined, { toListen: true })),
    )
    for (const application of story.applications)
      await house.act(who, async (acting) => valued(await declare(acting, application, { conflict: false })))
  }
}

/** Somebody gives the same number to everything of a stage that is theirs to score, and locks. */
export async function scoredAll(
  house: Pick<Stage, 'act'>,
  story: PanelStory,
  who: Someone,
  value: number,
  part: Part = 'panel',
): Promise<void> {
  const panelist = { stage: stageOf(part), young: who.seats.some(({ role }) => role === 'youngPerson') }
  const applications = story.applications.map((id) => ({ id, reading: 'open' as const }))
  await house.act(who, async (acting) => {
    for (const one of due(panelist, story.criteria, applications))
      valued(await score(acting, { ...one, value, reason: `It says ${value} to me.` }))
    valued(await lockScores(acting, story.call.id, panelist.stage))
  })
}

/** What a ruling allowed; a refusal ends the story with its sentences. */
export function valued<T>(ruling: Ruling<T>): T {
  if (ruling.ok) return ruling.value
  throw new Error(ruling.problems.map(({ field, text }) => `${field ?? ''} ${text}`).join('\n'))
}

/**
 * The published rule once more, from the cells of the exported sheet of scores alone and in another way: each
 * application's total by its letter.
 */
export function recomputed(rows: readonly (readonly string[])[]): Map<string, number> {
  const totals = new Map<string, number>()
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  for (const [application, theirs] of Map.groupBy(rows, (row) => row[1] ?? '')) {
    for (const scores of Map.groupBy(theirs, (row) => row[3] ?? '').values()) {
      const [one] = scores
      const by = (group: string) => scores.filter((row) => row[9] === group).map((row) => Number(row[10]))
      const [young, adults] = [by(say.young), by(say.adult)]
      const [part, whole] = [Number(one?.[6]), Number(one?.[7])]
      const value = one?.[12]
        ? Number(one[12])
        : one?.[4] === say.led.youngPeople
          ? mean(young)
          : one?.[4] === say.led.everyone && young.length > 0 && adults.length > 0
            ? (part * mean(young) + (whole - part) * mean(adults)) / whole
            : mean([...young, ...adults])
      const points = Math.floor(((value * Number(one?.[5])) / 5) * 100 + 0.5 + 1e-9)
      totals.set(application, (totals.get(application) ?? 0) + points)
    }
  }
  return new Map([...totals].map(([application, hundredths]) => [application, hundredths / 100]))
}
