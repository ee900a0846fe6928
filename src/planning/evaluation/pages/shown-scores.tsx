import type { ComponentChildren } from 'preact'
import { counting, spreadOf, talkOverFrom } from '#analysis/scores'
import type { Criterion } from '#planning/calls'
import { Tag } from '#ui'
import type { Moderation } from '../moderation.ts'
import { keyOf, type ShownScore } from '../score.ts'
import { words } from '../words.ts'
import type { Here } from './at-panel.ts'
import { SpreadRow } from './spread-row.tsx'

/** The scores of one application on one criterion: drawn in a row, and each said with its reason. */
export function ShownScores({
  ask,
  criterion,
  scores,
  agreed,
  nameOf,
  level = 3,
  children,
}: {
  ask: Here
  criterion: Criterion
  scores: readonly ShownScore[]
  agreed: Moderation | undefined
  nameOf: (person: string) => string
  level?: 2 | 3
  children?: ComponentChildren
}) {
  const say = words.in(ask.language).reveal
  const Heading = `h${level}` as const
  const spread = spreadOf(scores.map(({ value }) => value))
  return (
    <section class="section">
      <Heading dir="auto">{criterion.title}</Heading>
      {scores.length === 0 ? (
        <p class="quiet">{say.notScored}</p>
      ) : (
        <>
          <SpreadRow marks={scores} agreed={agreed?.value} />
          <p>
            {agreed ? (
              <Tag tone="done">{say.agreed(agreed.value)}</Tag>
            ) : (
              <Tag tone={spread >= talkOverFrom ? 'waiting' : 'done'}>
                {spread >= talkOverFrom ? say.apart(spread) : say.close}
              </Tag>
            )}
          </p>
          <ul>
            {scores.map((score) => (
              <li key={score.person}>
                <bdi>{say.gave(nameOf(score.person), score.value)}</bdi> (
                {score.young ? say.youngMark : say.adultMark}): <bdi>{score.reason}</bdi>
              </li>
            ))}
          </ul>
          {agreed && (
            <p>
              <bdi>{agreed.reason}</bdi> <span class="quiet">{say.agreedBy(agreed.present.map(nameOf))}</span>
            </p>
          )}
          {children}
        </>
      )}
    </section>
  )
}

/** The scores that count, of one application on one criterion. */
export function countingOn(
  criterion: Criterion,
  application: string,
  scores: readonly ShownScore[],
): readonly ShownScore[] {
  const here = keyOf({ application, criterion: criterion.id })
  return counting(
    criterion,
    scores.filter((score) => keyOf(score) === here),
  )
}

export function agreedOn(
  criterion: Criterion,
  application: string,
  moderations: readonly Moderation[],
): Moderation | undefined {
  const here = keyOf({ application, criterion: criterion.id })
  return moderations.find((one) => keyOf(one) === here)
}

/** Whether these scores have to be talked over before they count. */
export function waits(scores: readonly ShownScore[], agreed: Moderation | undefined): boolean {
  return agreed === undefined && spreadOf(scores.map(({ value }) => value)) >= talkOverFrom
}
