import type { ComponentChildren } from 'preact'
import { SaidBy, type Speaker } from './said-by.tsx'

interface InstitutionProps {
  children: ComponentChildren
  who?: Speaker | undefined
  by?: ComponentChildren
}

/** What the institution did or answered: ordinary type, under its own mark. */
export function Institution({ children, who = 'council', by }: InstitutionProps) {
  return (
    <div class="institution">
      <p class="institution__by">
        <SaidBy who={who}>{by}</SaidBy>
      </p>
      <div class="institution__words">{children}</div>
    </div>
  )
}

/** A voice and what the institution did with it, side by side: you never have to guess who is speaking. */
export function TwoVoices({ children }: { children: ComponentChildren }) {
  return <div class="two-voices">{children}</div>
}
