import type { ComponentChildren } from 'preact'
import { useWords } from './language.tsx'

interface WhoSeesProps {
  /** One sentence: who will be able to read it, and when. */
  children: ComponentChildren
  /** For a field's `aria-describedby`. */
  id?: string | undefined
}

/** Stands beside every box: who will see what is written in it. */
export function WhoSees({ children, id }: WhoSeesProps) {
  const words = useWords()
  return (
    <p class="who-sees" {...(id ? { id } : {})}>
      <svg viewBox="0 0 28 20" aria-hidden="true" focusable="false">
        <path d="M2 10s4.500-7.500 12-7.500S26 10 26 10s-4.500 7.500-12 7.500S2 10 2 10z" />
        <circle cx="14" cy="10" r="3.500" />
      </svg>
      <span>
        <strong>{words.whoSees}:</strong> {children}
      </span>
    </p>
  )
}
