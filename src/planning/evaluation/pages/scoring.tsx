import type { Criterion, ScalePoint } from '#planning/calls'
import { Button, Details, Form, Hidden, Inset, TextInput, WhoSees } from '#ui'
import type { Score } from '../score.ts'
import { words } from '../words.ts'
import type { Here } from './at-panel.ts'

/** Six numbers, each with what it means; then the reason for the one that was tapped. */
export function Scoring({
  ask,
  criterion,
  scale,
  given,
}: {
  ask: Here
  criterion: Criterion
  scale: readonly ScalePoint[]
  given: Score | undefined
}) {
  const say = words.in(ask.language).scoreOne
  if (!given)
    return (
      <>
        <h2>{say.scale}</h2>
        <Taps ask={ask} criterion={criterion} scale={scale} given={undefined} />
      </>
    )
  return (
    <>
      <Inset>
        <p>
          <strong>{say.given(given.value)}</strong>{' '}
          <bdi>{scale.find(({ value }) => value === given.value)?.sentence}</bdi>
        </p>
      </Inset>
      <div id="why">
        <Form view={ask.form} act="explain">
          <Hidden name="criterion" value={criterion.id} />
          <TextInput name="reason" label={say.why} hint={say.whyHint} value={given.reason} />
          <WhoSees>{say.sees}</WhoSees>
          <Button>{say.save}</Button>
        </Form>
      </div>
      <Details summary={say.scaleAgain}>
        <Taps ask={ask} criterion={criterion} scale={scale} given={given} />
      </Details>
    </>
  )
}

function Taps({
  ask,
  criterion,
  scale,
  given,
}: {
  ask: Here
  criterion: Criterion
  scale: readonly ScalePoint[]
  given: Score | undefined
}) {
  const say = words.in(ask.language).scoreOne
  return (
    <Form view={ask.form} act="tap">
      <Hidden name="criterion" value={criterion.id} />
      <ul class="rows" role="list">
        {scale.map(({ value, sentence }) => (
          <li key={value} class="rows__row">
            <Button
              kind="secondary"
              name="value"
              value={String(value)}
              hidden={given?.value === value ? `(${say.yours})` : undefined}
            >
              <strong>{value}</strong> <bdi>{sentence}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </Form>
  )
}
