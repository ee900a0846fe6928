import { page } from '#platform/http'
import { Button, ButtonLink, ErrorSummary, Form, Notice, Radios, Voice, WhoSees } from '#ui'
import { mayTakePart } from '../permissions.ts'
import { words } from '../words-practice.ts'
import { findAround } from './around.ts'
import { practiceSteps } from './hold-practice.tsx'

const values = ['0', '1', '2', '3', '4', '5'] as const

/** A practice score: shown back with what a 2 and a 4 sound like, and thrown away. The page stores nothing. */
export const scorePractice = page({
  path: '/{place}/projects/{cycle}/interviews/practice/score',
  reads: true,
  load: async (ask) => {
    const around = await findAround(ask)
    const given = ask.posted?.['value']
    const value = values.find((one) => one === given)
    return around && { ...around, value, wasPosted: ask.posted !== undefined }
  },
  may: mayTakePart,
  show: (ask, { cycle, project, value, wasPosted }) => {
    const say = words.in(ask.language)
    const here = `${project}/interviews/practice`
    const problems = wasPosted && value === undefined ? [{ field: 'value', text: say.score.choose }] : []
    return {
      title: say.title,
      density: 'participant',
      cycle,
      steps: practiceSteps(say, value === undefined ? 'score' : 'compare'),
      back: { href: `${here}?step=ask`, text: say.stepBack },
      ...(problems.length > 0 ? { status: 422 } : {}),
      main:
        value === undefined ? (
          <>
            <ErrorSummary problems={problems} />
            <h1>{say.score.heading}</h1>
            <p class="lead">{say.score.lead}</p>
            <Form view={{ ...ask.form, problems }}>
              <Radios
                name="value"
                label={say.score.heading}
                choices={values.map((one) => ({
                  value: one,
                  text: say.score.give(Number(one), say.score.scale[Number(one)] ?? ''),
                }))}
              />
              <WhoSees>{say.score.thrownAway}</WhoSees>
              <Button>{say.score.save}</Button>
            </Form>
          </>
        ) : (
          <>
            <h1>{say.compare.heading(Number(value))}</h1>
            <p class="lead">{say.compare.lead}</p>
            <h2>{say.compare.two}</h2>
            <Voice size="small">{say.compare.twoWords}</Voice>
            <h2>{say.compare.four}</h2>
            <Voice size="small">{say.compare.fourWords}</Voice>
            <p>{say.compare.fair}</p>
            <p>{say.compare.talk}</p>
            <Notice>{say.compare.gone}</Notice>
            <ButtonLink href={`${here}?step=end`}>{say.next}</ButtonLink>
          </>
        ),
    }
  },
})
