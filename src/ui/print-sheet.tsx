import type { ComponentChildren } from 'preact'
import { useWords } from './language.tsx'
import { QrCode } from './qr-code.tsx'
import { ReefKnot, Wordmark } from './wordmark.tsx'

interface PrintSheetProps {
  title: ComponentChildren
  children?: ComponentChildren
  /** Which sheet of how many. */
  number?: number | undefined
  of?: number | undefined
  qr?: { readonly text: string; readonly label: string } | undefined
  /** Stands at the foot: what happens with the sheet, whom to ask. */
  foot?: ComponentChildren
  level?: 1 | 2 | undefined
}

/** One sheet of A4, to print, write on, photograph and bring back. */
export function PrintSheet({ title, children, number, of, qr, foot, level = 2 }: PrintSheetProps) {
  const words = useWords()
  const Heading = `h${level}` as const
  return (
    <section class="sheet">
      <header class="sheet__head">
        <span class="sheet__brand">
          <ReefKnot />
          <Wordmark />
        </span>
        {number !== undefined && of !== undefined && <span>{words.sheet(number, of)}</span>}
      </header>
      <Heading class="sheet__title">{title}</Heading>
      <div class="sheet__body">{children}</div>
      <footer class="sheet__foot">
        <div>{foot}</div>
        {qr && <QrCode text={qr.text} label={qr.label} />}
      </footer>
    </section>
  )
}

/** Ruled lines, or an empty box for a drawing, on a sheet. */
export function WritingSpace({
  label,
  lines,
  tall,
}: {
  label: ComponentChildren
  lines?: number | undefined
  tall?: boolean | undefined
}) {
  return (
    <div class="writing">
      <p class="writing__label">{label}</p>
      {lines === undefined ? (
        <div class={tall ? 'writing__box writing__box--tall' : 'writing__box'} />
      ) : (
        Array.from({ length: lines }, (_, i) => <div key={i} class="writing__line" />)
      )}
    </div>
  )
}
