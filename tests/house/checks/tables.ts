/** Only a room's storage names its tables. The overview may read everybody's, through storage of its own, and writes nothing. */
import type { Node } from '@babel/types'
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import type { Folder } from '../house.ts'
import { folderOf, isStorage, isTest, listPlatform, listRooms } from '../house.ts'
import type { Source } from '../reading.ts'
import { lineOf, literal, quoted, readSources, remember, walk } from '../reading.ts'
import { listTables, QUALIFIED } from '../sql.ts'

export function check(root: string): Finding[] {
  const tables = listTables(root)
  if (tables.size === 0) return [sawNothing('tables', 'tables in migrations')]
  const rooms = listRooms(root)
  const platform = listPlatform(root)
  const owners: Owners = (schema) =>
    rooms.find(({ wing, room }) => room === schema && wing !== 'overview')?.name ??
    (platform.includes(schema) || schema === 'pgboss' ? 'platform' : undefined)

  const findings: Finding[] = []
  let named = 0
  for (const source of readSources(root, 'src', 'demonstrations'))
    for (const mention of mentionsOf(source)) {
      const owner = owners(mention.schema)
      if (owner === undefined || (mention.table !== '*' && !mention.isSql && !tables.has(nameOf(mention))))
        continue
      named += 1
      const why = whyNot(source, owner, mention)
      if (why === undefined) continue
      const text = `${folderOf(source.path).name} ${mention.writes ? 'writes to' : 'names'} ${nameOf(mention)}: ${why}`
      findings.push({ rule: 'tables', text, file: source.path, line: mention.line })
    }
  if (named === 0) findings.push(sawNothing('tables', 'table named in any storage'))
  return findings
}

type Owners = (schema: string) => string | undefined

function whyNot(source: Source, owner: string, { writes }: Mention): string | undefined {
  const from: Folder = folderOf(source.path)
  const only = `only ${owner === 'platform' ? 'the platform' : `the storage of ${owner}`} knows that table`
  if (owner === 'platform' && from.wing === 'platform') return undefined
  // What the ledger and the outbox really hold is for every test to see.
  if (owner === 'platform' && isTest(source.path) && !writes) return undefined
  if (owner === from.name) return isStorage(source.path) || isTest(source.path) ? undefined : only
  if (from.wing !== 'overview' || !isStorage(source.path)) return only
  return writes ? 'the overview only reads' : undefined
}

interface Mention {
  readonly schema: string
  readonly table: string
  readonly line: number
  readonly writes: boolean
  /** Said in a way only SQL says it, so it is a table even if no migration is known to make it. */
  readonly isSql: boolean
}

function nameOf({ schema, table }: Mention): string {
  return `${schema}.${table}`
}

const BEFORE_A_TABLE = /\b(from|join|into|update|table|truncate|using)\s+(only\s+)?$/i
const BEFORE_A_WRITE =
  /\b(insert\s+into|merge\s+into|update|delete\s+from|truncate(\s+table)?)\s+(only\s+)?$/i
const WRITING_CALLS = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])

const mentionsOf = remember((syntax): readonly Mention[] => {
  const mentions: Mention[] = []
  walk(syntax, (node, parents) => {
    const parent = parents.at(-1)
    if (parent && isLedgerAct(parent)) return
    const call = callNamed(parent)
    const text = quoted(node)
    for (const found of text.matchAll(QUALIFIED)) {
      const lead = text.slice(0, found.index)
      mentions.push({
        schema: found[1]?.toLowerCase() ?? '',
        table: found[2]?.toLowerCase() ?? '',
        line: lineOf(node) + lead.split('\n').length - 1,
        writes: BEFORE_A_WRITE.test(lead) || WRITING_CALLS.has(call),
        isSql: BEFORE_A_TABLE.test(lead) && !/^\s*\(/.test(text.slice(found.index + found[0].length)),
      })
    }
    if (node.type === 'CallExpression') mentions.push(...schemaCalls(node))
  })
  return mentions
})

/** `record({ act: 'people.card', … })`: the ledger names what was done as room and verb, which is no table. */
function isLedgerAct(parent: Node): boolean {
  return parent.type === 'ObjectProperty' && parent.key.type === 'Identifier' && parent.key.name === 'act'
}

/** `db.withSchema('voices')` and `sql.id('voices', 'voice')` name a table without its dot. */
function schemaCalls(node: Node): Mention[] {
  const called = callNamed(node)
  if (node.type !== 'CallExpression' || !['withSchema', 'id'].includes(called)) return []
  const [schema, table] = node.arguments.map((one) => literal(one))
  if (schema === undefined) return []
  return [{ schema, table: table ?? '*', line: lineOf(node), writes: false, isSql: called === 'id' }]
}

function callNamed(node: Node | undefined): string {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return ''
  const { property } = node.callee
  return property.type === 'Identifier' ? property.name : ''
}
