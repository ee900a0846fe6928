/** Every way one file can ask for another, and where each of them leads. */
import { posix } from 'node:path'
import type { ExportSpecifier, ImportSpecifier, Node } from '@babel/types'
import { lineOf, literal, remember, walk } from './reading.ts'

export interface Import {
  /** As written; nothing when the address is only known while running. */
  readonly specifier: string | undefined
  readonly names: readonly ImportedName[]
  readonly line: number
}

export interface ImportedName {
  readonly name: string
  readonly isType: boolean
}

/** Static, type-only, re-exported, dynamic, `import('…').Type`, `require`, `import.meta.resolve` and `/// <reference>`. */
export const importsOf = remember((syntax): readonly Import[] => {
  const imports: Import[] = []
  walk(syntax, (node) => {
    const found = importAt(node)
    if (found) imports.push({ specifier: literal(found.address), names: found.names, line: lineOf(node) })
  })
  for (const comment of syntax.comments ?? []) {
    const specifier = /^\/\s*<reference\s+path=["']([^"']+)["']/.exec(comment.value)?.[1]
    if (specifier !== undefined)
      imports.push({ specifier, names: everything(true), line: comment.loc?.start.line ?? 1 })
  }
  return imports
})

interface Asking {
  readonly address: Node | null | undefined
  readonly names: readonly ImportedName[]
}

function importAt(node: Node): Asking | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { address: node.source, names: namesIn(node.specifiers, node.importKind === 'type') }
    case 'ExportNamedDeclaration':
      return node.source
        ? { address: node.source, names: namesIn(node.specifiers, node.exportKind === 'type') }
        : undefined
    case 'ExportAllDeclaration':
      return { address: node.source, names: everything(node.exportKind === 'type') }
    case 'ImportExpression':
      return { address: node.source, names: everything(false) }
    case 'TSImportType':
      return { address: node.source, names: everything(true) }
    case 'TSExternalModuleReference':
      return { address: node.expression, names: everything(false) }
    case 'CallExpression':
      return asksByCall(node.callee) ? { address: node.arguments[0], names: everything(false) } : undefined
    default:
      return undefined
  }
}

/** `require(…)`, `require.resolve(…)`, `import.meta.resolve(…)` */
function asksByCall(callee: Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require'
  if (callee.type !== 'MemberExpression') return false
  const { object, property } = callee
  if (object.type === 'Identifier') return object.name === 'require'
  const name = property.type === 'Identifier' ? property.name : literal(property)
  return object.type === 'MetaProperty' && name === 'resolve'
}

function namesIn(specifiers: readonly Node[], allTypes: boolean): ImportedName[] {
  return specifiers.map((specifier) => {
    switch (specifier.type) {
      case 'ImportSpecifier':
        return { name: nameOf(specifier.imported), isType: allTypes || specifier.importKind === 'type' }
      case 'ExportSpecifier':
        return { name: nameOf(specifier.local), isType: allTypes || specifier.exportKind === 'type' }
      case 'ImportDefaultSpecifier':
        return { name: 'default', isType: allTypes }
      default:
        return { name: '*', isType: allTypes }
    }
  })
}

function everything(isType: boolean): ImportedName[] {
  return [{ name: '*', isType }]
}

function nameOf(name: ImportSpecifier['imported'] | ExportSpecifier['local']): string {
  return name.type === 'Identifier' ? name.name : name.value
}

/** Where an import leads, as a path from the root; nothing for a package; `..` when it leaves the house. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier === '#testing') return 'tests/testing/index.ts'
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}/index.ts`
  if (!/^(\.|\/|file:)/.test(specifier)) return undefined
  if (/^\.\.?\/[\w./-]+$/.test(specifier)) return plainly(posix.join(posix.dirname(from), specifier))
  const root = 'file:///house/'
  const { href } = new URL(specifier, root + from)
  return href.startsWith(root) ? decodeURIComponent(new URL(href).pathname.slice('/house/'.length)) : '..'
}

const plainly = (path: string) => (path.startsWith('..') ? '..' : path)
