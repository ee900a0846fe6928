import type { ComponentChildren } from 'preact'
import { Picture, type PictureName } from './pictures.tsx'

interface EmptyStateProps {
  /** One sentence: what will be here, and why it is not yet. */
  sentence: ComponentChildren
  picture?: PictureName | undefined
  /** The one thing to do. */
  children?: ComponentChildren
}

/** A page with nothing in it yet still says what it is for and what to do first. */
export function EmptyState({ sentence, picture = 'needle', children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Picture name={picture} />
      <p class="empty__sentence">{sentence}</p>
      {children && <div class="empty__act">{children}</div>}
    </div>
  )
}
