import { z } from 'zod'
import { type Ask, number, page, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Details,
  ErrorSummary,
  Form,
  Notice,
  ReadAloud,
  Steps,
  TextArea,
  TextInput,
  Voice,
} from '#ui'
import { debrief, holdPractice } from '../acts-after.ts'
import { mayTakePart } from '../permissions.ts'
import { findDebrief, listPractices } from '../storage-words.ts'
import { words as rules } from '../words.ts'
import { words } from '../words-practice.ts'
import { findAround } from './around.ts'

type Here = Ask<{ place: string; cycle: string }>
type Say = ReturnType<typeof words.in>
const steps = ['hello', 'bid', 'ask', 'end'] as const
type StepName = (typeof steps)[number]

/** Twenty minutes on a bid that nobody sent. What is scored here is stored nowhere: see `score-practice.tsx`. */
export const holdPracticePage = page({
  path: '/{place}/projects/{cycle}/interviews/practice',
  load: async (ask) => {
    const around = await findAround(ask)
    if (!around) return undefined
    const { tx, place, query } = ask
    const step: StepName = steps.find((one) => one === query['step']) ?? 'hello'
    const [last] = await listPractices(tx, place.id, around.call.id)
    const said = last && around.me && (await findDebrief(tx, place.id, { practice: last.id }, around.me))
    return { ...around, step, said: said || undefined, isHeld: last !== undefined }
  },
  may: mayTakePart,
  show: (ask, { cycle, project, step, said, isHeld }) => {
    const say = words.in(ask.language)
    const here = `${project}/interviews/practice`
    return {
      title: say.title,
      density: 'participant',
      cycle,
      scripts: step === 'bid' ? ['speak'] : [],
      steps: practiceSteps(say, step),
      back:
        step === 'hello'
          ? { href: `${project}/interviews`, text: say.back }
          : { href: before(here, step), text: say.stepBack },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          {step === 'hello' && <Hello say={say} here={here} isHeld={isHeld} how={said?.how} />}
          {step === 'bid' && <Bid say={say} here={here} />}
          {step === 'ask' && <Asking say={say} here={here} />}
          {step === 'end' && <End ask={ask} say={say} />}
        </>
      ),
    }
  },
  acts: (act) => ({
    hold: act({
      form: (ask) =>
        z.object({
          minutes: number({ needed: rules.in(ask.language).rules.minutesNeeded, least: 5, most: 120 }),
          how: text({ most: 2000 }),
        }),
      do: async (ask, { call, project }, { minutes, how }) => {
        const say = rules.in(ask.language).rules
        const held = await holdPractice(ask, call, { bid: 'lostSocks', minutes }, say)
        if (!held.ok) return held
        if (how !== '') {
          const kept = await debrief(ask, call, { practice: held.value }, { how, change: '' }, say)
          if (!kept.ok) return kept
        }
        return seeOther(`${project}/interviews/practice`)
      },
    }),
  }),
})

/** The way through a practice round, as knots on the thread. */
export function practiceSteps(say: Say, here: 'hello' | 'bid' | 'ask' | 'score' | 'compare' | 'end') {
  const names = ['hello', 'bid', 'ask', 'score', 'compare', 'end'] as const
  const at = names.indexOf(here)
  return { here: at, knots: names.map((name, i) => ({ label: say.steps[name], done: i < at })) }
}

function before(here: string, step: StepName): string {
  const way: Record<StepName, string> = {
    hello: here,
    bid: here,
    ask: `${here}?step=bid`,
    end: `${here}/score`,
  }
  return way[step]
}

function Hello(props: { say: Say; here: string; isHeld: boolean; how: string | undefined }) {
  const { say, here, isHeld, how } = props
  return (
    <>
      <p class="caption">{say.minutes}</p>
      <h1>{say.hello.heading}</h1>
      {isHeld && <Notice tone="done">{say.end.kept}</Notice>}
      {how && (
        <Details summary={say.end.yours}>
          <p dir="auto">{how}</p>
        </Details>
      )}
      <p class="lead">{say.hello.lead}</p>
      <Steps
        level={2}
        steps={[
          { title: say.hello.first, text: say.hello.firstText },
          { title: say.hello.second, text: say.hello.secondText },
          { title: say.hello.third, text: say.hello.thirdText },
          { title: say.hello.fourth, text: say.hello.fourthText },
        ]}
      />
      <ButtonLink href={`${here}?step=bid`}>{say.next}</ButtonLink>
    </>
  )
}

function Bid({ say, here }: { say: Say; here: string }) {
  return (
    <>
      <h1>{say.bid.heading}</h1>
      <p class="lead">{say.bid.lead}</p>
      <div id="bid">
        <Voice who="provider">{say.bid.words}</Voice>
      </div>
      <ButtonRow>
        <ReadAloud of="bid" label={say.bid.readAloud} stop={say.bid.stop} />
      </ButtonRow>
      <ButtonLink href={`${here}?step=ask`}>{say.next}</ButtonLink>
    </>
  )
}

function Asking({ say, here }: { say: Say; here: string }) {
  return (
    <>
      <h1>{say.ask.heading}</h1>
      <p class="lead">{say.ask.lead}</p>
      {say.ask.questions.map((question, i) => (
        <section key={question}>
          <Voice who="youngPeople">{question}</Voice>
          <Details summary={say.ask.answer}>
            <p>{say.ask.answers[i]}</p>
          </Details>
        </section>
      ))}
      <Notice>{say.ask.tip}</Notice>
      <ButtonLink href={`${here}/score`}>{say.next}</ButtonLink>
    </>
  )
}

function End({ ask, say }: { ask: Here; say: Say }) {
  return (
    <>
      <h1>{say.end.heading}</h1>
      <p class="lead">{say.end.lead}</p>
      <Form view={ask.form} act="hold">
        <TextArea name="how" label={say.end.how} hint={say.end.howHint} rows={3} optional />
        <TextInput name="minutes" label={say.end.minutes} inputmode="numeric" width={3} value="20" />
        <Button>{say.end.save}</Button>
      </Form>
    </>
  )
}
