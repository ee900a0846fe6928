import type { ComponentChildren } from 'preact'
import { type Cycle, findCycle, listFacts, maySeeProject, roleIn } from '#commons/cycles'
import { dateOf, longDate, shortDate } from '#platform/clock'
import { page } from '#platform/http'
import { pounds } from '#platform/words'
import { ButtonLink, ButtonRow, CardGrid, IndexCard, Notice, SummaryList, Table, Tag } from '#ui'
import { phaseOf } from '../project.ts'
import { ProjectTimeline, RecordTimeline } from '../shown-stages.tsx'
import { type DecisionShown, findGathered, findLater, type Gathered, type Later } from '../storage.ts'
import { words } from '../words.ts'

/** The public page of a project: the next chance to take part, then everything that happened, in order. */
export const seeProject = page({
  path: '/{place}/projects/{cycle}',
  load: async (ask) => {
    const { tx, place } = ask
    const [cycle, gathered, later] = await Promise.all([
      findCycle(tx, place.id, ask.params.cycle),
      findGathered(tx, place.id, ask.params.cycle, dateOf(ask.now)),
      findLater(tx, place.id, ask.params.cycle),
    ])
    if (!cycle || !gathered || !later) return undefined
    return { cycle, gathered, later, facts: place.record ? await listFacts(tx, place.id, cycle.id) : [] }
  },
  may: maySeeProject,
  show: (ask, { cycle, gathered, later, facts }) => {
    const say = words.in(ask.language)
    const { place } = ask
    const root = `/${place.slug}/projects/${cycle.slug}`
    const phase = phaseOf({
      outcomes: gathered.outcomes,
      awards: later.awards.length,
      told: facts.map(({ stage }) => stage),
    })
    return {
      title: cycle.title,
      density: 'public',
      cycle,
      wide: true,
      main: (
        <>
          <h1 dir="auto">{cycle.title}</h1>
          <NextChance
            cycle={cycle}
            gathered={gathered}
            later={later}
            root={root}
            place={place.slug}
            record={place.record}
            hasSeat={roleIn(ask.who, cycle.id) !== undefined}
            say={say}
          />
          <p class="lead" dir="auto">
            {cycle.purpose}
          </p>
          <SummaryList
            rows={[
              {
                term: say.facts.money,
                detail: cycle.potPence > 0 ? pounds(cycle.potPence) : say.facts.moneyUnknown,
              },
              { term: say.facts.holder, detail: cycle.potHolder },
              { term: say.phase.term, detail: say.phase[phase] },
              ...(place.record ? [] : [{ term: say.facts.started, detail: longDate(cycle.startedOn) }]),
            ]}
          />
          {!place.record && <Matters gathered={gathered} say={say} />}
          <section class="section">
            <h2>{say.timeline.title}</h2>
            <p>
              <a href={`${root}/thread`}>{say.timeline.follow}</a>
            </p>
            {place.record ? (
              <RecordTimeline facts={facts} gathered={gathered} later={later} root={root} say={say} />
            ) : (
              <ProjectTimeline gathered={gathered} later={later} root={root} say={say} />
            )}
          </section>
          <Decisions gathered={gathered} root={root} say={say} />
          <Missing gathered={gathered} root={root} record={place.record} say={say} />
          <Lineage gathered={gathered} root={root} say={say} />
          <p class="small">
            <a href={`/open/cycles/${cycle.slug}/thread.json`}>{say.machine}</a>
          </p>
        </>
      ),
    }
  },
})

type Say = ReturnType<typeof words.in>

interface Part {
  readonly gathered: Gathered
  readonly root: string
  readonly say: Say
}

/** Always on top: what somebody who reads this can do now. */
function NextChance({
  cycle,
  gathered,
  later,
  root,
  place,
  record,
  hasSeat,
  say,
}: Part & { cycle: Cycle; later: Later; place: string; record: boolean; hasSeat: boolean }) {
  const { next } = say
  if (record) {
    return (
      <Notice>
        <p>{next.record}</p>
        <ButtonLink kind="secondary" href={`${root}/thread`}>
          {next.read}
        </ButtonLink>
      </Notice>
    )
  }
  return (
    <Notice title={next.title}>
      {gathered.next.map((meeting) => (
        <p key={meeting.id}>
          <strong>
            {next.meeting(
              meeting.title,
              `${longDate(meeting.heldOn)}${meeting.heldFrom ? `, ${meeting.heldFrom}` : ''}`,
            )}
          </strong>
          . {meeting.heldAt}. {next.meetingOpen}
        </p>
      ))}
      <p>{gathered.hasLead ? next.shareLead : next.notYet}</p>
      <ButtonRow>
        {gathered.hasLead && <ButtonLink href={`${root}/share`}>{next.share(cycle.dreamWord)}</ButtonLink>}
        <ButtonLink kind="secondary" href={`/${place}/receipt`}>
          {next.receipt}
        </ButtonLink>
      </ButtonRow>
      {later.calls
        .filter(({ isOpen }) => isOpen)
        .map(({ id, title, closesOn }) => (
          <p key={id}>
            {next.call} <a href={`${root}/call`}>{title}</a>
            {closesOn && `, ${next.until(longDate(closesOn))}`}
          </p>
        ))}
      {hasSeat && (
        <p>
          {next.team} <a href={`${root}/run`}>{next.run}</a>
        </p>
      )}
    </Notice>
  )
}

/** What can be decided here and what cannot, side by side, each with its reason. */
function Matters({ gathered: { matters }, say: { matters: say } }: Pick<Part, 'gathered' | 'say'>) {
  const side = (title: string, up: boolean) => {
    const here = matters.filter((matter) => matter.upForDecision === up)
    // One reason for all of them is said once, below.
    const same = here.length > 1 && here.every(({ why }) => why === here[0]?.why) ? here[0]?.why : undefined
    return (
      <div>
        <h3>{title}</h3>
        <ul>
          {here.map(({ id, what, why }) => (
            <li key={id}>
              <strong dir="auto">{what}</strong>
              {same === undefined && (
                <>
                  <br />
                  <bdi>{say.because(why)}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
        {same !== undefined && <p dir="auto">{say.because(same)}</p>}
      </div>
    )
  }
  return (
    <section class="section">
      <h2>{say.title}</h2>
      {matters.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <div class="columns columns--even">
          {side(say.up, true)}
          {side(say.notUp, false)}
        </div>
      )}
    </section>
  )
}

/** Decisions with who holds the right: what is open first, then what was decided and why. */
function Decisions({ gathered, root, say: { decisions: say } }: Part) {
  const { decisions, rights } = gathered
  const holder = ({
    holder: kind,
    officerRole,
  }: {
    holder: 'youngPeople' | 'coreTeam' | 'officer'
    officerRole: string | null
  }) => (kind === 'officer' ? say.holder.officer(officerRole ?? '') : say.holder[kind])
  return (
    <section class="section">
      <h2>{say.title}</h2>
      {decisions.length > 0 && (
        <CardGrid>
          {decisions.map((decision) => (
            <IndexCard
              key={decision.id}
              title={decision.question}
              href={`${root}/decisions/${decision.id}`}
              aside={<StateTag decision={decision} say={say} />}
            >
              {decision.chosen.length > 0 && (
                <p>
                  <strong>{decision.chosen.join(' · ')}</strong>
                </p>
              )}
              {decision.reasons && <p>{say.why(decision.reasons)}</p>}
              <p class="small quiet">
                {decision.holder &&
                  (decision.isOpen ? say.byOpen : say.by)(
                    holder({ holder: decision.holder, officerRole: decision.officerRole }),
                  )}{' '}
                {decision.decidedOn && say.on(shortDate(decision.decidedOn))}
              </p>
              {decision.overriddenBy !== null && <p>{say.overriddenBy(decision.overriddenBy)}</p>}
            </IndexCard>
          ))}
        </CardGrid>
      )}
      {rights.length > 0 && (
        <Table
          caption={say.rights}
          columns={[
            { heading: say.column.question, cell: (right) => right.question, names: true },
            {
              heading: say.column.holder,
              cell: (right) => (
                <>
                  {holder(right)}
                  {right.form === 'undertaking' && `. ${say.promise(right.officerRole ?? '')}`}
                </>
              ),
            },
          ]}
          rows={rights}
        />
      )}
      {rights.length + decisions.length === 0 && <p>{say.none}</p>}
      <p>
        <a href={`${root}/decisions`}>{say.all}</a>
      </p>
    </section>
  )
}

function StateTag({ decision, say }: { decision: DecisionShown; say: Say['decisions'] }): ComponentChildren {
  if (decision.overriddenBy !== null) return <Tag tone="problem">{say.overridden}</Tag>
  return decision.isOpen ? <Tag tone="waiting">{say.open}</Tag> : <Tag tone="done">{say.closed}</Tag>
}

/** Where this project was started from, and that others may start from it. */
function Lineage({ gathered: { lineage }, root, say: { lineage: say } }: Part) {
  return (
    <section class="section">
      <h2>{say.title}</h2>
      {lineage && (
        <p>
          {say.from}{' '}
          <a href={`/${lineage.place}/projects/${lineage.slug}`}>
            <bdi>{lineage.title}</bdi>
          </a>
          , <bdi>{lineage.placeName}</bdi>.
        </p>
      )}
      <p>
        {say.lead} <a href={`${root}/start-from`}>{say.link}</a>
      </p>
    </section>
  )
}

/** Breaks and exceptions, counted and told: shown to everybody, or the page would not be believed. */
function Missing({ gathered, root, record, say: { missing: say } }: Part & { record: boolean }) {
  const of = (kind: 'exception' | 'gap' | 'break') => gathered.exceptions.filter((one) => one.kind === kind)
  const [exceptions, gaps] = [of('exception'), of('gap')]
  const broken = of('break').length + (record ? 0 : gathered.broken)
  return (
    <section class="section">
      <h2 id="exceptions">{say.title(exceptions.length + broken)}</h2>
      {exceptions.length + broken === 0 && <p>{say.none}</p>}
      {broken > 0 && (
        <p>
          {say.breaks(broken)} <a href={`${root}/thread#breaks`}>{say.followBroken}</a>
        </p>
      )}
      {gaps.length > 0 && <p>{say.gaps(gaps.length)}</p>}
      {exceptions.length > 0 && (
        <>
          {record && <h3>{say.exceptionsTitle}</h3>}
          <ul>
            {exceptions.map(({ rule, reason, owner, on }) => (
              <li key={rule}>
                <bdi>{rule}</bdi> <bdi>{reason}</bdi>{' '}
                {!record && <span class="quiet">{say.owner(owner, shortDate(on))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
