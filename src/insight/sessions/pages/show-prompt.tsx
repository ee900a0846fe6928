import { findCycle } from '#commons/cycles'
import { findLead, safetyWords } from '#commons/safety'
import { page } from '#platform/http'
import { QrCode } from '#ui'
import { mayRunSessions } from '../permissions.ts'
import { shareAddress } from '../share-address.ts'
import { findSession } from '../storage.ts'
import { words } from '../words.ts'
import { methods } from '../words-methods.ts'

/** The question, large, on the screen at the front of the room. */
export const showPrompt = page({
  path: '/{place}/projects/{cycle}/sessions/{session}/screen',
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
    const say = words.in(language).screen
    const method = methods.in(language, cycle.dreamWord).find(({ key }) => key === session.method)
    const title = method?.name ?? words.in(language).poster.title
    return {
      title,
      density: 'public',
      projector: true,
      wide: true,
      unlisted: true,
      main: (
        <>
          <h1>{title}</h1>
          <p class="lead">{method?.ask ?? say.how}</p>
          <div class="columns">
            <ol>
              {method?.prompts.map(({ key, text }) => (
                <li key={key} class="lead">
                  {text}
                </li>
              ))}
            </ol>
            {lead && (
              <div>
                <QrCode
                  text={shareAddress(project, { method: session.method, session: session.id })}
                  label={say.qr}
                />
                <p>
                  {say.how} {say.rather}
                </p>
              </div>
            )}
          </div>
          <p class="small">
            {lead
              ? safetyWords.in(language).exception.line(lead.name)
              : safetyWords.in(language).rules.noLead}
          </p>
        </>
      ),
    }
  },
})
