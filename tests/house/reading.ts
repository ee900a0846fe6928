/**
 * Reads a house from disk: its files, and the syntax of its TypeScript.
 * Syntax is remembered by content, so looking at a copy with one planted file costs one parse.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@babel/parser'
import type { File, Node } from '@babel/types'

export interface Source {
  readonly path: string
  readonly text: string
  readonly syntax: File
}

const NOT_OURS = new Set(['node_modules', '.git', 'data', 'dist', 'tmp'])

/** What was read of a folder so far. It is read once: `noteChange` tells of the one file that was planted since. */
interface Shelf {
  readonly paths: Set<string>
  readonly texts: Map<string, string>
  readonly sources: Map<string, Source>
}

const shelves = new Map<string, Shelf>()

function shelfOf(root: string): Shelf {
  const shelf = shelves.get(root) ?? {
    paths: new Set(walkFiles(root, '')),
    texts: new Map(),
    sources: new Map(),
  }
  shelves.set(root, shelf)
  return shelf
}

function walkFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return folder === '' && NOT_OURS.has(entry.name) ? [] : walkFiles(root, path)
    return entry.isFile() ? [path] : []
  })
}

/** To be told after a file was written or removed. */
export function noteChange(root: string, path: string): void {
  const { paths, texts, sources } = shelfOf(root)
  texts.delete(path)
  sources.delete(path)
  if (existsSync(join(root, path))) paths.add(path)
  else paths.delete(path)
}

/** Every file under `folder`, as paths from `root` with forward slashes, in a stable order. */
export function listFiles(root: string, folder = ''): string[] {
  const paths = [...shelfOf(root).paths]
  return paths.filter((path) => folder === '' || path.startsWith(`${folder}/`)).sort()
}

/** The folders directly inside `folder` that hold a file somewhere: an empty folder is no part of the house. */
export function listFolders(root: string, folder: string): string[] {
  const depth = folder.split('/').length
  const names = listFiles(root, folder).map((path) => path.split('/').slice(depth))
  return [...new Set(names.filter((rest) => rest.length > 1).map((rest) => rest[0] ?? ''))]
}

/** The text of one file, or nothing when there is no such file. */
export function readText(root: string, path: string): string | undefined {
  const { paths, texts } = shelfOf(root)
  if (!paths.has(path)) return undefined
  const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8')
  texts.set(path, text)
  return text
}

/** Every TypeScript file of the named folders, parsed. A file that does not parse stops the check: it is never passed over. */
export function readSources(root: string, ...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readSource(root, path))
}

export function readSource(root: string, path: string): Source {
  const { sources } = shelfOf(root)
  const text = readText(root, path) ?? ''
  const source = sources.get(path) ?? { path, text, syntax: syntaxOf(path, text) }
  sources.set(path, source)
  return source
}

const known = new Map<string, File>()

function syntaxOf(path: string, text: string): File {
  const language = path.endsWith('x') ? 'tsx' : 'ts'
  const key = `${language}\n${text}`
  const syntax = known.get(key) ?? parseAs(language, path, text)
  known.set(key, syntax)
  return syntax
}

function parseAs(language: 'ts' | 'tsx', path: string, text: string): File {
  try {
    return parse(text, {
      sourceType: 'module',
      attachComment: false,
      plugins: language === 'tsx' ? ['typescript', 'jsx'] : ['typescript'],
    })
  } catch (error) {
    throw new Error(`${path} does not parse: ${String(error)}`, { cause: error })
  }
}

/** Fact-finding done once for each text, however many copies of the house hold it. */
export function remember<Fact>(find: (syntax: File) => Fact): (source: Source) => Fact {
  const facts = new WeakMap<File, { readonly fact: Fact }>()
  return ({ syntax }) => {
    const remembered = facts.get(syntax) ?? { fact: find(syntax) }
    facts.set(syntax, remembered)
    return remembered.fact
  }
}

const NOT_SYNTAX = new Set([
  'loc',
  'extra',
  'errors',
  'comments',
  'leadingComments',
  'innerComments',
  'trailingComments',
])

/** Visits a node and everything inside it; a visit that answers `false` is not followed further down. */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => unknown): void {
  const parents: Node[] = []
  const step = (one: Node) => {
    if (visit(one, parents) === false) return
    parents.push(one)
    // The gates' most travelled line: a list of entries for each node would cost more than everything else here.
    for (const field in one) {
      const value = (one as unknown as Readonly<Record<string, unknown>>)[field]
      if (typeof value !== 'object' || value === null || NOT_SYNTAX.has(field)) continue
      if (!Array.isArray(value)) {
        if (isNode(value)) step(value)
      } else for (const child of value) if (isNode(child)) step(child)
    }
    parents.pop()
  }
  step(node)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1
}

/** The text of a string, or of a template without holes; nothing when it is only known while running. */
export function literal(node: Node | null | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? ''
  return undefined
}

/** What stands between quotes here: a string, or one stretch of a template; empty for everything else. */
export function quoted(node: Node): string {
  if (node.type === 'StringLiteral') return node.value
  return node.type === 'TemplateElement' ? node.value.raw : ''
}

/** `const X = [...] as const satisfies Y` → the array. */
export function bare(node: Node | null | undefined): Node | undefined {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression') return bare(node.expression)
  return node ?? undefined
}
