import { type CriterionPoints, youngPart } from '#analysis/scores'
import type { Criterion } from '#planning/calls'
import { page } from '#platform/http'
import { EmptyState, Notice, Tag } from '#ui'
import { mayReadScores } from '../permissions.ts'
import type { ShownScore } from '../score.ts'
import type { Standing } from '../standing.ts'
import { words } from '../words.ts'
import type { Applicant, Here } from './at-panel.ts'
import { anchorOf } from './declare-interests.tsx'
import { loadShown } from './load-scores.ts'
import { countingOn } from './shown-scores.tsx'

/** Where applications stand by the published rule, with the arithmetic in words: what people start from, not what they decide. */
export const seeStandings = page({
  path: '/{place}/projects/{cycle}/standings',
  load: loadShown,
  may: mayReadScores,
  show: (ask, { cycle, call, shown, hidden, applicants, criteria, scores, standings }) => {
    const say = words.in(ask.language).standings
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const parts = youngPart({ criteria, youngWeight: call.youngWeight })
    const outOf = standings[0]?.outOf ?? 100
    return {
      title: say.title,
      density: 'participant',
      cycle,
      unlisted: true,
      back: { href: `${project}/panel/reveal`, text: say.back },
      main: (
        <>
          <h1>{say.title}</h1>
          {!shown && <EmptyState sentence={say.none} />}
          {shown && (
            <>
              <p class="lead">{say.lead}</p>
              <p>
                <a href={`${project}/panel/rules`}>{say.rulesLink}</a>
              </p>
              {outOf < 100 && <p>{say.soFar(outOf)}</p>}
              {standings.some(({ waits }) => waits) && <Notice tone="warning" title={say.waits} />}
              {hidden > 0 && <p class="quiet">{say.hidden(hidden)}</p>}
              {standings.map((standing) => (
                <OneStanding
                  key={standing.application}
                  ask={ask}
                  standing={standing}
                  applicant={applicants.find(({ id }) => id === standing.application)}
                  criteria={criteria}
                  scores={scores}
                  parts={parts}
                />
              ))}
              <p class="small quiet">{say.rounding}</p>
              <section class="section">
                <h2>{say.exports}</h2>
                <p>{say.exportsLead}</p>
                <ul>
                  <li>
                    <a href={`${project}/standings/scores.csv`}>{say.scoresFile}</a>
                  </li>
                  <li>
                    <a href={`${project}/standings/totals.csv`}>{say.totalsFile}</a>
                  </li>
                </ul>
              </section>
            </>
          )}
        </>
      ),
    }
  },
})

function OneStanding({
  ask,
  standing,
  applicant,
  criteria,
  scores,
  parts,
}: {
  ask: Here
  standing: Standing
  applicant: Applicant | undefined
  criteria: readonly Criterion[]
  scores: readonly ShownScore[]
  parts: { readonly part: number; readonly whole: number }
}) {
  const all = words.in(ask.language)
  const say = all.standings
  if (!applicant) return null
  const { place, tied, total, outOf, young, adults, agreed, waits, complete } = standing
  const state =
    place === undefined ? (complete ? say.noPlace : say.notAll) : tied ? say.shared(place) : say.place(place)
  return (
    <section class="section" id={anchorOf(applicant)}>
      <h2 dir="auto">{all.application(applicant.letter, applicant.name)}</h2>
      <p>
        <Tag tone={place === undefined ? 'waiting' : 'done'}>{state}</Tag>
      </p>
      {waits ? (
        <p>{say.waitsHere}</p>
      ) : (
        <>
          <p class="lead">{say.total(decimal(total), outOf)}</p>
          <p>
            {agreed > 0
              ? say.carryAgreed(decimal(young), decimal(adults), decimal(agreed))
              : say.carry(decimal(young), decimal(adults))}
          </p>
          {standing.sameTotal && !tied && <p>{say.sameTotal}</p>}
        </>
      )}
      <h3>{say.how}</h3>
      <ul>
        {standing.perCriterion.map((points) => {
          const criterion = criteria.find(({ id }) => id === points.criterion)
          return (
            criterion && (
              <li key={criterion.id}>
                <strong dir="auto">{criterion.title}.</strong>{' '}
                <InWords
                  ask={ask}
                  points={points}
                  criterion={criterion}
                  scores={countingOn(criterion, applicant.id, scores)}
                  parts={parts}
                />
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

/** The arithmetic of one thing that was scored, on the whole scores, so that a pocket calculator gives the same. */
function InWords({
  ask,
  points: { way, waits, points, spread, value },
  criterion: { weight },
  scores,
  parts: { part, whole },
}: {
  ask: Here
  points: CriterionPoints
  criterion: Criterion
  scores: readonly ShownScore[]
  parts: { readonly part: number; readonly whole: number }
}) {
  const say = words.in(ask.language).standings
  if (waits) return <>{say.wait(spread)}</>
  if (way === 'notScored') return <>{say.notScored}</>
  if (way === 'agreed') return <>{say.agreedLine(value ?? 0, weight, decimal(points))}</>
  const of = (given: readonly ShownScore[]) => given.map((one) => one.value)
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
  const [young, adults] = [of(scores.filter((one) => one.young)), of(scores.filter((one) => !one.young))]
  if (way === 'byParts')
    return (
      <>
        {say.added(say.whose.youngAlone, young, sum(young))}{' '}
        {say.added(say.whose.adultsAlone, adults, sum(adults))}{' '}
        {say.partsLine(
          [sum(young), young.length, part],
          [sum(adults), adults.length, whole - part],
          weight,
          decimal(points),
        )}
      </>
    )
  const all = of(scores)
  return (
    <>
      {say.added(say.whose[way], all, sum(all))} {say.meanLine(sum(all), all.length, weight, decimal(points))}
    </>
  )
}

/** "4.33", "4". */
function decimal(value: number): string {
  return String(value)
}
