import { z } from 'zod'
import { listCriteria } from '#planning/calls'
import { page, seeOther } from '#platform/http'
import { Button, ButtonLink, ButtonRow, EmptyState, ErrorSummary, Form, Notice, Tag, TaskList } from '#ui'
import { personOf } from '../acts.ts'
import { lockScores } from '../acts-scores.ts'
import { mayScoreHere, placesOf } from '../permissions.ts'
import { due, keyOf } from '../score.ts'
import { listScoresOf } from '../storage-scores.ts'
import { words } from '../words.ts'
import { findPanelHere, listApplicants } from './at-panel.ts'

/** The applications somebody scores on paper, how far they are with each, and locking when all is done. */
export const scoreApplications = page({
  path: '/{place}/projects/{cycle}/panel/score',
  load: async (ask) => {
    const here = await findPanelHere(ask)
    if (!here?.call) return undefined
    const { tx, place, who } = ask
    const me = personOf(ask)
    return {
      ...here,
      call: here.call,
      mine: placesOf(who, here.panel).find(({ stage }) => stage === 'read'),
      applicants: await listApplicants(ask, here.call.id),
      criteria: await listCriteria(tx, place.id, here.call.id),
      scores: me ? await listScoresOf(tx, place.id, here.call.id, me) : [],
    }
  },
  may: mayScoreHere,
  show: (ask, { cycle, mine, applicants, criteria, scores }) => {
    const all = words.in(ask.language)
    const say = all.score
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const finished = new Set(scores.filter(({ reason }) => reason !== '').map(keyOf))
    const owed = mine ? due(mine, criteria, applicants) : []
    const tasks = applicants.map((applicant) => {
      const theirs = owed.filter(({ application }) => application === applicant.id)
      const done = theirs.filter((one) => finished.has(keyOf(one))).length
      const text = <bdi>{all.application(applicant.letter, applicant.name)}</bdi>
      if (applicant.reading === 'conflict') return { text, status: say.conflict }
      if (applicant.reading === 'declareFirst')
        return {
          text,
          href: `${project}/panel/declare`,
          status: <Tag tone="waiting">{say.declareFirst}</Tag>,
        }
      const isDone = done === theirs.length
      return {
        text,
        href: `${project}/panel/score/${applicant.id}`,
        status: isDone ? <Tag tone="done">{say.done}</Tag> : say.progress(done, theirs.length),
      }
    })
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: `${project}/panel`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {mine?.lockedAt && (
            <Notice tone="done" title={say.locked} announced>
              <p>{say.lockedStill}</p>
              <p>
                <a href={`${project}/panel/reveal`}>{say.lockedNext}</a>
              </p>
            </Notice>
          )}
          {applicants.length === 0 ? (
            <EmptyState sentence={say.notOpened}>
              <ButtonLink kind="secondary" href={`${project}/panel`}>
                {say.back}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              {!mine?.lockedAt && <p class="lead">{say.lead}</p>}
              {!mine?.lockedAt && <p>{say.leadYoung}</p>}
              <TaskList tasks={tasks} />
            </>
          )}
          {applicants.length > 0 && !mine?.lockedAt && (
            <section class="section">
              <h2>{say.lockTitle}</h2>
              <p>{say.lockLead}</p>
              <Form view={ask.form} act="lock">
                <ButtonRow>
                  <Button>{say.lock}</Button>
                </ButtonRow>
              </Form>
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    lock: act({
      form: () => z.object({}),
      do: async (ask, { cycle, call }) => {
        const ruling = await lockScores(ask, call.id, 'read', undefined, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel/score`) : ruling
      },
    }),
  }),
})
