import { z } from 'zod'
import { conflict, number, page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Form, Hidden } from '#ui'
import { changeInterview } from '../acts-plan.ts'
import { mayPlanMeeting } from '../permissions.ts'
import { findInterview } from '../storage-interviews.ts'
import { words } from '../words.ts'
import { findMeeting } from './meeting.ts'
import { PlanFields, planFields, planFrom } from './plan-fields.tsx'

/** Another time, another place, another adult. Two people who change it at once see both. */
export const changeInterviewPage = page({
  path: '/{place}/projects/{cycle}/interviews/{interview}/change',
  load: findMeeting,
  may: mayPlanMeeting,
  show: (ask, { cycle, project, interview, applicant, seats }) => {
    const all = words.in(ask.language)
    const title = all.change.title(applicant?.name ?? '')
    return {
      title,
      density: 'participant',
      cycle,
      back: { href: `${project}/interviews/plan`, text: all.change.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{title}</h1>
          <Form view={ask.form} act="change">
            <Hidden name="version" value={String(interview.version)} />
            <PlanFields say={all.plan} seats={seats} at={interview} />
            <Button>{all.change.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    change: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({ version: number({ needed: say.interviewUnknown }), ...planFields(say) })
      },
      do: async (ask, { call, project, interview }, { version, ...fields }) => {
        const planned = planFrom(fields)
        const say = words.in(ask.language).rules
        const ruling = await changeInterview(ask, call, interview.id, planned, version, say)
        if (!ruling.ok) return ruling
        if (ruling.value) return seeOther(`${project}/interviews/plan`)
        const theirs = await findInterview(ask.tx, ask.place.id, interview.id)
        return conflict(
          theirs ? `${theirs.on} ${theirs.at}, ${theirs.where}` : '',
          `${planned.on} ${planned.at}, ${planned.where}`,
        )
      },
    }),
  }),
})
