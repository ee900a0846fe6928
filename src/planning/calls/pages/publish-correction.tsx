import { z } from 'zod'
import { dateOf, timeOfDay } from '#platform/clock'
import { page, seeOther, text } from '#platform/http'
import { Button, DateInput, ErrorSummary, Form, TextArea, TextInput } from '#ui'
import { correct } from '../acts-after.ts'
import { isTakingApplications } from '../call.ts'
import { mayWriteCall } from '../permissions.ts'
import { listCorrections } from '../storage-after.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'
import { Corrections } from './call-read.tsx'
import { callAt, findPublishedHere } from './draft-here.ts'
import { boxesOf, dateFields, isProblem, moment, typedMoment } from './when.ts'

/** A correction beside what was published, with more time for everybody. */
export const correctCall = page({
  path: '/{place}/projects/{cycle}/call/corrections',
  load: async (ask) => {
    const found = await findPublishedHere(ask)
    return found && { ...found, corrections: await listCorrections(ask.tx, ask.place.id, found.call.id) }
  },
  may: mayWriteCall,
  show: (ask, { cycle, call, corrections }) => {
    const say = teamWords.in(ask.language).corrections
    const later = call.closesAt.add({ hours: 48 })
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: callAt(ask), text: teamWords.in(ask.language).write.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {isTakingApplications(call, ask.now) ? (
            <>
              <p class="lead">{say.lead}</p>
              <Form view={ask.form} act="correct">
                <TextInput name="what" label={say.what} hint={say.whatHint} />
                <TextArea name="words" label={say.words} rows={4} />
                <DateInput
                  name="closes"
                  label={say.closes}
                  hint={say.closesHint(moment(call.closesAt, ask.language))}
                  {...boxesOf(dateOf(later))}
                />
                <TextInput name="time" label={say.time} width={5} value={timeOfDay(call.closesAt)} />
                <Button>{say.save}</Button>
              </Form>
            </>
          ) : (
            <p>{say.closed}</p>
          )}
          <h2>{say.before}</h2>
          {corrections.length === 0 ? (
            <p>{say.none}</p>
          ) : (
            <Corrections corrections={corrections} language={ask.language} />
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    correct: act({
      form: (ask) =>
        z.object({
          what: text({ most: 160 }),
          words: text({ most: 1500 }),
          ...dateFields('closes'),
          time: text({ most: 5, tooLong: ruleWords.in(ask.language).timeNeeded }),
        }),
      do: async (ask, { call }, form) => {
        const say = ruleWords.in(ask.language)
        const newClosesAt = typedMoment(form, 'closes', { field: 'time', text: form.time }, say)
        if (isProblem(newClosesAt)) return { ok: false, problems: [newClosesAt] }
        const ruling = await correct(ask, call.id, { what: form.what, words: form.words, newClosesAt }, say)
        return ruling.ok ? seeOther(callAt(ask)) : ruling
      },
    }),
  }),
})
