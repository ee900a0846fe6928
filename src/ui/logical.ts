import { splitOutside } from './css-rules.ts'

const renamed: Readonly<Record<string, string>> = {
  left: 'inset-inline-start',
  right: 'inset-inline-end',
  'border-top-left-radius': 'border-start-start-radius',
  'border-top-right-radius': 'border-start-end-radius',
  'border-bottom-left-radius': 'border-end-start-radius',
  'border-bottom-right-radius': 'border-end-end-radius',
}
const logicalValue: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'text-align': { left: 'start', right: 'end' },
  float: { left: 'inline-start', right: 'inline-end' },
  clear: { left: 'inline-start', right: 'inline-end' },
}
const fourSided = new Set(['margin', 'padding', 'inset'])

/**
 * The declarations of one rule with left and right turned into start and end, so that one stylesheet serves
 * both directions. A rule that turns or clips its box draws an arrow or a tick out of its borders: those
 * borders stay physical, because a half-mirrored arrow points nowhere (`rtl` rules mirror it whole).
 */
export function toLogical(declarations: readonly string[]): string[] {
  const drawn = declarations.some((declaration) => /^(transform|clip-path):/.test(declaration))
  return declarations.flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, colon)
    const value = declaration.slice(colon + 1)
    if (name.startsWith('border') && drawn) return [declaration]
    return logicalDeclarations(name, value) ?? [declaration]
  })
}

function logicalDeclarations(name: string, value: string): string[] | undefined {
  const name2 = renamed[name] ?? name.replace(/^(margin|padding|border)-(left|right)/, sideName)
  if (name2 !== name) return [`${name2}:${value}`]

  const value2 = logicalValue[name]?.[value]
  // Browsers before 2023 know no logical float: they keep the physical one, right in left-to-right pages.
  if (value2) return name === 'text-align' ? [`${name}:${value2}`] : [`${name}:${value}`, `${name}:${value2}`]

  if (fourSided.has(name) || name === 'border-width') {
    const [top, end, bottom, start] = splitOutside(value, ' ')
    if (start === undefined || start === end) return undefined
    return name === 'border-width'
      ? [`border-block-width:${top} ${bottom}`, `border-inline-width:${start} ${end}`]
      : [`${name}-block:${top} ${bottom}`, `${name}-inline:${start} ${end}`]
  }
  return undefined
}

function sideName(_: string, property: string, side: string): string {
  return `${property}-inline-${side === 'left' ? 'start' : 'end'}`
}
