/** Each migration makes and changes its own room's schema, and its references look back along the cycle. */
import { basename } from 'node:path'
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { listPlatform, listRooms, positionIn, readCycle, TENANT } from '../house.ts'
import type { Migration, Statement } from '../sql.ts'
import { listMigrations, QUALIFIED } from '../sql.ts'

const NAME = '([\\w".]+)'
const THING = '(?:table|view|function|procedure|type|domain|sequence|aggregate|index|trigger|policy|rule)'
/** What a statement works on. */
const TARGETS = [
  // create unique index … on X, create policy … on X, alter policy … on X
  `^(?:create|alter|drop)\\s+(?:or\\s+replace\\s+|unique\\s+|constraint\\s+)*(?:index|policy|trigger|rule)(?:\\s[^(]*?)?\\son\\s+(?:only\\s+)?${NAME}`,
  `^create\\s+(?:or\\s+replace\\s+|unlogged\\s+|materialized\\s+|recursive\\s+)*${THING}\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}`,
  `^(?:alter|drop)\\s+(?:materialized\\s+)?${THING}\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?${NAME}`,
  `^(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?)\\s+(?:only\\s+)?${NAME}`,
  `^comment\\s+on\\s+${THING}\\s+${NAME}`,
].map((pattern) => new RegExp(pattern, 'i'))
const SCHEMA = /^(?:create|alter|drop)\s+schema\s+(?:if\s+(?:not\s+)?exists\s+)?"?(\w+)"?/i
const REFERENCE = new RegExp(`\\breferences\\s+${QUALIFIED.source}`, 'gi')

export function check(root: string): Finding[] {
  const migrations = listMigrations(root)
  if (migrations.length === 0) return [sawNothing('migrations', 'migrations')]
  const platform = ['platform', ...listPlatform(root)]
  const owners = [
    ...platform,
    ...listRooms(root).flatMap(({ wing, room }) => (wing === 'overview' ? [] : [room])),
  ]
  const position = positionIn(readCycle(root), platform)
  return migrations.flatMap((migration, at) => {
    const { path, room, number, statements } = migration
    const refuse = (text: string) => ({ rule: 'migrations', text, file: path })
    if (!owners.includes(room))
      return [
        refuse(
          `${basename(path)} is to be named 0042-room.sql or 0042-room-what.sql, by a room that owns tables`,
        ),
      ]
    const twin = migrations.slice(0, at).find((one) => one.number === number)
    return [
      ...(twin === undefined ? [] : [refuse(`${basename(path)} has the number of ${basename(twin.path)}`)]),
      ...statements.flatMap((statement) => [
        ...strangers(migration, statement, room === 'platform' ? platform : [room]),
        ...forwardReferences(migration, statement, position),
      ]),
    ]
  })
}

/** Where the schema is left out the database would guess it, so it may not be left out either. */
function strangers(
  { path, room }: Migration,
  { text, line }: Statement,
  schemas: readonly string[],
): Finding[] {
  const schema = schemaOf(text)
  if (schema === undefined || schemas.includes(schema)) return []
  const why =
    schema === ''
      ? `${room} leaves a schema to be guessed: write it out, as in ${room}.…`
      : `${room} changes ${schema}: a migration works in the schema of its own room`
  return [{ rule: 'migrations', text: why, file: path, line }]
}

function forwardReferences(
  { path, room }: Migration,
  { text, line }: Statement,
  position: (schema: string) => number,
): Finding[] {
  return [...text.matchAll(REFERENCE)]
    .map(([, schema = '', table = '']) => `${schema}.${table}`.toLowerCase())
    .filter((table) => table !== TENANT && position(table.split('.')[0] ?? '') > position(room))
    .map((table) => ({
      rule: 'migrations',
      text: `${room} refers to ${table}: a foreign key looks back along the cycle, never forward`,
      file: path,
      line,
    }))
}

/** The schema a statement works in; empty when it is left out; nothing when it works on none. */
function schemaOf(text: string): string | undefined {
  const schema = SCHEMA.exec(text)?.[1]
  if (schema !== undefined) return schema.toLowerCase()
  for (const target of TARGETS) {
    const [first = '', second] = target.exec(text)?.[1]?.replaceAll('"', '').toLowerCase().split('.') ?? []
    if (first !== '') return second === undefined ? '' : first
  }
  return undefined
}
