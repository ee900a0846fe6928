import type { ComponentChildren } from 'preact'
import { joined } from './classes.ts'
import { Knot, type KnotState } from './knot.tsx'
import { useWords } from './language.tsx'

export interface Stage {
  readonly title: ComponentChildren
  readonly state: KnotState
  readonly when?: ComponentChildren
  readonly children?: ComponentChildren
  readonly id?: string | undefined
}

interface TimelineProps {
  stages: readonly Stage[]
  level?: 2 | 3 | undefined
  /** Ties the knots on the page's own thread, where there is a margin for it: the page is the timeline. */
  onPageThread?: boolean | undefined
  label?: string | undefined
}

/** What happened, in order: stages are knots, breaks are frayed, and words stand beside each. */
export function Timeline({ stages, level = 2, onPageThread, label }: TimelineProps) {
  const words = useWords()
  const Heading = `h${level}` as const
  const said = { done: '', here: words.stepHere, ahead: words.stepAhead, frayed: words.stepFrayed }
  return (
    <ol class={joined('timeline', onPageThread && 'timeline--page')} role="list" aria-label={label}>
      {stages.map((stage, i) => (
        <li key={i} class={`stage stage--${stage.state}`} {...(stage.id ? { id: stage.id } : {})}>
          <span class="stage__knot">
            <Knot state={stage.state} />
          </span>
          <div class="stage__words">
            <Heading class="stage__title" dir="auto">
              {stage.title}
              {said[stage.state] && <span class="govuk-visually-hidden"> ({said[stage.state]})</span>}
            </Heading>
            {stage.when && <p class="stage__when">{stage.when}</p>}
            {stage.children}
          </div>
        </li>
      ))}
    </ol>
  )
}
