/** A stylesheet as a tree: a block is either a rule (declarations) or a group such as `@media` (blocks). */
export type Block =
  | { readonly prelude: string; readonly declarations: readonly string[] }
  | { readonly prelude: string; readonly blocks: readonly Block[] }

/**
 * Reads minified CSS as published by a build tool: no comments inside rules, no nesting of rules in rules,
 * strings may hold anything. Enough for the one stylesheet we adapt, in O(n).
 */
export function readBlocks(css: string): Block[] {
  const text = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^@charset "[^"]*";/, '')
    .trim()
  let at = 0

  function blocks(): Block[] {
    const found: Block[] = []
    while (at < text.length && text[at] !== '}') {
      const open = indexOutside(text, '{', at)
      if (open === -1) break
      const prelude = text.slice(at, open).trim()
      at = open + 1
      found.push(
        isGroup(prelude)
          ? { prelude, blocks: blocks() }
          : { prelude, declarations: splitOutside(upToBrace(), ';').filter(Boolean) },
      )
      at += 1
    }
    return found
  }

  function upToBrace(): string {
    const close = indexOutside(text, '}', at)
    const body = text.slice(at, close)
    at = close
    return body
  }

  const all = blocks()
  if (at < text.length) throw new Error(`The stylesheet cannot be read past “${text.slice(at, at + 60)}”.`)
  return all
}

export function writeBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      'blocks' in block
        ? `${block.prelude}{${writeBlocks(block.blocks)}}`
        : `${block.prelude}{${block.declarations.join(';')}}`,
    )
    .join('\n')
}

/** Splits where the separator stands outside brackets and strings: `max(1px, 2px) 3px` has two parts by space. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let to = indexOutside(text, separator, 0); to !== -1; to = indexOutside(text, separator, from)) {
    parts.push(text.slice(from, to).trim())
    from = to + 1
  }
  parts.push(text.slice(from).trim())
  return parts
}

function isGroup(prelude: string): boolean {
  return /^@(media|supports|layer|container|-moz-document)/.test(prelude)
}

function indexOutside(text: string, wanted: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const letter = text[i]
    if (letter === '"' || letter === "'") i = text.indexOf(letter, i + 1)
    else if (depth === 0 && letter === wanted) return i
    else if (letter === '(') depth++
    else if (letter === ')') depth--
  }
  return -1
}
