import { z } from 'zod'
import { longDate } from '#platform/clock'
import { page, seeOther } from '#platform/http'
import { Button, ButtonLink, EmptyState, ErrorSummary, Form, Notice, Table, Tag } from '#ui'
import { publishAward } from '../acts.ts'
import { listApplicants } from '../acts-applicants.ts'
import { draftSummaries, sendSummaries } from '../acts-summaries.ts'
import { mayLeadAward } from '../permissions.ts'
import { listSummaries } from '../storage-summaries.ts'
import { figure, type Summary } from '../summary.ts'
import { words } from '../words.ts'
import { findHere, noReadings, projectPath, readingsOf, stepOf } from './loaded.ts'

/** Every applicant hears first, all in the same moment; only then everybody else. */
export const sendSummariesPage = page({
  path: '/{place}/projects/{cycle}/award/summaries',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findHere(ask)
    if (!here) return undefined
    const { call } = here
    return {
      ...here,
      applicants: call ? await listApplicants(tx, place.id, call.id) : [],
      summaries: call ? await listSummaries(tx, place.id, call.id) : [],
      readings: call ? await readingsOf(ask, call.id) : noReadings,
    }
  },
  may: mayLeadAward,
  show: (ask, loaded) => {
    const { cycle, decision, applicants, summaries, announcement, readings } = loaded
    const say = words.in(ask.language).summaries
    const project = projectPath(ask, cycle)
    const names = new Map(applicants.map(({ application, organisation }) => [application, organisation.name]))
    const approved = summaries.filter(({ approvedAt }) => approvedAt).length
    const last = summaries[0]?.sentAt
    const isSent = last !== undefined && summaries.every(({ sentAt }) => sentAt)
    const isMissing = applicants.some(
      ({ application }) => !summaries.some(({ applicationId }) => applicationId === application),
    )
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${project}/award`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {!decision?.closedAt && <EmptyState sentence={say.nothing} />}
          {decision?.closedAt && isMissing && (
            <Form view={ask.form} act="draft">
              {summaries.length === 0 && <p>{say.none}</p>}
              <p>{say.draftLead}</p>
              <Button>{say.draft}</Button>
            </Form>
          )}
          {summaries.length > 0 && (
            <>
              <Table
                caption={say.caption}
                columns={[
                  {
                    heading: say.application,
                    names: true,
                    cell: ({ applicationId, letter }: Summary) => (
                      <a href={`${project}/award/summaries/${applicationId}`}>{letter}</a>
                    ),
                  },
                  { heading: say.organisation, cell: ({ applicationId }) => names.get(applicationId) ?? '' },
                  {
                    heading: say.points,
                    numeric: true,
                    cell: ({ applicationId, total }) =>
                      total === undefined || readings(applicationId) === 'conflict' ? '' : figure(total),
                  },
                  {
                    heading: say.state,
                    cell: (summary) => {
                      const state = stateOf(summary)
                      return <Tag tone={state === 'written' ? 'waiting' : 'done'}>{say.states[state]}</Tag>
                    },
                  },
                ]}
                rows={summaries}
              />
              {isSent ? (
                <p>{say.sent(longDate(last))}</p>
              ) : (
                <Form view={ask.form} act="send">
                  <p>{say.ofAll(approved, applicants.length)}</p>
                  <p>{say.sendLead}</p>
                  <Button>{say.send}</Button>
                </Form>
              )}
            </>
          )}
          {isSent && !announcement && (
            <>
              <h2>{say.announce}</h2>
              {stepOf(loaded, true) === 'announce' ? (
                <Form view={ask.form} act="announce">
                  <p>{say.announceLead}</p>
                  <Button>{say.announce}</Button>
                </Form>
              ) : (
                <p>{say.waitsForSignature}</p>
              )}
            </>
          )}
          {announcement && (
            <Notice tone="done">
              <p>
                {say.announced} <ButtonLink href={`${project}/award`}>{say.back}</ButtonLink>
              </p>
            </Notice>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    draft: act({
      form: () => z.object({}),
      do: async (ask, { cycle, call }) => {
        const ruling = await draftSummaries(ask, call?.id ?? '', words.in(ask.language))
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award/summaries`) : ruling
      },
    }),
    send: act({
      form: () => z.object({}),
      do: async (ask, { cycle, call }) => {
        const ruling = await sendSummaries(ask, call?.id ?? '', words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award/summaries`) : ruling
      },
    }),
    announce: act({
      form: () => z.object({}),
      do: async (ask, { cycle, call }) => {
        const ruling = await publishAward(ask, call?.id ?? '', words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award`) : ruling
      },
    }),
  }),
})

function stateOf({ sentAt, approvedAt }: Summary): 'written' | 'approved' | 'sent' {
  if (sentAt) return 'sent'
  return approvedAt ? 'approved' : 'written'
}
