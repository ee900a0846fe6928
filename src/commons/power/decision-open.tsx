import type { Language } from '#platform/words'
import {
  Button,
  Checkboxes,
  Details,
  Form,
  type FormView,
  Hidden,
  IndexCard,
  Radios,
  TextArea,
  WhoSees,
} from '#ui'
import type { Decision, Objection, Say, Table } from './decision.ts'
import { type Names, nameOf, stanceSaid } from './decision-said.tsx'
import { TableSaid } from './table-said.tsx'
import { words } from './words.ts'

interface OpenTableProps {
  decision: Decision
  table: Table
  names: Names | undefined
  language: Language
}

/** What can be chosen, what each answer means, and who has spoken: everybody may read it. */
export function OpenTable({ decision, table, names, language }: OpenTableProps) {
  const say = words.in(language).decision
  return (
    <>
      <h2>{say.options}</h2>
      {decision.options.map(({ id, text, meaning }) => (
        <IndexCard key={id} title={text}>
          {meaning && <p>{meaning}</p>}
        </IndexCard>
      ))}
      <h2>{say.spoken}</h2>
      <TableSaid table={table} decision={decision} names={names} language={language} />
    </>
  )
}

interface AtTheTable {
  view: FormView
  language: Language
}

/** One person's one say: a single question with a single list of answers. */
export function Speaking({
  decision,
  mine,
  view,
  language,
}: AtTheTable & { decision: Decision; mine: Say | undefined }) {
  const say = words.in(language).decision
  const { options } = decision
  return (
    <Form view={view} act="say">
      <h2>{mine ? say.changeSay : say.yourSay}</h2>
      {mine && <p>{stanceSaid(language, options, mine.stance, mine.option)}</p>}
      <Radios
        name="say"
        label={say.stanceQuestion}
        value={mine && (mine.option === undefined ? mine.stance : `${mine.stance}:${mine.option}`)}
        choices={[
          ...options.map(({ id, text }) => ({ value: `for:${id}`, text: say.stanceWith.for(text) })),
          // Among many options, such as outcomes, people are for what the group talked through and not for one.
          ...(options.length > 3 ? [{ value: 'for', text: say.stanceChoices.for }] : []),
          { value: 'against', text: say.stanceChoices.against },
          { value: 'standAside', text: say.stanceChoices.standAside },
        ]}
      />
      <WhoSees>{say.reasonSees}</WhoSees>
      <TextArea name="reason" label={say.reason} rows={3} value={mine?.reason} optional />
      <Button>{say.saySave}</Button>
    </Form>
  )
}

/** The form of the objection whose answer was refused, so that only it shows why. */
export function objectionTried(view: FormView): string | undefined {
  const objection = view.act === 'answer' ? view.values.objection : undefined
  return typeof objection === 'string' ? `objection-${objection}` : undefined
}

/** What speaks against deciding now, each waiting for an answer; and a box for one more. */
export function Objecting({
  objections,
  names,
  view,
  language,
}: AtTheTable & { objections: readonly Objection[]; names: Names }) {
  const say = words.in(language).decision
  return (
    <>
      <h2>{say.objections}</h2>
      {objections.length === 0 && <p>{say.noObjections}</p>}
      {objections.map(({ id, person, words: why, answer }) => (
        <section key={id}>
          <p>
            <strong>{say.objected(nameOf(names, person, say.somebody))}:</strong> <bdi>{why}</bdi>
          </p>
          {answer === undefined ? (
            <Form
              view={view}
              act="answer"
              id={`objection-${id}`}
              tried={objectionTried(view) === `objection-${id}`}
            >
              <Hidden name="objection" value={id} />
              <TextArea name="answer" label={say.answer} rows={2} />
              <Button kind="secondary">{say.answerSave}</Button>
            </Form>
          ) : (
            <p>
              <strong>{say.answered}:</strong> <bdi>{answer}</bdi>
            </p>
          )}
        </section>
      ))}
      <Details summary={say.objectSave} open={view.act === 'object'}>
        <Form view={view} act="object">
          <TextArea name="objection" label={say.objection} hint={say.objectionHint} rows={2} />
          <Button kind="secondary">{say.objectSave}</Button>
        </Form>
      </Details>
    </>
  )
}

/** Everybody at the table may try to close; the rule answers, in a sentence, when it is not theirs or too early. */
export function Closing({
  decision,
  view,
  language,
  elsewhere,
}: AtTheTable & { decision: Decision; elsewhere?: string | undefined }) {
  const say = words.in(language).decision
  if (elsewhere) {
    return (
      <p>
        <a href={elsewhere}>{decision.matter === 'award' ? say.closeAward : say.closeElsewhere}</a>
      </p>
    )
  }
  return (
    <Details summary={say.close} open={view.act === 'close'}>
      <Form view={view} act="close">
        {decision.right?.holder === 'youngPeople' && <p>{say.notYours}</p>}
        <p>{say.closeHint}</p>
        <Checkboxes
          name="chosen"
          label={say.chosen}
          choices={decision.options.map(({ id, text }) => ({ value: id, text }))}
        />
        <TextArea name="reasons" label={say.reasons} hint={say.reasonsHint} rows={4} />
        <Button kind="secondary">{say.closeSave}</Button>
      </Form>
    </Details>
  )
}
