import { joined } from './classes.ts'
import { type Asked, Field } from './field.tsx'

interface TextInputProps extends Asked {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  /** `numeric` brings up the number pad without the traps of a number field. */
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  /** How many characters an answer has, so that the box looks its size. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | undefined
  /** Words that go before the box, such as a currency sign. */
  prefix?: string | undefined
  suffix?: string | undefined
  /** `off` unless a page knows better: the next person at a shared tablet must not be offered this answer. */
  autocomplete?: 'off' | 'name' | 'email' | 'tel' | 'username' | 'one-time-code' | undefined
  spellcheck?: boolean | undefined
  /** What tells it apart, for whoever hears it, from others asked alike beside it. */
  hidden?: string | undefined
}

/** One line of text. */
export function TextInput({
  value,
  type = 'text',
  inputmode,
  width,
  prefix,
  suffix,
  autocomplete = 'off',
  spellcheck,
  ...asked
}: TextInputProps) {
  return (
    <Field {...asked} initial={value}>
      {(wiring) => {
        const box = (
          <input
            class={joined(
              'govuk-input',
              width && `govuk-input--width-${width}`,
              wiring.problem !== undefined && 'govuk-input--error',
            )}
            id={wiring.id}
            name={asked.name}
            // Preact types an input by its literal type; a variable one has to be asserted.
            {...({ type } as { type: 'text' })}
            value={wiring.value}
            dir="auto"
            autocomplete={autocomplete}
            {...(inputmode ? { inputmode } : {})}
            {...(spellcheck === undefined ? {} : { spellcheck })}
            aria-describedby={wiring.describedBy}
            aria-invalid={wiring.problem !== undefined || undefined}
          />
        )
        if (!prefix && !suffix) return box
        return (
          <div class="govuk-input__wrapper">
            {prefix && (
              <div class="govuk-input__prefix" aria-hidden="true">
                {prefix}
              </div>
            )}
            {box}
            {suffix && (
              <div class="govuk-input__suffix" aria-hidden="true">
                {suffix}
              </div>
            )}
          </div>
        )
      }}
    </Field>
  )
}
