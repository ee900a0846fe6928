import type { ComponentChildren } from 'preact'
import { Button, ButtonRow } from './button.tsx'
import { FormAround, type FormView } from './form.tsx'
import { useWords } from './language.tsx'

interface SearchFormProps {
  action: string
  /** What was asked last time, from the address. */
  values?: FormView['values'] | undefined
  /** Fields: a `TextInput`, some `Checkboxes`. */
  children: ComponentChildren
  /** Where everything is shown again. */
  clear?: string | undefined
  submit?: string | undefined
  label: string
}

/** Finding and filtering: a form that only reads, so its answer has an address of its own. */
export function SearchForm({ action, values = {}, children, clear, submit, label }: SearchFormProps) {
  const words = useWords()
  return (
    <search aria-label={label}>
      <form method="get" action={action} class="search">
        <FormAround.Provider value={{ values, problems: [] }}>{children}</FormAround.Provider>
        <ButtonRow>
          <Button kind="secondary">{submit ?? words.show}</Button>
          {clear && <a href={clear}>{words.clear}</a>}
        </ButtonRow>
      </form>
    </search>
  )
}
