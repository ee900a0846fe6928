import { z } from 'zod'
import { dateOf, longDate, shortDate } from '#platform/clock'
import { page, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  PrintButton,
  type Stage,
  TextArea,
  Timeline,
} from '#ui'
import { beginCodesign, endCodesign, slipCodesign } from '../acts-codesign.ts'
import { type CodesignPhase, endNow } from '../codesign.ts'
import { mayReadAgreement, mayShapeTogether } from '../permissions.ts'
import { findCodesign } from '../storage-codesign.ts'
import { words } from '../words.ts'
import { boxesOf, dayFields, dayFrom } from './day.ts'
import { agreementPath, findAgreed, projectPath } from './loaded.ts'

/** The time in which it is worked out what will be done. Its end may move, with a reason; nothing here is ever late. */
export const followCodesign = page({
  path: '/{place}/projects/{cycle}/agreement/codesign',
  load: async (ask) => {
    const here = await findAgreed(ask)
    return here && { ...here, phase: await findCodesign(ask.tx, ask.place.id, here.agreement.id) }
  },
  may: mayReadAgreement,
  show: (ask, loaded) => {
    const { cycle, phase } = loaded
    const { codesign: say } = words.in(ask.language)
    const isShaping = mayShapeTogether(ask.who, loaded).may
    const today = boxesOf(dateOf(ask.now))
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: agreementPath(ask, loaded), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {phase ? <Timeline stages={stagesOf(phase, say)} /> : <EmptyState sentence={say.none} />}
          {isShaping && !phase && (
            <>
              <h2>{say.begin}</h2>
              <Form view={ask.form} act="begin">
                <DateInput name="startsOn" label={say.startsOn} {...today} />
                <DateInput name="plannedEnd" label={say.plannedEnd} hint={say.plannedEndHint} />
                <Button>{say.beginSave}</Button>
              </Form>
            </>
          )}
          {isShaping && phase && !phase.endedOn && (
            <>
              <h2>{say.slip}</h2>
              <p>{say.slipLead}</p>
              <Form view={ask.form} act="slip">
                <DateInput name="to" label={say.to} />
                <TextArea name="reason" label={say.reason} hint={say.reasonHint} rows={3} />
                <Button>{say.slipSave}</Button>
              </Form>
              <h2>{say.end}</h2>
              <Form view={ask.form} act="end">
                <DateInput name="endedOn" label={say.endedOn} {...today} />
                <Button kind="secondary">{say.endSave}</Button>
              </Form>
            </>
          )}
          {phase && (
            <p>
              <ButtonLink kind="secondary" href={`${projectPath(ask, cycle)}/activities`}>
                {say.activities}
              </ButtonLink>
            </p>
          )}
          <PrintButton>{say.print}</PrintButton>
        </>
      ),
    }
  },
  acts: (act) => ({
    begin: act({
      form: () => z.object({ ...dayFields('startsOn'), ...dayFields('plannedEnd') }),
      may: mayShapeTogether,
      do: async (ask, loaded, form) => {
        const days = { startsOn: dayFrom(form, 'startsOn'), plannedEnd: dayFrom(form, 'plannedEnd') }
        const ruling = await beginCodesign(ask, loaded.agreement.id, days, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'codesign')) : ruling
      },
    }),
    slip: act({
      form: () => z.object({ ...dayFields('to'), reason: text({ most: 1000 }) }),
      may: mayShapeTogether,
      do: async (ask, loaded, form) => {
        const slip = { to: dayFrom(form, 'to'), reason: form.reason }
        const ruling = await slipCodesign(ask, loaded.agreement.id, slip, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'codesign')) : ruling
      },
    }),
    end: act({
      form: () => z.object(dayFields('endedOn')),
      may: mayShapeTogether,
      do: async (ask, loaded, form) => {
        const endedOn = dayFrom(form, 'endedOn')
        const ruling = await endCodesign(ask, loaded.agreement.id, endedOn, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'codesign')) : ruling
      },
    }),
  }),
})

function stagesOf(phase: CodesignPhase, say: ReturnType<typeof words.in>['codesign']): Stage[] {
  return [
    {
      title: say.began,
      state: 'done',
      when: longDate(phase.startsOn),
      children: <p>{say.planned(longDate(phase.plannedEnd))}</p>,
    },
    ...phase.slips.map(
      (slip): Stage => ({
        title: say.moved(longDate(slip.to)),
        state: 'done',
        when: say.saidOn(shortDate(slip.at)),
        children: <p dir="auto">{slip.reason}</p>,
      }),
    ),
    phase.endedOn
      ? { title: say.ended, state: 'done', when: longDate(phase.endedOn) }
      : { title: say.meant, state: 'here', when: longDate(endNow(phase)) },
  ]
}
