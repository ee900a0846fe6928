import { z } from 'zod'
import { findCycle, roleIn } from '#commons/cycles'
import { longDate, typedDate } from '#platform/clock'
import { type Ask, type Next, number, page, seeOther, text } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import {
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  type FormView,
  SummaryList,
  TextArea,
  TextInput,
  Voice,
  WhoSees,
} from '#ui'
import { keepNote, moveSession, recordHeadcount } from '../acts.ts'
import { mayRunSessions, maySeeSession } from '../permissions.ts'
import type { Move, Note, Session } from '../session.ts'
import { findSession, listMoves, listNotes } from '../storage.ts'
import { words } from '../words.ts'
import { methods } from '../words-methods.ts'

/** One meeting: when and where, what to print for the table, how many came, and what was heard. */
export const runMeeting = page({
  path: '/{place}/projects/{cycle}/sessions/{session}',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    const session = await findSession(tx, place.id, ask.params.session)
    if (!cycle || session?.cycleId !== cycle.id) return undefined
    return {
      cycle,
      session,
      moves: await listMoves(tx, place.id, session.id),
      notes: await listNotes(tx, place.id, session.id),
    }
  },
  may: maySeeSession,
  show: (ask, { cycle, session, moves, notes }) => {
    const { language } = ask
    const say = words.in(language).session
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const here = `${root}/sessions/${session.id}`
    const isTeam = roleIn(ask.who, cycle.id) !== undefined
    const mayRun = mayRunSessions(ask.who, { cycle }).may
    const method = methods.in(language, cycle.dreamWord).find(({ key }) => key === session.method)
    const heard = notes.filter(({ kind }) => kind === 'heard')
    return {
      title: session.title,
      density: isTeam ? 'staff' : 'participant',
      cycle,
      back: { href: `${root}/sessions`, text: words.in(language).list.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <p class="caption">{say.number(session.number)}</p>
          <h1 dir="auto">{session.title}</h1>
          <SummaryList
            rows={[
              {
                term: say.when,
                detail: `${longDate(session.heldOn)}${session.heldFrom && `, ${session.heldFrom}`}`,
              },
              { term: say.where, detail: session.heldAt },
              ...(session.gettingThere ? [{ term: say.getting, detail: session.gettingThere }] : []),
              { term: say.doing, detail: method?.name ?? say.fun },
              ...(isTeam
                ? [
                    {
                      term: say.who,
                      detail: session.openToAll
                        ? words.in(language).plan.whoAll
                        : words.in(language).plan.whoTeam,
                    },
                  ]
                : []),
            ]}
          />
          {mayRun && (
            <>
              <p>
                <a href={`${here}/change`}>{say.change}</a>
              </p>
              <h2>{say.ready}</h2>
              <ul>
                {method && (
                  <li>
                    <a href={`${root}/sheets/${method.key}?session=${session.id}`}>{say.sheet}</a>
                  </li>
                )}
                <li>
                  <a href={`${here}/poster`}>{say.poster}</a>
                </li>
                <li>
                  <a href={`${here}/screen`}>{say.screen}</a>
                </li>
                <li>
                  <a href={`${root}/paper?session=${session.id}`}>{say.paper}</a>
                </li>
              </ul>
            </>
          )}
          {mayRun && <Count session={session} view={ask.form} say={say} />}
          <h2>{say.heard}</h2>
          {heard.length === 0 && <p>{say.heardNone}</p>}
          {heard.map((note) => (
            <Voice key={note.id} size="small">
              {note.words}
            </Voice>
          ))}
          {mayRun && (
            <Form view={ask.form} act="heard">
              <WhoSees>{say.heardSees}</WhoSees>
              <TextArea name="heard" label={say.heardBox} hint={say.heardHint} rows={3} />
              <Button kind="secondary">{say.heardSave}</Button>
            </Form>
          )}
          {isTeam && <Pace notes={notes} say={say} />}
          {mayRun && (
            <Form view={ask.form} act="pace">
              <WhoSees>{say.paceSees}</WhoSees>
              <TextArea name="pace" label={say.paceBox} rows={2} />
              <Button kind="secondary">{say.paceSave}</Button>
            </Form>
          )}
          {isTeam && <Moves moves={moves} say={say} />}
          {mayRun && <Moving view={ask.form} say={say} />}
        </>
      ),
    }
  },
  acts: (act) => ({
    count: act({
      may: mayRunSessions,
      form: (ask) =>
        z.object({ headcount: number({ needed: words.in(ask.language).rules.countNeeded, most: 10_000 }) }),
      do: async (ask, { session }, { headcount }) =>
        after(ask, await recordHeadcount(ask, session.id, headcount, rulesOf(ask))),
    }),
    move: act({
      may: mayRunSessions,
      form: (ask) =>
        z.object({
          'heldOn-day': text(),
          'heldOn-month': text(),
          'heldOn-year': text(),
          why: text({ most: 500, tooLong: rulesOf(ask).tooLong }),
        }),
      do: async (ask, { session }, form) => {
        const to = typedDate(form['heldOn-year'], form['heldOn-month'], form['heldOn-day'])
        return after(ask, await moveSession(ask, session.id, { to, why: form.why }, rulesOf(ask)))
      },
    }),
    heard: act({
      may: mayRunSessions,
      form: (ask) => z.object({ heard: text({ most: 3000, tooLong: rulesOf(ask).tooLong }) }),
      do: async (ask, { session }, { heard }) =>
        after(ask, await keepNote(ask, session.id, { kind: 'heard', words: heard }, rulesOf(ask))),
    }),
    pace: act({
      may: mayRunSessions,
      form: (ask) => z.object({ pace: text({ most: 1000, tooLong: rulesOf(ask).tooLong }) }),
      do: async (ask, { session }, { pace }) =>
        after(ask, await keepNote(ask, session.id, { kind: 'pace', words: pace }, rulesOf(ask))),
    }),
  }),
})

function rulesOf(ask: Pick<Ask, 'language'>) {
  return words.in(ask.language).rules
}

function after(ask: Pick<Ask, 'path'>, ruling: Ruling<unknown>): Ruling<Next> {
  return ruling.ok ? seeOther(ask.path) : ruling
}

type Say = ReturnType<typeof words.in>['session']

function Moves({ moves, say }: { moves: readonly Move[]; say: Say }) {
  if (moves.length === 0) return null
  return (
    <>
      <h2>{say.moved}</h2>
      <ul>
        {moves.map(({ from, to, why }) => (
          <li key={`${from} ${to}`}>
            {say.movedFrom(longDate(from), longDate(to))}: <bdi>{why}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

function Pace({ notes, say }: { notes: readonly Note[]; say: Say }) {
  const paces = notes.filter(({ kind }) => kind === 'pace')
  return (
    <>
      <h2>{say.pace}</h2>
      {paces.length === 0 && <p>{say.paceNone}</p>}
      <ul>
        {paces.map((note) => (
          <li key={note.id} dir="auto">
            {note.words}
          </li>
        ))}
      </ul>
    </>
  )
}

function Count({ session, view, say }: { session: Session; view: FormView; say: Say }) {
  return (
    <Form view={view} act="count">
      <h2>{say.count}</h2>
      {session.headcount !== undefined && <p>{say.counted(session.headcount)}</p>}
      <TextInput
        name="headcount"
        label={say.countBox}
        hint={say.countHint}
        width={4}
        inputmode="numeric"
        value={session.headcount === undefined ? undefined : String(session.headcount)}
      />
      <Button kind="secondary">{say.countSave}</Button>
    </Form>
  )
}

function Moving({ view, say }: { view: FormView; say: Say }) {
  return (
    <Details summary={say.move} open={view.act === 'move'}>
      <Form view={view} act="move">
        <p>{say.moveHint}</p>
        <DateInput name="heldOn" label={say.moveTo} />
        <TextInput name="why" label={say.moveWhy} />
        <Button kind="secondary">{say.moveSave}</Button>
      </Form>
    </Details>
  )
}
