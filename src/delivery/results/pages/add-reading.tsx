import { z } from 'zod'
import { listActivities } from '#delivery/activities'
import {
  dayFields,
  dayFrom,
  findDelivery,
  isMistyped,
  listScheduleLines,
  mayTellOf,
} from '#delivery/agreements'
import { listAllOutcomes, listIndicators } from '#planning/framework'
import { checked, choice, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  Checkboxes,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '#ui'
import { addReading } from '../acts.ts'
import { mayReadSign, mayWriteResults } from '../permissions.ts'
import { states } from '../reading.ts'
import { words } from '../words.ts'
import { resultsPath } from './address.ts'

/** Writes down what a sign showed. "Not yet known" is as good an answer as any other. */
export const addWhatWasRead = page({
  path: '/{place}/projects/{cycle}/results/add',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findDelivery(ask)
    if (!here) return undefined
    const perAgreement = await Promise.all(
      here.agreements.map(({ id }) => listScheduleLines(tx, place.id, id)),
    )
    const known = { ...here, lines: perAgreement.flat() }
    const indicators = await listIndicators(tx, place.id, here.cycle.id)
    const activities = await listActivities(tx, place.id, here.cycle.id)
    return {
      ...known,
      indicators: indicators.filter(({ id }) => mayReadSign(ask.who, known, id)),
      outcomes: await listAllOutcomes(tx, place.id, here.cycle.id),
      activities: activities.filter(({ agreementId }) => mayTellOf(ask.who, known, agreementId)),
    }
  },
  may: mayWriteResults,
  show: (ask, { cycle, indicators, outcomes, activities }) => {
    const { add: say, reading } = words.in(ask.language)
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const statementOf = (id: string) => outcomes.find((one) => one.id === id)?.statement ?? ''
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: resultsPath(ask, cycle), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {indicators.length === 0 ? (
            <EmptyState sentence={say.noSigns}>
              <ButtonLink href={`${project}/outcomes`}>{say.toOutcomes}</ButtonLink>
            </EmptyState>
          ) : (
            <Form view={ask.form} act="add">
              <Select
                name="indicator"
                label={say.sign}
                options={[
                  { value: '', text: say.choose },
                  ...indicators.map((one) => ({
                    value: one.id,
                    text: `${one.words} (${statementOf(one.outcomeId)})`,
                  })),
                ]}
              />
              {activities.length > 0 && (
                <Select
                  name="activity"
                  label={say.activity}
                  optional
                  options={[
                    { value: '', text: say.noActivity },
                    ...activities.map(({ id, title }) => ({ value: id, text: title })),
                  ]}
                />
              )}
              <DateInput name="from" label={say.from} />
              <DateInput name="to" label={say.to} />
              <Radios
                name="state"
                label={say.state}
                choices={states.map((state) => ({ value: state, text: reading.state[state] }))}
              />
              <TextArea name="words" label={say.words} rows={4} />
              <TextInput name="n" label={say.n} hint={say.nHint} width={5} inputmode="numeric" />
              <TextArea name="missing" label={say.missing} hint={say.missingHint} rows={2} />
              <Radios
                name="hasBaseline"
                label={say.baseline}
                hint={say.baselineHint}
                choices={[
                  {
                    value: 'words',
                    text: say.baselineYes,
                    asks: <TextInput name="baseline" label={say.baselineWords} />,
                  },
                  { value: 'none', text: say.baselineNone },
                ]}
              />
              <DateInput name="againOn" label={say.again} optional />
              <Checkboxes
                name="anybody"
                label={say.whoseFigures}
                hint={say.carefulHint}
                choices={[{ value: 'yes', text: say.notCareful }]}
              />
              <Button>{say.save}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    add: act({
      form: (ask) => {
        const { rules: say } = words.in(ask.language)
        return z.object({
          indicator: hiddenId(say.indicatorNeeded),
          activity: text({ most: 40 }),
          ...dayFields('from'),
          ...dayFields('to'),
          ...dayFields('againOn'),
          state: choice(states, say.stateNeeded),
          words: text({ most: 3000 }),
          n: text({ most: 8 }),
          missing: text({ most: 1000 }),
          hasBaseline: text({ most: 10 }),
          baseline: text({ most: 1000 }),
          anybody: checked(),
        })
      },
      do: async (ask, { cycle, activities, indicators }, form) => {
        const say = words.in(ask.language).rules
        if (!/^\d*$/.test(form.n)) return refuse({ field: 'n', text: say.countWhole })
        if (isMistyped(form, 'againOn')) return refuse({ field: 'againOn', text: say.againPast })
        const baseline =
          form.hasBaseline === 'none'
            ? 'none'
            : form.hasBaseline === 'words'
              ? { words: form.baseline }
              : undefined
        const ruling = await addReading(
          ask,
          cycle.id,
          {
            indicatorId: indicators.find(({ id }) => id === form.indicator)?.id,
            activityId: activities.find(({ id }) => id === form.activity)?.id,
            from: dayFrom(form, 'from'),
            to: dayFrom(form, 'to'),
            state: form.state,
            n: form.n === '' ? undefined : Number(form.n),
            missing: form.missing,
            words: form.words,
            baseline,
            againOn: dayFrom(form, 'againOn'),
            careful: !form.anybody,
          },
          say,
        )
        return ruling.ok ? seeOther(resultsPath(ask, cycle)) : ruling
      },
    }),
  }),
})
