import { z } from 'zod'
import { page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Hear, TextArea } from '#ui'
import { longestReason, takeRecordingBack, useWritten, writeDown } from '../acts-reasons.ts'
import { mayHearReason } from '../permissions.ts'
import { words as rules } from '../words.ts'
import { words } from '../words-live.ts'
import { findSpoken } from './spoken.ts'

/** A spoken reason is listened to and written down: from that moment there is no recording. */
export const writeDownReason = page({
  path: '/{place}/projects/{cycle}/interviews/{interview}/spoken/{reason}',
  load: findSpoken,
  may: mayHearReason,
  show: (ask, { cycle, here, reason, me, seats }) => {
    const say = words.in(ask.language).spoken
    const mine = reason.person === me
    const title = mine ? say.titleMine : say.title
    return {
      title,
      density: 'participant',
      cycle,
      unlisted: true,
      scripts: ['hear'],
      back: { href: mine ? `${here}/score` : here, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{title}</h1>
          {reason.words === undefined ? (
            <>
              <Hear href={`${here}/spoken/${reason.id}/recording`} stop={say.stop}>
                {say.listen}
              </Hear>
              <Form view={ask.form} act="write">
                <TextArea
                  name="words"
                  label={say.words}
                  hint={say.wordsHint}
                  rows={3}
                  limit={longestReason}
                />
                <Button>{say.save}</Button>
              </Form>
            </>
          ) : mine ? (
            <Form view={ask.form} act="use">
              <TextArea
                name="words"
                label={say.wrote(seats.name(reason.writtenBy) ?? '')}
                rows={3}
                limit={longestReason}
                value={reason.words}
              />
              <Button>{say.use}</Button>
            </Form>
          ) : (
            <p class="lead">{say.thanks}</p>
          )}
          {mine && (
            <Form view={ask.form} act="takeBack">
              <Button kind="link">{say.takeBack}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    write: act({
      form: () => z.object({ words: text({ most: 2000 }) }),
      do: async (ask, { call, reason, here, me }, { words: written }) => {
        const ruling = await writeDown(ask, call, reason.id, written, rules.in(ask.language).rules)
        if (!ruling.ok) return ruling
        return seeOther(
          reason.person === me ? `${here}/score?kept=${reason.criterionId}` : `${here}/spoken/${reason.id}`,
        )
      },
    }),
    use: act({
      form: () => z.object({ words: text({ most: 2000 }) }),
      do: async (ask, { call, reason, here }, { words: written }) => {
        const ruling = await useWritten(ask, call, reason.id, written, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(`${here}/score?kept=${reason.criterionId}`) : ruling
      },
    }),
    takeBack: act({
      form: () => z.object({}),
      do: async (ask, { call, reason, here }) => {
        const ruling = await takeRecordingBack(ask, call, reason.id, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(`${here}/score`) : ruling
      },
    }),
  }),
})
