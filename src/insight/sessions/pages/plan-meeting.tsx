import { findCycle } from '#commons/cycles'
import { typedDate } from '#platform/clock'
import { number, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, DateInput, ErrorSummary, Form, TextInput } from '#ui'
import { planSession } from '../acts.ts'
import { mayRunSessions } from '../permissions.ts'
import { mostWeeks } from '../session.ts'
import { detailsFrom, SessionFields, sessionForm } from '../session-fields.tsx'
import { words } from '../words.ts'

/** Plans a meeting, or the same one every week. */
export const planMeeting = page({
  path: '/{place}/projects/{cycle}/sessions/plan',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle }
  },
  may: mayRunSessions,
  show: (ask, { cycle }) => {
    const say = words.in(ask.language)
    return {
      title: say.plan.title,
      density: 'staff',
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/sessions`, text: say.list.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.plan.title}</h1>
          <Form view={ask.form} act="plan">
            <SessionFields language={ask.language} dreamWord={cycle.dreamWord} />
            <DateInput name="heldOn" label={say.plan.dateFirst} />
            <TextInput
              name="weeks"
              label={say.plan.weeks}
              hint={say.plan.weeksHint}
              width={2}
              inputmode="numeric"
              value="1"
            />
            <Button>{say.plan.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    plan: act({
      form: (ask) =>
        sessionForm(ask.language).extend({
          'heldOn-day': text(),
          'heldOn-month': text(),
          'heldOn-year': text(),
          weeks: number({ needed: words.in(ask.language).rules.weeksNeeded, least: 1, most: mostWeeks }),
        }),
      do: async (ask, { cycle }, form) => {
        const rules = words.in(ask.language).rules
        const heldOn = typedDate(form['heldOn-year'], form['heldOn-month'], form['heldOn-day'])
        if (heldOn === undefined) return refuse({ field: 'heldOn', text: rules.dateNeeded })
        const ruling = await planSession(
          ask,
          { ...detailsFrom(form), cycleId: cycle.id, heldOn },
          form.weeks,
          rules,
        )
        if (!ruling.ok) return ruling
        const root = `/${ask.place.slug}/projects/${cycle.slug}/sessions`
        const [only, ...more] = ruling.value
        return seeOther(only && more.length === 0 ? `${root}/${only.id}` : root)
      },
    }),
  }),
})
