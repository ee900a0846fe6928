import { daysToReply } from '#commons/power'
import { readBy } from '#commons/safety'
import { dateOf, shortDate } from '#platform/clock'
import { page } from '#platform/http'
import { ButtonLink, EmptyState, SearchForm, Select, Table, Tag } from '#ui'
import { byUrgency, type Task, tasksOf } from '../desk.ts'
import { mayHaveDesk } from '../permissions.ts'
import { listWaiting } from '../storage.ts'
import { words } from '../words.ts'

/** What needs me today, by date, in every project where I hold a seat. Every line leads to where it is done. */
export const seeDesk = page({
  path: '/{place}/desk',
  load: async (ask) => {
    const today = dateOf(ask.now)
    const { who } = ask
    const waiting =
      who.kind === 'nobody' ? [] : await listWaiting(ask.tx, ask.place.id, who.person, { today, daysToReply })
    const tasks = tasksOf(waiting, today, { readBy, daysToReply })
    const projects = new Map(tasks.map(({ slug, project }) => [slug, project]))
    const chosen = projects.has(ask.query.project ?? '') ? ask.query.project : undefined
    return {
      today,
      projects,
      chosen,
      tasks: tasks.filter(({ slug }) => chosen === undefined || slug === chosen),
    }
  },
  may: mayHaveDesk,
  show: (ask, { today, projects, chosen, tasks }) => {
    const say = words.in(ask.language)
    const root = `/${ask.place.slug}`
    const hasSeat = ask.who.kind !== 'nobody' && ask.who.seats.length > 0
    const urgent = byUrgency(tasks, today)
    return {
      title: say.title,
      density: 'staff',
      unlisted: true,
      main: (
        <>
          <h1>{say.title}</h1>
          {!hasSeat ? (
            <EmptyState sentence={say.noSeat} picture="cafe">
              {ask.who.kind === 'staff' ? (
                <ButtonLink href={`${root}/begin`}>{say.begin}</ButtonLink>
              ) : (
                <ButtonLink href={root}>{say.projects}</ButtonLink>
              )}
            </EmptyState>
          ) : tasks.length === 0 ? (
            <EmptyState sentence={say.empty} picture="cafe">
              <ButtonLink href={`${root}/mine`}>{say.emptyNext}</ButtonLink>
            </EmptyState>
          ) : (
            <>
              <p class="lead">{say.lead}</p>
              {projects.size > 1 && (
                <SearchForm
                  action={`${root}/desk`}
                  label={say.filter}
                  values={{ project: chosen ?? '' }}
                  clear={`${root}/desk`}
                >
                  <Select
                    name="project"
                    label={say.filter}
                    options={[
                      { value: '', text: say.allProjects },
                      ...[...projects].map(([value, text]) => ({ value, text })),
                    ]}
                  />
                </SearchForm>
              )}
              <h2>{say.now}</h2>
              {urgent.now.length === 0 ? (
                <p>{say.nothingNow}</p>
              ) : (
                <Tasks caption={say.now} tasks={urgent.now} root={root} say={say} />
              )}
              {urgent.week.length > 0 && (
                <>
                  <h2>{say.week}</h2>
                  <Tasks caption={say.week} tasks={urgent.week} root={root} say={say} />
                </>
              )}
              {urgent.whenever.length > 0 && (
                <>
                  <h2>{say.whenever}</h2>
                  <Tasks caption={say.whenever} tasks={urgent.whenever} root={root} say={say} />
                </>
              )}
            </>
          )}
        </>
      ),
    }
  },
})

type Say = ReturnType<typeof words.in>

function Tasks({
  caption,
  tasks,
  root,
  say,
}: {
  caption: string
  tasks: readonly Task[]
  root: string
  say: Say
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        {
          heading: say.columns.what,
          names: true,
          cell: (task) => <a href={`${root}/projects/${task.slug}${task.path}`}>{whatOf(task, say)}</a>,
        },
        {
          heading: say.columns.when,
          cell: ({ on, late }) =>
            on ? (
              <>
                {shortDate(on)} {late && <Tag tone="problem">{say.late}</Tag>}
              </>
            ) : (
              say.noDay
            ),
        },
        { heading: say.columns.project, cell: ({ project }) => project },
      ]}
      rows={tasks}
    />
  )
}

function whatOf({ kind, n, title = '' }: Task, { kinds }: Say): string {
  switch (kind) {
    case 'concerns':
    case 'voices':
    case 'dots':
    case 'noWords':
    case 'ask':
    case 'checkDigest':
    case 'signAward':
    case 'approvePay':
    case 'payOut':
    case 'approveInstalment':
    case 'approveSummary':
      return kinds[kind](n)
    case 'objections':
      return kinds.objections(n, title)
    case 'decision':
    case 'reply':
    case 'publish':
    case 'meeting':
    case 'headcount':
    case 'openBids':
    case 'interview':
      return kinds[kind](title)
    default:
      return kinds[kind]
  }
}
