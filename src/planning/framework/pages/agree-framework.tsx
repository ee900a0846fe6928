import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { longDate } from '#platform/clock'
import { page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Inset, Notice, TextArea, TextInput } from '#ui'
import { agreeFramework, findAgreement, listWithBreaks, putFramework } from '../acts-agreement.ts'
import { mayAgree } from '../agreement.ts'
import { mayReadFramework, mayWriteFramework } from '../permissions.ts'
import { words } from '../words.ts'

/** Whether this is the whole picture: what stands in the way, the decision, and what changed since. */
export const agreeFrameworkPage = page({
  path: '/{place}/projects/{cycle}/outcomes/agree',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const outcomes = await listWithBreaks(ask, cycle.id)
    return {
      cycle,
      outcomes,
      record: ask.place.record,
      ...(await findAgreement(ask.tx, ask.place.id, cycle.id)),
    }
  },
  may: mayReadFramework,
  show: (ask, { cycle, outcomes, record, open, agreed, changedSince }) => {
    const all = words.in(ask.language)
    const say = all.agree
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const mayWrite = mayWriteFramework(ask.who, { cycle, record }).may
    const ruling = mayAgree(outcomes, all.rules)
    const broken = outcomes.filter((outcome) => outcome.broken)
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: `${project}/outcomes`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {agreed?.closedAt ? (
            <>
              <Notice title={say.agreed(longDate(agreed.happenedOn ?? agreed.closedAt))} tone="done">
                {changedSince > 0 && <p>{say.changedSince(changedSince)}</p>}
                <a href={`${project}/decisions/${agreed.id}`}>{say.decision}</a>
              </Notice>
              {agreed.reasons && (
                <Inset>
                  <p>
                    <strong>{say.agreedWhy}</strong> <bdi>{agreed.reasons}</bdi>
                  </p>
                </Inset>
              )}
            </>
          ) : (
            <p>{say.notAgreed}</p>
          )}
          {open && (
            <p>
              {say.open} <a href={`${project}/decisions/${open.id}`}>{say.openLink}</a>
            </p>
          )}
          {!record && !agreed && !ruling.ok && (
            <Notice title={say.inTheWay} tone="warning">
              <ul>
                {ruling.problems.map(({ text: problem }) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Notice>
          )}
          {!record && broken.length > 0 && (
            <>
              <h2>{say.brokenOnes}</h2>
              <ul>
                {broken.map((outcome) => (
                  <li key={outcome.id} dir="auto">
                    <a href={`${project}/outcomes/${outcome.id}`}>{outcome.statement ?? all.notNamed}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          {mayWrite && !open && ruling.ok && (
            <Form view={ask.form} act="ask">
              <p>{say.ready}</p>
              <TextInput name="question" label={say.question} value={say.questionFirst} />
              <Button>{say.ask}</Button>
            </Form>
          )}
          {mayWrite && open && ruling.ok && (
            <Form view={ask.form} act="agree">
              <h2>{say.close}</h2>
              <p>{say.closeLead}</p>
              <TextArea name="reasons" label={say.reasons} hint={say.reasonsHint} rows={3} />
              <Button>{say.close}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    ask: act({
      form: () => z.object({ question: text({ most: 300 }) }),
      may: mayWriteFramework,
      do: async (ask, { cycle }, { question }) => {
        const all = words.in(ask.language)
        const { yes, notYet } = all.agree
        const ruling = await putFramework(ask, cycle.id, { text: question, yes, notYet }, all.rules)
        if (!ruling.ok) return ruling
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/decisions/${ruling.value.id}`)
      },
    }),
    agree: act({
      form: () => z.object({ reasons: text({ most: 2000 }) }),
      may: mayWriteFramework,
      do: async (ask, { cycle }, { reasons }) => {
        const ruling = await agreeFramework(ask, cycle.id, reasons, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/outcomes/agree`) : ruling
      },
    }),
  }),
})
