import type { ComponentChildren } from 'preact'

export interface Step {
  readonly title: ComponentChildren
  readonly text?: ComponentChildren
}

/** What happens, one numbered step after the other. */
export function Steps({ steps, level = 3 }: { steps: readonly Step[]; level?: 2 | 3 | undefined }) {
  const Heading = `h${level}` as const
  return (
    <ol class="steps" role="list">
      {steps.map((step, i) => (
        <li key={i} class="steps__step">
          <span class="steps__number" aria-hidden="true">
            {i + 1}
          </span>
          <div>
            <Heading class="steps__title">{step.title}</Heading>
            {step.text && <div class="steps__text">{step.text}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

export interface Task {
  readonly text: ComponentChildren
  /** Absent when it cannot be started yet. */
  readonly href?: string | undefined
  readonly hint?: ComponentChildren
  readonly status: ComponentChildren
}

/** Things to do in any order, each with how far it is. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="govuk-task-list" role="list">
      {tasks.map((task, i) => (
        <li
          key={i}
          class={
            task.href ? 'govuk-task-list__item govuk-task-list__item--with-link' : 'govuk-task-list__item'
          }
        >
          <div class="govuk-task-list__name-and-hint">
            {task.href ? (
              <a class="govuk-link govuk-task-list__link" href={task.href} aria-describedby={`task-${i + 1}`}>
                {task.text}
              </a>
            ) : (
              task.text
            )}
            {task.hint && <div class="govuk-task-list__hint">{task.hint}</div>}
          </div>
          <div class="govuk-task-list__status" id={`task-${i + 1}`}>
            {task.status}
          </div>
        </li>
      ))}
    </ul>
  )
}
