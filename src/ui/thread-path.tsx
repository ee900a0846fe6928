import type { ComponentChildren } from 'preact'
import { joined } from './classes.ts'
import { Knot } from './knot.tsx'
import { useWords } from './language.tsx'

export interface PathStep {
  /** What kind of thing it is, in words: "A dream", "An outcome". */
  readonly kind: string
  readonly title: ComponentChildren
  readonly href?: string | undefined
  /** Somebody's own words are set as such. */
  readonly ownWords?: boolean | undefined
  /** Why this follows from the step before it. */
  readonly because?: ComponentChildren
  /** What is missing between the step before and this one: the thread is drawn broken. */
  readonly broken?: ComponentChildren
  readonly note?: ComponentChildren
  readonly here?: boolean | undefined
}

interface ThreadPathProps {
  steps: readonly PathStep[]
  label: string
}

/** The thread from one thing to another as a list anyone can read, with "because" on each link; drawn where there is room. */
export function ThreadPath({ steps, label }: ThreadPathProps) {
  return (
    <ol class="path" role="list" aria-label={label}>
      {steps.map((step, i) => (
        <li key={i} class={joined('path__step', step.broken !== undefined && 'path__step--broken')}>
          {i > 0 && <Link step={step} />}
          <div class="path__thing" {...(step.here ? { 'aria-current': 'true' as const } : {})}>
            <span class="path__knot">
              <Knot state={step.here ? 'here' : 'done'} />
            </span>
            <p class="path__kind">{step.kind}</p>
            <p class={joined('path__title', step.ownWords && 'path__title--own')} dir="auto">
              {step.href ? <a href={step.href}>{step.title}</a> : step.title}
            </p>
            {step.note && <div class="path__note">{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Link({ step }: { step: PathStep }) {
  const words = useWords()
  const isBroken = step.broken !== undefined
  return (
    <div class="path__link">
      <svg
        class="path__curve"
        viewBox="0 0 10 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M0 0C0 6 10 4 10 10" vector-effect="non-scaling-stroke" />
      </svg>
      {isBroken && (
        <span class="path__break">
          <Knot state="frayed" />
        </span>
      )}
      <p class="path__because" dir="auto">
        <span class="path__word">{isBroken ? words.threadBreaks : words.because}</span>{' '}
        {isBroken ? step.broken : step.because}
      </p>
    </div>
  )
}
