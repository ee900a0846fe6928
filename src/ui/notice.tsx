import type { ComponentChildren } from 'preact'

interface NoticeProps {
  title?: ComponentChildren
  children?: ComponentChildren
  /** `done` says that something worked; `warning` that something must not be missed. */
  tone?: 'plain' | 'done' | 'warning' | undefined
  /** Read out as soon as the page opens, for the answer to what a person has just done. */
  announced?: boolean | undefined
  level?: 2 | 3 | undefined
}

/** Something to know before reading on. */
export function Notice({ title, children, tone = 'plain', announced, level = 2 }: NoticeProps) {
  const Heading = `h${level}` as const
  return (
    <div class={`notice notice--${tone}`} {...(announced ? { role: 'status' as const } : {})}>
      {title && <Heading class="notice__title">{title}</Heading>}
      {children && <div class="notice__text">{children}</div>}
    </div>
  )
}

/** A passage set apart from the text around it. */
export function Inset({ children }: { children: ComponentChildren }) {
  return <div class="inset">{children}</div>
}
