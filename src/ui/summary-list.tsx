import type { ComponentChildren } from 'preact'
import { useWords } from './language.tsx'
import { ownDirection } from './own-direction.tsx'

export interface SummaryRow {
  readonly term: ComponentChildren
  readonly detail: ComponentChildren
  /** A link to change the answer; `hidden` says which, for people who hear only the links. */
  readonly change?:
    | { readonly href: string; readonly hidden: string; readonly text?: string | undefined }
    | undefined
}

/** Facts as pairs of a name and a value. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const words = useWords()
  const hasChanges = rows.some((row) => row.change)
  return (
    <dl class="govuk-summary-list">
      {rows.map((row, i) => (
        <div
          key={i}
          class={
            hasChanges && !row.change
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
        >
          <dt class="govuk-summary-list__key">{row.term}</dt>
          <dd class="govuk-summary-list__value">{ownDirection(row.detail)}</dd>
          {row.change && (
            <dd class="govuk-summary-list__actions">
              <a href={row.change.href}>
                {row.change.text ?? words.change}
                <span class="govuk-visually-hidden"> {row.change.hidden}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
