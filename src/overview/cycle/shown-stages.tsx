import type { ComponentChildren } from 'preact'
import type { Fact } from '#commons/cycles'
import { publishedCount } from '#insight/voices'
import { longDate } from '#platform/clock'
import { listed, pounds } from '#platform/words'
import { CardGrid, IndexCard, type Stage, Timeline, Voice } from '#ui'
import { type StageKey, stagesOf, toldOf } from './project.ts'
import { type Chosen, type Gathered, type Later, mostCounted } from './storage.ts'
import type { words } from './words.ts'

type Say = ReturnType<typeof words.in>

interface Shown {
  readonly gathered: Gathered
  readonly later: Later
  readonly root: string
  readonly say: Say
}

/** The project's thread as a timeline: each stage a knot, each number with what it counts. */
export function ProjectTimeline({ gathered, later, root, say }: Shown) {
  const holds: Partial<Record<StageKey, number>> = {
    team: Object.values(gathered.seats).reduce<number>((sum, n) => sum + (n ?? 0), 0),
    meetings: gathered.meetings,
    voices: gathered.said,
    around: gathered.assets + gathered.barriers,
    promises: gathered.promises,
    themes: gathered.themes.length,
    outcomes: gathered.outcomes,
    priorities: gathered.chosen?.length ?? 0,
    call: later.calls.length,
    award: later.awards.length,
    delivery: later.activities.length + later.readings,
    learning: later.lessons,
  }
  const stages = stagesOf(holds, gathered.broken).map(
    ({ key, state }): Stage => ({
      title: say.timeline.stages[key],
      state,
      children:
        state === 'ahead' ? (
          <p>{say.timeline.notYet}</p>
        ) : state === 'frayed' && (holds[key] ?? 0) === 0 ? (
          <p>{say.timeline.frayed}</p>
        ) : (
          <StageWords stage={key} gathered={gathered} later={later} root={root} say={say} />
        ),
    }),
  )
  return <Timeline onPageThread label={say.timeline.title} level={3} stages={stages} />
}

function StageWords({
  stage,
  gathered,
  later,
  root,
  say: { timeline: say },
}: Shown & { stage: StageKey }): ComponentChildren {
  switch (stage) {
    case 'team': {
      const seats = (['youngPerson', 'practitioner', 'commissioner'] as const).flatMap((role) => {
        const n = gathered.seats[role] ?? 0
        return n > 0 ? [say.seats[role](n)] : []
      })
      return <p>{say.seatsSame(listed(seats))}</p>
    }
    case 'meetings':
      return <p>{say.meetings(gathered.meetings)}</p>
    case 'voices':
      return <Said gathered={gathered} root={root} say={say} />
    case 'around':
      return (
        <p>
          <a href={`${root}/assets`}>{say.assets(gathered.assets, gathered.barriers)}</a>
        </p>
      )
    case 'promises':
      return (
        <p>
          <a href={`${root}/documents/model`}>{say.promises(gathered.promises, gathered.documents)}</a>
        </p>
      )
    case 'themes':
      return (
        <>
          <p>{say.themes}</p>
          <ul>
            {gathered.themes.map(({ id, name, voices }) => {
              const n = publishedCount(voices)
              return (
                <li key={id}>
                  <a href={`${root}/thread/${id}`}>{name}</a>
                  {n !== undefined && ` (${say.inTheme(n)})`}
                </li>
              )
            })}
            {gathered.moreThemes > 0 && <li>{say.moreThemes(gathered.moreThemes)}</li>}
          </ul>
        </>
      )
    case 'outcomes':
      return (
        <p>
          <a href={`${root}/outcomes`}>{say.outcomes(gathered.outcomes)}</a>{' '}
          {gathered.qualities > 0 && say.qualities(gathered.qualities)}{' '}
          {gathered.indicators > 0 && say.indicators(gathered.indicators)}{' '}
          {gathered.broken > 0 && <strong>{say.broken(gathered.broken)}</strong>}
        </p>
      )
    case 'priorities':
      return <ChosenCards chosen={gathered.chosen ?? []} root={root} say={say} />
    case 'call':
      return (
        <ul>
          {later.calls.map(({ id, title, closesOn, isOpen, applied }) => (
            <li key={id}>
              <a href={`${root}/call`}>{title}</a>
              {closesOn && `, ${(isOpen ? say.callOpen : say.callClosed)(longDate(closesOn))}`}{' '}
              {applied !== null && say.applied(applied)}
            </li>
          ))}
        </ul>
      )
    case 'award':
      return <Awards later={later} root={root} say={say} />
    case 'delivery':
      return (
        <>
          {later.activities.length > 0 && (
            <ul>
              {later.activities.map(({ id, title }) => (
                <li key={id}>
                  <a href={`${root}/activities/${id}`}>{title}</a>
                </li>
              ))}
              {later.moreActivities > 0 && <li>{say.moreActivities(later.moreActivities)}</li>}
            </ul>
          )}
          <p>
            <a href={`${root}/results`}>{say.results(later.readings)}</a>
          </p>
        </>
      )
    case 'learning':
      return (
        <>
          <p>
            <a href={`${root}/learning`}>{say.lessons(later.lessons)}</a>
          </p>
          {later.ending !== null && <p dir="auto">{say.ending(later.ending)}</p>}
          {later.hasStudy && (
            <p>
              <a href={`${root}/case-study`}>{say.study}</a>
            </p>
          )}
        </>
      )
  }
}

/** To whom the money went, and why in the words of those who decided. */
function Awards({ later, root, say }: { later: Later; root: string; say: Say['timeline'] }) {
  return (
    <>
      {later.awards.map(({ id, pence, to, reasons }) => (
        <div key={id}>
          <p>
            <strong dir="auto">{say.award(pounds(pence), to ?? undefined)}</strong>
          </p>
          {reasons && (
            <Voice size="small" by={say.decidedBecause}>
              {reasons}
            </Voice>
          )}
        </div>
      ))}
      <p>
        <a href={`${root}/award`}>{say.whyAward}</a>
      </p>
    </>
  )
}

function Said({ gathered, root, say }: { gathered: Gathered; root: string; say: Say['timeline'] }) {
  const said = publishedCount(gathered.said)
  const published = publishedCount(gathered.published)
  return (
    <>
      <p>
        {said === undefined
          ? say.saidFew
          : said > mostCounted
            ? say.saidMoreThan(mostCounted)
            : say.said(said)}{' '}
        {said !== undefined &&
          (published === undefined ? say.publishedFew : published <= mostCounted && say.published(published))}
      </p>
      <p>
        <a href={`${root}/voices`}>{say.read}</a>
      </p>
    </>
  )
}

function ChosenCards({
  chosen,
  root,
  say,
}: {
  chosen: readonly Chosen[]
  root: string
  say: Say['timeline']
}) {
  return (
    <>
      <p>{say.chosen(chosen.length)}</p>
      <CardGrid>
        {chosen.map(({ id, statement, area, provenance }) => (
          <IndexCard
            key={id}
            level={4}
            title={statement ?? say.notNamed}
            href={`${root}/thread/${id}`}
            area={area ?? undefined}
            saidBy={provenance}
          />
        ))}
      </CardGrid>
    </>
  )
}

/** A published record as a timeline: what is told with its source, what is not, and where it breaks. */
export function RecordTimeline({ facts, gathered, root, say }: Shown & { facts: readonly Fact[] }) {
  const stages = toldOf(facts, gathered.exceptions).map(
    ({ stage, facts: told, gaps, breaks }): Stage => ({
      title: say.record.stages[stage],
      state: breaks.length > 0 || told.length === 0 ? 'frayed' : 'done',
      children: (
        <>
          {told.map((fact) => (
            <FactSaid key={fact.text} fact={fact} />
          ))}
          {told.length > 0 && (
            <p class="quiet small">
              {[...new Set(told.map(({ source }) => source))]
                .map((source) => say.record.source(source))
                .join(' ')}
            </p>
          )}
          {stage === 'outcomes' && gathered.chosen && (
            <>
              <ChosenCards chosen={gathered.chosen} root={root} say={say.timeline} />
              <p class="quiet small">{say.record.ourReading}</p>
            </>
          )}
          {gaps.length > 0 && (
            <ul>
              {gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          )}
          {breaks.map((why) => (
            <p key={why}>
              <strong>{say.record.breaks}</strong> {why}
            </p>
          ))}
        </>
      ),
    }),
  )
  return <Timeline onPageThread label={say.timeline.title} level={3} stages={stages} />
}

/** A fact in our words; where the source's own words matter, they stand beside it as a quotation. */
function FactSaid({ fact }: { fact: Fact }) {
  return (
    <p>
      {fact.text}
      {fact.quotation && (
        <>
          {' '}
          <q>{fact.quotation}</q>
        </>
      )}
    </p>
  )
}
