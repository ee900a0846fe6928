import type { Suggestion } from '#analysis/statements'
import { suggestArea } from '#analysis/wellbeing'
import { longDate } from '#platform/clock'
import type { Ask } from '#platform/http'
import { listed } from '#platform/words'
import { AreaName, Button, ButtonLink, Checkboxes, Form, IndexCard } from '#ui'
import type { CouncilDocument, Part } from '../document.ts'
import { type Paragraph, sentencesOf, stretchKey } from '../reading.ts'
import { overlap, type Statement } from '../statement.ts'
import { words } from '../words.ts'

type Here = Ask<{ place: string; cycle: string; document: string }>

/** Where a document comes from, and where its promises lead. */
export function AboutDocument({
  ask,
  document,
  root,
}: {
  ask: Here
  document: CouncilDocument
  root: string
}) {
  const say = words.in(ask.language).read
  return (
    <p class="quiet">
      {say.registered(longDate(document.registeredAt))}
      {document.address !== '' && (
        <>
          {' · '}
          <a href={document.address} rel="noreferrer">
            {say.original}
          </a>
        </>
      )}
      {document.marked > 0 && (
        <>
          {' · '}
          <a href={`${root}/model`}>{say.model}</a>
        </>
      )}
    </p>
  )
}

/** The text as it was published, each promise a link to its card. */
export function Text({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  return (
    <div dir="auto">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {paragraph.lines.map((line, i) => (
            <span key={i}>
              {i > 0 && <br />}
              {line.map((piece) => {
                if (!piece.note) return piece.text
                const { key, kind } = piece.note
                return kind === 'marked' ? (
                  <strong key={key}>
                    <a href={`#${key}`}>{piece.text}</a>
                  </strong>
                ) : (
                  <a key={key} href={`#${key}`}>
                    {piece.text}
                  </a>
                )
              })}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

/** A promise in its own words, with where it belongs and where it stands. */
export function PromiseCard({
  ask,
  statement,
  href,
}: {
  ask: Here
  statement: Statement
  href: string | undefined
}) {
  const all = words.in(ask.language)
  const say = all.read
  const lines = statement.bottomLines.map((line) => all.bottomLines[line])
  return (
    <IndexCard
      id={`m-${statement.id}`}
      aside={
        href && (
          <a href={href}>
            {say.change} <span class="govuk-visually-hidden">{say.changeOf(statement.quote)}</span>
          </a>
        )
      }
    >
      {statement.area && (
        <p class="small">
          <AreaName area={statement.area} name={all.areas[statement.area]} />
        </p>
      )}
      <p>{statement.quote}</p>
      <p class="small quiet">
        {statement.area === undefined && `${all.notPlaced} · `}
        {lines.length > 0 && `${lines.join(', ')} · `}
        {all.where(statement.where.heading, statement.where.paragraph)}
      </p>
    </IndexCard>
  )
}

/** Sentences that may be a promise, each with the rule that points at it. */
export function Suggestions({ ask, suggestions }: { ask: Here; suggestions: readonly Suggestion[] }) {
  const all = words.in(ask.language)
  const say = all.read
  if (suggestions.length === 0) return <p>{say.noSuggestions}</p>
  return (
    <Form view={ask.form} act="keep">
      <Checkboxes
        name="suggestion"
        label={say.suggestionsLead(suggestions.length)}
        small
        choices={suggestions.map((one) => {
          const area = suggestArea(one.quote)
          return {
            value: stretchKey(one),
            text: <span id={`s-${stretchKey(one)}`}>{one.quote}</span>,
            hint: (
              <>
                {one.rule.sentence} {all.kinds[one.kind]}.{' '}
                {area &&
                  `${say.suggestedArea(all.areas[area.area])}, ${say.because(listed(area.because.map((cue) => `“${cue}”`)))}.`}
              </>
            ),
          }
        })}
      />
      <Button>{say.keep}</Button>
    </Form>
  )
}

interface PickerProps {
  ask: Here
  text: string
  part: Part
  marked: readonly Statement[]
  back: string
}

/** The text as sentences to tick, for whoever reads without a mouse. */
export function SentencePicker({ ask, text: whole, part, marked, back }: PickerProps) {
  const say = words.in(ask.language).read
  const sentences = sentencesOf(whole, part).filter(
    (one) => !marked.some((statement) => overlap(statement, one)),
  )
  return (
    <Form view={ask.form} act="pick">
      <Checkboxes
        name="sentence"
        label={say.sentences}
        hint={say.pickLead}
        small
        choices={sentences.map((one) => ({ value: stretchKey(one), text: whole.slice(one.start, one.end) }))}
      />
      <Button>{say.pickButton}</Button>
      <ButtonLink kind="secondary" href={back}>
        {say.pickStop}
      </ButtonLink>
    </Form>
  )
}
