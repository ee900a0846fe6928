import type { ComponentChildren } from 'preact'

/** Text keeps its own direction without turning the cell it stands in: columns keep the page's. */
export function ownDirection(content: ComponentChildren): ComponentChildren {
  return typeof content === 'string' ? <bdi>{content}</bdi> : content
}
