import type { ComponentChildren } from 'preact'
import { Answers, type Voice } from '#insight/voices'
import { longDate, shortDate } from '#platform/clock'
import type { Language } from '#platform/words'
import { pounds } from '#platform/words'
import { Details, Inset, Voice as Quotation, SummaryList, type SummaryRow, Table } from '#ui'
import type { CallOutcome, CallQuality, LeftOut } from '../asked.ts'
import type { Call, CallQuestion } from '../call.ts'
import { cited, figureOn } from '../dated.ts'
import type { Criterion, ScalePoint } from '../model.ts'
import { words } from '../words.ts'
import { moment } from './when.ts'

const numbers = new Intl.NumberFormat('en-GB')

/** The changes a call asks for, each with why it is here; what people said in their own words is one tap away. */
export function Changes({
  outcomes,
  heard,
  project,
  language,
}: {
  outcomes: readonly CallOutcome[]
  heard: ReadonlyMap<string, readonly Voice[]>
  project: string
  language: Language
}) {
  const say = words.in(language).call
  return (
    <ol>
      {outcomes.map(({ outcomeId, statement, why, chosenAs }) => (
        <li key={outcomeId}>
          <p>
            <a href={`${project}/outcomes/${outcomeId}`}>
              <strong dir="auto">{statement ?? say.notNamed}</strong>
            </a>
          </p>
          {why && <p dir="auto">{why}</p>}
          {chosenAs && (
            <p class="small">
              {say.chosenAs} <bdi>{chosenAs}</bdi>
            </p>
          )}
          <Heard voices={heard.get(outcomeId) ?? []} language={language} />
        </li>
      ))}
    </ol>
  )
}

function Heard({ voices, language }: { voices: readonly Voice[]; language: Language }) {
  if (voices.length === 0) return null
  return (
    <Details summary={words.in(language).call.heard(voices.length)}>
      {voices.map((voice) => (
        <Quotation key={voice.id} size="small" by={voice.knownAs ?? voice.groupName}>
          <Answers voice={voice} language={language} />
        </Quotation>
      ))}
    </Details>
  )
}

/** How support should be, by what it is about. */
export function qualityRows(qualities: readonly CallQuality[], language: Language): SummaryRow[] {
  const say = words.in(language).call
  const by = Map.groupBy(qualities, ({ about }) => about)
  return (['feel', 'whom', 'where', 'when'] as const).flatMap((about) => {
    const these = by.get(about)
    return these ? [{ term: say.about[about], detail: these.map((one) => one.words).join(' · ') }] : []
  })
}

export function Asked({
  call,
  questions,
  language,
}: {
  call: Call
  questions: readonly CallQuestion[]
  language: Language
}) {
  const say = words.in(language).call
  const total = questions.reduce((all, { mostWords }) => all + mostWords, 0)
  return (
    <section class="section">
      <h2>{say.questions}</h2>
      <p>{say.questionsLead(questions.length, numbers.format(total))}</p>
      <ol>
        {questions.map(({ id, asks, hint, mostWords, kind }) => (
          <li key={id}>
            <p>
              <strong dir="auto">{asks}</strong>{' '}
              <span class="quiet">({say.mostWords(numbers.format(mostWords))})</span>
            </p>
            {hint && <p dir="auto">{hint}</p>}
            {call.preset === 'full' && kind === 'why' && <p>{say.becauseEach}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Scoring({
  call,
  criteria,
  scale,
  project,
  language,
}: {
  call: Call
  criteria: readonly Criterion[]
  scale: readonly ScalePoint[]
  project: string
  language: Language
}) {
  const say = words.in(language).call
  return (
    <section class="section">
      <h2>{say.scoring}</h2>
      <Table
        caption={say.scoring}
        captionHidden
        columns={[
          {
            heading: say.criterion,
            names: true,
            cell: ({ title, asks }: Criterion) => (
              <>
                {title}
                {asks && <span class="quiet"> {asks}</span>}
              </>
            ),
          },
          {
            heading: say.scoredBy,
            cell: ({ ledBy, stage }: Criterion) => `${say.ledBy[ledBy]}, ${say.stage[stage]}`,
          },
          { heading: say.weight, numeric: true, cell: ({ weight }: Criterion) => weight },
        ]}
        rows={criteria}
        foot={[say.allWeights, '', criteria.reduce((all, { weight }) => all + weight, 0)]}
      />
      <p>
        {say.youngShare(call.youngWeight)} {say.nothingElse}{' '}
        <a href={`${project}/panel/rules`}>{say.rulesLink}</a>
      </p>
      <Details summary={say.scale}>
        <Table
          caption={say.scale}
          captionHidden
          columns={[
            { heading: say.score, names: true, cell: ({ value }: ScalePoint) => value },
            { heading: say.meaning, cell: ({ sentence }: ScalePoint) => sentence },
          ]}
          rows={scale}
        />
      </Details>
    </section>
  )
}

/** When what happens, always with the weekday. */
export function dateRows(call: Call, language: Language): SummaryRow[] {
  const say = words.in(language).call
  return [
    ...(call.questionsCloseAt
      ? [
          {
            term: say.questionsUntil,
            detail: `${moment(call.questionsCloseAt, language)}, ${say.londonTime}`,
          },
        ]
      : []),
    {
      term: say.applyUntil,
      detail: (
        <>
          <strong>{moment(call.closesAt, language)}</strong>, {say.londonTime}. {say.late}
        </>
      ),
    },
    ...(call.interviewsOn ? [{ term: say.interviews, detail: longDate(call.interviewsOn) }] : []),
    { term: say.decision, detail: longDate(call.decisionBy) },
    ...(call.startsOn ? [{ term: say.starts, detail: longDate(call.startsOn) }] : []),
  ]
}

export function Dates({ call, language }: { call: Call; language: Language }) {
  const say = words.in(language).call
  return (
    <section class="section">
      <h2>{say.dates}</h2>
      <SummaryList rows={dateRows(call, language)} />
      <p>{say.opening(call.openers.map((role) => say.roles[role]))}</p>
    </section>
  )
}

/** Who decides about the money and what kind it is; how much it is stands under the call's name. */
export function Money({
  call,
  decides,
  language,
}: {
  call: Call
  decides: ComponentChildren
  language: Language
}) {
  const say = words.in(language).call
  const figure = call.figuresOn ? figureOn('smallSubsidies', call.figuresOn) : undefined
  const law = figure && cited(figure)
  return (
    <section class="section">
      <h2>{say.money}</h2>
      <p>{decides}</p>
      <p>{say.grantWords}</p>
      {figure && law && call.amountPence <= figure.pence && (
        <Details summary={say.grant}>
          <p>{say.smallSubsidy(pounds(figure.pence), law.source, law.since)}</p>
        </Details>
      )}
    </section>
  )
}

/** What is settled and what is left open, beside each other. */
export function FixedAndYours({ call, language }: { call: Call; language: Language }) {
  const say = words.in(language).call
  return (
    <div class="section columns columns--even">
      <section>
        <h2>{say.fixed}</h2>
        <ul>
          {[say.fixedMoney(pounds(call.amountPence)), ...say.fixedList].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say.yours}</h2>
        <ul>
          {say.yoursList.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

export function LeftOutList({ leftOut, language }: { leftOut: readonly LeftOut[]; language: Language }) {
  const say = words.in(language).call
  if (leftOut.length === 0) return null
  return (
    <section class="section">
      <h2>{say.leftOut}</h2>
      <ul>
        {leftOut.map(({ outcomeId, statement, why }) => (
          <li key={outcomeId}>
            <strong dir="auto">{statement ?? say.notNamed}</strong> <bdi>{why}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Corrections({
  corrections,
  language,
}: {
  corrections: readonly {
    readonly id: string
    readonly what: string
    readonly words: string
    readonly at: Temporal.Instant
    readonly newClosesAt: Temporal.Instant
  }[]
  language: Language
}) {
  const say = words.in(language).call
  return (
    <>
      {corrections.map((one) => (
        <Inset key={one.id}>
          <p>
            {say.correctedOn(shortDate(one.at))} <strong dir="auto">{one.what}</strong>
          </p>
          <p dir="auto">{one.words}</p>
          <p>{say.moreTime(moment(one.newClosesAt, language))}</p>
        </Inset>
      ))}
    </>
  )
}
