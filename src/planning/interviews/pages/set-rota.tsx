import { z } from 'zod'
import { page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Select } from '#ui'
import { setRota, suggestRotas } from '../acts-plan.ts'
import { listChosenQuestions } from '../acts-questions.ts'
import { mayPlanMeeting } from '../permissions.ts'
import { emptyRota, parts, type Rota } from '../rota.ts'
import { listInterviews } from '../storage-interviews.ts'
import { words } from '../words.ts'
import { findMeeting } from './meeting.ts'

/** Who chairs, asks, keeps time and listens: a fair turn is filled in, and everything can be changed. */
export const setRotaPage = page({
  path: '/{place}/projects/{cycle}/interviews/{interview}/rota',
  load: async (ask) => {
    const meeting = await findMeeting(ask)
    if (!meeting) return undefined
    const { tx, place } = ask
    const { call, interview } = meeting
    const questions = await listChosenQuestions(tx, place.id, call.id)
    const isEmpty = Object.keys(interview.rota.parts).length === 0
    const plan = isEmpty ? await listInterviews(tx, place.id, call.id) : []
    const suggested = isEmpty ? (await suggestRotas(ask, call, plan)).get(interview.id) : undefined
    return { ...meeting, questions, rota: suggested ?? (isEmpty ? emptyRota : interview.rota) }
  },
  may: mayPlanMeeting,
  show: (ask, { cycle, project, applicant, seats, conflicted, young, questions, rota }) => {
    const say = words.in(ask.language).rota
    const title = say.title(applicant?.name ?? '')
    const people = [
      ...seats.young.map(({ person }) => ({ value: person, text: seats.name(person) ?? '' })),
      ...seats.adults.map(({ person }) => ({ value: person, text: say.adult(seats.name(person) ?? '') })),
    ].filter(({ value }) => !conflicted.has(value))
    return {
      title,
      density: 'participant',
      cycle,
      back: { href: `${project}/interviews/plan`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{title}</h1>
          <p class="lead">{young ? say.lead : say.leadAdult}</p>
          {conflicted.size > 0 && <p class="quiet">{say.conflict}</p>}
          <Form view={ask.form} act="set">
            {parts.map((part) => (
              <Select
                key={part}
                name={part}
                label={say.parts[part]}
                hint={say.partHints[part]}
                options={[{ value: '', text: say.nobody }, ...people]}
                value={rota.parts[part] ?? ''}
              />
            ))}
            {questions.map(({ id, order, words: question }) => (
              <Select
                key={id}
                name={`asks-${id}`}
                label={say.asks(order, question)}
                options={[{ value: '', text: say.theAsker }, ...people]}
                value={rota.asking.get(id) ?? ''}
              />
            ))}
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    set: act({
      form: (_ask, { questions }) =>
        z
          .object(
            Object.fromEntries(
              [...parts, ...questions.map(({ id }) => `asks-${id}`)].map((name) => [
                name,
                text({ most: 60 }),
              ]),
            ),
          )
          .transform(
            (fields): Rota => ({
              parts: Object.fromEntries(
                parts.flatMap((part) => (fields[part] ? [[part, fields[part]] as const] : [])),
              ),
              asking: new Map(
                questions.flatMap(({ id }) => {
                  const person = fields[`asks-${id}`]
                  return person ? [[id, person] as const] : []
                }),
              ),
            }),
          ),
      do: async (ask, { call, project, interview }, rota) => {
        const ruling = await setRota(ask, call, interview.id, rota, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${project}/interviews/plan`) : ruling
      },
    }),
  }),
})
