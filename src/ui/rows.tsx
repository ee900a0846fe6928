import type { ComponentChildren } from 'preact'
import { ownDirection } from './own-direction.tsx'

export interface Row {
  readonly name: ComponentChildren
  readonly note?: ComponentChildren
  /** A `Tag` or a few words: what it is, how far it is. */
  readonly state?: ComponentChildren
  /** Links, or a form with a small button. */
  readonly acts?: ComponentChildren
}

/** People or things, one a line, each with what it is and what can be done with it. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="rows" role="list">
      {rows.map((row, i) => (
        <li key={i} class="rows__row">
          <div class="rows__name">
            <strong>{ownDirection(row.name)}</strong> {row.state}
            {row.note && <div class="rows__note">{ownDirection(row.note)}</div>}
          </div>
          {row.acts && <div class="rows__acts">{row.acts}</div>}
        </li>
      ))}
    </ul>
  )
}
