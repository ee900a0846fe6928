import { findDoor } from '#commons/places'
import { typedDate } from '#platform/clock'
import { page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, DateInput, ErrorSummary, Form, Notice, TextInput } from '#ui'
import { begin, takeSeat } from '../acts.ts'
import { mayBegin, slugFrom } from '../cycle.ts'
import { mayBeginProject } from '../permissions.ts'
import { words } from '../words.ts'
import { CycleFields, cycleForm } from './cycle-fields.tsx'

/** A project from a template, in minutes. Whoever begins it holds its first seat. */
export const beginProject = page({
  path: '/{place}/begin',
  load: async () => ({}),
  may: mayBeginProject,
  show: (ask) => {
    const say = words.in(ask.language).begin
    return {
      title: say.title,
      density: 'staff',
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Notice title={`${say.templates}: ${say.grantPilot}`}>
            <p>{say.grantPilotHint}</p>
          </Notice>
          <Form view={ask.form} act="begin">
            <CycleFields ask={ask} />
            <TextInput name="slug" label={say.slug} hint={say.slugHint} optional width={20} />
            <DateInput name="start" label={say.start} />
            <Button>{say.button}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    begin: act({
      form: (ask) =>
        cycleForm(ask).extend({
          slug: text({ most: 60 }),
          'start-day': text(),
          'start-month': text(),
          'start-year': text(),
        }),
      do: async (ask, _loaded, form) => {
        const say = words.in(ask.language).rules
        const startedOn = typedDate(form['start-year'], form['start-month'], form['start-day'])
        if (!startedOn) return refuse({ field: 'start', text: say.startNeeded })
        const slug = form.slug || slugFrom(form.title)
        const ruling = mayBegin({ ...form, slug, potPence: form.pot * 100 }, say)
        if (!ruling.ok) return ruling
        if (await findDoor(ask.tx, 'cycle', ask.secretHash('cycle', slug)))
          return refuse({ field: 'slug', text: say.slugTaken })
        const cycle = await begin(ask, {
          ...ruling.value,
          template: 'grantPilot',
          dreamWord: form.dreamWord,
          startedOn,
        })
        if (ask.who.kind !== 'nobody') await takeSeat(ask, cycle.id, ask.who.person, 'commissioner')
        return seeOther(`/${ask.place.slug}/projects/${slug}/run`)
      },
    }),
  }),
})
