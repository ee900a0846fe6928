import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { findOrganisation } from '#commons/organisations'
import { listRepresented } from '#commons/people'
import { findDecision } from '#commons/power'
import { findCall } from '#planning/calls'
import { longDate } from '#platform/clock'
import { type Ask, conflict, page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Hidden, Inset, Notice, PrintButton, TextArea, Voice } from '#ui'
import { personOf } from '../acts.ts'
import { hasInterestIn } from '../acts-readiness.ts'
import { approveSummary, changeSummary } from '../acts-summaries.ts'
import { mayReadSummary, mayWriteSummary } from '../permissions.ts'
import { findAnnouncement, findQuestion } from '../storage.ts'
import { findSummary } from '../storage-summaries.ts'
import type { Summary } from '../summary.ts'
import { words } from '../words.ts'
import { Marks } from './award-said.tsx'
import { projectPath } from './loaded.ts'

/** One applicant's summary: a letter to read and print for them, and to write and approve for the team before. */
export const writeSummary = page({
  path: '/{place}/projects/{cycle}/award/summaries/{application}',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    const summary = cycle && (await findSummary(tx, place.id, params.application))
    const call = summary && (await findCall(tx, place.id, summary.callId))
    if (!cycle || !summary || call?.cycleId !== cycle.id) return undefined
    const person = personOf(ask)
    const question = await findQuestion(tx, place.id, call.id)
    const decision = question && (await findDecision(tx, place.id, question.decisionId))
    return {
      cycle,
      record: place.record,
      summary,
      call,
      isChosen: decision?.chosen.includes(summary.applicationId) === true,
      announced: (await findAnnouncement(tx, place.id, call.id)) !== undefined,
      organisation: await findOrganisation(tx, place.id, summary.organisationId),
      isTheirs:
        person !== undefined &&
        (await listRepresented(tx, place.id, person)).includes(summary.organisationId),
      hasInterest: await hasInterestIn(tx, place.id, person, summary.applicationId),
    }
  },
  may: mayReadSummary,
  show: (ask, loaded) => {
    const { cycle, summary, call, organisation, isTheirs, isChosen, announced } = loaded
    const say = words.in(ask.language).summary
    const project = projectPath(ask, cycle)
    const isWriting = mayWriteSummary(ask.who, loaded).may && !summary.sentAt
    const title = isTheirs ? say.titleYours : say.title(summary.letter)
    return {
      title,
      density: isTheirs ? 'public' : 'staff',
      cycle,
      unlisted: true,
      back: isTheirs
        ? { href: `${project}/award`, text: say.backAward }
        : { href: `${project}/award/summaries`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{title}</h1>
          {isTheirs && !announced && <Inset>{say.notPublicYet}</Inset>}
          <p dir="auto">{say.dear(organisation?.name ?? '')}</p>
          <p dir="auto">{say.thanks(call.title)}</p>
          <p>
            <strong>{isChosen ? say.won : say.lost}</strong>
          </p>
          <Letter ask={ask} summary={summary} />
          {isWriting ? (
            <Write ask={ask} summary={summary} />
          ) : (
            <>
              <h2>{say.strong}</h2>
              <p dir="auto">{summary.strong}</p>
              <h2>{say.stronger}</h2>
              <p dir="auto">{summary.stronger}</p>
            </>
          )}
          {summary.sentAt && (
            <>
              <p>{say.sentOn(longDate(summary.sentAt))}</p>
              {ask.place.contact && <p dir="auto">{say.ask(ask.place.contact)}</p>}
              <PrintButton>{say.print}</PrintButton>
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    write: act({
      may: mayWriteSummary,
      form: () =>
        z.object({ strong: text({ most: 3000 }), stronger: text({ most: 3000 }), version: versionField() }),
      do: async (ask, { cycle, summary }, draft) => {
        const { applicationId } = summary
        const ruling = await changeSummary(ask, applicationId, draft, words.in(ask.language).rules)
        if (ruling === 'first') {
          const now = await findSummary(ask.tx, ask.place.id, applicationId)
          return conflict(asText(now ?? summary), asText(draft))
        }
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award/summaries/${applicationId}`) : ruling
      },
    }),
    approve: act({
      may: mayWriteSummary,
      form: () => z.object({ version: versionField() }),
      do: async (ask, { cycle, summary }, { version }) => {
        const ruling = await approveSummary(ask, summary.applicationId, version, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award/summaries`) : ruling
      },
    }),
  }),
})

function versionField() {
  return z.coerce.number().int()
}

function asText({ strong, stronger }: Pick<Summary, 'strong' | 'stronger'>): string {
  return `${strong}\n\n${stronger}`
}

/** What nobody's hand changes: points, reasons, what young people asked and said. */
function Letter({ ask, summary }: { ask: Ask; summary: Summary }) {
  const say = words.in(ask.language).summary
  const withReasons = summary.marks.filter(({ reasons }) => reasons.length > 0)
  return (
    <>
      {summary.marks.length > 0 && (
        <>
          <h2>{say.points}</h2>
          <p>{say.pointsWhy}</p>
          <Marks marks={summary.marks} total={summary.total} caption={say.points} language={ask.language} />
        </>
      )}
      {withReasons.length > 0 && (
        <>
          <h2>{say.reasons}</h2>
          {withReasons.map(({ criterion, reasons }) => (
            <section key={criterion}>
              <h3 dir="auto">{criterion}</h3>
              <ul>
                {reasons.map((reason, i) => (
                  <li key={i} dir="auto">
                    {reason}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
      {summary.questions.length > 0 && (
        <>
          <h2>{say.questions}</h2>
          <ol>
            {summary.questions.map((question) => (
              <li key={question} dir="auto">
                {question}
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{say.heard}</h2>
      {summary.heard.length === 0 && <p>{say.heardNone}</p>}
      {summary.heard.map((heard, i) => (
        <Voice key={i} size="small" who="youngPeople">
          {heard}
        </Voice>
      ))}
    </>
  )
}

/** The two passages people write, and the approval that another person gives. */
function Write({ ask, summary }: { ask: Ask; summary: Summary }) {
  const say = words.in(ask.language).summary
  const isOwn = summary.editedBy === personOf(ask)
  return (
    <>
      <h2>{say.edit}</h2>
      <Form view={ask.form} act="write">
        <Hidden name="version" value={String(summary.version)} />
        <TextArea name="strong" label={say.strong} hint={say.strongHint} value={summary.strong} rows={5} />
        <TextArea
          name="stronger"
          label={say.stronger}
          hint={say.strongerHint}
          value={summary.stronger}
          rows={5}
        />
        <Button>{say.save}</Button>
      </Form>
      {summary.approvedAt ? (
        <Notice tone="done">
          <p>{say.approved}</p>
        </Notice>
      ) : isOwn ? (
        <Inset>{say.ownWords}</Inset>
      ) : (
        <Form view={ask.form} act="approve">
          <Hidden name="version" value={String(summary.version)} />
          <p>{say.approveLead}</p>
          <Button kind="secondary">{say.approve}</Button>
        </Form>
      )}
    </>
  )
}
