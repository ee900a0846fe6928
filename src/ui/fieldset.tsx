import type { ComponentChildren } from 'preact'
import { joined } from './classes.ts'

interface FieldsetProps {
  legend: string
  heading?: boolean | undefined
  children?: ComponentChildren
}

/** Fields that belong together under one legend, such as the parts of an address. */
export function Fieldset({ legend, heading, children }: FieldsetProps) {
  return (
    <fieldset class="govuk-fieldset fieldset">
      <legend
        class={joined(
          'govuk-fieldset__legend',
          heading ? 'govuk-fieldset__legend--l question' : 'govuk-fieldset__legend--m',
        )}
      >
        {heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  )
}
