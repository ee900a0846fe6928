import type { Organisation } from '#commons/organisations'
import type { Decision } from '#commons/power'
import { longDate } from '#platform/clock'
import { type Language, pounds } from '#platform/words'
import { Institution, SummaryList, Table, TwoVoices, Voice } from '#ui'
import type { Award } from '../award.ts'
import { figure, type Mark, type Summary } from '../summary.ts'
import { words } from '../words.ts'

interface AwardSaidProps {
  award: Award
  decision: Decision | undefined
  organisation: Organisation | undefined
  summary: Summary | undefined
  project: string
  language: Language
  /** Set when several awards stand on one page. */
  heading: boolean
}

/** One award as everybody reads it: what those who decided said, large, and what the institution did beside it. */
export function AwardSaid(props: AwardSaidProps) {
  const { award, decision, organisation, summary, project, language, heading } = props
  const say = words.in(language).award
  const young = decision?.right?.holder === 'youngPeople'
  return (
    <section class="section">
      {heading && <h2 dir="auto">{organisation?.name ?? award.organisationSaid}</h2>}
      {award.source === undefined ? (
        <TwoVoices>
          <Voice
            who={young ? 'youngPeople' : undefined}
            by={young ? say.youngReasons : say.theirReasons}
            id={`why-${award.id}`}
          >
            {award.reasons}
          </Voice>
          <Institution by={say.institution}>
            <Signed award={award} decision={decision} language={language} />
          </Institution>
        </TwoVoices>
      ) : (
        // A source's account is nobody's own words: it has no quotation mark.
        <p dir="auto">{award.reasons}</p>
      )}
      <SummaryList
        rows={[
          { term: say.amount, detail: pounds(award.amountPence) },
          { term: say.to, detail: organisation?.name ?? award.organisationSaid ?? say.notPublished },
          ...(award.happenedOn ? [{ term: say.when, detail: longDate(award.happenedOn) }] : []),
          ...(award.source ? [{ term: say.source, detail: award.source }] : []),
        ]}
      />
      <p>
        <a href={`${project}/decisions/${award.decisionId}`}>
          {award.source === undefined ? say.decision : say.seeDecision}
        </a>
      </p>
      {award.readings.length > 0 && (
        <>
          <h2>{say.readings}</h2>
          <ul>
            {award.readings.map((reading) => (
              <li key={reading} dir="auto">
                {reading}
              </li>
            ))}
          </ul>
        </>
      )}
      {summary && summary.heard.length > 0 && (
        <>
          <h2>{say.heard}</h2>
          {summary.heard.map((heard) => (
            <Voice key={heard} size="small" who="youngPeople" by={say.questionsBy}>
              {heard}
            </Voice>
          ))}
        </>
      )}
      {summary && summary.marks.length > 0 && (
        <>
          <h2>{say.points}</h2>
          <Marks marks={summary.marks} total={summary.total} caption={say.points} language={language} />
        </>
      )}
    </section>
  )
}

/** Who signed, in which role, and under which promise: never a name. */
function Signed({ award, decision, language }: Pick<AwardSaidProps, 'award' | 'decision' | 'language'>) {
  const say = words.in(language).award
  const right = decision?.right
  const under =
    right?.form === 'undertaking'
      ? say.signedUnder(right.officerRole ?? '')
      : right?.holder === 'officer'
        ? say.signedOfficer(right.officerRole ?? '')
        : say.signedOwn
  return (
    <>
      <p dir="auto">{under}</p>
      {award.signedAt && award.signerRole && (
        <p dir="auto">{say.signedOn(award.signerRole, longDate(award.signedAt))}</p>
      )}
      {award.signerWords && <blockquote dir="auto">{award.signerWords}</blockquote>}
      <p>{say.another}</p>
    </>
  )
}

interface MarksProps {
  marks: readonly Mark[]
  total: number | undefined
  caption: string
  language: Language
}

/** Points by criterion, with what each means on the published scale. */
export function Marks({ marks, total, caption, language }: MarksProps) {
  const say = words.in(language).award
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        {
          heading: say.criterion,
          names: true,
          cell: ({ criterion, ledByYoungPeople, means }) => (
            <>
              {ledByYoungPeople ? `${criterion} (${say.ledByYoung})` : criterion}{' '}
              <span class="quiet">{means}</span>
            </>
          ),
        },
        { heading: say.weight, numeric: true, cell: ({ weight }) => String(weight) },
        {
          heading: say.value,
          numeric: true,
          cell: ({ value }) => (value === undefined ? say.notScored : figure(value)),
        },
      ]}
      rows={marks}
      foot={total === undefined ? undefined : ['', '', say.total(figure(total))]}
    />
  )
}
