import type { Standing } from '#commons/recognition'
import { longDate } from '#platform/clock'
import type { Ask } from '#platform/http'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Details,
  Form,
  Hidden,
  Notice,
  SummaryList,
  TextArea,
  Voice,
} from '#ui'
import { longestFollowUp } from '../acts-live.ts'
import { paceOf, questionNow } from '../interview.ts'
import type { ChosenQuestion } from '../question.ts'
import { askerOf, parts, peopleOn } from '../rota.ts'
import type { listFollowUps } from '../storage-interviews.ts'
import { words } from '../words-live.ts'
import type { Meeting } from './meeting.ts'

type Here = Ask<{ place: string; cycle: string; interview: string }>

/** What the three moments of an interview show from. */
export type Loaded = Meeting & {
  readonly ask: Here
  readonly title: string
  readonly questions: readonly ChosenQuestion[]
  readonly followUps: Awaited<ReturnType<typeof listFollowUps>>
  readonly isLeading: boolean
  /** How the thank-you of whoever reads stands, once they asked for it. */
  readonly thanked: Standing | undefined
  /** Reasons the supporter may help to write down. */
  readonly spoken: number
}

export function Before(props: Loaded) {
  const { ask, title, project, interview, seats, questions, isLeading, here } = props
  const say = words.in(ask.language).live
  return (
    <>
      <h1 dir="auto">{title}</h1>
      <p class="lead">{say.when(longDate(interview.on, ask.language), interview.at)}</p>
      <p dir="auto">{interview.where}</p>
      <p>{say.supporter(seats.name(interview.supporter) ?? '')}</p>
      <Declaring {...props} />
      <SummaryList
        rows={parts
          .filter((part) => part !== 'listener' || interview.rota.parts.listener)
          .map((part) => ({
            term: say.parts[part],
            detail: <bdi>{seats.name(interview.rota.parts[part]) ?? say.nobody}</bdi>,
          }))}
      />
      {questions.length === 0 && (
        <p>
          {say.notReady} <a href={`${project}/interviews/questions`}>{say.toQuestions}</a>
        </p>
      )}
      {isLeading && questions.length > 0 && (
        <Form view={ask.form} act="begin">
          <Button>{say.begin}</Button>
        </Form>
      )}
      <ButtonRow>
        <ButtonLink kind="secondary" href={`${project}/digests/${interview.applicationId}`}>
          {say.digest}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${here}/rota`}>
          {say.rota}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

/** Young people lead what they have declared about; adults see the same page and are told why there is no button. */
function Declaring({ ask, project, reading, isLeading }: Loaded) {
  const say = words.in(ask.language).live
  if (isLeading) return null
  return (
    <Notice>
      {reading === 'declareFirst' ? (
        <p>
          {say.declareFirst} <a href={`${project}/panel/declare`}>{say.declare}</a>
        </p>
      ) : (
        say.adult
      )}
    </Notice>
  )
}

export function Room(props: Loaded) {
  const { ask, title, interview, seats, questions, isLeading } = props
  const say = words.in(ask.language).live
  const now = questionNow(interview, questions)
  const pace = paceOf(interview, ask.now)
  const asker = now && seats.name(askerOf(interview.rota, now.id))
  return (
    <>
      <p class="caption" dir="auto">
        {title}
      </p>
      {now ? (
        <>
          <h1 class="govuk-heading-s">{say.count(now.order, questions.length)}</h1>
          <Voice by={asker ? say.asks(asker) : say.nobodyAsks} who="youngPeople">
            <span class="question">{now.words}</span>
          </Voice>
        </>
      ) : (
        <>
          <h1>{say.allAsked}</h1>
          <p class="lead">{say.allAskedLead}</p>
        </>
      )}
      <p class="quiet">{say.pace(pace.minutesIn, pace.left)}</p>
      <Declaring {...props} />
      {isLeading && now && (
        <Form view={ask.form} act="next">
          <Hidden name="question" value={now.id} />
          <Button>{now.order === questions.length ? say.last : say.next}</Button>
        </Form>
      )}
      {isLeading && !now && (
        <Form view={ask.form} act="end">
          <Button>{say.end}</Button>
        </Form>
      )}
      {isLeading && (
        <Details summary={say.note} open={ask.form.act === 'note' && ask.form.problems.length > 0}>
          <Form view={ask.form} act="note" id="note">
            <Hidden name="question" value={now?.id ?? questions.at(-1)?.id ?? ''} />
            <TextArea name="words" label={say.note} hint={say.noteHint} rows={3} limit={longestFollowUp} />
            <Button kind="secondary">{say.noteSave}</Button>
          </Form>
        </Details>
      )}
      <Notes {...props} />
      {isLeading && now && (
        <Details summary={say.endEarly} open={ask.form.act === 'end' && ask.form.problems.length > 0}>
          <Form view={ask.form} act="end" id="end">
            <TextArea name="notAsked" label={say.why} hint={say.whyHint} rows={2} />
            <Button kind="secondary">{say.end}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

function Notes({ ask, followUps }: Loaded) {
  const say = words.in(ask.language).live
  if (followUps.length === 0) return null
  return (
    <>
      <h2>{say.notes}</h2>
      <ul>
        {followUps.map(({ id, words: noted }) => (
          <li key={id} dir="auto">
            {noted}
          </li>
        ))}
      </ul>
    </>
  )
}

export function After(props: Loaded) {
  const { ask, title, interview, me, young, here, thanked, spoken } = props
  const say = words.in(ask.language).live
  const onRota = me !== undefined && peopleOn(interview.rota).includes(me)
  return (
    <>
      <p class="caption" dir="auto">
        {title}
      </p>
      <h1>{say.over}</h1>
      <p class="lead">{say.breakNow(interview.breakMinutes)}</p>
      {young &&
        onRota &&
        (thanked && thanked !== 'takenBack' ? (
          <Notice tone="done">
            <p>
              {say.thanked[thanked]} <a href={`/${ask.place.slug}/mine`}>{say.thanksLink}</a>
            </p>
          </Notice>
        ) : (
          <Form view={ask.form} act="thanks">
            <Button>{say.thanks}</Button>
            <p class="quiet">{say.thanksLead}</p>
          </Form>
        ))}
      {spoken > 0 && <ButtonLink href={`${here}/spoken`}>{words.in(ask.language).spoken.list}</ButtonLink>}
      <ButtonRow>
        <ButtonLink kind="secondary" href={`${here}/score`}>
          {say.score}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${here}/debrief`}>
          {say.debrief}
        </ButtonLink>
      </ButtonRow>
      {interview.notAsked && (
        <p>
          {say.notAsked} <bdi>{interview.notAsked}</bdi>
        </p>
      )}
      <Notes {...props} />
    </>
  )
}
