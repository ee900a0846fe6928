import type { ComponentChildren } from 'preact'

interface DetailsProps {
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean | undefined
}

/** More for those who want it. Never where everybody needs it. */
export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details class="details" open={open}>
      <summary class="details__summary">
        <span>{summary}</span>
      </summary>
      <div class="details__text">{children}</div>
    </details>
  )
}
