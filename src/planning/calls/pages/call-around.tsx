import type { Right } from '#commons/power'
import { longDate } from '#platform/clock'
import { pounds } from '#platform/words'
import { Button, ButtonLink, ButtonRow, Details, Form, Notice, SummaryList, TextInput } from '#ui'
import type { CallOutcome } from '../asked.ts'
import { isTakingApplications, isTakingQuestions, type RecordedCall } from '../call.ts'
import { words } from '../words.ts'
import { Changes, LeftOutList } from './call-read.tsx'
import type { Here } from './draft-here.ts'
import type { PublishedCall } from './published-call.ts'

/** Who decides about the money, as it was declared. */
export function Decides({
  right,
  project,
  ask,
}: {
  right: Right | undefined
  project: string
  ask: Pick<Here, 'language'>
}) {
  const say = words.in(ask.language).call
  if (!right) return <>{say.notDeclared}</>
  const who =
    right.holder === 'officer'
      ? say.officer(right.officerRole ?? '')
      : right.holder === 'youngPeople'
        ? say.youngPeople
        : say.coreTeam
  return (
    <>
      {who} {right.form === 'undertaking' && say.undertaking(right.officerRole ?? '')}{' '}
      <a href={`${project}/decisions`}>{say.decidersLink}</a>
    </>
  )
}

/** What stands around a call: questions, what was said before, what it leaves out, letters, how it came about. */
export function Around({
  ask,
  project,
  published,
}: {
  ask: Here
  project: string
  published: PublishedCall
}) {
  const { language, now } = ask
  const say = words.in(language).call
  const { call, answers, contacts, gaps, leftOut, invited, decision } = published
  return (
    <>
      <section class="section">
        <h2>{say.answers}</h2>
        <p>{say.answersLead}</p>
        <ButtonRow>
          {isTakingQuestions(call, now) && (
            <ButtonLink kind="secondary" href={`${project}/call/questions`}>
              {say.ask}
            </ButtonLink>
          )}
          {answers === 0 ? (
            <span>{say.noAnswers}</span>
          ) : (
            <a href={`${project}/call/questions`}>{say.seeAnswers(answers)}</a>
          )}
        </ButtonRow>
      </section>
      <LeftOutList leftOut={leftOut} language={language} />
      {gaps.length > 0 && (
        <section class="section">
          <h2>{say.gaps}</h2>
          {gaps.map((gap) => (
            <p key={gap.id}>
              <bdi>{gap.reason}</bdi> <span class="quiet">{say.gapOwner(gap.owner)}</span>
            </p>
          ))}
        </section>
      )}
      <section class="section">
        <h2>{say.decided}</h2>
        {decision && (
          <p>
            {decision.reasons && <bdi>{decision.reasons}</bdi>}{' '}
            <a href={`${project}/decisions/${decision.id}`}>{say.decidedLink}</a>
          </p>
        )}
        {invited > 0 && <p>{say.invited(invited)}</p>}
        {contacts.length === 0 ? (
          <p>{say.nothingBefore}</p>
        ) : (
          <Details summary={say.before}>
            <p>{say.beforeLead}</p>
            <SummaryList
              rows={contacts.map(({ on, withWhom, said }) => ({
                term: `${longDate(on)}: ${withWhom}`,
                detail: said,
              }))}
            />
          </Details>
        )}
        <Details summary={say.purpose}>
          <p dir="auto">{call.purpose}</p>
        </Details>
      </section>
      {isTakingApplications(call, now) && (
        <section class="section" id="letters">
          <h2>{say.letters}</h2>
          {ask.query.letters === 'yes' ? (
            <Notice tone="done" announced>
              <p>{say.listening}</p>
            </Notice>
          ) : (
            <Form view={ask.form} act="listen">
              <TextInput name="address" label={say.address} hint={say.lettersLead} inputmode="email" />
              <Button kind="secondary">{say.listen}</Button>
            </Form>
          )}
        </section>
      )}
    </>
  )
}

/** A published record's call: what its source says, and what it does not say. */
export function Recorded({
  ask,
  project,
  recorded,
}: {
  ask: Here
  project: string
  recorded: RecordedCall & { readonly outcomes: readonly CallOutcome[] }
}) {
  const say = words.in(ask.language).call
  return (
    <>
      <h1 dir="auto">{recorded.title}</h1>
      {recorded.happenedOn && <p>{say.recordedOn(longDate(recorded.happenedOn))}</p>}
      {recorded.purpose && <p class="lead">{recorded.purpose}</p>}
      <p dir="auto">{recorded.about}</p>
      <SummaryList
        rows={[
          {
            term: say.amount,
            detail: recorded.amountPence === undefined ? say.amountUnknown : pounds(recorded.amountPence),
          },
          { term: say.source, detail: recorded.source },
        ]}
      />
      {recorded.outcomes.length > 0 && (
        <section class="section">
          <h2>{say.changes}</h2>
          <Changes outcomes={recorded.outcomes} heard={new Map()} project={project} language={ask.language} />
        </section>
      )}
      {recorded.criteria.length > 0 && (
        <section class="section">
          <h2>{say.judgedBy}</h2>
          <ul>
            {recorded.criteria.map(({ id, title, asks }) => (
              <li key={id}>
                <strong dir="auto">{title}</strong> <bdi>{asks}</bdi>
              </li>
            ))}
          </ul>
          <p>{say.weightsUnknown}</p>
        </section>
      )}
    </>
  )
}
