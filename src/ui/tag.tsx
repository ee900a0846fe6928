import type { ComponentChildren } from 'preact'

interface TagProps {
  children: ComponentChildren
  tone?: 'plain' | 'done' | 'waiting' | 'problem' | undefined
}

/** A short state in a few words. */
export function Tag({ children, tone = 'plain' }: TagProps) {
  return <strong class={`tag tag--${tone}`}>{children}</strong>
}
