import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { type Ask, conflict, number, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, Inset, Notice, TextArea } from '#ui'
import { changeOutcome, withdrawOutcome } from '../acts.ts'
import { mayWriteFramework } from '../permissions.ts'
import { findOutcome } from '../storage.ts'
import { words } from '../words.ts'
import {
  asksAboutWording,
  OutcomeFields,
  outcomeForm,
  problemsOf,
  SaveButtons,
  WordingQuestions,
} from './outcome-fields.tsx'

/** Changes an outcome, in the open: what it said stays readable beside what it says now. */
export const changeOutcomePage = page({
  path: '/{place}/projects/{cycle}/outcomes/{outcome}/change',
  load: findHere,
  may: mayWriteFramework,
  show: (ask, { cycle, outcome }) => {
    const say = words.in(ask.language).form
    return {
      title: say.changeTitle,
      density: 'staff',
      cycle,
      back: { href: addressOf(ask), text: say.back },
      main: (
        <>
          <ErrorSummary problems={problemsOf(ask)} />
          <h1>{say.changeTitle}</h1>
          <p class="lead">{say.changeLead}</p>
          <Form view={{ ...ask.form, version: outcome.version }} act="change">
            <WordingQuestions ask={ask} cycleId={cycle.id} />
            <OutcomeFields ask={ask} outcome={{ ...outcome, statement: outcome.statement ?? '' }} />
            <TextArea name="why" label={say.why} hint={say.whyHint} rows={2} />
            <SaveButtons ask={ask} save={say.saveChange} />
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    change: act({
      form: (ask) =>
        z.object({
          ...outcomeForm(ask),
          why: text({ most: 1000 }),
          _version: number({ needed: words.in(ask.language).rules.lookAgain }),
        }),
      do: async (ask, { cycle, outcome }, { _version: version, ...draft }) => {
        const say = words.in(ask.language).rules
        const isReworded = draft.statement !== outcome.statement
        if (isReworded && asksAboutWording(ask, cycle.id, draft))
          return refuse({ field: 'wording', text: say.wordingAsked })
        const ruling = await changeOutcome(ask, outcome.id, { ...draft, version }, say)
        if (ruling === 'first') return conflict(outcome.statement ?? '', draft.statement)
        return ruling.ok ? seeOther(addressOf(ask)) : ruling
      },
    }),
  }),
})

/** Taking back is asked once more, and says why. */
export const withdrawOutcomePage = page({
  path: '/{place}/projects/{cycle}/outcomes/{outcome}/withdraw',
  load: findHere,
  may: mayWriteFramework,
  show: (ask, { cycle, outcome }) => {
    const all = words.in(ask.language)
    const say = all.takeBack
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: addressOf(ask), text: all.form.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <Inset>
            <p dir="auto">{outcome.statement ?? all.notNamed}</p>
          </Inset>
          {outcome.provenance.includes('youngPeople') && (
            <Notice tone="warning">
              <p>{say.youngWarning}</p>
            </Notice>
          )}
          <p>{say.lead}</p>
          <Form view={ask.form} act="withdraw">
            <TextArea name="because" label={say.why} rows={2} />
            <ButtonRow>
              <Button kind="warning">{say.save}</Button>
              <ButtonLink kind="secondary" href={addressOf(ask)}>
                {say.keep}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    withdraw: act({
      form: (ask) =>
        z.object({ because: text({ needed: words.in(ask.language).rules.takeBackWhyNeeded, most: 1000 }) }),
      do: async (ask, { outcome }, { because }) => {
        await withdrawOutcome(ask, outcome.id, because)
        return seeOther(addressOf(ask))
      },
    }),
  }),
})

type Here = Ask<{ place: string; cycle: string; outcome: string }>

/** An outcome that stands; one that was taken back can only be read. */
async function findHere({ tx, place, params }: Here) {
  const cycle = await findCycle(tx, place.id, params.cycle)
  const outcome = cycle && (await findOutcome(tx, place.id, params.outcome))
  if (!cycle || outcome?.cycleId !== cycle.id || outcome.withdrawnAt) return undefined
  return { cycle, outcome, record: place.record }
}

function addressOf({ place, params }: Here): string {
  return `/${place.slug}/projects/${params.cycle}/outcomes/${params.outcome}`
}
