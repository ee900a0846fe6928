/** Reads migrations as statements: enough SQL to see what each one makes, changes and points at. */
import { listFiles, readText } from './reading.ts'

export interface Migration {
  readonly path: string
  /** `0042-calls-contact.sql` → calls */
  readonly room: string
  readonly number: string
  readonly statements: readonly Statement[]
}

export interface Statement {
  readonly text: string
  readonly line: number
}

export function listMigrations(root: string): Migration[] {
  return listFiles(root, 'migrations')
    .filter((path) => path.endsWith('.sql'))
    .map((path) => {
      const [, number = '', room = ''] =
        /^migrations\/(\d{4})-([a-z0-9]+)(?:-[a-z0-9-]+)?\.sql$/.exec(path) ?? []
      return { path, number, room, statements: statementsIn(readText(root, path) ?? '') }
    })
}

const COMMENT_OR_QUOTED = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$/g

/** Comments, quoted words and function bodies are blanked, line for line, so that only what the statement does is left. */
export function statementsIn(sql: string): Statement[] {
  const plain = sql.replace(COMMENT_OR_QUOTED, (found) => found.replace(/[^\n]/g, ' '))
  let line = 1
  return plain.split(';').flatMap((part) => {
    const lead = /^\s*/.exec(part)?.[0] ?? ''
    const starts = line + breaksIn(lead)
    line += breaksIn(part)
    return lead === part ? [] : [{ text: part.slice(lead.length), line: starts }]
  })
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1
}

/** A name as SQL writes it, its schema first: `voices.voice`, `"voices"."voice"`. */
export const QUALIFIED = /"?([a-z_][a-z0-9_]*)"?\s*\.\s*"?([a-z_][a-z0-9_]*)"?/gi

/** Every table the migrations make, as `schema.table`. */
export function listTables(root: string): Set<string> {
  const making = /^create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?("?\w+"?\s*\.\s*"?\w+"?)/i
  return new Set(
    listMigrations(root).flatMap(({ statements }) =>
      statements.flatMap(({ text }) => {
        const name = making.exec(text)?.[1]
        return name === undefined ? [] : [name.replace(/["\s]/g, '').toLowerCase()]
      }),
    ),
  )
}
