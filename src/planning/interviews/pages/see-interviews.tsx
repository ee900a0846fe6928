import { findCycle, roleIn } from '#commons/cycles'
import { findPublishedCall, listScale, type ScalePoint } from '#planning/calls'
import { listReveals } from '#planning/evaluation'
import { longDate } from '#platform/clock'
import { type Ask, page } from '#platform/http'
import {
  ButtonLink,
  Details,
  EmptyState,
  Notice,
  type Row,
  Rows,
  SummaryList,
  Tag,
  type Task,
  TaskList,
} from '#ui'
import { type Applicant, listApplicants, readingsOf } from '../acts-applicants.ts'
import { findList, type StandingList } from '../acts-questions.ts'
import { areOver, type Interview, later } from '../interview.ts'
import { mayReadInterviews } from '../permissions.ts'
import { listBank } from '../storage.ts'
import { listInterviews } from '../storage-interviews.ts'
import { listDigests, listPlayBacks, listPractices } from '../storage-words.ts'
import { words } from '../words.ts'
import { findAround, listNamedSeats } from './around.ts'

type Here = Ask<{ place: string; cycle: string }>

/**
 * The way through: questions, practice, plan, the day itself, play-back. Everybody else reads what was asked once
 * the last applicant has been asked, so that nobody knows the questions sooner than another.
 */
export const seeInterviews = page({
  path: '/{place}/projects/{cycle}/interviews',
  load: async (ask) => {
    const { tx, place, params, who } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const call = await findPublishedCall(tx, place.id, cycle.id)
    const bank = call ? await listBank(tx, place.id, call.id) : []
    const list = call && (await findList(tx, place.id, call.id, bank))
    const plan = call ? await listInterviews(tx, place.id, call.id) : []
    const hasSeat = roleIn(who, cycle.id) !== undefined
    const team = call && hasSeat && { ...(await inside(ask, call.id)), plan, written: bank.length }
    return { cycle, list, plan, hasCall: call !== undefined, team: team || undefined }
  },
  may: mayReadInterviews,
  show: (ask, { cycle, list, plan, hasCall, team }) => {
    const say = words.in(ask.language).hub
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const questions = areOver(plan) ? list?.questions : undefined
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: project, text: say.backToProject },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {team && <Inside ask={ask} project={project} list={list} team={team} />}
          {!team && questions && <Asked say={say} questions={questions} />}
          {!team && !questions && (
            <EmptyState sentence={hasCall ? say.publicNone : say.noCall} picture="stage">
              <ButtonLink href={`${project}/call`}>{say.toCall}</ButtonLink>
            </EmptyState>
          )}
        </>
      ),
    }
  },
})

type Say = ReturnType<typeof words.in>['hub']

function Asked({ say, questions }: { say: Say; questions: StandingList['questions'] }) {
  return (
    <>
      <p>{say.publicLead}</p>
      <ol>
        {questions.map(({ id, words: question }) => (
          <li key={id} dir="auto">
            {question}
          </li>
        ))}
      </ol>
    </>
  )
}

async function inside(ask: Here, callId: string) {
  const { tx, place, who } = ask
  const around = await findAround(ask)
  const person = who.kind === 'nobody' ? undefined : who.person
  const digests = await listDigests(tx, place.id, callId)
  return {
    applicants: await listApplicants(tx, place.id, callId),
    digests: digests.filter(({ checkedBy }) => checkedBy).length,
    practised: (await listPractices(tx, place.id, callId)).length,
    told: (await listPlayBacks(tx, place.id, callId)).length,
    shown: (await listReveals(tx, place.id, callId)).some(({ stage }) => stage === 'interview'),
    scale: await listScale(tx, place.id, callId),
    reading: await readingsOf(tx, place.id, callId, person),
    seats: around && (await listNamedSeats(ask, around, words.in(ask.language).rules.somebody)),
  }
}

type Team = Awaited<ReturnType<typeof inside>> & {
  readonly plan: readonly Interview[]
  readonly written: number
}

function Inside(props: { ask: Here; project: string; list: StandingList | undefined; team: Team }) {
  const { ask, project, list, team } = props
  const say = words.in(ask.language).hub
  const { plan, applicants } = team
  const isOpen = applicants.length > 0
  const tasks: Task[] = [
    {
      text: say.questions,
      href: `${project}/interviews/questions`,
      status: say.questionsState(team.written, list?.isChosen ?? false),
    },
    {
      text: say.practice,
      href: `${project}/interviews/practice`,
      hint: say.practiceHint,
      status: say.practised(team.practised),
    },
    {
      text: say.plan,
      href: isOpen ? `${project}/interviews/plan` : undefined,
      status: isOpen ? say.planned(plan.length, applicants.length) : say.notOpened,
    },
    {
      text: say.digests,
      href: isOpen ? `${project}/digests` : undefined,
      status: isOpen ? say.digestsReady(team.digests, applicants.length) : say.notOpened,
    },
    {
      text: say.reveal,
      href: plan.some(({ heldAt }) => heldAt) ? `${project}/panel/reveal` : undefined,
      status: team.shown ? say.revealDone : say.revealWhen,
    },
    {
      text: say.playBack,
      href: `${project}/interviews/play-back`,
      status: team.told > 0 ? say.playBackTold : say.playBackNot,
    },
  ]
  return (
    <>
      <h2>{say.theDay}</h2>
      {plan.length === 0 ? <p>{say.nobodyPlanned}</p> : <TheDay {...props} />}
      <h2>{say.steps}</h2>
      <TaskList tasks={tasks} />
      <Notice title={say.rules}>
        <ul>
          {[say.rule1, say.rule2, say.rule3, say.rule4, say.rule5].map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Notice>
      {team.scale.length > 0 && <Scale say={say} scale={team.scale} />}
    </>
  )
}

function Scale({ say, scale }: { say: Say; scale: readonly ScalePoint[] }) {
  return (
    <Details summary={say.scale}>
      <SummaryList
        rows={scale.map(({ value, sentence }) => ({ term: String(value), detail: <bdi>{sentence}</bdi> }))}
      />
    </Details>
  )
}

function TheDay({ ask, project, team }: { ask: Here; project: string; team: Team }) {
  const say = words.in(ask.language).hub
  const { plan, applicants, seats, reading } = team
  const names = new Map(applicants.map(({ id, name }: Applicant) => [id, name]))
  const days = [...Map.groupBy(plan, ({ on }) => on)]
  const rowOf = (interview: Interview): Row => {
    const name = names.get(interview.applicationId) ?? ''
    const closed = reading(interview.applicationId) === 'conflict'
    return {
      name: closed ? `${interview.at} ${say.hidden}` : `${interview.at} ${name}`,
      state: interview.heldAt ? (
        <Tag>{say.held}</Tag>
      ) : interview.begunAt ? (
        <Tag tone="waiting">{say.on}</Tag>
      ) : undefined,
      note:
        interview.breakMinutes > 0
          ? say.break(interview.breakMinutes, later(interview.at, interview.minutes))
          : undefined,
      acts: closed ? undefined : (
        <ButtonLink href={`${project}/interviews/${interview.id}`} kind="secondary">
          {say.open} <span class="govuk-visually-hidden">{say.openFor(name)}</span>
        </ButtonLink>
      ),
    }
  }
  return (
    <>
      {days.map(([on, interviews]) => (
        <section key={on}>
          <h3>{longDate(on, ask.language)}</h3>
          <p class="quiet" dir="auto">
            {interviews[0]?.where}
          </p>
          <Rows rows={interviews.map(rowOf)} />
          {[...new Set(interviews.map(({ supporter }) => supporter))].map((supporter) => (
            <p key={supporter}>{say.supporter(seats?.name(supporter) ?? '')}</p>
          ))}
        </section>
      ))}
    </>
  )
}
