import { z } from 'zod'
import { findCycle, listExceptions } from '#commons/cycles'
import { findDecision, findRight, type Right } from '#commons/power'
import { longDate } from '#platform/clock'
import { type Ask, choice, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  SummaryList,
  Tag,
  TextInput,
} from '#ui'
import { listen } from '../acts-after.ts'
import { draftCall } from '../acts-draft.ts'
import { heardFor } from '../acts-heard.ts'
import { wholeCall } from '../acts-publish.ts'
import { type Call, isTakingApplications, isTakingQuestions, presets, type RecordedCall } from '../call.ts'
import { wholePounds } from '../money.ts'
import { mayReadCall, mayWriteCall } from '../permissions.ts'
import { findDraft, findPublishedCall, findRecordedCall } from '../storage.ts'
import { countInvited, listClarifications, listContacts, listCorrections } from '../storage-after.ts'
import { listCallOutcomes, listCallQualities, listLeftOut } from '../storage-parts.ts'
import { words } from '../words.ts'
import { ruleWords } from '../words-rules.ts'
import {
  Asked,
  Changes,
  Corrections,
  Dates,
  FixedAndYours,
  LeftOutList,
  Money,
  qualityRows,
  Scoring,
} from './call-read.tsx'
import { BeginCall, CallTasks, findTasks, TeamLinks } from './call-team.tsx'
import { moment } from './when.ts'

type Here = Ask<{ place: string; cycle: string }>

/** Everything a published call says, in the order a tiny group needs it. */
export async function loadPublished(ask: Here, call: Call) {
  const { tx, place } = ask
  const whole = await wholeCall(ask, call)
  const clarifications = await listClarifications(tx, place.id, call.id)
  const rules = ruleWords.in('en')
  return {
    ...whole,
    qualities: await listCallQualities(tx, place.id, call.id),
    leftOut: await listLeftOut(tx, place.id, call.id),
    corrections: await listCorrections(tx, place.id, call.id),
    answers: clarifications.filter(({ answer }) => answer !== undefined).length,
    waiting: clarifications.filter(({ answer }) => answer === undefined).length,
    contacts: await listContacts(tx, place.id, call.id),
    invited: await countInvited(tx, place.id, call.id),
    gaps: (await listExceptions(tx, place.id, call.cycleId)).filter(
      ({ rule }) => rule === rules.areasRule || rule === rules.linesRule,
    ),
    heard: await heardFor(
      tx,
      place.id,
      call.cycleId,
      whole.outcomes.map(({ outcomeId }) => outcomeId),
    ),
    right: await findRight(tx, place.id, call.cycleId, 'award'),
    decision: call.decisionId ? await findDecision(tx, place.id, call.decisionId) : undefined,
  }
}
export type PublishedCall = Awaited<ReturnType<typeof loadPublished>>

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
        {say.inShort(wholePounds(call.amountPence), call.awards)}.{' '}
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
        <a href={`${project}/call/paper`}>{say.print}</a>
      </ButtonRow>
      {isOpen && <p class="quiet">{say.applyLead}</p>}
      {isTeam && <TeamLinks ask={ask} project={project} isOpen={isOpen} waiting={published.waiting} />}
      <section class="section">
        <h2>{say.changes}</h2>
        <p dir="auto">{call.purpose}</p>
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
      <Scoring call={call} criteria={published.criteria} scale={published.scale} language={language} />
      <Dates call={call} language={language} />
      <FixedAndYours call={call} language={language} />
      <Around ask={ask} project={project} published={published} />
    </>
  )
}

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
function Around({ ask, project, published }: { ask: Here; project: string; published: PublishedCall }) {
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
        <h2>{say.before}</h2>
        {contacts.length === 0 ? (
          <p>{say.nothingBefore}</p>
        ) : (
          <>
            <p>{say.beforeLead}</p>
            <SummaryList
              rows={contacts.map(({ on, withWhom, said }) => ({
                term: `${longDate(on)}: ${withWhom}`,
                detail: said,
              }))}
            />
          </>
        )}
        {invited > 0 && <p>{say.invited(invited)}</p>}
      </section>
      {decision && (
        <section class="section">
          <h2>{say.decided}</h2>
          {decision.reasons && <p dir="auto">{decision.reasons}</p>}
          <p>
            <a href={`${project}/decisions/${decision.id}`}>{say.decidedLink}</a>
          </p>
        </section>
      )}
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
function Recorded({
  ask,
  project,
  recorded,
}: {
  ask: Here
  project: string
  recorded: RecordedCall & { readonly outcomes: Awaited<ReturnType<typeof listCallOutcomes>> }
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
            detail:
              recorded.amountPence === undefined ? say.amountUnknown : wholePounds(recorded.amountPence),
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
