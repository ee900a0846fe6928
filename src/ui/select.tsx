import { joined } from './classes.ts'
import { type Asked, Field } from './field.tsx'

export interface Option {
  readonly value: string
  readonly text: string
}

interface SelectProps extends Asked {
  options: readonly Option[]
  value?: string | undefined
}

/** One answer out of many. For fewer than seven, radios are easier. */
export function Select({ options, value, ...asked }: SelectProps) {
  return (
    <Field {...asked} initial={value}>
      {(wiring) => (
        <select
          class={joined('govuk-select', wiring.problem !== undefined && 'govuk-select--error')}
          id={wiring.id}
          name={asked.name}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.problem !== undefined || undefined}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === wiring.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
