import { z } from 'zod'
import { page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Select } from '#ui'
import { chooseQuestions, putQuestions, youngPeopleHoldIt } from '../acts-questions.ts'
import { mayChooseQuestions } from '../permissions.ts'
import { byTaps, mostQuestions, suggestedList } from '../question.ts'
import { listBank } from '../storage.ts'
import { words } from '../words.ts'
import { findAround } from './around.ts'

const places = Array.from({ length: mostQuestions }, (_, i) => i)

/** The list in its order: closed by taps, or put to the young people where they hold that right. */
export const chooseQuestionsPage = page({
  path: '/{place}/projects/{cycle}/interviews/questions/list',
  load: async (ask) => {
    const around = await findAround(ask)
    if (!around) return undefined
    const bank = await listBank(ask.tx, ask.place.id, around.call.id)
    return { ...around, bank, held: await youngPeopleHoldIt(ask, around.call) }
  },
  may: mayChooseQuestions,
  show: (ask, { cycle, project, bank, held }) => {
    const say = words.in(ask.language).list
    const tapped = byTaps(bank).filter(({ taps }) => taps.length > 0)
    const suggested = suggestedList(bank)
    const options = [
      { value: '', text: say.nothing },
      ...tapped.map(({ id, words: question, taps }) => ({
        value: id,
        text: say.option(question, taps.length),
      })),
    ]
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: `${project}/interviews/questions`, text: say.toQuestions },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {tapped.length === 0 ? (
            <p>{say.none}</p>
          ) : (
            <Form view={ask.form} act="list">
              <p class="lead">{say.lead}</p>
              {places.slice(0, Math.min(mostQuestions, tapped.length)).map((i) => (
                <Select
                  key={i}
                  name={i === 0 ? 'list' : `list-${i + 1}`}
                  label={say.place(i + 1)}
                  options={options}
                  value={suggested[i]?.id ?? ''}
                />
              ))}
              <p>{held ? say.leadDecision : say.leadTaps}</p>
              <Button>{held ? say.put : say.close}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    list: act({
      form: () =>
        z
          .object(
            Object.fromEntries(places.map((i) => [i === 0 ? 'list' : `list-${i + 1}`, text({ most: 60 })])),
          )
          .transform((fields) => Object.values(fields).filter((id) => id !== '')),
      do: async (ask, { call, project, held }, list) => {
        const say = words.in(ask.language).rules
        if (held) {
          const put = await putQuestions(ask, call, { list }, say)
          return put.ok ? seeOther(`${project}/decisions/${put.value.id}`) : put
        }
        const closed = await chooseQuestions(ask, call, list, say)
        return closed.ok ? seeOther(`${project}/interviews/questions`) : closed
      },
    }),
  }),
})
