import type { Content } from '#planning/applications'
import type { CallOutcome, CallQuestion } from '#planning/calls'
import { pounds } from '#platform/words'
import { Table, Voice } from '#ui'
import { words } from '../words.ts'
import type { Applicant, Here } from './at-panel.ts'

/** What an application says, in the order the call asked for it. Only ever loaded for somebody who may read it. */
export interface Read {
  readonly content: Content
  readonly questions: readonly CallQuestion[]
  readonly outcomes: readonly CallOutcome[]
}

export function ContentSaid({
  ask,
  project,
  applicant,
  read,
  level = 2,
}: {
  ask: Here
  project: string
  applicant: Applicant
  read: Read
  level?: 2 | 3
}) {
  const say = words.in(ask.language).scoreOne
  const Heading = `h${level}` as const
  const { content, questions, outcomes } = read
  return (
    <>
      {questions.map((question) => (
        <section class="section" key={question.id}>
          <Heading dir="auto">{question.asks}</Heading>
          {question.kind === 'budget' && <Budget ask={ask} content={content} />}
          <OwnWords
            text={content.answers.find((answer) => answer.question === question.id)?.words ?? ''}
            none={question.kind === 'budget' ? '' : say.noWords}
          />
        </section>
      ))}
      {content.because.length > 0 && (
        <section class="section">
          <Heading>{say.because}</Heading>
          {content.because.map((because) => (
            <div key={because.outcome}>
              <p>
                <strong dir="auto">
                  {outcomes.find(({ outcomeId }) => outcomeId === because.outcome)?.statement ?? ''}
                </strong>
              </p>
              <OwnWords text={because.words} none={say.noWords} />
            </div>
          ))}
        </section>
      )}
      {content.files.length > 0 && (
        <section class="section">
          <Heading>{say.files}</Heading>
          <ul>
            {content.files.map((file) => (
              <li key={file.id}>
                <a href={`${project}/applications/${applicant.id}/files/${file.id}`} dir="auto">
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Budget({ ask, content }: { ask: Here; content: Content }) {
  const say = words.in(ask.language).scoreOne
  return (
    <Table
      caption={say.budget}
      columns={[
        { heading: say.budgetWhat, names: true, cell: ({ what }) => <bdi>{what}</bdi> },
        { heading: say.budgetPounds, numeric: true, cell: ({ pence }) => pounds(pence) },
      ]}
      rows={content.budget}
      empty={say.noWords}
      foot={[say.asked, pounds(content.askedPence)]}
    />
  )
}

function OwnWords({ text, none }: { text: string; none: string }) {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  if (paragraphs.length === 0) return none === '' ? null : <p class="quiet">{none}</p>
  return (
    <Voice who="provider" size="small">
      {paragraphs.map((line, i) => (
        <p key={i}>{line}</p>
      ))}
    </Voice>
  )
}
