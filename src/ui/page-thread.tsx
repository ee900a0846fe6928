import { Knot, type KnotState } from './knot.tsx'
import { useWords } from './language.tsx'

export interface ThreadStep {
  readonly label: string
  readonly done?: boolean | undefined
  readonly frayed?: boolean | undefined
}

/** The steps of what a person is doing, and which of them this page is (counted from 0). */
export interface PageSteps {
  readonly knots: readonly ThreadStep[]
  readonly here?: number | undefined
}

/** The golden thread down the page's margin, with a knot for each step where the page is part of a journey. */
export function PageThread({ steps }: { steps?: PageSteps | undefined }) {
  const words = useWords()
  const here = steps?.here === undefined ? undefined : steps.knots[steps.here]
  return (
    <div class="page-thread">
      <span class="page-thread__line twine" />
      {steps && (
        <nav aria-label={words.steps}>
          <ol class="knots">
            {steps.knots.map((step, i) => (
              <StepKnot
                key={step.label}
                step={step}
                isHere={i === steps.here}
                justDone={i + 1 === steps.here}
              />
            ))}
          </ol>
          {here && (
            <p class="knots__here" aria-hidden="true">
              {words.step((steps.here ?? 0) + 1, steps.knots.length)}: {here.label}
            </p>
          )}
        </nav>
      )}
    </div>
  )
}

function StepKnot({ step, isHere, justDone }: { step: ThreadStep; isHere: boolean; justDone: boolean }) {
  const words = useWords()
  const state: KnotState = step.frayed ? 'frayed' : isHere ? 'here' : step.done ? 'done' : 'ahead'
  const said = {
    frayed: words.stepFrayed,
    here: words.stepHere,
    done: words.stepDone,
    ahead: words.stepAhead,
  }[state]
  return (
    <li class="knots__knot" {...(isHere ? { 'aria-current': 'step' as const } : {})}>
      <Knot state={state} tying={justDone && state === 'done'} />
      <span class="knots__label">
        {step.label}
        <span class="govuk-visually-hidden">, {said}</span>
      </span>
    </li>
  )
}
