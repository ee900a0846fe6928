import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Problem } from '#platform/ruling'
import { joined } from './classes.ts'

/** What a page hands to its forms: where they go, what the person has typed and what was refused. */
export interface FormView {
  readonly action: string
  readonly csrf: string
  /** The idempotency key: the same form sent twice is one act. */
  readonly key: string
  /** The version the person is looking at, where two people may edit. */
  readonly version?: number | undefined
  /** The act that was tried, when the page is shown again with its reasons. */
  readonly act?: string | undefined
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly problems: readonly Problem[]
}

interface FormProps {
  view: FormView
  /** Which of the page's acts this form performs. */
  act?: string | undefined
  /** Sets this form's fields apart (`id="row-3"`) when a page shows the same form many times. */
  id?: string | undefined
  /** For photographs and documents. */
  upload?: boolean | undefined
  /** Says whether this very form was the one refused; only needed among several forms with the same act. */
  tried?: boolean | undefined
  class?: string | undefined
  children?: ComponentChildren
}

/** A form that posts one act, with everything the platform asks of it. Fields inside find their own values. */
export function Form({ view, act, id, upload, tried, class: className, children }: FormProps) {
  const performed = act ?? view.act
  const isTried = tried ?? (view.act === undefined || act === undefined || act === view.act)
  const values = tried === false ? {} : view.values
  return (
    <form
      method="post"
      action={view.action}
      novalidate
      class={joined('form', className)}
      {...(id ? { id } : {})}
      {...(upload ? { enctype: 'multipart/form-data' } : {})}
    >
      <Hidden name="_csrf" value={view.csrf} />
      <Hidden
        name="_key"
        value={id ? `${view.key}.${id}` : performed ? `${view.key}.${performed}` : view.key}
      />
      {view.version !== undefined && <Hidden name="_version" value={String(view.version)} />}
      {performed !== undefined && <Hidden name="_act" value={performed} />}
      <FormAround.Provider value={{ prefix: id, values, problems: isTried ? view.problems : [] }}>
        {children}
      </FormAround.Provider>
    </form>
  )
}

/** A value the form carries along without asking. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

export interface Around {
  readonly prefix?: string | undefined
  readonly values: FormView['values']
  readonly problems: readonly Problem[]
}

export const FormAround = createContext<Around>({ values: {}, problems: [] })

export interface FieldState {
  readonly id: string
  readonly value: string
  readonly chosen: readonly string[]
  readonly problem: string | undefined
}

/** What the form around knows of a field: its id on the page, what was typed, and why it was refused. */
export function useField(name: string, initial: string | readonly string[] = ''): FieldState {
  const { prefix, values, problems } = useContext(FormAround)
  const value = values[name] ?? initial
  const chosen = typeof value === 'string' ? (value === '' ? [] : [value]) : value
  return {
    id: prefix ? `${prefix}-${name}` : name,
    value: chosen[0] ?? '',
    chosen,
    problem: problems.find((problem) => problem.field === name)?.text,
  }
}
