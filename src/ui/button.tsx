import type { ComponentChildren } from 'preact'
import { joined } from './classes.ts'

export type ButtonKind = 'primary' | 'secondary' | 'warning' | 'link'

interface ButtonProps {
  children: ComponentChildren
  kind?: ButtonKind | undefined
  /** Posted with the form when this button sends it. */
  name?: string | undefined
  value?: string | undefined
  /** What else a person needs to hear: "Move" alone says too little in a list of forty cards. */
  hidden?: string | undefined
  small?: boolean | undefined
}

/** The verb of a form. One primary verb a page. */
export function Button({ children, kind, name, value, hidden, small }: ButtonProps) {
  return (
    <button type="submit" class={buttonClass(kind, small)} name={name} value={value}>
      {children}
      {hidden && <span class="govuk-visually-hidden"> {hidden}</span>}
    </button>
  )
}

interface ButtonLinkProps {
  href: string
  children: ComponentChildren
  kind?: ButtonKind | undefined
  small?: boolean | undefined
}

/** A link that looks like a button: it starts something and changes nothing. */
export function ButtonLink({ href, children, kind, small }: ButtonLinkProps) {
  return (
    <a href={href} draggable={false} class={buttonClass(kind, small)}>
      {children}
    </a>
  )
}

/** Buttons that stand in one row and wrap when there is no room. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="govuk-button-group">{children}</div>
}

/** Prints the page; shown only where the script runs. */
export function PrintButton({ children }: { children: ComponentChildren }) {
  return (
    <button type="button" class={buttonClass('secondary')} data-print hidden>
      {children}
    </button>
  )
}

function buttonClass(kind: ButtonKind = 'primary', small = false): string {
  if (kind === 'link') return 'link-button'
  return joined('govuk-button', kind !== 'primary' && `govuk-button--${kind}`, small && 'button--small')
}
