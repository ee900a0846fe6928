import { joined } from './classes.ts'
import { type Asked, FieldGroup } from './field.tsx'
import { useField } from './form.tsx'
import { useWords } from './language.tsx'

interface DateInputProps extends Asked {
  day?: string | undefined
  month?: string | undefined
  year?: string | undefined
}

/** A date somebody knows by heart, in three boxes: posts `name-day`, `name-month` and `name-year`. */
export function DateInput({ day, month, year, ...asked }: DateInputProps) {
  const words = useWords()
  return (
    <FieldGroup {...asked} role="group">
      {(field) => (
        <div class="govuk-date-input">
          <Part
            id={field.id}
            name={`${asked.name}-day`}
            label={words.day}
            value={day}
            isWrong={field.problem !== undefined}
          />
          <Part
            name={`${asked.name}-month`}
            label={words.month}
            value={month}
            isWrong={field.problem !== undefined}
          />
          <Part
            name={`${asked.name}-year`}
            label={words.year}
            value={year}
            width={4}
            isWrong={field.problem !== undefined}
          />
        </div>
      )}
    </FieldGroup>
  )
}

interface PartProps {
  id?: string | undefined
  name: string
  label: string
  value: string | undefined
  width?: 2 | 4
  isWrong: boolean
}

function Part({ id, name, label, value, width = 2, isWrong }: PartProps) {
  const part = useField(name, value)
  const partId = id ?? part.id
  const wrong = isWrong || part.problem !== undefined
  return (
    <div class="govuk-date-input__item">
      <label class="govuk-label govuk-date-input__label" for={partId}>
        {label}
      </label>
      <input
        class={joined(
          'govuk-input govuk-date-input__input',
          `govuk-input--width-${width}`,
          wrong && 'govuk-input--error',
        )}
        id={partId}
        name={name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={part.value}
      />
    </div>
  )
}
