import { z } from 'zod'
import { type Ask, page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, TextArea, Voice } from '#ui'
import { playBack } from '../acts-after.ts'
import { listApplicants, readingsOf } from '../acts-applicants.ts'
import { listChosenQuestions } from '../acts-questions.ts'
import { listReasonsOfYoungPeople } from '../acts-reasons.ts'
import { mayChooseQuestions, mayTakePart } from '../permissions.ts'
import { listFollowUps } from '../storage-interviews.ts'
import { listChanges, listPlayBacks } from '../storage-words.ts'
import { words as rules } from '../words.ts'
import { words } from '../words-live.ts'
import { findAround } from './around.ts'

type Here = Ask<{ place: string; cycle: string }>

async function load(ask: Here) {
  const around = await findAround(ask)
  if (!around) return undefined
  const { tx, place } = ask
  const { id } = around.call
  return {
    ...around,
    questions: await listChosenQuestions(tx, place.id, id),
    followUps: await listFollowUps(tx, place.id, id),
    reasons: await listReasonsOfYoungPeople(tx, place.id, id),
    applicants: await listApplicants(tx, place.id, id),
    reading: await readingsOf(tx, place.id, id, around.me),
    changes: await listChanges(tx, place.id, id),
    told: await listPlayBacks(tx, place.id, id),
  }
}

/** What young people asked, what they heard and why they scored so: for the team, before anybody decides. */
export const playBackPage = page({
  path: '/{place}/projects/{cycle}/interviews/play-back',
  load,
  may: mayTakePart,
  show: (ask, loaded) => {
    const { cycle, project, questions, told, changes, young } = loaded
    const say = words.in(ask.language).playBack
    return {
      title: say.title,
      density: 'participant',
      cycle,
      unlisted: true,
      back: { href: `${project}/interviews`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {told.length > 0 && <h2>{say.told}</h2>}
          {told.map(({ id, words: said }) => (
            <Voice key={id} who="youngPeople">
              {said}
            </Voice>
          ))}
          {young && (
            <Form view={ask.form} act="tell">
              <TextArea name="words" label={say.tell} hint={say.tellHint} rows={4} limit={2000} />
              <Button>{say.save}</Button>
            </Form>
          )}
          <h2>{say.asked}</h2>
          <ol>
            {questions.map(({ id, words: question }) => (
              <li key={id} dir="auto">
                {question}
              </li>
            ))}
          </ol>
          <Heard ask={ask} loaded={loaded} />
          {changes.length > 0 && (
            <section class="section">
              <h2>{say.change}</h2>
              <ul>
                {changes.map((change, i) => (
                  <li key={i} dir="auto">
                    {change}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    tell: act({
      form: () => z.object({ words: text({ most: 5000 }) }),
      may: mayChooseQuestions,
      do: async (ask, { call, project }, { words: told }) => {
        const ruling = await playBack(ask, call, told, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(`${project}/interviews/play-back`) : ruling
      },
    }),
  }),
})

/** By applicant, and never about somebody the reader is too close to. */
function Heard({ ask, loaded }: { ask: Here; loaded: NonNullable<Awaited<ReturnType<typeof load>>> }) {
  const say = words.in(ask.language).playBack
  const { applicants, followUps, reasons, reading } = loaded
  const met = applicants.filter(
    ({ id }) =>
      reading(id) !== 'conflict' &&
      (followUps.some(({ applicationId }) => applicationId === id) ||
        reasons.some(({ application }) => application === id)),
  )
  return (
    <section class="section">
      <h2>{say.reasons}</h2>
      {reasons.length === 0 && <p>{say.reasonsLater}</p>}
      {met.map(({ id, name }) => {
        const onTop = followUps.filter(({ applicationId }) => applicationId === id)
        return (
          <section key={id}>
            <h3 dir="auto">{name}</h3>
            {reasons
              .filter(({ application }) => application === id)
              .map(({ words: reason, value }, i) => (
                <Voice key={i} size="small" by={say.gave(value)}>
                  {reason}
                </Voice>
              ))}
            {onTop.length > 0 && (
              <>
                <p>{say.askedOnTop}</p>
                <ul>
                  {onTop.map(({ id: one, words: noted }) => (
                    <li key={one} dir="auto">
                      {noted}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        )
      })}
    </section>
  )
}
