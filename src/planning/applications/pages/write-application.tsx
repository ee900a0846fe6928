import type { Ask } from '#platform/http'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, Notice, TaskList } from '#ui'
import { stepsOf } from '../application.ts'
import { progressAt } from '../complete.ts'
import {
  dateAndTime,
  FromTheCall,
  loadOwn,
  type Own,
  ownAddress,
  titleOf,
  whomToAsk,
  wordsLine,
} from '../own.tsx'
import { mayWriteOwn } from '../permissions.ts'
import { words } from '../words.ts'

/** The list of what to write, how far each is, and what stands. After the deadline: what became of it, plainly. */
export const writeApplicationPage = page({
  path: '/{place}/projects/{cycle}/apply/{application}',
  unlogged: true,
  load: loadOwn,
  may: mayWriteOwn,
  show: (ask, own) => {
    const { cycle, application, asked, draft, savedAt, organisation, isTaking } = own
    const all = words.in(ask.language)
    const say = all.list
    const here = ownAddress(ask, own)
    const steps = stepsOf(asked)
    const progress = steps.map((step) => progressAt(draft, step, asked, all.rules))
    const needed = steps.filter(({ kind }) => kind !== 'files').length
    const done = steps.filter(({ kind }, i) => kind !== 'files' && progress[i] === 'done').length
    return {
      title: say.title,
      density: 'public',
      cycle,
      unlisted: true,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/call`, text: say.back },
      main: (
        <>
          <span class="caption">{asked.call.title}</span>
          <h1>{say.title}</h1>
          <p class="lead">{say.for(organisation)}</p>
          {isTaking ? (
            <p>{say.closes(...dateAndTime(asked.call.closesAt))}</p>
          ) : (
            <After ask={ask} own={own} />
          )}
          {isTaking && application.sentAt && (
            <Notice tone="done">
              <p>
                {say.stands(application.version, ...dateAndTime(application.sentAt))}{' '}
                <a href={`${here}/sent`}>{say.receipt}</a>
              </p>
            </Notice>
          )}
          {isTaking && application.withdrawnAt && (
            <Notice>
              <p>{say.takenBack}</p>
            </Notice>
          )}
          <h2>{say.yours}</h2>
          <p class="quiet">
            {say.progress(done, needed)} {say.saved(...dateAndTime(savedAt))}
          </p>
          <FromTheCall own={own} language={ask.language} />
          <TaskList
            tasks={steps.map((step, i) => ({
              text: <bdi>{titleOf(step, ask.language)}</bdi>,
              href: `${here}/${step.key}`,
              hint: step.kind === 'files' ? undefined : wordsLine(draft, step, ask.language),
              status: all.steps.status[progress[i] ?? 'notYet'],
            }))}
          />
          {isTaking && (
            <ButtonRow>
              <ButtonLink href={`${here}/check`}>{say.check}</ButtonLink>
            </ButtonRow>
          )}
        </>
      ),
    }
  },
})

/** Nobody is left guessing: sent or not, opened or not, and who to ring. */
function After({ ask, own }: { ask: Ask<{ place: string; cycle: string; application: string }>; own: Own }) {
  const { application, asked, cycle } = own
  const say = words.in(ask.language).list
  const ring = <p>{say.ring(whomToAsk(ask.place))}</p>
  const here = ownAddress(ask, own)
  if (application.openedAt)
    return (
      <Notice title={say.openedTitle}>
        <p>{application.couldNotOpen ? say.couldNot : say.opened(...dateAndTime(application.openedAt))}</p>
        <p>
          {!application.couldNotOpen && (
            <>
              <a href={`/${ask.place.slug}/projects/${cycle.slug}/applications/${application.id}`}>
                {say.read}
              </a>{' '}
            </>
          )}
          <a href={`${here}/sent`}>{say.receipt}</a>
        </p>
        {application.couldNotOpen && ring}
      </Notice>
    )
  return (
    <Notice title={say.lateTitle} tone={application.sentAt ? 'plain' : 'warning'}>
      {application.sentAt ? (
        <p>
          {say.lateSent(application.version)} <a href={`${here}/sent`}>{say.receipt}</a>
        </p>
      ) : (
        <>
          <p>{say.late(...dateAndTime(asked.call.closesAt))}</p>
          {ring}
        </>
      )}
    </Notice>
  )
}
