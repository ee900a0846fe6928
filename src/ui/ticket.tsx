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
        <path d="M0 0v5l9 3 7-2 11 5 8-6 12 3 9-4 13 7 6-5 14 4 8-5 11 2 9 5 12-6 8 3 13-1 7 5 10-3 12 4 9-7 11 3 8 4 14-5 7 2 12 3 9-6 10 5 13-2 8 4 9-4 12-2 10 6 8-5 13 3 7-1 11-4 10 6 12-2 8-3 11 5 9-6 13 4 7 2 10-3 12-4 9 6 11-1 8-5 13 5 7-2 10 4 12-6 9 3 8-2 12 4 9-3V0z" />
      </svg>
    </section>
  )
}
