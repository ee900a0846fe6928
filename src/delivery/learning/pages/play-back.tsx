import { z } from 'zod'
import { dayFields, dayFrom, findDelivery, projectPath } from '#delivery/agreements'
import { page, seeOther, text } from '#platform/http'
import { Button, DateInput, ErrorSummary, Form, TextArea, TextInput } from '#ui'
import { playBack } from '../acts.ts'
import { mayLeadEnding } from '../permissions.ts'
import { words } from '../words.ts'

/** Writes down that those who were asked have heard what came of it, and what they answered. */
export const playItBack = page({
  path: '/{place}/projects/{cycle}/learning/play-back',
  load: (ask) => findDelivery(ask),
  may: mayLeadEnding,
  show: (ask, { cycle }) => {
    const { back: say } = words.in(ask.language)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${projectPath(ask, cycle)}/learning`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="tell">
            <DateInput name="on" label={say.on} />
            <TextInput name="toWhom" label={say.toWhom} hint={say.toWhomHint} />
            <TextArea name="words" label={say.words} rows={4} />
            <TextArea name="answer" label={say.answer} hint={say.answerHint} rows={4} />
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    tell: act({
      form: () =>
        z.object({
          ...dayFields('on'),
          toWhom: text({ most: 300 }),
          words: text({ most: 2000 }),
          answer: text({ most: 2000 }),
        }),
      do: async (ask, { cycle }, form) => {
        const { toWhom, words: told, answer } = form
        const draft = { on: dayFrom(form, 'on'), toWhom, words: told, answer }
        const ruling = await playBack(ask, cycle.id, draft, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/learning`) : ruling
      },
    }),
  }),
})
