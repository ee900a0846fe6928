import { findCycle } from '#commons/cycles'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, PrintButton } from '#ui'
import { receiptHash } from '../acts.ts'
import { mayEnterPaper } from '../permissions.ts'
import { heldReceipt } from '../receipt.ts'
import { findVoiceByReceipt } from '../storage.ts'
import { ReceiptTicket } from '../ticket.tsx'
import { words } from '../words.ts'

/** The slip for whoever wrote a sheet. Its words are in this browser for an hour, or until the next sheet. */
export const printSlip = page({
  path: '/{place}/projects/{cycle}/paper/slip',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const code = heldReceipt(ask.cookie('receipt'))?.code
    const voice = code ? await findVoiceByReceipt(ask.tx, ask.place.id, receiptHash(ask, code)) : undefined
    return {
      cycle,
      record: ask.place.record,
      code: voice?.cycleId === cycle.id && voice.enteredFor ? code : undefined,
    }
  },
  may: mayEnterPaper,
  show: (ask, { cycle, code }) => {
    const say = words.in(ask.language).slip
    const kept = new URLSearchParams(
      Object.entries(ask.query).filter(([name]) => name === 'method' || name === 'session'),
    )
    return {
      title: say.title,
      density: 'staff',
      cycle,
      unlisted: true,
      main: (
        <>
          <h1>{say.title}</h1>
          {code ? (
            <>
              <p class="lead">{say.lead}</p>
              <ReceiptTicket ask={ask} code={code} title={say.ticket} />
              <PrintButton>{words.in(ask.language).ticket.print}</PrintButton>
            </>
          ) : (
            <p>{say.gone}</p>
          )}
          <ButtonRow>
            <ButtonLink href={`/${ask.place.slug}/projects/${cycle.slug}/paper?${kept}`}>
              {say.next}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    }
  },
})
