import { z } from 'zod'
import { listCriteria, listScale, type ScalePoint } from '#planning/calls'
import { listPanel, listScoresOf } from '#planning/evaluation'
import { type Ask, choice, hiddenId, page, seeOther, text, upload } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  FileInput,
  Form,
  Hidden,
  Notice,
  Radios,
  TextArea,
  WhoSees,
} from '#ui'
import { lockInterviews, longestReason, scoreAloud, scoreInWords } from '../acts-reasons.ts'
import { mayMeetApplicant } from '../permissions.ts'
import { listSpokenReasons } from '../storage-reasons.ts'
import { words as rules } from '../words.ts'
import { words } from '../words-live.ts'
import { findMeeting } from './meeting.ts'

type Here = Ask<{ place: string; cycle: string; interview: string }>
const values = ['0', '1', '2', '3', '4', '5'] as const

async function load(ask: Here) {
  const meeting = await findMeeting(ask)
  if (!meeting) return undefined
  const { tx, place } = ask
  const { call, interview, me } = meeting
  const panel = await listPanel(tx, place.id, call.id, 'interview')
  const panelist = panel.find(({ person }) => person === me)
  const criteria = (await listCriteria(tx, place.id, call.id)).filter(
    ({ stage, ledBy }) => stage === 'interview' && (ledBy !== 'youngPeople' || panelist?.young),
  )
  const scores = me === undefined ? [] : await listScoresOf(tx, place.id, call.id, me)
  const mine = scores.filter(({ application }) => application === interview.applicationId)
  const spoken = me === undefined ? [] : await listSpokenReasons(tx, place.id, interview.id, me)
  const asked = criteria.find(({ id }) => id === ask.query['criterion'])
  const unscored = criteria.find(({ id }) => !mine.some(({ criterion }) => criterion === id))
  return {
    ...meeting,
    panelist,
    criteria,
    mine,
    spoken,
    criterion: asked ?? unscored ?? criteria[0],
    scale: await listScale(tx, place.id, call.id),
  }
}

/** One thing to score at a time, alone: a tap, and one reason in words or spoken. No sheet anywhere. */
export const scoreInterview = page({
  path: '/{place}/projects/{cycle}/interviews/{interview}/score',
  load,
  may: mayMeetApplicant,
  show: (ask, loaded) => {
    const { cycle, project, interview, applicant, criterion, panelist, reading, here } = loaded
    const say = words.in(ask.language).score
    const title = say.title(applicant?.name ?? '')
    const isClosed = !interview.heldAt || !panelist || panelist.declinedAt || !criterion
    return {
      title,
      density: 'participant',
      cycle,
      unlisted: true,
      back: { href: here, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{title}</h1>
          {reading !== 'open' ? (
            <Notice>
              <p>
                {words.in(ask.language).live.declareFirst}{' '}
                <a href={`${project}/panel/declare`}>{words.in(ask.language).live.declare}</a>
              </p>
            </Notice>
          ) : isClosed ? (
            <p class="lead">{interview.heldAt ? say.notYours : say.notHeld}</p>
          ) : panelist.lockedAt ? (
            <>
              <p class="lead">{say.locked}</p>
              <ButtonLink href={`${project}/panel/reveal`}>{say.reveal}</ButtonLink>
            </>
          ) : (
            <Scoring ask={ask} loaded={loaded} criterion={criterion} />
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    score: act({
      form: (ask) => {
        const say = words.in(ask.language).score
        return z.object({
          criterion: hiddenId(),
          value: choice(values, say.tap),
          reason: text({ most: longestReason, tooLong: rules.in(ask.language).rules.reasonTooLong }),
          recording: upload(),
        })
      },
      do: async (ask, { call, interview, here }, { criterion, value, reason, recording }) => {
        const say = rules.in(ask.language).rules
        if (!interview.heldAt) return refuse({ text: say.notHeldYet })
        const given = { criterion, value: Number(value) }
        const ruling = recording
          ? await scoreAloud(ask, call, interview.id, { ...given, recording: recording.bytes }, say)
          : await scoreInWords(ask, call, interview.id, { ...given, reason }, say)
        if (!ruling.ok) return ruling
        return seeOther(recording ? `${here}/spoken/${ruling.value}` : `${here}/score?kept=${criterion}`)
      },
    }),
    lock: act({
      form: () => z.object({}),
      do: async (ask, { call, project }) => {
        const ruling = await lockInterviews(ask, call, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(`${project}/interviews`) : ruling
      },
    }),
  }),
})

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

function Scoring(props: { ask: Here; loaded: Loaded; criterion: NonNullable<Loaded['criterion']> }) {
  const { ask, loaded, criterion } = props
  const { criteria, mine, spoken, scale, here } = loaded
  const say = words.in(ask.language).score
  const given = mine.find((score) => score.criterion === criterion.id)
  const waiting = spoken.find(({ criterionId }) => criterionId === criterion.id)
  const next = criteria[criteria.findIndex(({ id }) => id === criterion.id) + 1]
  const isWhole =
    mine.length === criteria.length && mine.every(({ reason }) => reason !== '') && spoken.length === 0
  return (
    <>
      <p class="quiet">{say.done(mine.length, criteria.length)}</p>
      {given && ask.query['kept'] && (
        <Notice tone="done" announced>
          {say.yours(given.value)} {say.saved} {given.reason === '' && !waiting && say.noReason}
        </Notice>
      )}
      {waiting && (
        <Notice>
          <p>
            {waiting.words ? say.spokenWritten(loaded.seats.name(waiting.writtenBy) ?? '') : say.spoken}{' '}
            <a href={`${here}/spoken/${waiting.id}`}>{waiting.words ? say.look : say.listen}</a>
          </p>
        </Notice>
      )}
      <h2 dir="auto">{criterion.title}</h2>
      {criterion.asks && (
        <p class="lead" dir="auto">
          {criterion.asks}
        </p>
      )}
      <Form view={ask.form} act="score" upload>
        <Hidden name="criterion" value={criterion.id} />
        <Radios
          name="value"
          label={say.tap}
          value={given ? String(given.value) : undefined}
          choices={values.map((value) => ({
            value,
            text: <bdi>{say.value(Number(value), sentenceOf(scale, Number(value)))}</bdi>,
          }))}
        />
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          rows={2}
          limit={longestReason}
          value={given?.reason ?? ''}
        />
        <Details summary={say.orSpeak}>
          <FileInput
            name="recording"
            label={say.recording}
            hint={say.recordingHint}
            accept="audio/*"
            camera
            optional
          />
        </Details>
        <WhoSees>{say.whoSees}</WhoSees>
        <Button>{say.save}</Button>
      </Form>
      {next && (
        <ButtonLink kind="secondary" href={`${here}/score?criterion=${next.id}`}>
          {say.next}
        </ButtonLink>
      )}
      {isWhole && (
        <section class="section">
          <p>{say.lockHere}</p>
          <Form view={ask.form} act="lock">
            <Button kind="secondary">{say.lock}</Button>
          </Form>
        </section>
      )}
    </>
  )
}

function sentenceOf(scale: readonly ScalePoint[], value: number): string {
  return scale.find((point) => point.value === value)?.sentence ?? ''
}
