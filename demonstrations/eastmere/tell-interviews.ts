import {
  declare,
  declinePlace,
  invitePanelist,
  lockScores,
  moderate,
  reveal,
  score,
} from '#planning/evaluation'
import {
  askNext,
  beginInterview,
  checkDigest,
  debrief,
  endInterview,
  holdPractice,
  lockInterviews,
  noteFollowUp,
  planInterview,
  playBack,
  putQuestions,
  scoreInWords,
  setRota,
  tapQuestion,
  writeDigest,
  writeQuestion,
} from '#planning/interviews'
import { must, type Stage } from '../stage.ts'
import type { Cast } from './cast.ts'
import type { Keys } from './keys.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import { decisionCalled, decisionEvents } from './tell-decisions.ts'
import type { Interview, PersonKey } from './types.ts'

/** Reading, by those who took a place at the table; then questions, a practice round and five conversations. */
export function interviewEvents(stage: Stage, cast: Cast, keys: Keys): Event[] {
  const { interviews } = eastmere
  const callId = () => keys.idOf('call', 'call')
  const six = decisionCalled('six-questions')
  return [
    ...panelEvents(stage, cast, keys),
    { week: interviews.written, happen: () => writeBank(stage, cast, keys) },
    { week: six.opened, happen: () => practise(stage, cast, keys) },
    { week: six.opened, happen: () => tap(stage, cast, keys) },
    ...decisionEvents(stage, cast, six, keys, {
      put: (acting, question) => {
        const list = interviews.chosen.map((key) => keys.idOf('question', key))
        const [these, otherwise] = six.options.map(({ text }) => text)
        return putQuestions(
          acting,
          { id: callId(), cycleId: cast.cycle.id },
          { list, question, these, otherwise },
        )
      },
      answersFor: (key, { options }) => [options[key === 'these-six' ? 0 : 1]?.id ?? ''],
    }),
    { week: six.opened, happen: () => plan(stage, cast, keys) },
    ...interviews.held.map((held) => ({ week: held.week, happen: () => meet(stage, cast, keys, held) })),
    { week: interviews.playBack.week, happen: () => tellTheOthers(stage, cast, keys) },
    ...decisionEvents(stage, cast, decisionCalled('questions-beforehand'), keys),
  ]
}

/** Everybody is asked alike, three say no, everybody says first whom they know, and the others read. */
function panelEvents(stage: Stage, { who }: Cast, keys: Keys): Event[] {
  const { panel, applications } = eastmere
  const callId = () => keys.idOf('call', 'call')
  const reading = panel.invited.filter(({ declined }) => !declined).map(({ person }) => person)
  return [
    ...panel.invited.map(({ person, week }) => ({
      week,
      happen: () =>
        stage.act(
          who('priya'),
          async (acting) => void must(await invitePanelist(acting, callId(), who(person).person)),
        ),
    })),
    ...panel.invited.flatMap(({ person, declined }) =>
      declined
        ? [
            {
              week: declined.week,
              happen: () =>
                stage.act(
                  who(person),
                  async (acting) => void must(await declinePlace(acting, callId(), declined.reason)),
                ),
            },
          ]
        : [],
    ),
    ...panel.invited.map(({ person }) => ({
      week: panel.declared,
      happen: () =>
        stage.act(who(person), async (acting) => {
          for (const { organisation } of applications) {
            const isThis = (one: { by: PersonKey; with: string }) =>
              one.by === person && one.with === organisation
            const conflict = panel.conflicts.find(isThis)
            const note = (conflict ?? panel.connections.find(isThis))?.note
            const said = { conflict: conflict !== undefined, note }
            must(await declare(acting, keys.idOf('application', organisation), said))
          }
        }),
    })),
    ...reading.map((person) => ({
      week: panel.revealed,
      happen: () =>
        stage.act(who(person), async (acting) => {
          for (const { by, of, criterion, value, reason } of panel.scores)
            if (by === person) {
              const application = keys.idOf('application', of)
              must(
                await score(acting, {
                  application,
                  criterion: keys.idOf('criterion', criterion),
                  value,
                  reason,
                }),
              )
            }
          must(await lockScores(acting, callId()))
        }),
    })),
    {
      week: panel.revealed,
      happen: () => stage.act(who('priya'), async (acting) => void must(await reveal(acting, callId()))),
    },
    ...panel.moderations.map(({ of, criterion, value, reason, present }) => ({
      week: panel.revealed,
      happen: () =>
        stage.act(who(present[0] ?? 'priya'), async (acting) => {
          must(
            await moderate(acting, {
              application: keys.idOf('application', of),
              criterion: keys.idOf('criterion', criterion),
              value,
              reason,
              present: present.map((person) => who(person).person),
            }),
          )
        }),
    })),
  ]
}

function callOf({ cycle }: Cast, keys: Keys) {
  return { id: keys.idOf('call', 'call'), cycleId: cycle.id }
}

async function writeBank(stage: Stage, cast: Cast, keys: Keys): Promise<void> {
  for (const { key, by, words } of eastmere.interviews.bank) {
    const id = await stage.act(cast.who(by), async (acting) =>
      must(await writeQuestion(acting, callOf(cast, keys), words)),
    )
    keys.learn('question', key, id)
  }
}

async function practise(stage: Stage, cast: Cast, keys: Keys): Promise<void> {
  const { practice } = eastmere.interviews
  const { rota, minutes, learned } = practice
  const call = callOf(cast, keys)
  const id = await stage.act(cast.who(rota.chair), async (acting) =>
    must(await holdPractice(acting, call, { bid: 'lostSocks', minutes })),
  )
  await stage.act(cast.who(learned.by), async (acting) =>
    must(await debrief(acting, call, { practice: id }, { how: '', change: learned.words })),
  )
}

async function tap(stage: Stage, cast: Cast, keys: Keys): Promise<void> {
  for (const { key, taps } of eastmere.interviews.bank)
    for (const person of taps)
      await stage.act(cast.who(person), async (acting) =>
        must(await tapQuestion(acting, callOf(cast, keys), keys.idOf('question', key), true)),
      )
}

/** Five conversations on two evenings, each read into plain words and checked, with who does what. */
async function plan(stage: Stage, cast: Cast, keys: Keys): Promise<void> {
  const { who, dayOf } = cast
  const { held, digests, where, supporter } = eastmere.interviews
  const call = callOf(cast, keys)
  for (const { of, words, by, checkedBy } of digests) {
    const application = keys.idOf('application', of)
    await stage.act(who(by), async (acting) => must(await writeDigest(acting, call, application, { words })))
    await stage.act(who(checkedBy), async (acting) => must(await checkDigest(acting, call, application)))
  }
  for (const { with: organisation, week, at, minutes, breakMinutes, rota } of held) {
    const draft = { on: dayOf(week), at, minutes, breakMinutes, where, supporter: who(supporter).person }
    const id = await stage.act(who(supporter), async (acting) =>
      must(
        await planInterview(acting, call, {
          ...draft,
          applicationId: keys.idOf('application', organisation),
        }),
      ),
    )
    keys.learn('interview', organisation, id)
    const parts = Object.fromEntries(Object.entries(rota).map(([part, person]) => [part, who(person).person]))
    await stage.act(who(rota.chair), async (acting) =>
      must(await setRota(acting, call, id, { parts, asking: new Map() })),
    )
  }
}

/** The same six questions, what was asked beside them, and each one’s score and reason the same evening. */
async function meet(stage: Stage, cast: Cast, keys: Keys, held: Interview): Promise<void> {
  const { who } = cast
  const { interviews } = eastmere
  const { with: organisation, rota, followUps } = held
  const call = callOf(cast, keys)
  const id = keys.idOf('interview', organisation)
  await stage.act(who(rota.chair), async (acting) => must(await beginInterview(acting, call, id)))
  for (const key of interviews.chosen) {
    const question = keys.idOf('question', key)
    await stage.act(who(rota.asker), async (acting) => must(await askNext(acting, call, id, question)))
    for (const { after, by, words } of followUps)
      if (after === key)
        await stage.act(who(by), async (acting) =>
          must(await noteFollowUp(acting, call, id, { question, words })),
        )
  }
  await stage.act(who(rota.chair), async (acting) => must(await endInterview(acting, call, id)))
  const criterion = keys.idOf('criterion', 'interview')
  for (const { by, of, value, reason } of interviews.scores)
    if (of === organisation)
      await stage.act(who(by), async (acting) =>
        must(await scoreInWords(acting, call, id, { criterion, value, reason })),
      )
  for (const { after, by, how, change } of interviews.debriefs)
    if (after === organisation)
      await stage.act(who(by), async (acting) =>
        must(await debrief(acting, call, { interview: id }, { how, change: change ?? '' })),
      )
}

/** Everybody who scored locks, the scores are shown, and the others hear it from the three first. */
async function tellTheOthers(stage: Stage, cast: Cast, keys: Keys): Promise<void> {
  const { scores, playBack: told } = eastmere.interviews
  const call = callOf(cast, keys)
  for (const person of new Set(scores.map(({ by }) => by)))
    await stage.act(cast.who(person), async (acting) => must(await lockInterviews(acting, call)))
  await stage.act(cast.who(told.by), async (acting) => {
    must(await reveal(acting, call.id, 'interview'))
    must(await playBack(acting, call, told.words))
  })
}
