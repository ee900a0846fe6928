import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { findOpenDecision } from '#commons/power'
import { listAllOutcomes } from '#planning/framework'
import { choices, page, seeOther, text } from '#platform/http'
import { Button, Checkboxes, ErrorSummary, Form, Notice, TextArea, TextInput } from '#ui'
import { findTally } from '../acts.ts'
import { choosePriorities, putPriorities } from '../acts-choice.ts'
import { mayLeadChoice } from '../permissions.ts'
import { words } from '../words.ts'

// The Lambeth pilot chose nine; a group may choose any number.
const usual = 9

/** First the question goes to the group; then, when it has spoken, what comes first is written down with its reasons. */
export const choosePrioritiesPage = page({
  path: '/{place}/projects/{cycle}/priorities/choose',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const open = await findOpenDecision(tx, place.id, cycle.id, 'priorities')
    const outcomes = await listAllOutcomes(tx, place.id, cycle.id)
    const counted = await findTally(tx, place.id, cycle.id)
    const lines = counted?.round.closedAt ? counted.tally.lines : []
    return {
      cycle,
      record: place.record,
      open,
      outcomes,
      dots: new Map(lines.map(({ outcome, all }) => [outcome, all])),
    }
  },
  may: mayLeadChoice,
  show: (ask, { cycle, open, outcomes, dots }) => {
    const say = words.in(ask.language).ask
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const suggestion = say.suggestion(Math.min(usual, Math.max(1, outcomes.length - 1)), outcomes.length)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${project}/priorities`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{open?.question ?? say.title}</h1>
          {open ? (
            <>
              <Notice>
                <p>
                  {say.open} <a href={`${project}/decisions/${open.id}`}>{say.openLink}</a>
                </p>
              </Notice>
              <Form view={ask.form} act="choose">
                <Checkboxes
                  name="chosen"
                  label={say.chosen}
                  hint={say.chosenHint}
                  choices={open.options.map(({ id, text: title }) => ({
                    value: id,
                    text: <bdi>{title}</bdi>,
                    hint: dots.has(id) ? say.dots(dots.get(id) ?? 0) : undefined,
                  }))}
                />
                <TextArea name="reasons" label={say.reasons} hint={say.reasonsHint} rows={4} />
                <h2>{say.leftOut}</h2>
                <p>{say.leftOutLead}</p>
                {open.options.map(({ id, text: title }) => (
                  <TextInput key={id} name={`reason-${id}`} label={say.whyNot(title)} hint={say.whyNotHint} />
                ))}
                <p>{say.closeLead}</p>
                <Button>{say.close}</Button>
              </Form>
            </>
          ) : (
            <>
              <p class="lead">{say.lead}</p>
              <Form view={ask.form} act="ask">
                <TextInput name="question" label={say.question} value={suggestion} />
                <Button>{say.save}</Button>
              </Form>
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    ask: act({
      form: () => z.object({ question: text({ most: 300 }) }),
      do: async (ask, { cycle }, { question }) => {
        const ruling = await putPriorities(ask, cycle.id, question, words.in(ask.language).rules)
        if (!ruling.ok) return ruling
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/decisions/${ruling.value.id}`)
      },
    }),
    choose: act({
      form: (_ask, { open }) =>
        z
          .object({
            chosen: choices((open?.options ?? []).map(({ id }) => id)),
            reasons: text({ most: 2000 }),
          })
          .catchall(z.unknown()),
      do: async (ask, { cycle, open }, { chosen, reasons, ...fields }) => {
        const notChosen = new Map((open?.options ?? []).map(({ id }) => [id, typed(fields[`reason-${id}`])]))
        const choice = { chosen, reasons, notChosen }
        const ruling = await choosePriorities(ask, cycle.id, choice, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/priorities`) : ruling
      },
    }),
  }),
})

function typed(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 500) : ''
}
