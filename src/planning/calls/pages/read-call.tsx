import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { choice, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { pounds } from '#platform/words'
import { ButtonLink, ButtonRow, EmptyState, ErrorSummary, Notice, SummaryList, Tag } from '#ui'
import { listen } from '../acts-after.ts'
import { draftCall } from '../acts-draft.ts'
import { isTakingApplications, presets } from '../call.ts'
import { mayReadCall, mayWriteCall } from '../permissions.ts'
import { findDraft, findPublishedCall, findRecordedCall } from '../storage.ts'
import { listCallOutcomes } from '../storage-parts.ts'
import { words } from '../words.ts'
import { ruleWords } from '../words-rules.ts'
import { Around, Decides, Recorded } from './call-around.tsx'
import {
  Asked,
  Changes,
  Corrections,
  Dates,
  FixedAndYours,
  Money,
  qualityRows,
  Scoring,
} from './call-read.tsx'
import { BeginCall, CallTasks, findTasks, TeamLinks } from './call-team.tsx'
import type { Here } from './draft-here.ts'
import { loadPublished, type PublishedCall } from './published-call.ts'
import { moment } from './when.ts'

/** The call: what should change, the money, who decides, what is asked, how it is scored, and when. */
export const readCall = page({
  path: '/{place}/projects/{cycle}/call',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const call = await findPublishedCall(tx, place.id, cycle.id)
    const recorded = call || !place.record ? undefined : await findRecordedCall(tx, place.id, cycle.id)
    const isTeam = mayWriteCall(ask.who, { cycle, record: place.record }).may
    const draft = isTeam ? await findDraft(tx, place.id, cycle.id) : undefined
    return {
      cycle,
      record: place.record,
      isTeam,
      published: call && (await loadPublished(ask, call)),
      recorded: recorded && {
        ...recorded,
        outcomes: await listCallOutcomes(tx, place.id, recorded.id),
      },
      tasks: draft && (await findTasks(ask, draft)),
    }
  },
  may: mayReadCall,
  show: (ask, { cycle, isTeam, published, recorded, tasks }) => {
    const say = words.in(ask.language).call
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const title = published?.call.title ?? recorded?.title ?? say.title
    return {
      title,
      density: 'public',
      cycle,
      back: { href: project, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          {tasks && !published && <CallTasks ask={ask} project={project} tasks={tasks} level={1} />}
          {published && <Published ask={ask} project={project} published={published} isTeam={isTeam} />}
          {tasks && published && <CallTasks ask={ask} project={project} tasks={tasks} level={2} />}
          {recorded && <Recorded ask={ask} project={project} recorded={recorded} />}
          {!published && !recorded && !tasks && (
            <>
              <h1>{say.title}</h1>
              {isTeam ? (
                <BeginCall ask={ask} project={project} />
              ) : (
                <EmptyState sentence={say.none}>
                  <ButtonLink kind="secondary" href={project}>
                    {say.back}
                  </ButtonLink>
                </EmptyState>
              )}
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    draft: act({
      form: () => z.object({ preset: choice(presets, ruleWords.in('en').noDraft) }),
      may: mayWriteCall,
      do: async (ask, { cycle }, { preset }) => {
        const ruling = await draftCall(ask, cycle.id, preset, ruleWords.in(ask.language))
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/call`) : ruling
      },
    }),
    listen: act({
      form: () => z.object({ address: text({ most: 254 }) }),
      do: async (ask, { cycle, published }, { address }) => {
        const say = ruleWords.in(ask.language)
        if (!published) return refuse({ text: say.notPublished })
        const ruling = await listen(ask, published.call.id, address, say)
        return ruling.ok
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/call?letters=yes#letters`)
          : ruling
      },
    }),
  }),
})

function Published({
  ask,
  project,
  published,
  isTeam,
}: {
  ask: Here
  project: string
  published: PublishedCall
  isTeam: boolean
}) {
  const { language, now } = ask
  const say = words.in(language).call
  const { call, corrections } = published
  const isOpen = isTakingApplications(call, now)
  const when = moment(call.closesAt, language)
  return (
    <>
      <h1 dir="auto">{call.title}</h1>
      <p class="lead">
        {say.inShort(pounds(call.amountPence), call.awards)}.{' '}
        {isOpen ? say.closesAt(when) : say.closedAt(when)}.{' '}
        <Tag tone={isOpen ? 'done' : 'waiting'}>{isOpen ? say.open : say.closed}</Tag>
      </p>
      {corrections.length > 0 && (
        <Notice title={`${say.version(1 + corrections.length)}. ${say.corrected(corrections.length)}`}>
          <Corrections corrections={corrections} language={language} />
        </Notice>
      )}
      <p dir="auto">{call.about}</p>
      <ButtonRow>
        {isOpen && <ButtonLink href={`${project}/apply`}>{say.apply}</ButtonLink>}
        {!isOpen && (
          <ButtonLink kind="secondary" href={`${project}/award`}>
            {say.whoGetsIt}
          </ButtonLink>
        )}
        <a href={`${project}/call/paper`}>{say.print}</a>
      </ButtonRow>
      {isOpen && <p class="quiet">{say.applyLead}</p>}
      {isTeam && <TeamLinks ask={ask} project={project} isOpen={isOpen} waiting={published.waiting} />}
      <section class="section">
        <h2>{say.changes}</h2>
        <p>{say.changesLead(published.outcomes.length)}</p>
        <Changes
          outcomes={published.outcomes}
          heard={published.heard}
          project={project}
          language={language}
        />
      </section>
      {published.qualities.length > 0 && (
        <section class="section">
          <h2>{say.qualities}</h2>
          <SummaryList rows={qualityRows(published.qualities, language)} />
        </section>
      )}
      <Money
        call={call}
        language={language}
        decides={<Decides right={published.right} project={project} ask={ask} />}
      />
      <Asked call={call} questions={published.questions} language={language} />
      <Scoring
        call={call}
        criteria={published.criteria}
        scale={published.scale}
        project={project}
        language={language}
      />
      <Dates call={call} language={language} />
      <FixedAndYours call={call} language={language} />
      <Around ask={ask} project={project} published={published} />
    </>
  )
}
