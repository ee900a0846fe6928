import { z } from 'zod'
import { wordingQuestions } from '#analysis/statements'
import { roles } from '#commons/cycles'
import { dateOf, timeOfDay } from '#platform/clock'
import { choices, conflict, number, page, seeOther, text } from '#platform/http'
import type { Problem } from '#platform/ruling'
import { pounds } from '#platform/words'
import { Button, Checkboxes, DateInput, ErrorSummary, Fieldset, Form, Notice, TextArea, TextInput } from '#ui'
import { changeCall } from '../acts-write.ts'
import { mayWriteCall } from '../permissions.ts'
import { countPromisedPence, findDraft } from '../storage.ts'
import { londonInstant } from '../timetable.ts'
import { words } from '../words.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'
import { callAt, findDraftHere } from './draft-here.ts'
import { boxesOf, dateFields, dateIn, isProblem, typedMoment } from './when.ts'

/** The call's own words, its money and its dates. Adults' sentences are asked about; orders for activities are refused. */
export const writeCall = page({
  path: '/{place}/projects/{cycle}/call/write',
  load: async (ask) => {
    const found = await findDraftHere(ask)
    if (!found) return undefined
    const promised = await countPromisedPence(ask.tx, ask.place.id, found.cycle.id)
    return { ...found, leftPence: found.cycle.potPence - promised }
  },
  may: mayWriteCall,
  show: (ask, { cycle, call, leftPence }) => {
    const say = teamWords.in(ask.language).write
    const asks = call.byYoung ? [] : wordingQuestions(`${call.title}\n${call.purpose}\n${call.about}`)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: callAt(ask), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {asks.length > 0 && (
            <Notice title={say.ask}>
              <p>{say.askLead}</p>
              <ul>
                {asks.map(({ about, words: found, question }) => (
                  <li key={about}>
                    <q>{found.join(', ')}</q> {question}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <Form view={{ ...ask.form, version: call.version }} act="save">
            <TextInput name="title" label={say.name} value={call.title} />
            <TextArea name="purpose" label={say.purpose} value={call.purpose} rows={3} />
            <TextArea name="about" label={say.about} hint={say.aboutHint} value={call.about} rows={8} />
            <TextInput
              name="amount"
              label={say.amount}
              hint={say.amountHint(pounds(leftPence))}
              prefix="£"
              width={10}
              inputmode="numeric"
              value={String(Math.round(call.amountPence / 100))}
            />
            <TextInput
              name="awards"
              label={say.awards}
              width={3}
              inputmode="numeric"
              value={String(call.awards)}
            />
            <Fieldset legend={say.dates}>
              <p class="quiet">{say.datesLead}</p>
              <DateInput
                name="questionsClose"
                label={say.questionsClose}
                hint={say.optional}
                {...boxesOf(call.questionsCloseAt && dateOf(call.questionsCloseAt))}
              />
              <DateInput name="closes" label={say.closes} {...boxesOf(dateOf(call.closesAt))} />
              <TextInput name="time" label={say.closesTime} width={5} value={timeOfDay(call.closesAt)} />
              <DateInput
                name="interviews"
                label={say.interviews}
                hint={say.optional}
                {...boxesOf(call.interviewsOn)}
              />
              <DateInput name="decision" label={say.decision} {...boxesOf(call.decisionBy)} />
              <DateInput name="starts" label={say.starts} hint={say.optional} {...boxesOf(call.startsOn)} />
            </Fieldset>
            <Checkboxes
              name="openers"
              label={say.openers}
              value={call.openers}
              small
              choices={roles.map((role) => ({
                value: role,
                text: words.in(ask.language).call.roles[role],
              }))}
            />
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: (ask) => {
        const say = ruleWords.in(ask.language)
        return z.object({
          title: text({ needed: say.titleNeeded, most: 160 }),
          purpose: text({ needed: say.purposeNeeded, most: 1000 }),
          about: text({ needed: say.aboutNeeded, most: 3000 }),
          amount: number({ needed: say.amountNeeded, least: 1, most: 1_000_000_000 }),
          awards: number({ needed: say.awardsNeeded, least: 1, most: 100 }),
          time: text({ needed: say.timeNeeded, most: 5, tooLong: say.timeNeeded }),
          openers: choices(roles),
          ...dateFields('questionsClose'),
          ...dateFields('closes'),
          ...dateFields('interviews'),
          ...dateFields('decision'),
          ...dateFields('starts'),
          _version: number({ needed: say.noDraft }),
        })
      },
      do: async (ask, { call }, form) => {
        const say = ruleWords.in(ask.language)
        const problems: Problem[] = []
        const optional = (name: string) => {
          const date = dateIn(form, name)
          if (date === 'wrong') problems.push({ field: name, text: say.dateNeeded })
          return date === 'wrong' ? undefined : date
        }
        const closesAt = typedMoment(form, 'closes', { field: 'time', text: form.time }, say)
        if (isProblem(closesAt)) problems.push(closesAt)
        const [questionsClose, interviewsOn, decisionBy, startsOn] = [
          optional('questionsClose'),
          optional('interviews'),
          optional('decision'),
          optional('starts'),
        ]
        if (decisionBy === undefined && problems.every(({ field }) => field !== 'decision'))
          problems.push({ field: 'decision', text: say.dateNeeded })
        if (problems.length > 0 || isProblem(closesAt) || decisionBy === undefined)
          return { ok: false, problems }
        const ruling = await changeCall(
          ask,
          call.id,
          {
            title: form.title,
            purpose: form.purpose,
            about: form.about,
            amountPence: form.amount * 100,
            awards: form.awards,
            questionsCloseAt: questionsClose ? londonInstant(questionsClose, '17:00') : undefined,
            closesAt,
            interviewsOn,
            decisionBy,
            startsOn,
            openers: form.openers,
          },
          form._version,
          say,
        )
        if (ruling === 'first') {
          const theirs = await findDraft(ask.tx, ask.place.id, call.cycleId)
          return conflict(theirs?.about ?? '', form.about)
        }
        return ruling.ok ? seeOther(callAt(ask)) : ruling
      },
    }),
  }),
})
