import type { ComponentChildren } from 'preact'
import { joined } from './classes.ts'
import { type Asked, FieldGroup } from './field.tsx'

export interface Choice {
  readonly value: string
  readonly text: ComponentChildren
  readonly hint?: ComponentChildren
  /** Asked only while this choice is taken; without a script or a recent browser it is simply always there. */
  readonly asks?: ComponentChildren
  readonly disabled?: boolean | undefined
}

interface RadiosProps extends Asked {
  choices: readonly Choice[]
  value?: string | undefined
  /** Side by side, for two short answers. */
  inline?: boolean | undefined
  small?: boolean | undefined
}

/** One answer out of a few. Nothing is chosen beforehand unless the person chose it. */
export function Radios({ choices, value, inline, small, ...asked }: RadiosProps) {
  return (
    <FieldGroup {...asked} initial={value}>
      {(field) => (
        <div class={joined('govuk-radios', inline && 'govuk-radios--inline', small && 'govuk-radios--small')}>
          {choices.map((choice, i) => (
            <OneChoice
              key={choice.value}
              kind="radios"
              id={choiceId(field.id, i)}
              name={asked.name}
              choice={choice}
              chosen={field.chosen}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

interface CheckboxesProps extends Asked {
  choices: readonly Choice[]
  value?: readonly string[] | undefined
  small?: boolean | undefined
}

/** Any number of answers. Never ticked beforehand for sharing: a tick is consent. */
export function Checkboxes({ choices, value, small, ...asked }: CheckboxesProps) {
  return (
    <FieldGroup {...asked} initial={value}>
      {(field) => (
        <div class={joined('govuk-checkboxes', small && 'govuk-checkboxes--small')}>
          {choices.map((choice, i) => (
            <OneChoice
              key={choice.value}
              kind="checkboxes"
              id={choiceId(field.id, i)}
              name={asked.name}
              choice={choice}
              chosen={field.chosen}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

// The first control carries the field's own id, so that a link in the error summary lands on it.
function choiceId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index + 1}`
}

interface OneChoiceProps {
  kind: 'radios' | 'checkboxes'
  id: string
  name: string
  choice: Choice
  chosen: readonly string[]
}

function OneChoice({ kind, id, name, choice, chosen }: OneChoiceProps) {
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          id={id}
          name={name}
          value={choice.value}
          checked={chosen.includes(choice.value)}
          disabled={choice.disabled}
          autocomplete="off"
          aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
        />
        <label class={`govuk-label govuk-${kind}__label`} for={id}>
          {choice.text}
        </label>
        {choice.hint && (
          <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {choice.asks && <div class={`govuk-${kind}__conditional`}>{choice.asks}</div>}
    </>
  )
}
