import { z } from 'zod'
import { page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Fieldset, Form, Hidden, Select, TextArea, TextInput } from '#ui'
import { setQuestions } from '../acts-write.ts'
import { type QuestionKind, questionKinds } from '../call.ts'
import { mayWriteCall } from '../permissions.ts'
import { listQuestions } from '../storage-parts.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'
import { callAt, findDraftHere } from './draft-here.ts'
import { rowsTyped } from './typed-rows.ts'

/** What every applicant is asked, and in how many words at most. */
export const askApplicants = page({
  path: '/{place}/projects/{cycle}/call/application',
  load: async (ask) => {
    const found = await findDraftHere(ask)
    return found && { ...found, questions: await listQuestions(ask.tx, ask.place.id, found.call.id) }
  },
  may: mayWriteCall,
  show: (ask, { cycle, questions }) => {
    const say = teamWords.in(ask.language).application
    const blank = { id: '', asks: '', hint: '', mostWords: 250, kind: 'words' as const }
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: callAt(ask), text: teamWords.in(ask.language).write.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="save">
            {[...questions, blank].map((question, i) => (
              <Fieldset key={question.id} legend={i < questions.length ? say.question(i + 1) : say.another}>
                <Hidden name={`id-${i}`} value={question.id} />
                <TextArea
                  name={`asks-${i}`}
                  label={say.asks}
                  hint={i < questions.length ? undefined : say.anotherHint}
                  rows={2}
                  value={question.asks}
                />
                <TextArea name={`hint-${i}`} label={say.hint} rows={2} value={question.hint} />
                <TextInput
                  name={`most-${i}`}
                  label={say.most}
                  width={5}
                  inputmode="numeric"
                  value={String(question.mostWords)}
                />
                <Select
                  name={`kind-${i}`}
                  label={say.kind}
                  value={question.kind}
                  options={questionKinds.map((kind) => ({ value: kind, text: say.kinds[kind] }))}
                />
              </Fieldset>
            ))}
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: () => z.object({}).catchall(z.unknown()),
      do: async (ask, { call }, form) => {
        const drafts = rowsTyped(form, ['id', 'asks', 'hint', 'most', 'kind']).map((row) => ({
          id: row.id || undefined,
          asks: row.asks.slice(0, 400),
          hint: row.hint.slice(0, 600),
          mostWords: Number(row.most),
          kind: (questionKinds.find((kind) => kind === row.kind) ?? 'words') satisfies QuestionKind,
        }))
        const kept = drafts.filter(({ asks }) => asks !== '')
        const ruling = await setQuestions(ask, call.id, kept, ruleWords.in(ask.language))
        return ruling.ok ? seeOther(callAt(ask)) : ruling
      },
    }),
  }),
})
