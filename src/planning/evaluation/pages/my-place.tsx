import type { Criterion } from '#planning/calls'
import { Button, Details, Form, Hidden, Notice, Tag, type Task, TaskList, TextArea, WhoSees } from '#ui'
import { type Panelist, partOf } from '../panelist.ts'
import { due, keyOf, type Score } from '../score.ts'
import { words } from '../words.ts'
import type { Applicant, Here } from './at-panel.ts'

/** What somebody's own place is drawn from. */
interface AtMyPlace {
  readonly applicants: readonly Applicant[]
  readonly scores: readonly Score[]
  readonly criteria: readonly Criterion[]
  /** The stages whose scores were shown. */
  readonly shown: readonly string[]
  readonly record: boolean
}

/** One's own place: what there is to do, in order, and the way out and back. */
export function MyPlace({
  ask,
  project,
  place,
  loaded,
}: {
  ask: Here
  project: string
  place: Panelist
  loaded: AtMyPlace
}) {
  const all = words.in(ask.language)
  const say = all.panel
  const part = partOf(place)
  const id = `place-${part}`
  if (loaded.record) return null
  if (place.declinedAt && !place.lockedAt)
    return (
      <Notice title={all.stage[place.stage]}>
        <p>
          {say.youLeft} {!loaded.shown.includes(place.stage) && say.youMayReturn}
        </p>
        {!loaded.shown.includes(place.stage) && (
          <Form view={ask.form} act="comeBack" id={id}>
            <Hidden name="part" value={part} />
            <Button kind="secondary" hidden={all.stage[place.stage]}>
              {say.comeBack}
            </Button>
          </Form>
        )}
      </Notice>
    )
  return (
    <section class="section">
      <h2>
        {say.toDo}: {all.stage[place.stage]}
      </h2>
      {!place.lockedAt && <p>{place.scores ? say.youAsked : say.youListen}</p>}
      <TaskList tasks={tasksOf(ask, project, place, loaded)} />
      {!place.lockedAt && (
        <Details summary={say.declineSummary}>
          <p>{say.youAskedMore}</p>
          <p>{say.declineLead}</p>
          <Form view={ask.form} act="decline" id={id}>
            <Hidden name="part" value={part} />
            <TextArea name="reason" label={say.declineReason} rows={2} optional />
            <WhoSees>{say.declineSees}</WhoSees>
            <Button kind="secondary" hidden={all.stage[place.stage]}>
              {say.decline}
            </Button>
          </Form>
        </Details>
      )}
    </section>
  )
}

function tasksOf(ask: Here, project: string, place: Panelist, loaded: AtMyPlace): Task[] {
  const say = words.in(ask.language).panel
  const { applicants, scores, criteria } = loaded
  const undeclared = applicants.filter(({ reading }) => reading === 'declareFirst').length
  const owed = due(place, criteria, applicants)
  const given = new Set(scores.filter(({ reason }) => reason !== '').map(keyOf))
  const left = owed.filter((one) => !given.has(keyOf(one))).length
  const isOpened = applicants.length > 0
  const isShown = loaded.shown.includes(place.stage)
  const count = (n: number) =>
    !isOpened ? say.waiting : n > 0 ? say.left2(n) : <Tag tone="done">{say.done}</Tag>
  return [
    {
      text: say.declareTask,
      href: isOpened ? `${project}/panel/declare` : undefined,
      status: count(undeclared),
    },
    ...(place.scores
      ? [
          {
            text: say.scoreTask,
            href: isOpened
              ? place.stage === 'read'
                ? `${project}/panel/score`
                : `${project}/interviews`
              : undefined,
            status: place.lockedAt ? <Tag tone="done">{say.lockedState}</Tag> : count(left),
          },
        ]
      : []),
    {
      text: say.revealTask,
      href: place.lockedAt || isShown ? `${project}/panel/reveal` : undefined,
      status: isShown ? <Tag tone="done">{say.done}</Tag> : say.open,
    },
    {
      text: say.standingsTask,
      href: isShown ? `${project}/standings` : undefined,
      status: isShown ? '' : say.open,
    },
  ]
}
