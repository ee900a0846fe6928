import { z } from 'zod'
import { readApplication } from '#planning/applications'
import { listCallOutcomes, listCriteria, listQuestions, listScale } from '#planning/calls'
import { hiddenId, number, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { ButtonLink, Details, ErrorSummary, Notice, ReadAloud, SummaryList } from '#ui'
import { declare, personOf } from '../acts.ts'
import { score } from '../acts-scores.ts'
import { mayScoreOne, placesOf } from '../permissions.ts'
import { scores as isTheirs } from '../score.ts'
import { listScoresOf } from '../storage-scores.ts'
import { words } from '../words.ts'
import { findPanelHere, listApplicants } from './at-panel.ts'
import { ContentSaid } from './content-said.tsx'
import { Declaring } from './declare-interests.tsx'
import { Scoring } from './scoring.tsx'

/**
 * One application, and of what is scored one thing at a time. Every tap is saved at once; the reason follows in one
 * line. Whoever has not declared meets that question here first: nothing of the application has been loaded then.
 */
export const scoreApplication = page({
  path: '/{place}/projects/{cycle}/panel/score/{application}',
  load: async (ask) => {
    const here = await findPanelHere(ask)
    if (!here?.call) return undefined
    const { tx, place, who, params } = ask
    const applicants = await listApplicants(ask, here.call.id)
    const applicant = applicants.find(({ id }) => id === params.application)
    if (!applicant) return undefined
    const { reading } = applicant
    const mine = placesOf(who, here.panel).find(({ stage }) => stage === 'read')
    const story = { ...here, call: here.call, applicants, applicant, reading, mine }
    if (!mayScoreOne(who, story).may || reading !== 'open')
      return { ...story, read: undefined, criteria: [], scale: [], scores: [] }
    const content = await readApplication(ask, applicant.id)
    const me = personOf(ask)
    return {
      ...story,
      read: content && {
        content,
        questions: await listQuestions(tx, place.id, here.call.id),
        outcomes: content.because.length > 0 ? await listCallOutcomes(tx, place.id, here.call.id) : [],
      },
      criteria: (await listCriteria(tx, place.id, here.call.id)).filter(
        (criterion) => mine && isTheirs(criterion, mine),
      ),
      scale: await listScale(tx, place.id, here.call.id),
      scores: me
        ? (await listScoresOf(tx, place.id, here.call.id, me)).filter(
            (one) => one.application === applicant.id,
          )
        : [],
    }
  },
  may: mayScoreOne,
  show: (ask, loaded) => {
    const { cycle, applicant, applicants, read, criteria, scale, scores, mine } = loaded
    const all = words.in(ask.language)
    const say = all.scoreOne
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const here = `${project}/panel/score/${applicant.id}`
    const name = all.application(applicant.letter, applicant.name)
    const frame = {
      density: 'participant',
      cycle,
      unlisted: true,
      scripts: ['speak'],
      back: { href: `${project}/panel/score`, text: say.back },
    } as const
    if (!read)
      return {
        ...frame,
        title: all.declare.title,
        status: ask.form.problems.length > 0 ? 422 : 403,
        main: (
          <>
            <ErrorSummary problems={ask.form.problems} />
            <h1>{all.declare.title}</h1>
            <p class="lead">{all.declare.lead}</p>
            <p>
              {all.declare.tooClose} {all.declare.what}
            </p>
            <Declaring ask={ask} applicant={applicant} />
          </>
        ),
      }
    const at = criteria.findIndex(({ id }) => id === ask.query['criterion'])
    const criterion = criteria[at]
    if (criterion && !mine?.lockedAt)
      return {
        ...frame,
        title: criterion.title,
        main: (
          <>
            <ErrorSummary problems={ask.form.problems} />
            <p class="caption">
              <bdi>{name}</bdi>. {say.criterion(at + 1, criteria.length)}
            </p>
            <h1 dir="auto">{criterion.title}</h1>
            {criterion.asks !== '' && (
              <p class="lead" dir="auto">
                {criterion.asks}
              </p>
            )}
            <Scoring
              ask={ask}
              criterion={criterion}
              scale={scale}
              given={scores.find((one) => one.criterion === criterion.id)}
            />
            <Details summary={say.readAgain}>
              <ContentSaid ask={ask} project={project} applicant={applicant} read={read} />
            </Details>
          </>
        ),
      }
    const open = criteria.find(({ id }) => !scores.some((one) => one.criterion === id && one.reason !== ''))
    const next = applicants[applicants.findIndex(({ id }) => id === applicant.id) + 1]
    return {
      ...frame,
      title: name,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{name}</h1>
          {scores.length > 0 && (
            <>
              <h2>{say.mine}</h2>
              <SummaryList
                rows={criteria.map((one) => {
                  const given = scores.find((each) => each.criterion === one.id)
                  return {
                    term: <bdi>{one.title}</bdi>,
                    detail: given && (
                      <>
                        <strong>{given.value}</strong> <bdi>{given.reason}</bdi>
                      </>
                    ),
                    ...(mine?.lockedAt
                      ? {}
                      : { change: { href: `${here}?criterion=${one.id}`, hidden: one.title } }),
                  }
                })}
              />
              {!open && !mine?.lockedAt && <Notice tone="done" announced title={say.all} />}
            </>
          )}
          <h2>{say.read}</h2>
          <ReadAloud of="written" label={say.readAloud} stop={say.stopReading} />
          <div id="written">
            <ContentSaid ask={ask} project={project} applicant={applicant} read={read} level={3} />
          </div>
          {open && !mine?.lockedAt && (
            <ButtonLink href={`${here}?criterion=${open.id}`}>{say.start}</ButtonLink>
          )}
          {!open && next && <ButtonLink href={`${project}/panel/score/${next.id}`}>{say.next}</ButtonLink>}
        </>
      ),
    }
  },
  acts: (act) => ({
    declare: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          conflict: z.enum(['no', 'yes'], say.conflictNeeded),
          note: text({ most: 1000, tooLong: say.tooLong }),
        })
      },
      do: async (ask, { cycle, applicant }, { conflict, note }) => {
        const say = words.in(ask.language).rules
        const ruling = await declare(ask, applicant.id, { conflict: conflict === 'yes', note }, say)
        const project = `/${ask.place.slug}/projects/${cycle.slug}`
        if (!ruling.ok) return ruling
        return seeOther(`${project}/panel/${conflict === 'yes' ? 'score' : `score/${applicant.id}`}`)
      },
    }),
    tap: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          criterion: hiddenId(say.unknownCriterion),
          value: number({ needed: say.wholeValue, most: 5 }),
        })
      },
      do: async (ask, { cycle, applicant }, given) => {
        const ruling = await score(ask, { ...given, application: applicant.id }, words.in(ask.language).rules)
        const here = `/${ask.place.slug}/projects/${cycle.slug}/panel/score/${applicant.id}`
        return ruling.ok ? seeOther(`${here}?criterion=${given.criterion}#why`) : ruling
      },
    }),
    explain: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          criterion: hiddenId(say.unknownCriterion),
          reason: text({ needed: say.reasonNeeded, most: 500, tooLong: say.tooLong }),
        })
      },
      do: async (ask, { cycle, applicant, criteria, scores }, { criterion, reason }) => {
        const say = words.in(ask.language).rules
        const given = scores.find((one) => one.criterion === criterion)
        if (!given) return refuse({ text: say.wholeValue })
        const ruling = await score(
          ask,
          { application: applicant.id, criterion, value: given.value, reason },
          say,
        )
        if (!ruling.ok) return ruling
        const next = criteria.find(
          ({ id }) => id !== criterion && !scores.some((one) => one.criterion === id && one.reason !== ''),
        )
        const here = `/${ask.place.slug}/projects/${cycle.slug}/panel/score/${applicant.id}`
        return seeOther(next ? `${here}?criterion=${next.id}` : here)
      },
    }),
  }),
})
