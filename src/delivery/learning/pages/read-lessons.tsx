import { findOpenDecision } from '#commons/power'
import { type Delivery, findDelivery, projectPath } from '#delivery/agreements'
import { longDate, shortDate } from '#platform/clock'
import { type Ask, page, pageAsked } from '#platform/http'
import { ButtonLink, ButtonRow, EmptyState, Inset, Notice, Pagination, PrintButton, Tag, Voice } from '#ui'
import { findEnding } from '../acts-ending.ts'
import type { Ending } from '../ending.ts'
import { type Lesson, lessonKinds } from '../lesson.ts'
import { mayAddLessons, mayLeadEnding, mayReadLessons } from '../permissions.ts'
import { findClosing, lessonsOnAPage, listLessonsByKind, listPlayBacks } from '../storage.ts'
import { words } from '../words.ts'

/** What was learned, to whom it was told back and what they answered, and how it goes on: for everybody. */
export const readLessons = page({
  path: '/{place}/projects/{cycle}/learning',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findDelivery(ask)
    if (!here) return undefined
    const { id } = here.cycle
    const turn = pageAsked(ask.query)
    return {
      ...here,
      turn,
      ...(await listLessonsByKind(tx, place.id, id, turn)),
      playBacks: await listPlayBacks(tx, place.id, id),
      ending: await findEnding(tx, place.id, id),
      deciding: await findOpenDecision(tx, place.id, id, 'pilotEnd'),
      closing: await findClosing(tx, place.id, id),
    }
  },
  may: mayReadLessons,
  show: (ask, loaded) => {
    const { cycle, record, turn, lessons, total, surprised, playBacks, ending, deciding, closing } = loaded
    const { list: say } = words.in(ask.language)
    const project = projectPath(ask, cycle)
    const isAdding = mayAddLessons(ask.who, loaded).may
    const isLeading = mayLeadEnding(ask.who, loaded).may
    const add = isAdding && <ButtonLink href={`${project}/learning/add`}>{say.add}</ButtonLink>
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: project, text: say.back },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{record ? say.leadRecord : say.lead}</p>
          {closing && (
            <p>
              <Tag tone="done">{say.closedOn(shortDate(closing.closedAt))}</Tag>
            </p>
          )}
          {ending && <HowItGoesOn ask={ask} ending={ending} project={project} />}
          {deciding && (
            <Notice>
              <p>
                {say.deciding} <a href={`${project}/decisions/${deciding.id}`}>{say.seeDecision}</a>
              </p>
            </Notice>
          )}
          {isAdding && !surprised && (
            <Notice title={say.surpriseTitle}>
              <p>{say.surprise}</p>
            </Notice>
          )}
          {total === 0 ? (
            <EmptyState sentence={record ? say.noneRecorded : say.none} picture="bricks">
              {add}
            </EmptyState>
          ) : (
            lessonKinds.map((kind) => (
              <Lessons
                key={kind}
                ask={ask}
                loaded={loaded}
                title={say.kind[kind]}
                lessons={lessons.filter((lesson) => lesson.kind === kind)}
              />
            ))
          )}
          <Pagination
            page={turn}
            of={Math.ceil(total / lessonsOnAPage)}
            href={(n) => `${project}/learning?page=${n}`}
            label={say.pages}
          />
          {!record && (
            <section class="section">
              <h2>{say.playBacks}</h2>
              {playBacks.length === 0 && <p>{say.noPlayBack}</p>}
              {playBacks.map((one) => (
                <Inset key={one.id}>
                  <p>
                    <strong>{say.toldTo}:</strong> <bdi>{one.toWhom}</bdi>, {longDate(one.on)}
                  </p>
                  <p dir="auto">{one.words}</p>
                  <p>
                    <strong>{say.answered}:</strong> <bdi>{one.answer}</bdi>
                  </p>
                </Inset>
              ))}
            </section>
          )}
          <ButtonRow>
            {total > 0 && add}
            {isLeading && (
              <>
                <ButtonLink kind="secondary" href={`${project}/learning/play-back`}>
                  {say.playBack}
                </ButtonLink>
                <ButtonLink kind="secondary" href={`${project}/learning/ending`}>
                  {say.toEnding}
                </ButtonLink>
              </>
            )}
            <PrintButton>{say.print}</PrintButton>
          </ButtonRow>
        </>
      ),
    }
  },
})

function HowItGoesOn({ ask, ending, project }: { ask: Ask; ending: Ending; project: string }) {
  const { list: say, ending: about } = words.in(ask.language)
  return (
    <section class="section">
      <h2>{about.kind[ending.kind]}</h2>
      <p class="lead" dir="auto">
        {ending.words}
      </p>
      <Voice by={say.reasons} size="small">
        {ending.reasons}
      </Voice>
      <p>
        <a href={`${project}/decisions/${ending.decision.id}`}>{say.whoDecided}</a>
      </p>
    </section>
  )
}

interface LessonsProps {
  ask: Ask
  loaded: Delivery
  title: string
  lessons: readonly Lesson[]
}

function Lessons({ ask, loaded, title, lessons }: LessonsProps) {
  const { list: say } = words.in(ask.language)
  if (lessons.length === 0) return null
  return (
    <section class="section">
      <h2>{title}</h2>
      {lessons.map((lesson) =>
        lesson.source !== undefined ? (
          // A source's account of it: nobody's own words, so not set as a voice.
          <Inset key={lesson.id}>
            <p dir="auto">{lesson.words}</p>
            <p class="small quiet">{lesson.source}</p>
          </Inset>
        ) : (
          <Voice
            key={lesson.id}
            id={`lesson-${lesson.id.slice(-12)}`}
            by={lesson.fromRole}
            size="small"
            aside={
              <>
                {lesson.toWhom && (
                  <p class="small">
                    {say.for}: <bdi>{lesson.toWhom}</bdi>
                  </p>
                )}
                {lesson.appliedTo && (
                  <p class="small">
                    {say.used}: <bdi>{lesson.appliedTo}</bdi>
                  </p>
                )}
                {pageOf(lesson) && (
                  <p class="small">
                    <a href={`${projectPath(ask, loaded.cycle)}/${pageOf(lesson)}`}>{say.about}</a>
                  </p>
                )}
              </>
            }
          >
            {lesson.words}
          </Voice>
        ),
      )}
    </section>
  )
}

/** Where what a lesson is about stands, as far as that has a page of its own. */
function pageOf({ about }: Lesson): string | undefined {
  if (about?.kind === 'activity') return `activities/${about.id}`
  return about?.kind === 'call' || about?.kind === 'award' || about?.kind === 'agreement'
    ? about.kind
    : undefined
}
