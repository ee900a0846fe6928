import { findClosedDecision, findOpenDecision } from '#commons/power'
import type { Ask } from '#platform/http'
import { Button, ButtonLink, ButtonRow, Form, Radios, TaskList } from '#ui'
import type { Call } from '../call.ts'
import { findLastTrial } from '../storage-after.ts'
import { listCallOutcomes, listQuestions } from '../storage-parts.ts'
import { teamWords } from '../words-team.ts'

type Here = Ask<{ place: string; cycle: string }>

/** How far a draft is, task by task. */
export async function findTasks({ tx, place }: Pick<Here, 'tx' | 'place'>, draft: Call) {
  const trial = await findLastTrial(tx, place.id, draft.id)
  const open = await findOpenDecision(tx, place.id, draft.cycleId, 'call')
  const closed = await findClosedDecision(tx, place.id, draft.cycleId, 'call')
  return {
    draft,
    outcomes: (await listCallOutcomes(tx, place.id, draft.id)).length,
    questions: (await listQuestions(tx, place.id, draft.id)).length,
    tried: trial !== undefined && trial.modelVersion === draft.modelVersion,
    asked: (open !== undefined && open.id === draft.put?.decision
      ? 'deciding'
      : saidYes(closed, draft)
        ? 'saidYes'
        : 'notAsked') as 'deciding' | 'saidYes' | 'notAsked',
  }
}

/** Whether the team’s yes is to this draft as it is now. */
export function saidYes(
  closed: Awaited<ReturnType<typeof findClosedDecision>>,
  { put, version }: Pick<Call, 'put' | 'version'>,
): boolean {
  const yes = closed?.options[0]?.id
  return (
    closed !== undefined &&
    yes !== undefined &&
    closed.id === put?.decision &&
    version === put.version &&
    closed.chosen.includes(yes)
  )
}

/** The draft as a short list of things to look at, for the team alone. */
export function CallTasks({
  ask,
  project,
  tasks,
  level,
}: {
  ask: Here
  project: string
  tasks: Awaited<ReturnType<typeof findTasks>>
  level: 1 | 2
}) {
  const Heading = `h${level}` as const
  const say = teamWords.in(ask.language).tasks
  const { draft, outcomes, questions, tried, asked } = tasks
  const at = `${project}/call`
  const look = say.ready
  return (
    <section class="section">
      <Heading>{say.title}</Heading>
      <p class="lead" dir="auto">
        {draft.title}
      </p>
      <p>{say.lead}</p>
      <TaskList
        tasks={[
          { text: say.write, href: `${at}/write`, status: look },
          { text: say.outcomes, href: `${at}/outcomes`, hint: say.outcomesHint(outcomes), status: look },
          {
            text: say.application,
            href: `${at}/application`,
            hint: say.applicationHint(questions),
            status: look,
          },
          { text: say.criteria, href: `${at}/criteria`, status: look },
          { text: say.try, href: `${at}/try`, status: tried ? say.tried : say.notTried },
          { text: say.publish, href: `${at}/publish`, status: say[asked] },
        ]}
      />
    </section>
  )
}

/** The one thing to do when nothing is there yet: have a draft made. */
export function BeginCall({ ask, project }: { ask: Here; project: string }) {
  const say = teamWords.in(ask.language).begin
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Form view={ask.form} act="draft">
        <Radios
          name="preset"
          label={say.preset}
          value="light"
          choices={[
            { value: 'light', text: say.light, hint: say.lightHint },
            { value: 'full', text: say.full, hint: say.fullHint },
          ]}
        />
        <Button>{say.start}</Button>
      </Form>
      <p>
        <a href={`${project}/priorities`}>{say.toPriorities}</a>
      </p>
    </>
  )
}

/** What the team can do with a published call. */
export function TeamLinks({
  ask,
  project,
  isOpen,
  waiting,
}: {
  ask: Here
  project: string
  isOpen: boolean
  waiting: number
}) {
  const say = teamWords.in(ask.language).after
  return (
    <ButtonRow>
      <ButtonLink kind="secondary" small href={`${project}/call/questions`}>
        {say.questions(waiting)}
      </ButtonLink>
      <ButtonLink kind="secondary" small href={`${project}/call/invitations`}>
        {say.invitations}
      </ButtonLink>
      {isOpen && (
        <ButtonLink kind="secondary" small href={`${project}/call/corrections`}>
          {say.corrections}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}
