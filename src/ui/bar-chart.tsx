import type { ComponentChildren } from 'preact'

export interface Bar {
  readonly label: string
  /** Absent when there are too few people to show a number. */
  readonly value?: number | undefined
  /** How the value is said, when a bare number is not enough: "7 of 12", "too few to show". */
  readonly said?: string | undefined
}

interface BarChartProps {
  /** The message in words: what the bars show, not what they are. */
  message: ComponentChildren
  /** At most four: more belong in a table. */
  bars: readonly Bar[]
  /** What the numbers count. */
  unit: string
  /** n, and who is missing. */
  note?: ComponentChildren
  labelHeading: string
  level?: 2 | 3 | undefined
}

const width = 640
const rowHeight = 64

/** Four bars at most, each named and patterned, with the same figures as a real table below. */
export function BarChart({ message, bars, unit, note, labelHeading, level = 3 }: BarChartProps) {
  if (bars.length > 4) throw new RangeError('A bar chart shows at most four bars; use a table.')
  const Heading = `h${level}` as const
  const most = Math.max(1, ...bars.map((bar) => bar.value ?? 0))
  return (
    <figure class="chart">
      <Heading class="chart__message">{message}</Heading>
      <svg
        class="chart__drawing"
        viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
        aria-hidden="true"
        focusable="false"
      >
        {bars.map((bar, i) => (
          <OneBar key={bar.label} bar={bar} index={i} length={((bar.value ?? 0) / most) * (width - 150)} />
        ))}
      </svg>
      <table class="table chart__table">
        <thead>
          <tr>
            <th scope="col">{labelHeading}</th>
            <th scope="col" class="numeric">
              {unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.label}</th>
              <td class="numeric">{said(bar)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <figcaption class="chart__note">{note}</figcaption>}
    </figure>
  )
}

function OneBar({ bar, index, length }: { bar: Bar; index: number; length: number }) {
  const y = index * rowHeight
  return (
    <g transform={`translate(0 ${y})`}>
      <text class="chart__label" x="0" y="20">
        {bar.label}
      </text>
      {bar.value === undefined ? (
        <path class="chart__unknown" d="M1 29h120v26H1z" />
      ) : (
        <>
          <path class={`chart__bar chart__bar--${index + 1}`} d={`M1 29h${round(length)}v26H1z`} />
          <path class="chart__pattern" d={pattern(index, length)} />
        </>
      )}
      <text class="chart__value" x={round(bar.value === undefined ? 131 : length + 11)} y="48">
        {said(bar)}
      </text>
    </g>
  )
}

// Plain, slanted, upright and level lines: told apart without any colour, on paper too.
function pattern(index: number, length: number): string {
  const lines: string[] = []
  if (index === 1) for (let x = 8; x + 26 < length; x += 10) lines.push(`M${x} 55l26-26`)
  if (index === 2) for (let x = 8; x < length; x += 8) lines.push(`M${x} 29v26`)
  if (index === 3) for (let y = 35; y < 55; y += 6) lines.push(`M1 ${y}h${round(length)}`)
  return lines.join('')
}

function said(bar: Bar): string {
  return bar.said ?? (bar.value === undefined ? '–' : String(bar.value))
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
