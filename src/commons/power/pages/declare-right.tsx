import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { choice, page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Hidden, Radios, Select, TextArea, TextInput } from '#ui'
import { declareRight } from '../acts.ts'
import { mayDecide } from '../permissions.ts'
import { holders, knownMatters, matterFrom } from '../right.ts'
import { findRight } from '../storage-rights.ts'
import { words } from '../words.ts'

/** Declares who decides about something, before anything is decided. `?matter=` opens what was declared before. */
export const declareRightPage = page({
  path: '/{place}/projects/{cycle}/decisions/declare',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const matter = ask.query.matter
    return (
      cycle && {
        cycle,
        before: matter === undefined ? undefined : await findRight(ask.tx, ask.place.id, cycle.id, matter),
      }
    )
  },
  may: mayDecide,
  show: (ask, { cycle, before }) => {
    const say = words.in(ask.language).declare
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${root}/decisions`, text: words.in(ask.language).register.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.heading}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="declare">
            {before ? (
              <Hidden name="matter" value={before.matter} />
            ) : (
              <Select
                name="matter"
                label={say.matter}
                options={[...knownMatters, 'other' as const].map((matter) => ({
                  value: matter,
                  text: say.matters[matter],
                }))}
              />
            )}
            <TextInput
              name="question"
              label={say.question}
              hint={say.questionHint}
              value={before?.question}
            />
            <Radios
              name="holder"
              label={say.holder}
              value={before?.holder}
              choices={holders.map((holder) => ({ value: holder, text: say.holders[holder] }))}
            />
            <Radios
              name="form"
              label={say.form}
              value={before?.form}
              choices={[
                { value: 'own', text: say.forms.own },
                { value: 'undertaking', text: say.forms.undertaking },
              ]}
            />
            <TextInput
              name="officerRole"
              label={say.officerRole}
              hint={say.officerRoleHint}
              value={before?.officerRole}
              optional
            />
            <TextArea
              name="grounds"
              label={say.grounds}
              hint={say.groundsHint}
              rows={4}
              value={(before?.grounds.length ? before.grounds : say.usualGrounds).join('\n')}
              optional
            />
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    declare: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          matter: text({ needed: say.matterShape, most: 61, tooLong: say.matterShape }),
          question: text({ needed: say.questionNeeded, most: 300, tooLong: say.tooLong }),
          holder: choice(holders, say.holderNeeded),
          form: choice(['own', 'undertaking'], say.formNeeded),
          officerRole: text({ most: 120, tooLong: say.tooLong }),
          grounds: text({ most: 2000, tooLong: say.tooLong }),
        })
      },
      do: async (ask, { cycle }, form) => {
        const matter = form.matter === 'other' ? matterFrom(form.question) : form.matter
        const grounds = form.grounds.split('\n')
        const ruling = await declareRight(
          ask,
          { ...form, cycleId: cycle.id, matter, grounds },
          words.in(ask.language).rules,
        )
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/decisions`) : ruling
      },
    }),
  }),
})
