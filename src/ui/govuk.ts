import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Block, readBlocks, splitOutside, writeBlocks } from './css-rules.ts'
import { toLogical } from './logical.ts'

// What we do not use, or may not: the crown, the crest and the government's header and footer belong to GOV.UK.
const dropped = new RegExp(
  [
    String.raw`\.govuk-(accordion|cookie-banner|exit-this-page|feedback|footer|generic-header|header|language-navigation`,
    `|logo-dot|password-input|panel|phase-banner|service-navigation|tabs|drop-zone|file-upload-|template`,
    `|frontend-supported|link-image|breadcrumbs|width-container|main-wrapper|caption-)`,
    String.raw`|\.govuk-\\!|\.js-enabled|-moz-|\\0`,
  ].join(''),
)
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
    const selectors = splitOutside(block.prelude, ',').filter((selector) => !dropped.test(selector))
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
