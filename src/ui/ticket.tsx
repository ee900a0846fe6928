import type { ComponentChildren } from 'preact'
import { CodeWords } from './code-words.tsx'
import { QrCode } from './qr-code.tsx'

interface TicketProps {
  title: ComponentChildren
  /** The words to keep, such as `lamp river seven`. */
  code: string
  codeLabel?: string | undefined
  /** What the QR opens; without it the ticket has none. */
  qr?: { readonly text: string; readonly label: string } | undefined
  children?: ComponentChildren
  level?: 1 | 2 | 3 | undefined
}

// Paper tears unevenly, and here the same way every time: how far along, and how deep, each little tear goes.
const along = [9, 6, 12, 7, 10, 5, 13, 8, 6, 11, 7] as const
const deep = [11, 5, 9, 3, 12, 7, 10, 4, 13, 6, 8, 3, 9] as const

const tornEdge = (() => {
  let path = 'M0 0v6'
  let x = 0
  for (let i = 0; x < 600; i++) {
    x = Math.min(600, x + along[i % along.length]!)
    path += `L${x} ${deep[i % deep.length]}`
  }
  return `${path}V0z`
})()

/** A receipt or return card: something to tear off and keep. */
export function Ticket({ title, code, codeLabel, qr, children, level = 2 }: TicketProps) {
  const Heading = `h${level}` as const
  return (
    <section class="ticket">
      <div class="ticket__paper">
        <div class="ticket__main">
          <Heading class="ticket__title">{title}</Heading>
          <CodeWords code={code} label={codeLabel} />
          {children && <div class="ticket__text">{children}</div>}
        </div>
        {qr && (
          <div class="ticket__stub">
            <QrCode text={qr.text} label={qr.label} />
          </div>
        )}
      </div>
      <svg
        class="ticket__tear"
        viewBox="0 0 600 14"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path d={tornEdge} />
      </svg>
    </section>
  )
}
