import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { findConcernAbout, findLead, isOffEveryScreen, Phone } from '#commons/safety'
import { longDate } from '#platform/clock'
import { type Ask, page, seeOther } from '#platform/http'
import { Button, ButtonLink, ButtonRow, Form, Notice, PrintButton, Steps } from '#ui'
import { receiptHash } from '../acts.ts'
import { mayShare } from '../permissions.ts'
import { heldReceipt } from '../receipt.ts'
import { isKiosk, startView } from '../start.tsx'
import { findVoiceByReceipt } from '../storage.ts'
import { ReceiptTicket } from '../ticket.tsx'
import { words } from '../words.ts'

/** The third screen: six words to keep, what happens next, by when, and who decides. */
export const keepTicket = page({
  path: '/{place}/projects/{cycle}/ticket',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    if (!cycle) return undefined
    const code = heldReceipt(ask.cookie('receipt'))?.code
    const voice = code ? await findVoiceByReceipt(tx, place.id, receiptHash(ask, code)) : undefined
    const here = voice?.cycleId === cycle.id ? voice : undefined
    const concern = here && (await findConcernAbout(tx, place.id, here.id))
    return {
      cycle,
      record: place.record,
      code,
      voice: here,
      lead: concern && isOffEveryScreen(concern) ? await findLead(tx, place.id, cycle.id) : undefined,
    }
  },
  may: mayShare,
  show: (ask, { cycle, code, voice, lead }) => {
    // Somebody who comes back to this page after it was cleared sees where everybody starts.
    if (!voice || !code) return startView(ask, cycle)
    const say = words.in(ask.language)
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const finish = (
      <Form view={ask.form} act="finish">
        <Button kind={isKiosk(ask) ? 'primary' : 'secondary'}>{say.ticket.finish}</Button>
      </Form>
    )
    return {
      title: say.ticket.title,
      density: 'participant',
      cycle,
      unlisted: true,
      steps: {
        knots: [
          { label: say.steps.say, done: true },
          { label: say.steps.choose, done: true },
          { label: say.steps.keep, done: true },
        ],
        here: 2,
      },
      main: (
        <>
          <h1>{say.ticket.title}</h1>
          <p class="lead">{say.ticket.thanks}</p>
          <ReceiptTicket ask={ask} code={code} />
          {lead && (
            <Notice>
              <p>{say.ticket.worried(lead.name)}</p>
              <p>
                {say.ticket.worriedMore} {say.ticket.ring} <Phone number={lead.phone} />
              </p>
            </Notice>
          )}
          <h2>{say.ticket.next}</h2>
          <Steps
            steps={[
              { title: say.ticket.reads(longDate(voice.replyBy)), text: say.ticket.readsMore },
              { title: say.ticket.decides, text: say.ticket.decidesMore },
              { title: say.ticket.after, text: say.ticket.afterMore },
            ]}
          />
          {finish}
          <p class="quiet">{say.ticket.finishHint}</p>
          <ButtonRow>
            {!isKiosk(ask) && <ButtonLink href={`${project}/share`}>{say.ticket.another}</ButtonLink>}
            <ButtonLink kind="link" href={`/${ask.place.slug}/receipt`}>
              {say.ticket.follow}
            </ButtonLink>
            <PrintButton>{say.ticket.print}</PrintButton>
          </ButtonRow>
        </>
      ),
    }
  },
  acts: (act) => ({
    finish: act({
      form: () => z.object({}),
      do: async (ask) => {
        ask.clearBrowser()
        return seeOther(afterwards(ask))
      },
      again: (ask) => ask.clearBrowser(),
    }),
  }),
})

// Clearing takes the tablet's own cookie too; the address brings it back.
function afterwards(ask: Ask<{ readonly place: string; readonly cycle: string }>): string {
  const share = `/${ask.params.place}/projects/${ask.params.cycle}/share`
  return `${share}?cleared${isKiosk(ask) ? '&kiosk' : ''}`
}
