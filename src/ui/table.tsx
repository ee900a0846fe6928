import type { ComponentChildren } from 'preact'
import { joined } from './classes.ts'
import { useWords } from './language.tsx'
import { ownDirection } from './own-direction.tsx'

export interface Column<Row> {
  readonly heading: ComponentChildren
  readonly cell: (row: Row) => ComponentChildren
  /** Figures: aligned at the end, digits of one width. */
  readonly numeric?: boolean | undefined
  /** The cell that names its row. */
  readonly names?: boolean | undefined
  /** Sorting is a link: it works without a script and can be shared. */
  readonly sort?:
    | { readonly href: string; readonly direction?: 'ascending' | 'descending' | undefined }
    | undefined
}

interface TableProps<Row> {
  caption: ComponentChildren
  /** The caption is read out but not shown, where a heading says the same just above. */
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** What stands in place of rows when there are none. */
  empty?: ComponentChildren
  /** Sums, under a rule. */
  foot?: readonly ComponentChildren[] | undefined
}

/** A dense table that scrolls sideways by itself, by keyboard too, instead of the page. */
export function Table<Row>({ caption, captionHidden, columns, rows, empty, foot }: TableProps<Row>) {
  const words = useWords()
  const label = typeof caption === 'string' ? caption : undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div class="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table class="table">
        <caption class={joined('table__caption', captionHidden && 'govuk-visually-hidden')}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ heading, numeric, sort }, i) => (
              <th
                key={i}
                scope="col"
                class={numeric ? 'numeric' : undefined}
                {...(sort?.direction ? { 'aria-sort': sort.direction } : {})}
              >
                {sort ? (
                  <a href={sort.href} class="table__sort">
                    {heading}
                    {sort.direction && (
                      <span aria-hidden="true">{sort.direction === 'ascending' ? ' ↑' : ' ↓'}</span>
                    )}
                    {sort.direction && (
                      <span class="govuk-visually-hidden">, {words.sorted[sort.direction]}</span>
                    )}
                  </a>
                ) : (
                  heading
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && empty && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map((column, j) => (
                <Cell key={j} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((sum, i) => (
                <td key={i} class={columns[i]?.numeric ? 'numeric' : undefined}>
                  {sum}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Cell<Row>({ column: { cell, numeric, names }, row }: { column: Column<Row>; row: Row }) {
  if (numeric) return <td class="numeric">{cell(row)}</td>
  return names ? <th scope="row">{ownDirection(cell(row))}</th> : <td>{ownDirection(cell(row))}</td>
}
