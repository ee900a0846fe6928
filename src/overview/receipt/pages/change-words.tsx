import { z } from 'zod'
import { ExceptionLine, findLead } from '#commons/safety'
import { Answers, changeVoice, SaidFields, saidForm, takeSaid } from '#insight/voices'
import { checked, page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  ErrorSummary,
  Form,
  Voice as Quotation,
  WhoSees,
} from '#ui'
import { lookUp } from '../acts.ts'
import { mayOpenReceipt } from '../permissions.ts'
import { words } from '../words.ts'

/** Saying it differently: a new version by the same hand. Nobody else can do this to somebody's words. */
export const changeWords = page({
  path: '/{place}/receipt/change',
  load: async (ask) => {
    const { voice, cycle, receipt } = await lookUp(ask)
    const live = voice?.status === 'withdrawn' ? undefined : voice
    return { voice: live, cycle, receipt, lead: live && (await findLead(ask.tx, ask.place.id, live.cycleId)) }
  },
  may: mayOpenReceipt,
  show: (ask, { voice, cycle, lead }) => {
    const say = words.in(ask.language)
    const receipt = `/${ask.place.slug}/receipt`
    return {
      title: say.title,
      density: 'participant',
      unlisted: true,
      cycle,
      main: voice && (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.change.heading}</h1>
          <p class="lead">{say.change.lead}</p>
          <Quotation size="small" by={say.open.yours}>
            <Answers voice={voice} language={ask.language} />
          </Quotation>
          {lead && <ExceptionLine lead={lead} language={ask.language} />}
          <WhoSees>{say.change.whoSees}</WhoSees>
          <Form view={ask.form} act="change" upload>
            <SaidFields
              language={ask.language}
              method={voice.method}
              said={voice}
              trouble={ask.form.problems.map(({ field }) => field)}
            />
            <Checkboxes
              name="forgetOld"
              label={say.change.forgetOld}
              choices={[{ value: 'yes', text: say.change.forgetOldText, hint: say.change.forgetOldHint }]}
            />
            <ButtonRow>
              <Button>{say.change.save}</Button>
              <ButtonLink kind="secondary" href={receipt}>
                {say.withdraw.no}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    change: act({
      form: (ask) => saidForm(ask.language).and(z.object({ forgetOld: checked() })),
      do: async (ask, { voice, receipt }, form) => {
        if (!voice || !receipt) return refuse({ text: words.in(ask.language).rules.closed })
        const said = await takeSaid(ask, form, voice.method, ask.language, voice.photo)
        if (!said.ok) return said
        const changed = await changeVoice(ask, {
          ...said.value,
          voice: voice.id,
          code: receipt.code,
          forgetOld: form.forgetOld,
        })
        return changed.ok ? seeOther(`/${ask.params.place}/receipt`) : changed
      },
    }),
  }),
})
