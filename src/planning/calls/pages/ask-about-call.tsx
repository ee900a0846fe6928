import { z } from 'zod'
import { longDate } from '#platform/clock'
import { hiddenId, page, seeOther, text } from '#platform/http'
import { Button, EmptyState, ErrorSummary, Form, Hidden, Inset, Notice, TextArea, WhoSees } from '#ui'
import { answerQuestion, askQuestion } from '../acts-after.ts'
import { isTakingApplications, isTakingQuestions } from '../call.ts'
import { mayAskAboutCall, mayWriteCall } from '../permissions.ts'
import { listClarifications } from '../storage-after.ts'
import { words } from '../words.ts'
import { ruleWords } from '../words-rules.ts'
import { callAt, findPublishedHere } from './draft-here.ts'
import { moment } from './when.ts'

/** Questions about the call and their answers, the same for everybody. Who asks is kept nowhere. */
export const askAboutCall = page({
  path: '/{place}/projects/{cycle}/call/questions',
  load: async (ask) => {
    const found = await findPublishedHere(ask)
    if (!found) return undefined
    return {
      ...found,
      clarifications: await listClarifications(ask.tx, ask.place.id, found.call.id),
    }
  },
  may: mayAskAboutCall,
  show: (ask, { cycle, call, record, clarifications }) => {
    const say = words.in(ask.language).questions
    const answered = clarifications.filter(({ answer }) => answer !== undefined)
    const waiting = clarifications.filter(({ answer }) => answer === undefined)
    const isTeam = mayWriteCall(ask.who, { cycle, record }).may
    const isOpen = isTakingQuestions(call, ask.now)
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: callAt(ask), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {ask.query.sent === 'yes' && (
            <Notice tone="done" announced>
              <p>{say.sent}</p>
            </Notice>
          )}
          {isOpen ? (
            <Form view={ask.form} act="ask">
              <TextArea name="question" label={say.ask} hint={say.askHint} rows={4} />
              <WhoSees>{say.whoSees}</WhoSees>
              <p>{say.until(moment(call.questionsCloseAt ?? call.closesAt, ask.language))}</p>
              <Button>{say.send}</Button>
            </Form>
          ) : (
            <p>{say.over}</p>
          )}
          {waiting.length > 0 && <p class="quiet">{say.waiting(waiting.length)}</p>}
          {isTeam &&
            isTakingApplications(call, ask.now) &&
            waiting.map(({ id, question }) => (
              <section key={id} class="section">
                <h2>{say.toAnswer}</h2>
                <Form view={ask.form} act="answer" id={`answer-${id.slice(-12)}`}>
                  <Hidden name="clarification" value={id} />
                  <TextArea
                    name="wording"
                    label={say.wording}
                    hint={say.wordingHint}
                    rows={3}
                    value={question}
                  />
                  <TextArea name="answer" label={say.answer} hint={say.answerHint} rows={4} />
                  <Button>{say.give}</Button>
                </Form>
              </section>
            ))}
          {answered.length === 0 && waiting.length === 0 && <EmptyState sentence={say.none} />}
          {answered.map(({ id, question, answer, answeredAt }) => (
            <section key={id} class="section">
              <h2 dir="auto">{question}</h2>
              <Inset>
                <p dir="auto">{answer}</p>
                {answeredAt && <p class="small quiet">{say.answeredOn(longDate(answeredAt))}</p>}
              </Inset>
            </section>
          ))}
        </>
      ),
    }
  },
  acts: (act) => ({
    ask: act({
      form: () => z.object({ question: text({ most: 1500 }) }),
      do: async (ask, { call }, { question }) => {
        const ruling = await askQuestion(ask, call.id, question, ruleWords.in(ask.language))
        return ruling.ok ? seeOther(`${callAt(ask, 'questions')}?sent=yes`) : ruling
      },
    }),
    answer: act({
      form: () =>
        z.object({
          clarification: hiddenId(),
          wording: text({ most: 1500 }),
          answer: text({ most: 3000 }),
        }),
      may: mayWriteCall,
      do: async (ask, { call }, { clarification, wording, answer }) => {
        const ruling = await answerQuestion(
          ask,
          call.id,
          clarification,
          { answer, question: wording },
          ruleWords.in(ask.language),
        )
        return ruling.ok ? seeOther(callAt(ask, 'questions')) : ruling
      },
    }),
  }),
})
