/** Finds where a file helps itself to the clock, to chance or to its surroundings instead of being given them. */
import type { Identifier, Node } from '@babel/types'
import { lineOf, literal, quoted, remember, walk } from './reading.ts'

export interface Ambient {
  readonly what: string
  readonly line: number
}

/** Names that are the surroundings themselves: any use at all counts. */
const SURROUNDINGS = new Map([
  ['process', 'the environment (process)'],
  ['performance', 'the clock (performance)'],
  ['crypto', 'chance (crypto)'],
  ['globalThis', 'its surroundings (globalThis)'],
])

/** Names that also calculate: only this member counts, and any use that hides which member it is. */
const CALCULATORS = new Map([
  ['Date', { member: 'now', what: 'the clock (Date)' }],
  ['Temporal', { member: 'Now', what: 'the clock (Temporal.Now)' }],
  ['Math', { member: 'random', what: 'chance (Math.random)' }],
])

const CHANCE = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'])

/** SQL has a clock too, and only `clock.now(place)` knows that a demonstration lives at another time. */
const SQL_CLOCK =
  /(?<!clock\.)\b(now\(\)|(clock|statement|transaction)_timestamp\(\)|current_(timestamp|date|time)\b)/i

export const ambientsOf = remember((syntax): readonly Ambient[] => {
  const declared = new Set<string>()
  const used: { readonly name: string; readonly what: string; readonly line: number }[] = []
  walk(syntax, (node, parents) => {
    if (isTypeOnly(node)) return false
    const parent = parents.at(-1)
    const name = node.type === 'Identifier' ? node.name : ''
    if (node.type === 'Identifier' && parent && declares(parent, node)) declared.add(name)
    const what = node.type === 'Identifier' ? takenBy(node, parent) : inSql(node)
    // Chance stays chance under the name it is imported by.
    if (what !== undefined) used.push({ name: CHANCE.has(name) ? '' : name, what, line: lineOf(node) })
    return undefined
  })
  return used.filter(({ name }) => !declared.has(name)).map(({ what, line }) => ({ what, line }))
})

function takenBy(node: Identifier, parent: Node | undefined): string | undefined {
  if (CHANCE.has(node.name)) return `chance (${node.name})`
  if (!parent || isMerelyAName(parent, node)) return undefined
  const calculator = CALCULATORS.get(node.name)
  if (!calculator) return SURROUNDINGS.get(node.name)
  if (parent.type === 'NewExpression' && parent.callee === node)
    return parent.arguments.length === 0 ? calculator.what : undefined
  if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof') return undefined
  const member = memberAsked(parent)
  return member === undefined || member === calculator.member ? calculator.what : undefined
}

function memberAsked(parent: Node): string | undefined {
  if (parent.type !== 'MemberExpression' && parent.type !== 'OptionalMemberExpression') return undefined
  if (parent.computed) return literal(parent.property)
  return parent.property.type === 'Identifier' ? parent.property.name : undefined
}

function inSql(node: Node): string | undefined {
  const clock = SQL_CLOCK.exec(quoted(node))?.[0]
  return clock === undefined ? undefined : `the clock (${clock}, where clock.now(place) knows the place)`
}

/** `x.process`, `{ process: 1 }`, `import { process as step }`: the word, not the thing. */
function isMerelyAName(parent: Node, node: Identifier): boolean {
  if ('key' in parent && parent.key === node) return !('computed' in parent && parent.computed)
  if ('property' in parent && parent.property === node) return !('computed' in parent && parent.computed)
  return /^(Import|Export).*Specifier$|^MetaProperty$|^LabeledStatement$/.test(parent.type)
}

function declares(parent: Node, node: Identifier): boolean {
  if ('id' in parent && parent.id === node) return true
  if ('local' in parent && parent.local === node) return parent.type !== 'ExportSpecifier'
  if ('params' in parent && Array.isArray(parent.params)) return (parent.params as Node[]).includes(node)
  return parent.type === 'RestElement' || parent.type === 'ArrayPattern'
}

const CARRIES_VALUES =
  /^TS(As|Satisfies|NonNull|Instantiation)Expression$|^TS(TypeAssertion|ImportEqualsDeclaration|ExportAssignment)$/

function isTypeOnly({ type }: Node): boolean {
  return type.startsWith('TS') && !CARRIES_VALUES.test(type)
}
