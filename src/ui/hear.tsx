import type { ComponentChildren } from 'preact'

interface HearProps {
  href: string
  children: ComponentChildren
  /** What the link says while it plays. */
  stop: string
}

/**
 * A recording to listen to on the page itself, with the script `hear`; nothing is left on the phone. Without the
 * script, or where the browser cannot play its kind, it is a link to the sound.
 */
export function Hear({ href, children, stop }: HearProps) {
  return (
    <a href={href} class="govuk-button govuk-button--secondary" data-hear data-stop={stop} draggable={false}>
      {children}
    </a>
  )
}
