import type { ComponentChildren, VNode } from 'preact'
import { joined } from './classes.ts'
import { type FieldState, useField } from './form.tsx'
import { useWords } from './language.tsx'

export interface Asked {
  readonly name: string
  readonly label: string
  readonly hint?: ComponentChildren
  readonly optional?: boolean | undefined
  /** The question is the page's heading: one question, one page. */
  readonly heading?: boolean | undefined
}

/** What a control needs so that its label, hint and error are read together with it. */
export interface Wiring extends FieldState {
  readonly describedBy: string | undefined
}

interface FieldProps extends Asked {
  initial?: string | readonly string[] | undefined
  /** Ids of further text that describes the control. */
  alsoDescribedBy?: string | undefined
  /** What tells apart, for whoever hears it, fields that are asked alike beside each other. */
  hidden?: string | undefined
  children: (wiring: Wiring) => VNode
}

/** One labelled control: label, hint, error, control, in the order GOV.UK has tested. */
export function Field({
  name,
  label,
  hint,
  optional,
  heading,
  initial,
  alsoDescribedBy,
  hidden,
  children,
}: FieldProps) {
  const field = useField(name, initial)
  const words = useWords()
  const labelled = (
    <label class={joined('govuk-label', heading ? 'govuk-label--l question' : 'label')} for={field.id}>
      {label} {hidden && <span class="govuk-visually-hidden">{hidden} </span>}
      {optional && <span class="optional">{words.optional}</span>}
    </label>
  )
  return (
    <div class={joined('govuk-form-group', field.problem !== undefined && 'govuk-form-group--error')}>
      {heading ? <h1 class="govuk-label-wrapper">{labelled}</h1> : labelled}
      <Hint id={field.id}>{hint}</Hint>
      <FieldError id={field.id} text={field.problem} />
      {children({ ...field, describedBy: describedBy(field, hint, alsoDescribedBy) })}
    </div>
  )
}

interface FieldsetProps extends Asked {
  role?: 'group' | undefined
  children: (wiring: Wiring) => ComponentChildren
  initial?: string | readonly string[] | undefined
}

/** Several controls that answer one question. */
export function FieldGroup({ name, label, hint, optional, heading, role, initial, children }: FieldsetProps) {
  const field = useField(name, initial)
  const words = useWords()
  const described = describedBy(field, hint)
  return (
    <div class={joined('govuk-form-group', field.problem !== undefined && 'govuk-form-group--error')}>
      <fieldset class="govuk-fieldset" {...(role ? { role } : {})} aria-describedby={described}>
        <legend
          class={joined('govuk-fieldset__legend', heading ? 'govuk-fieldset__legend--l question' : 'label')}
        >
          {heading ? <h1 class="govuk-fieldset__heading">{label}</h1> : label}{' '}
          {optional && <span class="optional">{words.optional}</span>}
        </legend>
        <Hint id={field.id}>{hint}</Hint>
        <FieldError id={field.id} text={field.problem} />
        {children({ ...field, describedBy: undefined })}
      </fieldset>
    </div>
  )
}

export function Hint({ id, children }: { id: string; children?: ComponentChildren }) {
  if (!children) return null
  return (
    <div id={`${id}-hint`} class="govuk-hint">
      {children}
    </div>
  )
}

export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  const words = useWords()
  if (text === undefined) return null
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{words.error}:</span> {text}
    </p>
  )
}

function describedBy(field: FieldState, hint: ComponentChildren, also?: string): string | undefined {
  return (
    joined(hint ? `${field.id}-hint` : '', field.problem !== undefined && `${field.id}-error`, also) ||
    undefined
  )
}
