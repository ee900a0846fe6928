import { findOrganisations } from '#commons/organisations'
import { listRepresented } from '#commons/people'
import { listDecisions } from '#commons/power'
import { longDate } from '#platform/clock'
import { type Ask, page } from '#platform/http'
import { ButtonLink, EmptyState, Inset, Notice, Tag, TaskList, Voice } from '#ui'
import { personOf } from '../acts.ts'
import type { Award } from '../award.ts'
import { mayLeadAward, mayReadAward, mayReadBefore } from '../permissions.ts'
import { listSummaries } from '../storage-summaries.ts'
import type { Summary } from '../summary.ts'
import { words } from '../words.ts'
import { AwardSaid } from './award-said.tsx'
import { findHere, noReadings, projectPath, readingsOf, type Step, stepOf } from './loaded.ts'

/** Who gets the money, how much and why: for everybody once it is announced, for the team before. */
export const seeAward = page({
  path: '/{place}/projects/{cycle}/award',
  load: async (ask) => {
    const { tx, place, who } = ask
    const here = await findHere(ask)
    if (!here) return undefined
    const isTeam = mayReadBefore(who, here).may
    const shown = here.all.filter(({ publishedAt }) => publishedAt !== undefined || isTeam)
    const summaries = here.call ? await listSummaries(tx, place.id, here.call.id) : []
    return {
      ...here,
      isTeam,
      shown,
      summaries,
      yours: isTeam ? [] : await findYours(ask, summaries),
      // Points are public once everybody was told; before, not for whoever is too close.
      readings: isTeam && here.call && !here.announcement ? await readingsOf(ask, here.call.id) : noReadings,
      decisions: shown.length > 0 ? await listDecisions(tx, place.id, here.cycle.id) : [],
      organisations: await findOrganisations(
        tx,
        place.id,
        shown.flatMap(({ organisationId }) => organisationId ?? []),
      ),
    }
  },
  may: mayReadAward,
  show: (ask, loaded) => {
    const { cycle, record, call, decision, question, announcement, shown, summaries, decisions } = loaded
    const say = words.in(ask.language).award
    const project = projectPath(ask, cycle)
    const nameOf = (award: Award) =>
      loaded.organisations.get(award.organisationId ?? '')?.name ?? award.organisationSaid
    const [only] = shown
    const nobody =
      announcement !== undefined && question !== undefined && decision?.chosen.includes(question.noneId)
    const name = shown.length === 1 && only ? nameOf(only) : undefined
    const isOut = announcement !== undefined || record
    const title = nobody ? say.titleNobody : name && !record ? say.titleTo(name) : say.title
    const allSent = summaries.length > 0 && summaries.every(({ sentAt }) => sentAt)
    const isLeading = mayLeadAward(ask.who, loaded).may
    const questions = summaries[0]?.questions ?? []
    return {
      title: isOut ? title : say.title,
      density: 'public',
      cycle,
      back: { href: project, text: say.back },
      main: (
        <>
          <h1 dir="auto">{title}</h1>
          {(shown.length > 0 || nobody) && <p class="lead">{lead(ask, record, decision?.right?.holder)}</p>}
          {loaded.isTeam && !isOut && call && (
            <>
              <Inset>{say.notAnnounced}</Inset>
              <Left ask={ask} project={project} step={stepOf(loaded, allSent)} may={isLeading} />
            </>
          )}
          {loaded.yours.map(({ applicationId }) => (
            <Notice key={applicationId} title={say.yours}>
              <p>
                <a href={`${project}/award/summaries/${applicationId}`}>{say.yoursLead}</a>
              </p>
            </Notice>
          ))}
          {shown.length === 0 && !nobody && (
            <EmptyState sentence={say.notYet} picture="needle">
              {call && (
                <ButtonLink kind="secondary" href={`${project}/call`}>
                  {say.call}
                </ButtonLink>
              )}
            </EmptyState>
          )}
          {!isOut && decision && !decision.closedAt && (
            <p>
              {say.deciding} <a href={`${project}/decisions/${decision.id}`}>{say.seeDecision}</a>
            </p>
          )}
          {nobody && (
            <>
              <Voice by={say.theirReasons}>{decision?.reasons}</Voice>
              <p>{say.nobodyWhy}</p>
              <p>
                <a href={`${project}/decisions/${decision?.id}`}>{say.decision}</a>
              </p>
            </>
          )}
          {shown.map((award) => (
            <AwardSaid
              key={award.id}
              award={award}
              decision={decisions.find(({ id }) => id === award.decisionId)}
              organisation={loaded.organisations.get(award.organisationId ?? '')}
              summary={summaries.find(
                ({ applicationId }) =>
                  applicationId === award.applicationId && loaded.readings(applicationId) !== 'conflict',
              )}
              project={project}
              language={ask.language}
              heading={shown.length > 1}
            />
          ))}
          {announcement && questions.length > 0 && (
            <>
              <h2>{say.questions}</h2>
              <ol>
                {questions.map((asked) => (
                  <li key={asked} dir="auto">
                    {asked}
                  </li>
                ))}
              </ol>
            </>
          )}
          {announcement && !record && (
            <>
              {announcement.applied !== undefined && <p>{say.toldFirst(announcement.applied)}</p>}
              <p>{say.othersUnnamed}</p>
              <p>{say.announcedOn(longDate(announcement.announcedAt))}</p>
              <p>
                <a href={`${project}/call`}>{say.call}</a> · <a href="/open/awards.json">{say.machine}</a>
              </p>
            </>
          )}
        </>
      ),
    }
  },
})

/** The letters that were sent to an organisation the reader speaks for. */
async function findYours(
  ask: Pick<Ask, 'tx' | 'place' | 'who'>,
  summaries: readonly Summary[],
): Promise<Summary[]> {
  const person = personOf(ask)
  if (person === undefined || !summaries.some(({ sentAt }) => sentAt)) return []
  const represented = await listRepresented(ask.tx, ask.place.id, person)
  return summaries.filter(({ sentAt, organisationId }) => sentAt && represented.includes(organisationId))
}

function lead(ask: Ask, record: boolean, holder: 'youngPeople' | 'coreTeam' | 'officer' | undefined): string {
  const say = words.in(ask.language).award
  if (record) return say.leadRecord
  if (holder === 'youngPeople') return say.leadYoung
  return holder === 'officer' ? say.leadOfficer : say.leadTeam
}

const steps = ['put', 'decide', 'prepare', 'sign', 'summaries', 'announce'] as const

/** What is left to do before everybody may know, in its order. */
function Left({ ask, project, step, may }: { ask: Ask; project: string; step: Step; may: boolean }) {
  const say = words.in(ask.language)
  const at = steps.indexOf(step as (typeof steps)[number])
  const addresses: Record<(typeof steps)[number], string> = {
    put: 'decide',
    decide: 'decide',
    prepare: 'decide',
    sign: 'sign',
    summaries: 'summaries',
    announce: 'summaries',
  }
  return (
    <>
      <h2>{say.award.steps}</h2>
      <TaskList
        tasks={steps.map((one, i) => ({
          text: say.steps[one],
          href:
            (may && i <= at) || (one === 'sign' && i <= at)
              ? `${project}/award/${addresses[one]}`
              : undefined,
          status:
            i < at ? (
              <Tag tone="done">{say.steps.done}</Tag>
            ) : i === at ? (
              <Tag tone="waiting">{say.steps.next}</Tag>
            ) : (
              say.steps.later
            ),
        }))}
      />
    </>
  )
}
