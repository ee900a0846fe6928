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

// How far down and along each little tear goes: paper tears unevenly, and the same way every time here.
const tears = [9, 3, 7, -4, 11, 5, 8, -6, 12, 4, 9, -3, 13, 6, 6, -7, 14, 4, 8, -3, 11, 2, 9, -2] as const

const tornEdge = (() => {
  let path = 'M0 0v6'
  let x = 0
  let y = 6
  for (let i = 0; x < 600; i += 2) {
    x = Math.min(600, x + tears[i % tears.length]!)
    y = Math.min(13, Math.max(2, y + tears[(i + 1) % tears.length]! * (i % 4 === 0 ? 1 : -0.9)))
    path += `L${x} ${Math.round(y)}`
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
