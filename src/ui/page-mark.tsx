import type { ComponentChildren } from 'preact'
import { useWords } from './language.tsx'

/** What kind of truth a page holds when it is not simply the real thing. */
export interface PageMark {
  readonly kind: 'demonstration' | 'illustrative' | 'publishedRecord'
  readonly text?: ComponentChildren
}

export function PageMarkLine({ kind, text }: PageMark) {
  const words = useWords()
  return (
    <div class="page-mark">
      <strong>{words[kind]}</strong> {text && <span>{text}</span>}
    </div>
  )
}
