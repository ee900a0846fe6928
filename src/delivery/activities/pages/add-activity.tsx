import { findDelivery, projectPath } from '#delivery/agreements'
import { listAllOutcomes } from '#planning/framework'
import { page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, EmptyState, ErrorSummary, Form, TextArea } from '#ui'
import { addActivity } from '../acts.ts'
import { addAssumption } from '../acts-assumptions.ts'
import { mayWriteActivities } from '../permissions.ts'
import { words } from '../words.ts'
import { ActivityFields, activityForm, draftFrom, mistypedDays } from './activity-fields.tsx'

/** Adds what is done: what it is for and why comes with it. */
export const addWhatIsDone = page({
  path: '/{place}/projects/{cycle}/activities/add',
  load: async (ask) => {
    const here = await findDelivery(ask)
    if (!here) return undefined
    const mine = here.agreements.find(({ organisationId }) => here.represented.includes(organisationId ?? ''))
    return {
      ...here,
      agreement: mine ?? here.agreements[0],
      outcomes: await listAllOutcomes(ask.tx, ask.place.id, here.cycle.id),
    }
  },
  may: mayWriteActivities,
  show: (ask, { cycle, agreement, outcomes }) => {
    const { write: say } = words.in(ask.language)
    const project = projectPath(ask, cycle)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${project}/activities`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {agreement ? (
            <Form view={ask.form} act="add">
              <ActivityFields outcomes={outcomes} language={ask.language} />
              <TextArea
                name="assumption"
                label={say.assumption}
                hint={say.assumptionHint}
                rows={2}
                optional
              />
              <Button>{say.save}</Button>
            </Form>
          ) : (
            <EmptyState sentence={say.noAgreement}>
              <ButtonLink href={`${project}/agreement`}>{say.toAgreement}</ButtonLink>
            </EmptyState>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    add: act({
      form: (_ask, { outcomes }) => activityForm(outcomes),
      do: async (ask, { cycle, agreement }, form) => {
        const say = words.in(ask.language).rules
        const [first, ...rest] = mistypedDays(form, ask.language)
        if (first) return refuse(first, ...rest)
        const draft = { ...draftFrom(form), agreementId: agreement?.id ?? '' }
        if (!agreement) return refuse({ text: say.agreementFirst })
        const ruling = await addActivity(ask, cycle.id, draft, say)
        if (!ruling.ok) return ruling
        if (form.assumption !== '') {
          const assumed = await addAssumption(ask, ruling.value.id, form.assumption, say)
          if (!assumed.ok) return assumed
        }
        return seeOther(`${projectPath(ask, cycle)}/activities/${ruling.value.id}`)
      },
    }),
  }),
})
