import { findDelivery, projectPath } from '#delivery/agreements'
import { listAllOutcomes } from '#planning/framework'
import { conflict, page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ErrorSummary, Form, Hidden } from '#ui'
import { changeActivity } from '../acts.ts'
import { mayChangeThis } from '../permissions.ts'
import { findActivity, listActivityOutcomes } from '../storage.ts'
import { words } from '../words.ts'
import { ActivityFields, activityForm, draftFrom, mistypedDays } from './activity-fields.tsx'

/** Changes what an activity says. Two people at once both see what the other wrote. */
export const changeWhatIsDone = page({
  path: '/{place}/projects/{cycle}/activities/{activity}/change',
  load: async (ask) => {
    const { tx, place, params } = ask
    const here = await findDelivery(ask)
    const activity = here && (await findActivity(tx, place.id, params.activity))
    if (!here || activity?.cycleId !== here.cycle.id) return undefined
    return {
      ...here,
      activity,
      links: await listActivityOutcomes(tx, place.id, [activity.id]),
      outcomes: await listAllOutcomes(tx, place.id, here.cycle.id),
    }
  },
  may: mayChangeThis,
  show: (ask, { cycle, activity, links, outcomes }) => {
    const { write: say } = words.in(ask.language)
    const title = say.titleChange(activity.title)
    return {
      title,
      density: 'staff',
      cycle,
      back: { href: `${projectPath(ask, cycle)}/activities/${activity.id}`, text: say.backToIt },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{title}</h1>
          <Form view={ask.form} act="change">
            <Hidden name="version" value={String(activity.version)} />
            <ActivityFields outcomes={outcomes} language={ask.language} activity={activity} links={links} />
            <Button>{say.saveChange}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    change: act({
      form: (_ask, { outcomes }) => activityForm(outcomes),
      do: async (ask, { cycle, activity }, form) => {
        const [first, ...rest] = mistypedDays(form, ask.language)
        if (first) return refuse(first, ...rest)
        const change = { ...draftFrom(form), id: activity.id, version: Number(form.version) || 0 }
        const ruling = await changeActivity(ask, change, words.in(ask.language).rules)
        if (ruling === 'changedMeanwhile') return conflict(activity.about, form.about)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/activities/${activity.id}`) : ruling
      },
    }),
  }),
})
