import { z } from 'zod'
import { findClosedDecision, findOpenDecision, findRight } from '#commons/power'
import { longDate } from '#platform/clock'
import { checked, page, seeOther, text } from '#platform/http'
import { listed } from '#platform/words'
import {
  Button,
  ButtonLink,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  SummaryList,
  TextArea,
  TextInput,
} from '#ui'
import { noteContact, publishCall, putCall, readinessOf, wholeCall } from '../acts-publish.ts'
import { gapsIn } from '../asked.ts'
import { mayWriteCall } from '../permissions.ts'
import { readinessProblems } from '../publishing.ts'
import { listContacts } from '../storage-after.ts'
import { draftWords } from '../words-draft.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'
import { saidYes } from './call-team.tsx'
import { callAt, findDraftHere } from './draft-here.ts'
import { dateFields, dateIn } from './when.ts'

/** First the team is asked, about exactly this call; then it is published, with what it leaves out and what was said before. */
export const publishCallPage = page({
  path: '/{place}/projects/{cycle}/call/publish',
  load: async (ask) => {
    const found = await findDraftHere(ask)
    if (!found) return undefined
    const { tx, place } = ask
    const { call } = found
    const whole = await wholeCall(ask, call)
    const open = await findOpenDecision(tx, place.id, call.cycleId, 'call')
    return {
      ...found,
      whole,
      missing: readinessProblems(whole, await readinessOf(ask, call), ruleWords.in(ask.language)),
      right: await findRight(tx, place.id, call.cycleId, 'call'),
      open: open?.id === call.put?.decision ? open : undefined,
      closed: await findClosedDecision(tx, place.id, call.cycleId, 'call'),
      contacts: await listContacts(tx, place.id, call.id),
    }
  },
  may: mayWriteCall,
  show: (ask, { cycle, call, whole, missing, right, open, closed, contacts }) => {
    const say = teamWords.in(ask.language).publish
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const gaps = gapsIn(whole.outcomes)
    const isYes = saidYes(closed, call)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: callAt(ask), text: teamWords.in(ask.language).write.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <section class="section">
            <h2>{say.asking}</h2>
            <p>{say.askLead}</p>
            {isYes ? (
              <p>
                {say.saidYes} <a href={`${project}/decisions/${closed?.id}`}>{say.saidYesLink}</a>
              </p>
            ) : open ? (
              <Notice>
                <p>
                  {say.open} <a href={`${project}/decisions/${open.id}`}>{say.openLink}</a>
                </p>
              </Notice>
            ) : missing.length > 0 ? (
              <>
                <p>{say.missing}</p>
                <ul>
                  {missing.map(({ text: sentence }) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </>
            ) : right === undefined ? (
              <>
                <p>{say.noRight}</p>
                <ButtonLink href={`${project}/decisions`}>{say.declare}</ButtonLink>
              </>
            ) : (
              <>
                {closed && closed.id === call.put?.decision && (
                  <p>{call.version === call.put.version ? say.saidNo : say.changed}</p>
                )}
                <Form view={ask.form} act="put">
                  <TextInput
                    name="question"
                    label={say.question}
                    value={draftWords.in(ask.language).putQuestion(call.title)}
                  />
                  <Button>{say.ask}</Button>
                </Form>
              </>
            )}
          </section>
          <section class="section">
            <h2>{say.before}</h2>
            <p>{say.beforeLead}</p>
            {contacts.length > 0 && (
              <>
                <h3>{say.list}</h3>
                <SummaryList
                  rows={contacts.map(({ on, withWhom, said }) => ({
                    term: `${longDate(on)}: ${withWhom}`,
                    detail: said,
                  }))}
                />
              </>
            )}
            <Form view={ask.form} act="note" id="note">
              <DateInput name="on" label={say.on} />
              <TextInput name="withWhom" label={say.withWhom} hint={say.withWhomHint} />
              <TextArea name="said" label={say.said} rows={3} />
              <Button kind="secondary">{say.note}</Button>
            </Form>
          </section>
          {isYes && (
            <section class="section">
              <h2>{say.now}</h2>
              <p>{say.nowLead}</p>
              <Form view={ask.form} act="publish">
                {contacts.length === 0 && (
                  <Checkboxes
                    name="nothingSaid"
                    label={say.before}
                    choices={[{ value: 'yes', text: say.nothingSaid }]}
                  />
                )}
                {gaps.length > 0 && (
                  <>
                    <h3>{say.gaps}</h3>
                    <p>{say.gapsLead(listed(gaps.map((gap) => say.gapNames[gap])))}</p>
                    <TextArea name="reason" label={say.reason} rows={3} />
                    <TextInput name="owner" label={say.owner} />
                  </>
                )}
                <Button>{say.confirm}</Button>
              </Form>
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    note: act({
      form: () =>
        z.object({ ...dateFields('on'), withWhom: text({ most: 200 }), said: text({ most: 1000 }) }),
      do: async (ask, { call }, form) => {
        const say = ruleWords.in(ask.language)
        const on = dateIn(form, 'on')
        if (on === undefined || on === 'wrong')
          return { ok: false, problems: [{ field: 'on', text: say.dateNeeded }] }
        const ruling = await noteContact(ask, call.id, { ...form, on }, say)
        return ruling.ok ? seeOther(callAt(ask, 'publish')) : ruling
      },
    }),
    put: act({
      form: () => z.object({ question: text({ most: 300 }) }),
      do: async (ask, { call }, { question }) => {
        const ruling = await putCall(
          ask,
          call.id,
          question,
          ruleWords.in(ask.language),
          draftWords.in(ask.language),
        )
        if (!ruling.ok) return ruling
        return seeOther(`/${ask.place.slug}/projects/${ask.params.cycle}/decisions/${ruling.value.id}`)
      },
    }),
    publish: act({
      form: () =>
        z.object({ nothingSaid: checked(), reason: text({ most: 1000 }), owner: text({ most: 120 }) }),
      do: async (ask, { call }, { nothingSaid, reason, owner }) => {
        const ruling = await publishCall(
          ask,
          call.id,
          { because: { reason, owner }, nothingSaidBefore: nothingSaid },
          ruleWords.in(ask.language),
        )
        return ruling.ok ? seeOther(callAt(ask)) : ruling
      },
    }),
  }),
})
