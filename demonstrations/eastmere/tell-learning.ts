import { addLesson, endPilot, playBack, putEnding } from '#delivery/learning'
import { tellChange } from '#delivery/results'
import { planSession } from '#insight/sessions'
import { dateOf } from '#platform/clock'
import { must, type Stage } from '../stage.ts'
import type { Cast } from './cast.ts'
import type { Keys } from './keys.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import { decisionCalled, decisionEvents } from './tell-decisions.ts'
import { provider } from './tell-delivery.ts'
import type { Lesson } from './types.ts'

const roles: Readonly<Record<Lesson['from'], string>> = {
  'young person': 'Young person of the core team',
  practitioner: 'Practitioner',
  commissioner: 'Commissioner',
  observer: 'Councillor',
  provider: 'Provider',
}
const kinds = ['adopt', 'adapt', 'stop'] as const

/** What was learned, told back, and how the trial ended. */
export function learningEvents(stage: Stage, cast: Cast, keys: Keys): Event[] {
  const { cycle, who } = cast
  const { learning } = eastmere
  const ending = decisionCalled(learning.ending)
  const meaning = (key: string) => ending.options.find((option) => option.key === key)?.text ?? ''
  return [
    { week: eastmere.coming.planned, happen: () => planTheNext(stage, cast) },
    ...learning.selfChanges.map(({ week, words, missing, sensitive }) => ({
      week,
      happen: () =>
        stage.act(
          who('ellen'),
          async (acting) => void must(await tellChange(acting, cycle.id, { words, missing, sensitive })),
        ),
    })),
    ...learning.lessons.map((lesson) => ({
      week: lesson.week,
      happen: () =>
        stage.act(lesson.by ? who(lesson.by) : provider(keys), async (acting) => {
          const { kind, words, from, toWhom, appliedTo } = lesson
          const about = aboutOf(lesson, keys)
          const draft = { kind, words, fromRole: roles[from], toWhom, appliedTo }
          must(await addLesson(acting, cycle.id, about ? { ...draft, about } : draft))
        }),
    })),
    ...learning.playBacks.map(({ week, by, toWhom, words, answer }) => ({
      week,
      happen: () =>
        stage.act(
          who(by),
          async (acting) =>
            void must(await playBack(acting, cycle.id, { on: dateOf(acting.now), toWhom, words, answer })),
        ),
    })),
    ...decisionEvents(stage, cast, ending, keys, {
      put: (acting, question) =>
        putEnding(acting, cycle.id, {
          question,
          options: { adopt: meaning('adopt'), adapt: meaning('adapt'), stop: meaning('stop') },
        }),
      answersFor: (key, { options }) =>
        options.flatMap(({ id, text }) => (text === meaning(key) ? [id] : [])),
      close: (acting, _, { option, reasons }) =>
        endPilot(acting, cycle.id, { kind: kinds.find((kind) => kind === option), reasons }),
    }),
  ]
}

async function planTheNext(stage: Stage, { cycle, who, dayOf }: Cast): Promise<void> {
  const { week, title, place, from, gettingThere, by } = eastmere.coming
  const draft = { cycleId: cycle.id, title, heldOn: dayOf(week), heldFrom: from, heldAt: place, gettingThere }
  await stage.act(who(by), async (acting) => must(await planSession(acting, { ...draft, openToAll: true })))
}

function aboutOf({ about }: Lesson, keys: Keys) {
  if (!about) return undefined
  const key = about.kind === 'activity' ? about.key : about.kind
  return { kind: about.kind, id: keys.idOf(about.kind, key) }
}
