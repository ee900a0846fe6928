import { z } from 'zod'
import { choice, hiddenId, page, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Hidden,
  IndexCard,
  Notice,
  Tag,
  TextArea,
  WhoSees,
} from '#ui'
import {
  findList,
  takeQuestionBack,
  tapQuestion,
  writeQuestion,
  youngPeopleHoldIt,
} from '../acts-questions.ts'
import { mayChooseQuestions, mayTakePart } from '../permissions.ts'
import { byTaps, longestQuestion } from '../question.ts'
import { listBank } from '../storage.ts'
import { words } from '../words.ts'
import { findAround, listNamedSeats } from './around.ts'

/** The bank: anybody with a seat writes, young people tap. */
export const writeQuestions = page({
  path: '/{place}/projects/{cycle}/interviews/questions',
  load: async (ask) => {
    const around = await findAround(ask)
    if (!around) return undefined
    const { tx, place } = ask
    const bank = await listBank(tx, place.id, around.call.id)
    const list = await findList(tx, place.id, around.call.id, bank)
    const held = await youngPeopleHoldIt(ask, around.call)
    const seats = await listNamedSeats(ask, around, words.in(ask.language).rules.somebody)
    return { ...around, bank, list, held, seats }
  },
  may: mayTakePart,
  show: (ask, { cycle, project, bank, list, me, young, seats }) => {
    const say = words.in(ask.language).questions
    const isChosen = list?.isChosen ?? false
    const isAsked = !isChosen && list?.decision !== undefined && list.decision.closedAt === undefined
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: `${project}/interviews`, text: words.in(ask.language).hub.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {isChosen && list && (
            <>
              <p class="lead">{say.chosenLead}</p>
              <ol>
                {list.questions.map((question) => (
                  <li key={question.id} dir="auto">
                    {question.words} {question.suggestedByAdult && <Tag>{say.suggested}</Tag>}
                  </li>
                ))}
              </ol>
              <p>{say.closedBy}</p>
              <ButtonLink href={`${project}/interviews/practice`}>{say.toPractice}</ButtonLink>
            </>
          )}
          {isAsked && (
            <Notice>
              <p>
                {say.asked} <a href={`${project}/decisions/${list?.decision?.id}`}>{say.askedLink}</a>
              </p>
            </Notice>
          )}
          {!isChosen && list?.decision?.closedAt && <Notice>{say.notTaken}</Notice>}
          {!isChosen && (
            <Form view={ask.form} act="write">
              <p class="lead">{young ? say.lead : say.leadAdult}</p>
              <TextArea
                name="words"
                label={say.write}
                hint={say.writeHint}
                rows={2}
                limit={longestQuestion}
              />
              <WhoSees>{say.whoSees}</WhoSees>
              <Button>{young ? say.save : say.suggest}</Button>
            </Form>
          )}
          {!isChosen && (
            <section class="section">
              <h2>{young ? say.all : say.allAdult}</h2>
              {bank.length === 0 && <p>{say.none}</p>}
              <ul class="card-grid" role="list">
                {byTaps(bank).map((question) => {
                  const mine = me !== undefined && question.taps.includes(me)
                  return (
                    <li key={question.id}>
                      <IndexCard
                        words
                        id={`q-${question.id.slice(-12)}`}
                        aside={
                          <>
                            <p class="small">
                              {say.taps(question.taps.length)}{' '}
                              {question.suggestedByAdult && <Tag>{say.suggested}</Tag>}{' '}
                              {young && (
                                <span class="quiet">
                                  {question.by === me ? say.mine : say.by(seats.name(question.by) ?? '')}
                                </span>
                              )}
                            </p>
                            {young && (
                              <Form view={ask.form} act="tap" id={`tap-${question.id.slice(-12)}`}>
                                <Hidden name="question" value={question.id} />
                                <Button
                                  kind={mine ? 'secondary' : 'primary'}
                                  name="wants"
                                  value={mine ? 'no' : 'yes'}
                                  hidden={say.forQuestion(question.words)}
                                >
                                  {mine ? say.unwant : say.want}
                                </Button>
                              </Form>
                            )}
                            {question.by === me && (
                              <Form view={ask.form} act="takeBack" id={`back-${question.id.slice(-12)}`}>
                                <Hidden name="question" value={question.id} />
                                <Button kind="link" hidden={say.forQuestion(question.words)}>
                                  {say.takeBack}
                                </Button>
                              </Form>
                            )}
                          </>
                        }
                      >
                        {question.words}
                      </IndexCard>
                    </li>
                  )
                })}
              </ul>
              {young && !isAsked && bank.some(({ taps }) => taps.length > 0) && (
                <>
                  <ButtonLink kind="secondary" href={`${project}/interviews/questions/list`}>
                    {say.close}
                  </ButtonLink>
                  <p class="quiet">{say.closeHint}</p>
                </>
              )}
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    write: act({
      form: () => z.object({ words: text({ most: 2000 }) }),
      do: async (ask, { call, project }, { words: asked }) => {
        const ruling = await writeQuestion(ask, call, asked, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${project}/interviews/questions#q-${ruling.value.slice(-12)}`) : ruling
      },
    }),
    tap: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({ question: hiddenId(say.unknown), wants: choice(['yes', 'no'], say.unknown) })
      },
      may: mayChooseQuestions,
      do: async (ask, { call, project }, { question, wants }) => {
        const say = words.in(ask.language).rules
        const ruling = await tapQuestion(ask, call, question, wants === 'yes', say)
        return ruling.ok ? seeOther(`${project}/interviews/questions#q-${question.slice(-12)}`) : ruling
      },
    }),
    takeBack: act({
      form: (ask) => z.object({ question: hiddenId(words.in(ask.language).rules.unknown) }),
      do: async (ask, { project }, { question }) => {
        const ruling = await takeQuestionBack(ask, question, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${project}/interviews/questions`) : ruling
      },
    }),
  }),
})
