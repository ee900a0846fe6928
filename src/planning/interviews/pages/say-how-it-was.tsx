import { z } from 'zod'
import { page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Notice, TextArea } from '#ui'
import { debrief } from '../acts-after.ts'
import { mayMeetApplicant } from '../permissions.ts'
import { findDebrief } from '../storage-words.ts'
import { words as rules } from '../words.ts'
import { words } from '../words-live.ts'
import { findMeeting } from './meeting.ts'

/** How it was, for oneself alone; what to change, for everybody and without a name. */
export const sayHowItWas = page({
  path: '/{place}/projects/{cycle}/interviews/{interview}/debrief',
  load: async (ask) => {
    const meeting = await findMeeting(ask)
    if (!meeting) return undefined
    const { interview, me } = meeting
    const said = me && (await findDebrief(ask.tx, ask.place.id, { interview: interview.id }, me))
    return { ...meeting, said: said || undefined }
  },
  may: mayMeetApplicant,
  show: (ask, { cycle, here, said }) => {
    const say = words.in(ask.language).debrief
    return {
      title: say.title,
      density: 'participant',
      cycle,
      unlisted: true,
      back: { href: here, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {said && (
            <Notice tone="done" announced>
              {say.kept}
            </Notice>
          )}
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="debrief">
            <TextArea name="how" label={say.how} hint={say.howHint} rows={3} value={said?.how ?? ''} />
            <TextArea
              name="change"
              label={say.change}
              hint={say.changeHint}
              rows={3}
              value={said?.change ?? ''}
            />
            <Button>{say.save}</Button>
          </Form>
          <p class="quiet">{say.low}</p>
        </>
      ),
    }
  },
  acts: (act) => ({
    debrief: act({
      form: () => z.object({ how: text({ most: 2000 }), change: text({ most: 2000 }) }),
      do: async (ask, { call, interview, here }, said) => {
        const of = { interview: interview.id }
        const ruling = await debrief(ask, call, of, said, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(`${here}/debrief`) : ruling
      },
    }),
  }),
})
