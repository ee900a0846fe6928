import type { Block, Document } from './document.ts'

/**
 * A document as CommonMark. What would mean something in Markdown is escaped, so that words stay what they were;
 * line breaks within a paragraph are kept. O(characters).
 */
export function toMarkdown({ title, blocks }: Document): string {
  return `${[`# ${escaped(title)}`, ...blocks.map(blockOf)].join('\n\n')}\n`
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`
    case 'paragraph':
      return linesOf(block.text).join('\\\n')
    case 'quote':
      return linesOf(block.text)
        .map((line) => `> ${line}`)
        .join('\\\n')
    case 'list':
      return block.texts.map((text) => `- ${linesOf(text).join('\\\n  ')}`).join('\n')
    case 'links':
      return block.rows
        .map(
          ({ text, shows }) =>
            `- ${linesOf(text).join('\\\n  ')} [${escaped(shows.text)}](${encodeURI(shows.address)})`,
        )
        .join('\n')
    case 'facts':
      return block.rows
        .map(({ term, detail }) => `- **${escaped(term)}:** ${linesOf(detail).join(' ')}`)
        .join('\n')
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => escaped(line.trim()))
    .filter((line) => line !== '')
}

/** Marks of Markdown as plain characters: anywhere for those that mean something anywhere, else at a line's start. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`)
    .replace(/^([#+-]|\d+[.)])(?=\s|$)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
