/** Follows a name through re-exports to the file that makes it. */
import type { Node } from '@babel/types'
import { resolveImport } from './imports.ts'
import { readSource, readText, remember } from './reading.ts'

interface Exported {
  /** `*` for everything another file exports. */
  readonly name: string
  /** Where it is handed on from, and its name there; nothing when it is made here. */
  readonly from?: { readonly specifier: string; readonly name: string }
}

export const exportsOf = remember((syntax): readonly Exported[] =>
  syntax.program.body.flatMap((statement): Exported[] => {
    if (statement.type === 'ExportAllDeclaration')
      return [{ name: '*', from: { specifier: statement.source.value, name: '*' } }]
    if (statement.type !== 'ExportNamedDeclaration') return []
    if (statement.declaration) return declaredNames(statement.declaration).map((name) => ({ name }))
    return statement.specifiers.flatMap((one) => {
      if (one.type !== 'ExportSpecifier') return []
      const name = text(one.exported)
      const source = statement.source?.value ?? whereImported(syntax.program.body, text(one.local))
      return [source === undefined ? { name } : { name, from: { specifier: source, name: text(one.local) } }]
    })
  }),
)

/** `import { x } from './y.ts'` and later `export { x }` hands on as `export { x } from './y.ts'` does. */
function whereImported(body: readonly Node[], local: string): string | undefined {
  for (const statement of body)
    if (
      statement.type === 'ImportDeclaration' &&
      statement.specifiers.some((one) => one.local.name === local)
    )
      return statement.source.value
  return undefined
}

/** `export const a = …, b = …`, `export function c`, `export interface D` → a, b, c, D */
export function declaredNames(declaration: Node): string[] {
  const declarations = declaration.type === 'VariableDeclaration' ? declaration.declarations : [declaration]
  return declarations.flatMap((one) => {
    const id = 'id' in one ? one.id : undefined
    return typeof id === 'object' && id?.type === 'Identifier' ? [id.name] : []
  })
}

function text(name: Node): string {
  if (name.type === 'Identifier') return name.name
  return name.type === 'StringLiteral' ? name.value : ''
}

/** The file that makes `name`, starting from a file that offers it; that file itself when the trail ends there. */
export function originOf(root: string, path: string, name: string): string {
  const offered = exportsIn(root, path)
  const exported = offered.find((one) => one.name === name)
  if (exported?.from) return originOf(root, followed(path, exported.from.specifier), exported.from.name)
  const wholes = offered.flatMap(({ from }) => (from?.name === '*' ? [followed(path, from.specifier)] : []))
  return wholes.find((whole) => exportsIn(root, whole).some((one) => one.name === name)) ?? path
}

function followed(path: string, specifier: string): string {
  return resolveImport(path, specifier) ?? specifier
}

function exportsIn(root: string, path: string): readonly Exported[] {
  return readText(root, path) === undefined ? [] : exportsOf(readSource(root, path))
}
