import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { findLead, maySpeakHere } from '#commons/safety'
import { isMethodKey, listSessions, methods } from '#insight/sessions'
import { dateOf, shortDate, typedDate } from '#platform/clock'
import { type Ask, choices, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, DateInput, ErrorSummary, Form, Hidden, SearchForm, Select } from '#ui'
import { receiptDays, receiptWords, shareVoice } from '../acts.ts'
import { ConsentChoices, consentKeys, consentsFrom } from '../consent-choices.tsx'
import { mayEnterPaper } from '../permissions.ts'
import { SaidFields, saidForm, takeSaid } from '../said-form.tsx'
import { notOpenView } from '../start.tsx'
import { words } from '../words.ts'
import { methodIn } from '../words-prompts.ts'

/** Somebody of the team types in what another person wrote on paper: their words, their ticks, their slip. */
export const enterPaper = page({
  path: '/{place}/projects/{cycle}/paper',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    // Whoever typed in a sheet has printed its slip by now; its words are not theirs to keep.
    if (!ask.posted) ask.setCookie('receipt', '')
    const sessions = await listSessions(ask.tx, ask.place.id, cycle.id)
    const session = sessions.find(({ id }) => id === ask.query.session)
    const method = isMethodKey(ask.query.method) ? ask.query.method : undefined
    return {
      cycle,
      record: ask.place.record,
      lead: await findLead(ask.tx, ask.place.id, cycle.id),
      sessions,
      session,
      method,
    }
  },
  may: mayEnterPaper,
  show: (ask, { cycle, lead, sessions, session, method }) => {
    if (!lead) return notOpenView(ask, cycle, true)
    const say = words.in(ask.language)
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const [year, month, day] = (session?.heldOn ?? dateOf(ask.now))
      .split('-')
      .map((part) => String(Number(part)))
    return {
      title: say.paper.title,
      density: 'staff',
      cycle,
      unlisted: true,
      back: { href: `${project}/voices`, text: say.wall.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.paper.title}</h1>
          <p class="lead">{say.paper.lead}</p>
          <SearchForm
            action={`${project}/paper`}
            label={say.paper.method}
            submit={say.paper.start}
            values={{ method: method ?? '', session: session?.id ?? '' }}
          >
            <Select
              name="method"
              label={say.paper.method}
              options={methods
                .in(ask.language, cycle.dreamWord)
                .map(({ key, name }) => ({ value: key, text: name }))}
            />
            <Select
              name="session"
              label={say.paper.session}
              options={[
                { value: '', text: say.paper.noSession },
                ...sessions.map(({ id, title, heldOn }) => ({
                  value: id,
                  text: `${shortDate(heldOn)}: ${title}`,
                })),
              ]}
            />
          </SearchForm>
          {method && (
            <section class="section">
              <h2>{methodIn(ask.language, method, cycle.dreamWord).name}</h2>
              <p>{say.paper.asWritten}</p>
              <Form view={ask.form} act="enter" upload>
                <Hidden name="voice" value={voiceIn(ask) ?? ask.chance.id()} />
                <DateInput name="saidOn" label={say.paper.saidOn} day={day} month={month} year={year} />
                <SaidFields
                  language={ask.language}
                  method={method}
                  trouble={ask.form.problems.map(({ field }) => field)}
                  paper
                />
                <ConsentChoices
                  language={ask.language}
                  label={say.paper.consents}
                  hint={say.paper.consentsHint}
                  hasPhoto
                />
                <Button>{say.paper.save}</Button>
              </Form>
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    enter: act({
      form: (ask) =>
        saidForm(ask.language).and(
          z.object({
            voice: hiddenId(),
            consents: choices(consentKeys),
            knownAs: text({ most: 200 }),
            'saidOn-day': text(),
            'saidOn-month': text(),
            'saidOn-year': text(),
          }),
        ),
      do: async (ask, { cycle, lead, session, method }, form) => {
        const say = words.in(ask.language)
        const open = maySpeakHere(lead, say.rules)
        if (!open.ok) return open
        if (!method) return refuse({ field: 'method', text: say.paper.method })
        const saidOn = typedDate(form['saidOn-year'], form['saidOn-month'], form['saidOn-day'])
        if (!saidOn || saidOn > dateOf(ask.now))
          return refuse({ field: 'saidOn', text: say.paper.saidOnWrong })
        const said = await takeSaid(ask, form, method, ask.language)
        if (!said.ok) return said
        const shared = await shareVoice(
          ask,
          {
            ...said.value,
            id: form.voice,
            cycle: cycle.id,
            method,
            consents: consentsFrom(form.consents),
            knownAs: form.knownAs,
            saidOn,
            session: session?.id,
            paper: true,
          },
          say.rules,
        )
        if (!shared.ok) return shared
        ask.setCookie('receipt', shared.value.code, receiptDays)
        return seeOther(
          `/${ask.params.place}/projects/${cycle.slug}/paper/slip?method=${method}${session ? `&session=${session.id}` : ''}`,
        )
      },
      again: (ask) => ask.setCookie('receipt', receiptWords(ask, voiceIn(ask) ?? ''), receiptDays),
    }),
  }),
})

/** The id this form gave its voice before it was sent. */
function voiceIn(ask: Pick<Ask, 'posted'>): string | undefined {
  const written = ask.posted?.voice
  return typeof written === 'string' ? written : undefined
}
