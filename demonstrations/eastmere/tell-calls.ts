import { addOrganisation } from '#commons/organisations'
import { join, represent } from '#commons/people'
import { beginApplication, findAsked, openAll, saveStep, send } from '#planning/applications'
import {
  answerQuestion,
  askQuestion,
  changeCall,
  chooseOutcomes,
  correct,
  draftCall,
  invite,
  listCriteria,
  londonInstant,
  noteContact,
  publishCall,
  putCall,
  setModel,
  setQuestions,
  tryModel,
} from '#planning/calls'
import { dateOf, type Instant } from '#platform/clock'
import { must, nobody, type Stage } from '../stage.ts'
import type { Cast, Somebody } from './cast.ts'
import type { Keys } from './keys.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import { decisionCalled, decisionEvents } from './tell-decisions.ts'
import type { Application } from './types.ts'

/** From the draft of the call to the moment in which five applications appear at once. */
export function callEvents(stage: Stage, cast: Cast, keys: Keys): Event[] {
  const { who } = cast
  const { call, applications } = eastmere
  const callId = () => keys.idOf('call', 'call')
  return [
    { week: call.published, happen: () => write(stage, cast, keys) },
    ...decisionEvents(stage, cast, decisionCalled('send-the-call'), keys, {
      put: (acting, question) => putCall(acting, callId(), question),
      answersFor: (key, { options }) => [options[key === 'send' ? 0 : 1]?.id ?? ''],
    }),
    {
      week: call.published,
      happen: () => stage.act(who('ash'), async (acting) => void must(await publishCall(acting, callId()))),
    },
    { week: call.invited, happen: () => inviteEverybody(stage, cast, keys) },
    ...call.asked.map((one) => ({
      week: one.week,
      happen: async () => {
        const id = await stage.act(nobody, async (acting) =>
          must(await askQuestion(acting, callId(), one.question)),
        )
        await stage.act(who(one.by), async (acting) =>
          must(await answerQuestion(acting, callId(), id, { answer: one.answer })),
        )
      },
    })),
    {
      week: call.correction.week,
      happen: () =>
        stage.act(who(call.correction.by), async (acting) => {
          const { what, words } = call.correction
          must(await correct(acting, callId(), { what, words, newClosesAt: at(cast, call.closes) }))
        }),
    },
    ...applications.flatMap((application) => applicationEvents(stage, keys, application)),
    {
      week: call.closes.week,
      happen: () => stage.act(who('ash'), async (acting) => void must(await openAll(acting, callId()))),
    },
  ]
}

function at({ dayOf }: Cast, when: { week: number; daysBefore: number; at: string }): Instant {
  const instant = londonInstant(dayOf(when.week, -when.daysBefore), when.at)
  if (!instant) throw new Error(`the story has a time that no clock shows: ${when.at}`)
  return instant
}

/** Each part by whoever wrote it, and tried on three bids that nobody made. */
async function write(stage: Stage, cast: Cast, keys: Keys): Promise<void> {
  const { cycle, who, dayOf } = cast
  const { call } = eastmere
  const by = call.writtenBy
  const { id } = await stage.act(who(by.words), async (acting) => must(await draftCall(acting, cycle.id)))
  keys.learn('call', 'call', id)
  await stage.act(who(by.words), async (acting) => {
    const changed = await changeCall(acting, id, {
      title: call.title,
      about: call.about,
      amountPence: call.amount * 100,
      awards: call.awards,
      questionsCloseAt: at(cast, { week: call.questionsClose, daysBefore: 0, at: '17:00' }),
      closesAt: at(cast, call.correction.closedBefore),
      interviewsOn: dayOf(call.interviews[0] ?? call.decision),
      decisionBy: dayOf(call.decision),
      startsOn: dayOf(call.starts),
      openers: ['commissioner', 'youngPerson'],
    })
    if (changed === 'first') throw new Error('the story has two people writing the call at once')
    must(changed)
  })
  await stage.act(who(by.outcomes), async (acting) => {
    const asked = call.outcomes.map(({ outcome, why }) => ({ outcomeId: keys.idOf('outcome', outcome), why }))
    must(await chooseOutcomes(acting, id, { asked, leftOut: new Map() }))
  })
  await stage.act(who(by.questions), async (acting) => must(await setQuestions(acting, id, call.questions)))
  await stage.act(who(by.scoring), async (acting) => {
    const { scale, youngWeight } = call
    const criteria = call.criteria.map(({ key: _, ...criterion }) => criterion)
    must(await setModel(acting, id, { criteria, scale, youngWeight }))
  })
  await stage.act(who(by.scoring), async (acting) => {
    const criteria = await listCriteria(acting.tx, acting.place.id, id)
    for (const [order, { id: criterion }] of criteria.entries())
      keys.learn('criterion', call.criteria[order]?.key ?? '', criterion)
    const scored = (given: readonly number[]) =>
      Object.fromEntries(criteria.map((criterion, order) => [criterion.id, given[order] ?? 0]))
    const { A, B, C } = call.tried
    must(await tryModel(acting, id, { A: scored(A), B: scored(B), C: scored(C) }))
  })
  const { who: withWhom, what: said, notedBy } = call.heardBefore
  await stage.act(who(notedBy), async (acting) =>
    must(await noteContact(acting, id, { on: dateOf(acting.now), withWhom, said })),
  )
}

async function inviteEverybody(stage: Stage, { who }: Cast, keys: Keys): Promise<void> {
  const { organisations, call } = eastmere
  await stage.act(who(call.writtenBy.doors), async (acting) => {
    for (const { key, name, kind, about } of organisations)
      keys.learn('organisation', key, must(await addOrganisation(acting, { name, kind, about })).id)
    for (const [how, told] of Map.groupBy(organisations, ({ invited }) => invited))
      must(
        await invite(acting, keys.idOf('call', 'call'), {
          organisations: told.map(({ key }) => keys.idOf('organisation', key)),
          how,
          on: dateOf(acting.now),
        }),
      )
  })
}

/** Somebody speaks for an organisation, writes a step at a time, and sends it when it is done. */
function applicationEvents(stage: Stage, keys: Keys, application: Application): Event[] {
  const { organisation, writer, answers, budget } = application
  const callId = () => keys.idOf('call', 'call')
  let somebody: Somebody | undefined
  const writing = () => {
    if (!somebody) throw new Error(`nobody writes for ${organisation} yet`)
    return somebody
  }
  return [
    {
      week: application.begun,
      happen: async () => {
        const represented = keys.idOf('organisation', organisation)
        const { id: person } = await stage.act(nobody, async (acting) => {
          const joined = await join(acting, { standing: 'participant', knownAs: writer })
          await represent(acting, joined.id, represented)
          return joined
        })
        somebody = { kind: 'participant', person, knownAs: writer, keeper: false, seats: [] }
        keys.learn('writer', organisation, person)
        const id = await stage.act(writing(), async (acting) => {
          const begun = must(await beginApplication(acting, callId(), represented))
          const asked = await findAsked(acting.tx, acting.place.id, callId())
          for (const [order, { kind }] of (asked?.questions ?? []).entries()) {
            const lines = budget.map(({ what, pounds }) => ({ what, pence: pounds * 100 }))
            const fields = { words: answers[kind], ...(kind === 'budget' ? { budget: lines } : {}) }
            const saved = await saveStep(acting, begun.id, `question-${order + 1}`, fields, 0)
            if (saved.ok === 'conflict') throw new Error('the story has two people writing one application')
            must(saved)
          }
          return begun.id
        })
        keys.learn('application', organisation, id)
      },
    },
    {
      week: application.sent,
      happen: () =>
        stage.act(
          writing(),
          async (acting) => void must(await send(acting, keys.idOf('application', organisation))),
        ),
    },
  ]
}
