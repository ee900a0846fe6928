import { begin, type Cycle, list, type Role, stateMatters, takeSeat } from '#commons/cycles'
import { join } from '#commons/people'
import { declareRight } from '#commons/power'
import { nameLead } from '#commons/safety'
import { planSession, type Session } from '#insight/sessions'
import { nobody, type Who } from '#platform/auth'
import { daysAfter } from '#platform/clock'
import { must, type Stage } from '../stage.ts'
import { eastmere } from './story.ts'
import type { Method, Person, PersonKey, Right, Week } from './types.ts'

export type Somebody = Exclude<Who, { kind: 'nobody' }>

/** Everybody and everything there is before the first word: people, purpose, rights, the lead, the meetings. */
export interface Cast {
  readonly cycle: Cycle
  readonly who: (key: PersonKey) => Somebody
  readonly matterOf: (right: string) => string
  readonly sessions: ReadonlyMap<string, Session>
  /** The date of the meeting of a week, or of so many days after it. */
  readonly dayOf: (week: Week, daysAfter?: number) => string
}

const roleOf: Readonly<Record<Person['part'], Role>> = {
  'young person': 'youngPerson',
  commissioner: 'commissioner',
  practitioner: 'practitioner',
  officer: 'observer',
  'elected member': 'observer',
}

// What other rooms ask by name; the story's other rights keep their own.
const matters: Readonly<Record<string, string>> = {
  'which-outcomes': 'priorities',
  'how-it-feels': 'qualities',
  'the-whole-picture': 'framework',
  'the-call': 'call',
  'our-questions': 'questions',
  'the-award': 'award',
  'how-it-ends': 'pilotEnd',
}

export const methodOf: Partial<Record<Method, 'proud' | 'meInFive' | 'councilInFive' | 'dream'>> = {
  'proud-moment': 'proud',
  'me-in-five-years': 'meInFive',
  'council-in-five-years': 'councilInFive',
  'peer-interviews': 'dream',
}

/** `firstDay` is the Thursday of week 1. */
export async function gather(stage: Stage, firstDay: string): Promise<Cast> {
  const { project, people, safeguarding } = eastmere
  const holder = people.find((person) => person.key === project.pot.owner)?.title ?? ''
  const cycle = await stage.act(nobody, (acting) =>
    begin(acting, {
      slug: project.slug,
      title: project.title,
      template: 'grantPilot',
      purpose: project.purpose,
      dreamWord: project.dreamWord.one,
      potPence: project.pot.amount * 100,
      potHolder: holder,
      startedOn: firstDay,
    }),
  )
  const known = new Map<PersonKey, Somebody>()
  for (const person of [...people, { key: 'lead', name: safeguarding.name, part: 'lead' as const }]) {
    const role: Role = person.part === 'lead' ? 'safeguardingLead' : roleOf[person.part]
    const kind = role === 'youngPerson' ? 'participant' : 'staff'
    const joined = await stage.act(nobody, async (acting) => {
      const one = await join(acting, { standing: kind, knownAs: person.name })
      await takeSeat(acting, cycle.id, one.id, role)
      return one
    })
    known.set(person.key, {
      kind,
      person: joined.id,
      knownAs: person.name,
      keeper: false,
      seats: [{ cycle: cycle.id, role }],
    })
  }
  const who = (key: PersonKey) => {
    const somebody = known.get(key)
    if (!somebody) throw new Error(`nobody in the story is called ${key}`)
    return somebody
  }
  const commissioner = who('priya')
  await stage.act(commissioner, async (acting) => {
    await stateMatters(acting, cycle.id, [
      ...project.upForDecision.map((what) => ({
        upForDecision: true,
        what,
        why: 'It is decided here, by the people named beside each decision.',
      })),
      ...project.notUpForDecision.map((matter) => ({ upForDecision: false, ...matter })),
    ])
    must(
      await nameLead(acting, cycle.id, {
        name: safeguarding.name,
        role: safeguarding.title,
        phone: safeguarding.phone,
        hours: safeguarding.hours,
      }),
    )
    for (const right of eastmere.rights) must(await declareRight(acting, rightOf(right, cycle.id)))
    await list(acting, cycle.id)
  })
  const dayOf = (week: Week, days = 0) => daysAfter(firstDay, (week - 1) * 7 + days)
  const sessions = new Map<string, Session>()
  for (const session of eastmere.sessions) {
    const planned = await stage.act(who(session.chair), async (acting) =>
      must(
        await planSession(acting, {
          cycleId: cycle.id,
          title: session.title,
          heldOn: dayOf(session.week),
          heldFrom: session.from ?? '5 pm to 6.30 pm',
          heldAt: session.place,
          gettingThere: session.gettingThere ?? 'Step-free. Toast and tea are paid for.',
          ...(methodOf[session.method] ? { method: methodOf[session.method] } : {}),
        }),
      ),
    )
    if (planned[0]) sessions.set(session.key, planned[0])
  }
  return { cycle, who, matterOf: (right) => matters[right] ?? right, sessions, dayOf }
}

function rightOf(right: Right, cycleId: string) {
  const officer =
    right.kind === 'undertaking' ? eastmere.people.find((person) => person.key === right.officer) : undefined
  return {
    cycleId,
    matter: matters[right.key] ?? right.key,
    question: right.about,
    holder: right.holders === 'core team' ? ('coreTeam' as const) : ('youngPeople' as const),
    form: right.kind,
    officerRole: officer?.title,
    grounds:
      right.kind === 'undertaking' ? right.grounds.map(({ ground, meaning }) => `${ground}: ${meaning}`) : [],
  }
}
