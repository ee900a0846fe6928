import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { dateOf, longDate } from '#platform/clock'
import { type Ask, hiddenId, page, seeOther, text, via } from '#platform/http'
import type { Language } from '#platform/words'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  SummaryList,
  Tag,
  TextArea,
} from '#ui'
import { approveVoice, refuseVoice, undoAnswer } from '../acts-team.ts'
import { mayAnswerVoices } from '../permissions.ts'
import { Said } from '../said.tsx'
import { listAnswered, listWaiting } from '../storage-answers.ts'
import { fullText, type Voice } from '../voice.ts'
import { words } from '../words.ts'

const path = '/{place}/projects/{cycle}/queue'
const perPage = 20

/** The core team answers what people said, the earliest promise first. */
export const answerVoices = page({
  path,
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const waiting = await listWaiting(ask.tx, ask.place.id, cycle.id, perPage + 1)
    const answered = await listAnswered(ask.tx, ask.place.id, cycle.id)
    return { cycle, waiting: waiting.slice(0, perPage), more: waiting.length > perPage, answered }
  },
  may: mayAnswerVoices,
  show: (ask, { cycle, waiting, more, answered }) => {
    const say = words.in(ask.language).queue
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.title,
      density: 'staff',
      cycle,
      unlisted: true,
      back: { href: project, text: cycle.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {waiting.length === 0 && (
            <EmptyState sentence={say.none} picture="cafe">
              <ButtonLink href={`${project}/voices`}>{say.noneNext}</ButtonLink>
            </EmptyState>
          )}
          {waiting.map((voice) => (
            <Waiting key={voice.id} ask={ask} voice={voice} dreamWord={cycle.dreamWord} project={project} />
          ))}
          {more && <p>{say.moreWait}</p>}
          {answered.length > 0 && (
            <section class="section">
              <h2>{say.recent}</h2>
              <SummaryList
                rows={answered.map((voice) => ({
                  term: (
                    <Tag tone={voice.status === 'approved' ? 'done' : 'plain'}>
                      {voice.status === 'approved' ? say.approved : say.refused}
                    </Tag>
                  ),
                  detail: (
                    <>
                      <p>{shortened(fullText(voice)) || words.in(ask.language).voice.onlyPhoto}</p>
                      <Form
                        view={ask.form}
                        act="undo"
                        id={`undo-${voice.id}`}
                        tried={ask.form.values.voice === voice.id}
                      >
                        <Hidden name="voice" value={voice.id} />
                        <Button kind="secondary" small hidden={shortened(fullText(voice))}>
                          {say.undo}
                        </Button>
                      </Form>
                    </>
                  ),
                }))}
              />
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    approve: act({
      form: () => z.object({ voice: hiddenId() }),
      do: async (ask, _loaded, { voice }) => {
        const ruling = await approveVoice(ask, voice, words.in(ask.language).rules)
        return ruling.ok ? seeOther(via(path, ask.params)) : ruling
      },
    }),
    refuse: act({
      form: () => z.object({ voice: hiddenId(), reason: text({ most: 1000 }) }),
      do: async (ask, _loaded, { voice, reason }) => {
        const ruling = await refuseVoice(ask, voice, reason, words.in(ask.language).rules)
        return ruling.ok ? seeOther(via(path, ask.params)) : ruling
      },
    }),
    undo: act({
      form: () => z.object({ voice: hiddenId() }),
      do: async (ask, _loaded, { voice }) => {
        const ruling = await undoAnswer(ask, voice, words.in(ask.language).rules)
        return ruling.ok ? seeOther(via(path, ask.params)) : ruling
      },
    }),
  }),
})

function Waiting({
  ask,
  voice,
  dreamWord,
  project,
}: {
  ask: Ask<{ place: string; cycle: string }>
  voice: Voice
  dreamWord: string
  project: string
}) {
  const say = words.in(ask.language).queue
  const tried = ask.form.values.voice === voice.id
  const late = voice.replyBy < dateOf(ask.now)
  return (
    <section class="section">
      <p>
        <Tag tone={late ? 'problem' : 'waiting'}>
          {(late ? say.late : say.answerBy)(longDate(voice.replyBy))}
        </Tag>
      </p>
      <Said
        voice={voice}
        language={ask.language}
        dreamWord={dreamWord}
        photo={voice.photo && `${project}/voices/${voice.id}/photo`}
        aside={<p class="small">{allowed(voice, ask.language)}</p>}
      />
      <ButtonRow>
        <Form view={ask.form} act="approve" id={`approve-${voice.id}`} tried={tried}>
          <Hidden name="voice" value={voice.id} />
          <Button hidden={shortened(fullText(voice))}>{say.approve}</Button>
        </Form>
      </ButtonRow>
      <Details summary={say.refuse} open={tried && ask.form.act === 'refuse'}>
        <Form view={ask.form} act="refuse" id={`refuse-${voice.id}`} tried={tried}>
          <Hidden name="voice" value={voice.id} />
          <TextArea name="reason" label={say.reason} hint={say.reasonHint} rows={3} />
          <Button kind="secondary">{say.refuseButton}</Button>
        </Form>
      </Details>
    </section>
  )
}

function allowed({ consents, knownAs }: Voice, language: Language): string {
  const say = words.in(language).queue
  const all = [
    consents.quote && say.allow.quote,
    consents.publish && say.allow.publish,
    consents.photo && say.allow.photo,
    consents.attribute && knownAs && say.allow.attribute(knownAs),
  ].filter(Boolean)
  return `${say.allows} ${all.length === 0 ? say.onlyTeam : all.join(', ')}`
}

/** Enough of it to know which one is meant. */
function shortened(said: string): string {
  return said.length > 80 ? `${said.slice(0, 79).trimEnd()}…` : said
}
