import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Block, readBlocks, splitOutside, writeBlocks } from './css-rules.ts'
import { toLogical } from './logical.ts'

// The parts whose behaviour we build on, tested by GOV.UK with thousands of people. Everything else of ours is
// our own: the crown, the crest and the government's header and footer would not be ours to use.
const kept =
  /\.govuk-(button|character-count|checkboxes|date-input|error-message|error-summary|fieldset|file-upload|form-group|hint|input|label|list|radios|select|summary-list|task-list|textarea|visually-hidden)/
const dropped =
  /\.govuk-(file-upload-|frontend-supported|button--inverse|button--start|button__start)|\.js-enabled|-moz-|\\0|\[href\^/
const droppedGroup = /-ms-|\\0|@-moz-document|ime-align/
const physicalFont = /GDS Transport,\s*arial,\s*sans-serif/

/**
 * The part of govuk-frontend's stylesheet we build on: no fonts, crest or crown, no components we do not use,
 * start and end instead of left and right, and our fonts and text sizes in place of its own.
 */
export async function readGovukStylesheet(): Promise<string> {
  const path = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')
  return adaptGovuk(await readFile(path, 'utf8'))
}

export function adaptGovuk(css: string): string {
  return writeBlocks(adapted(readBlocks(css)))
    .replaceAll(/var\((--govuk-[a-z-]+),\s*#[0-9a-f]+\)/g, 'var($1)')
    .replaceAll(
      /(?<!-)font-size:1(\.1875)?rem;line-height:1\.(25|3157894737)/g,
      'font-size:var(--text);line-height:var(--leading)',
    )
}

function adapted(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.prelude.startsWith('@font-face') || droppedGroup.test(block.prelude)) return []
    if ('blocks' in block) {
      const inner = adapted(block.blocks)
      return inner.length === 0 ? [] : [{ prelude: block.prelude, blocks: inner }]
    }
    const selectors = splitOutside(block.prelude, ',').filter(
      (selector) => kept.test(selector) && !dropped.test(selector),
    )
    const declarations = toLogical(block.declarations.filter(isWanted)).map((declaration) =>
      declaration.replace(physicalFont, 'var(--font)'),
    )
    return selectors.length === 0 || declarations.length === 0
      ? []
      : [{ prelude: selectors.join(','), declarations }]
  })
}

// Printing an address after each link would print receipt codes; printing in `sans-serif` would undo our fonts.
function isWanted(declaration: string): boolean {
  return !/attr\(href\)|^font-family:sans-serif$|^-webkit-font-smoothing|^-moz-osx|^-ms-|^\*/.test(
    declaration,
  )
}
