import { z } from 'zod'
import { Answers, withdrawVoice as withdraw } from '#insight/voices'
import { page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, ErrorSummary, Form, Voice as Quotation } from '#ui'
import { lookUp } from '../acts.ts'
import { mayOpenReceipt } from '../permissions.ts'
import { words } from '../words.ts'

/** Taking it back cannot be undone, so it is asked once, with what goes and what stays. */
export const withdrawVoice = page({
  path: '/{place}/receipt/withdraw',
  load: async (ask) => {
    const { voice, cycle } = await lookUp(ask)
    return { voice, cycle }
  },
  may: mayOpenReceipt,
  show: (ask, { voice, cycle }) => {
    const say = words.in(ask.language)
    return {
      title: say.title,
      density: 'participant',
      unlisted: true,
      cycle,
      main: voice && (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.withdraw.heading}</h1>
          <Quotation size="small" by={say.open.yours}>
            <Answers voice={voice} language={ask.language} />
          </Quotation>
          <p class="lead">{say.withdraw.lead}</p>
          <p>{say.withdraw.stays}</p>
          <p>{say.withdraw.cannot}</p>
          <Form view={ask.form} act="withdraw">
            <Button kind="warning">{say.withdraw.yes}</Button>
          </Form>
          <ButtonLink kind="secondary" href={`/${ask.place.slug}/receipt`}>
            {say.withdraw.no}
          </ButtonLink>
        </>
      ),
    }
  },
  acts: (act) => ({
    withdraw: act({
      form: () => z.object({}),
      do: async (ask, { voice }) => {
        if (!voice) return refuse({ text: words.in(ask.language).rules.closed })
        const ruling = await withdraw(ask, voice.id)
        return ruling.ok ? seeOther(`/${ask.params.place}/receipt`) : ruling
      },
    }),
  }),
})
