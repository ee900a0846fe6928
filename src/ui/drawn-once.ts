import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

const drawn = new Map<string, { readonly __html: string }>()

/**
 * Something that looks the same every time (a mark, a shape, a knot) as text to repeat: a page of fifty cards
 * shows some hundred of them, and drawing each again was a quarter of the page's time. `key` names all that the
 * drawing depends on; only our own few words and shapes may be part of it, never what somebody wrote.
 */
export function drawnOnce(key: string, draw: () => VNode): { readonly __html: string } {
  const known = drawn.get(key)
  if (known) return known
  const made = { __html: renderToString(draw()) }
  drawn.set(key, made)
  return made
}
