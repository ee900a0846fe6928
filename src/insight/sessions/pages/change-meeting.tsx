import { findCycle } from '#commons/cycles'
import { conflict, number, page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Form } from '#ui'
import { changeSession } from '../acts.ts'
import { mayRunSessions } from '../permissions.ts'
import type { Session } from '../session.ts'
import { detailsFrom, SessionFields, sessionForm } from '../session-fields.tsx'
import { findSession } from '../storage.ts'
import { words } from '../words.ts'

/** Puts a meeting's details right. Two people may be at it: the second is shown both. */
export const changeMeeting = page({
  path: '/{place}/projects/{cycle}/sessions/{session}/change',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const session = await findSession(ask.tx, ask.place.id, ask.params.session)
    return cycle && session?.cycleId === cycle.id ? { cycle, session } : undefined
  },
  may: mayRunSessions,
  show: (ask, { cycle, session }) => {
    const say = words.in(ask.language).change
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/sessions/${session.id}`, text: session.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <Form view={{ ...ask.form, version: session.version }} act="save">
            <SessionFields language={ask.language} dreamWord={cycle.dreamWord} session={session} />
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: (ask) =>
        sessionForm(ask.language).extend({ _version: number({ needed: words.in(ask.language).rules.gone }) }),
      do: async (ask, { cycle, session }, { _version, ...form }) => {
        const details = detailsFrom(form)
        const saved = await changeSession(ask, { ...details, id: session.id, version: _version })
        return saved
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/sessions/${session.id}`)
          : conflict(inWords(session), inWords(details))
      },
    }),
  }),
})

function inWords({
  title,
  heldFrom,
  heldAt,
  gettingThere,
}: Pick<Session, 'title' | 'heldFrom' | 'heldAt' | 'gettingThere'>) {
  return [title, heldFrom, heldAt, gettingThere].filter((line) => line !== '').join('\n')
}
