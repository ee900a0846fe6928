import { type Cycle, listSeatsOf } from '#commons/cycles'
import { addOrganisation } from '#commons/organisations'
import { join, represent } from '#commons/people'
import { closeDecision, declareRight, findOpenDecision, say } from '#commons/power'
import { nameLead } from '#commons/safety'
import { approveVoice, shareVoice } from '#insight/voices'
import {
  type Call,
  changeCall,
  draftCall,
  listCriteria,
  type Preset,
  publishCall,
  putCall,
  tryModel,
} from '#planning/calls'
import { proposeOutcome } from '#planning/framework'
import { choosePriorities, putPriorities } from '#planning/priorities'
import type { Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { beginApplication, findAsked, saveStep } from './acts.ts'
import { stepsOf } from './application.ts'

/** Somebody doing something in a house of a test’s or a bench’s own. */
export type Doing = <T>(who: Who, work: (acting: Acting) => Promise<T>) => Promise<T>

function value<T>(ruling: Ruling<T> | { readonly ok: 'conflict' } | 'first'): T {
  if (typeof ruling === 'object' && ruling.ok === true) return ruling.value
  throw new Error(JSON.stringify(ruling))
}

const areas = ['external', 'personalResources', 'functioning'] as const

/** A call published by its team: three outcomes asked for, tried, put, agreed. `jo` is a young person. */
export async function publishExampleCall(
  act: Doing,
  cycle: Pick<Cycle, 'id'>,
  { jo, ellen }: { readonly jo: Who; readonly ellen: Who },
  changes: Partial<Pick<Call, 'openers' | 'title'>> & { readonly preset?: Preset } = {},
): Promise<Call> {
  const { preset = 'light', ...more } = changes
  await act(ellen, async (acting) => {
    const lead = {
      name: 'Ruth Calloway',
      role: 'Safeguarding lead',
      phone: '020 7946 0142',
      hours: 'Weekdays',
    }
    value(await nameLead(acting, cycle.id, lead))
    const voice = value(
      await shareVoice(acting, {
        cycle: cycle.id,
        method: 'dream',
        author: 'one',
        words: 'A warm room on a Sunday.',
      }),
    )
    value(await approveVoice(acting, voice.id))
    for (const area of areas)
      value(
        await proposeOutcome(
          acting,
          cycle.id,
          {
            statement: `Young people feel at home here (${area}).`,
            area,
            bottomLines: ['social', 'economic', 'environmental'],
            provenance: ['youngPeople'],
          },
          [{ kind: 'voice', subject: voice.id, why: 'It is what they asked for.' }],
        ),
      )
    for (const matter of ['priorities', 'call'])
      value(
        await declareRight(acting, {
          cycleId: cycle.id,
          matter,
          question: 'what comes first',
          holder: 'coreTeam',
          form: 'own',
          grounds: [],
        }),
      )
    const open = value(await putPriorities(acting, cycle.id, 'Which come first?'))
    value(await say(acting, open.id, { stance: 'for' }))
  })
  await act(jo, async (acting) => {
    const open = await findOpenDecision(acting.tx, acting.place.id, cycle.id, 'priorities')
    value(await say(acting, open?.id ?? '', { stance: 'for' }))
    const chosen = open?.options.map(({ id }) => id) ?? []
    value(await choosePriorities(acting, cycle.id, { chosen, reasons: 'All of it.', notChosen: new Map() }))
  })
  const call = await act(ellen, async (acting) => {
    const draft = value(await draftCall(acting, cycle.id, preset))
    value(await changeCall(acting, draft.id, { ...more }))
    const criteria = await listCriteria(acting.tx, acting.place.id, draft.id)
    const scored = Object.fromEntries(criteria.map(({ id }) => [id, 3]))
    value(await tryModel(acting, draft.id, { A: scored, B: scored, C: scored }))
    const decision = value(await putCall(acting, draft.id))
    value(await say(acting, decision.id, { stance: 'for', option: decision.options[0]?.id }))
    return { id: draft.id, decision }
  })
  await act(jo, async (acting) => {
    const [yes] = call.decision.options
    value(await say(acting, call.decision.id, { stance: 'for', option: yes?.id }))
    value(await closeDecision(acting, call.decision.id, { chosen: [yes?.id ?? ''], reasons: 'Yes.' }))
  })
  return act(ellen, async (acting) => value(await publishCall(acting, call.id, { nothingSaidBefore: true })))
}

/** An organisation of the place, and somebody who speaks for it. */
export function addExampleApplicant(
  act: Doing,
  name: string,
): Promise<{ readonly organisation: string; readonly who: Who & { readonly kind: 'participant' } }> {
  return act({ kind: 'nobody' }, async (acting) => {
    const organisation = value(await addOrganisation(acting, { name, kind: 'communityGroup' }))
    const person = await join(acting, { standing: 'participant', knownAs: `${name.slice(0, 20)} writer` })
    await represent(acting, person.id, organisation.id)
    const seats = await listSeatsOf(acting.tx, acting.place.id, person.id)
    return {
      organisation: organisation.id,
      who: { kind: 'participant', person: person.id, knownAs: person.knownAs, keeper: false, seats },
    }
  })
}

/** Begins an application and answers everything a call asks, with the same words everywhere. */
export async function writeExample(
  acting: Acting,
  callId: string,
  organisation: string,
  words = 'We open the hall every Sunday and light the stove.',
): Promise<string> {
  const { id } = value(await beginApplication(acting, callId, organisation))
  const asked = await findAsked(acting.tx, acting.place.id, callId)
  for (const step of asked ? stepsOf(asked) : []) {
    if (step.kind === 'files') continue
    const budget =
      step.kind === 'budget'
        ? [{ what: `Wood for the stove. ${words}`.slice(0, 100), pence: 150_000 }]
        : undefined
    value(await saveStep(acting, id, step.key, { words, budget }, 0))
  }
  return id
}
