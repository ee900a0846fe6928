import { joined } from './classes.ts'
import { type Asked, Field } from './field.tsx'
import { useField } from './form.tsx'
import { useWords } from './language.tsx'

interface TextAreaProps extends Asked {
  value?: string | undefined
  rows?: number | undefined
  /** The longest answer, in characters. Said in words; counted down when the script runs; never cut off. */
  limit?: number | undefined
  /** Set large, for what people say in their own words. */
  large?: boolean | undefined
}

/** A box for several sentences. */
export function TextArea({ value, rows = 5, limit, large, ...asked }: TextAreaProps) {
  const words = useWords()
  const countId = `${useField(asked.name).id}-count`
  return (
    <div
      class={joined(limit !== undefined && 'govuk-character-count')}
      {...(limit === undefined ? {} : { 'data-count': limit })}
    >
      <Field {...asked} initial={value} alsoDescribedBy={limit === undefined ? undefined : countId}>
        {(wiring) => (
          <textarea
            class={joined(
              'govuk-textarea',
              large && 'own-words',
              wiring.problem !== undefined && 'govuk-textarea--error',
            )}
            id={wiring.id}
            name={asked.name}
            rows={rows}
            dir="auto"
            autocomplete="off"
            aria-describedby={wiring.describedBy}
            aria-invalid={wiring.problem !== undefined || undefined}
          >
            {/* A browser swallows a first line break inside a textarea; this one is there to be swallowed. */}
            {`\n${wiring.value}`}
          </textarea>
        )}
      </Field>
      {limit !== undefined && (
        <p
          class="govuk-hint govuk-character-count__message"
          id={countId}
          data-left={words.charactersLeft}
          data-over={words.charactersOver}
        >
          {words.charactersAllowed(limit)}
        </p>
      )}
    </div>
  )
}
