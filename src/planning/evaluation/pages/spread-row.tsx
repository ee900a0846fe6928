import { topOfScale } from '#analysis/scores'

/** One score as it is drawn: a dot for a young person, a square for an adult. */
export interface Mark {
  readonly value: number
  readonly young: boolean
}

const step = 56
const edge = 28
const size = 8
const lift = 22

/**
 * The spread of some scores along the scale: those of the same number stand on each other. What it shows is also said
 * in words beside it, so it is not read out.
 */
export function SpreadRow({ marks, agreed }: { marks: readonly Mark[]; agreed: number | undefined }) {
  const values = Array.from({ length: topOfScale + 1 }, (_, value) => value)
  const highest = Math.max(1, ...values.map((value) => marks.filter((mark) => mark.value === value).length))
  const ground = highest * lift + 14
  const x = (value: number) => edge + value * step
  return (
    <svg
      class="chart__drawing"
      viewBox={`0 0 ${2 * edge + topOfScale * step} ${ground + 30}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M${edge} ${ground}H${x(topOfScale)}`} stroke="currentColor" stroke-width="2" fill="none" />
      {values.map((value) => (
        <g key={value}>
          <path d={`M${x(value)} ${ground - 5}v10`} stroke="currentColor" stroke-width="2" />
          <text class="chart__value" x={x(value) - 5} y={ground + 26}>
            {value}
          </text>
        </g>
      ))}
      {agreed !== undefined && (
        <path
          d={`M${x(agreed)} 2V${ground}`}
          stroke="currentColor"
          stroke-width="3"
          stroke-dasharray="2 5"
          stroke-linecap="round"
        />
      )}
      {values.flatMap((value) =>
        marks
          .filter((mark) => mark.value === value)
          .map(({ young }, at) => {
            const y = ground - 16 - at * lift
            return young ? (
              <circle key={`${value} ${at}`} cx={x(value)} cy={y} r={size} fill="currentColor" />
            ) : (
              <rect
                key={`${value} ${at}`}
                x={x(value) - size}
                y={y - size}
                width={2 * size}
                height={2 * size}
                fill="none"
                stroke="currentColor"
                stroke-width="3"
              />
            )
          }),
      )}
    </svg>
  )
}
