import type { Problem } from '#platform/ruling'
import { useWords } from './language.tsx'

interface ErrorSummaryProps {
  problems: readonly Problem[]
  /** The `id` of the form, when it was given one. */
  form?: string | undefined
}

/** Every reason at the top of the page, each a link to where it can be put right. Nothing when there is none. */
export function ErrorSummary({ problems, form }: ErrorSummaryProps) {
  const words = useWords()
  if (problems.length === 0) return null
  return (
    <div class="govuk-error-summary" data-error-summary tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{words.errorSummary}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          {problems.map(({ field, text }) => (
            <li key={text}>{field ? <a href={`#${form ? `${form}-${field}` : field}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
