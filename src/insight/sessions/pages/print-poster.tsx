import { findCycle } from '#commons/cycles'
import { findLead, safetyWords } from '#commons/safety'
import { page } from '#platform/http'
import { ButtonRow, EmptyState, PrintButton, PrintSheet, QrCode } from '#ui'
import { mayRunSessions } from '../permissions.ts'
import { shareAddress } from '../share-address.ts'
import { findSession } from '../storage.ts'
import { words } from '../words.ts'
import { methods } from '../words-methods.ts'

/** A poster for the wall of the café: the question, one square for a phone, who keeps people safe. */
export const printPoster = page({
  path: '/{place}/projects/{cycle}/sessions/{session}/poster',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const session = await findSession(ask.tx, ask.place.id, ask.params.session)
    if (!cycle || session?.cycleId !== cycle.id) return undefined
    return { cycle, session, lead: await findLead(ask.tx, ask.place.id, cycle.id) }
  },
  may: mayRunSessions,
  show: (ask, { cycle, session, lead }) => {
    const { language } = ask
    const project = { publicUrl: ask.publicUrl, place: ask.place.slug, cycle: cycle.slug }
    const say = words.in(language).poster
    const safety = safetyWords.in(language)
    const method = methods.in(language, cycle.dreamWord).find(({ key }) => key === session.method)
    const address = shareAddress(project, { method: session.method, session: session.id })
    const short = shareAddress(project).replace(/^https?:\/\//, '')
    return {
      title: method?.name ?? say.title,
      density: 'public',
      sheet: true,
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/sessions/${session.id}`, text: session.title },
      main: !lead ? (
        <>
          <h1>{method?.name ?? say.title}</h1>
          <EmptyState sentence={safety.rules.noLead} picture="phone" />
        </>
      ) : (
        <>
          <ButtonRow>
            <PrintButton>{say.print}</PrintButton>
          </ButtonRow>
          <PrintSheet
            title={method?.name ?? say.title}
            level={1}
            foot={
              <p>
                <strong>{safety.exception.title}.</strong> {safety.exception.line(lead.name)}{' '}
                {words.in(language).sheet.ring(lead.name, lead.phone, lead.hours)}{' '}
                {words.in(language).sheet.anyHour}
              </p>
            }
          >
            {method && <p class="lead">{method.ask}</p>}
            <p class="lead">{say.how}</p>
            <QrCode text={address} label={say.qr} />
            <p>
              {say.address}{' '}
              <bdi dir="ltr">
                <strong>{short}</strong>
              </bdi>
            </p>
            <p>{say.rather}</p>
          </PrintSheet>
        </>
      ),
    }
  },
})
