import { findCycle } from '#commons/cycles'
import { page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { ErrorSummary, Form } from '#ui'
import { proposeOutcome } from '../acts.ts'
import { mayWriteFramework } from '../permissions.ts'
import { words } from '../words.ts'
import { atFirstGroup, EvidenceFields, evidenceForm, findOffered, linksIn } from './evidence-fields.tsx'
import {
  asksAboutWording,
  OutcomeFields,
  outcomeForm,
  problemsOf,
  SaveButtons,
  WordingQuestions,
} from './outcome-fields.tsx'

/** A new outcome, from the words of people: what should be different, and who asked for it. */
export const writeOutcome = page({
  path: '/{place}/projects/{cycle}/outcomes/write',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, record: ask.place.record, offered: await findOffered(ask, cycle) }
  },
  may: mayWriteFramework,
  show: (ask, { cycle, offered }) => {
    const say = words.in(ask.language)
    return {
      title: say.form.title,
      density: 'staff',
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/outcomes`, text: say.outcome.back },
      main: (
        <>
          <ErrorSummary problems={problemsOf(ask)} />
          <h1>{say.form.title}</h1>
          <p class="lead">{say.form.lead}</p>
          <Form view={ask.form} act="propose">
            <WordingQuestions ask={ask} cycleId={cycle.id} />
            <OutcomeFields ask={ask} />
            <EvidenceFields ask={ask} offered={offered} />
            <SaveButtons ask={ask} save={say.form.save} />
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    propose: act({
      form: (ask, { offered }) => evidenceForm(offered).extend(outcomeForm(ask)),
      do: async (ask, { cycle, offered }, form) => {
        const say = words.in(ask.language).rules
        if (asksAboutWording(ask, cycle.id, form)) return refuse({ field: 'wording', text: say.wordingAsked })
        const ruling = await proposeOutcome(ask, cycle.id, form, linksIn(form), say)
        if (!ruling.ok) return { ok: false, problems: atFirstGroup(ruling.problems, offered) }
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/outcomes/${ruling.value}`)
      },
    }),
  }),
})
