import type { Area, Provenance } from '#analysis/wellbeing'
import type { LinkKind } from './found.ts'

/** Everything a thread can be made of, from the first words to what was learned, in the order in which it comes. */
export const nodeKinds = [
  'voice',
  'statement',
  'theme',
  'asset',
  'barrier',
  'quality',
  'outcome',
  'indicator',
  'call',
  'criterion',
  'application',
  'award',
  'agreement',
  'activity',
  'result',
  'learning',
] as const
export type NodeKind = (typeof nodeKinds)[number]

export interface Node {
  readonly id: string
  readonly kind: NodeKind
  /** Absent when a published record says that there was one, and not which. */
  readonly title: string | undefined
  /** Whether there are still words behind it: what was taken back keeps its place and carries nothing. */
  readonly stands: boolean
  /** Several voices that are not public, as one. */
  readonly folded: boolean
  readonly note?: string | undefined
  readonly area?: Area | undefined
  readonly provenance?: readonly Provenance[] | undefined
  readonly choice?: Choice | undefined
}

/** What was decided about an outcome. `rank` is its turn in the list that was chosen, from 1. */
export type Choice =
  | { readonly chosen: true; readonly rank: number }
  | { readonly chosen: false; readonly reason: string | undefined }

/** Runs from the earlier thing to the later. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly why: string
}

/** A place where the thread breaks: nothing leads from things of one kind to things of another. */
export interface Break {
  readonly from: NodeKind
  readonly to: NodeKind
  readonly why: string
  /** The things that stand at the break. */
  readonly at: readonly string[]
  /** Said by somebody, as published records do; otherwise found by looking. */
  readonly declared: boolean
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, Node>
  readonly links: readonly Link[]
  /** What leads to a thing, and what it leads to. */
  readonly into: ReadonlyMap<string, readonly Link[]>
  readonly outOf: ReadonlyMap<string, readonly Link[]>
}

/** A graph of these things. A link to or from a thing that is not there is left out. */
export function graphOf(nodes: readonly Node[], links: readonly Link[]): Graph {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const whole = links.filter(({ from, to }) => known.has(from) && known.has(to))
  return {
    nodes: known,
    links: whole,
    into: Map.groupBy(whole, (link) => link.to),
    outOf: Map.groupBy(whole, (link) => link.from),
  }
}

/** One thing met on the way, by which link, and how many links away. */
export interface Met {
  readonly node: Node
  readonly link: Link
  readonly steps: number
}

/** Everything a thing came from, nearest first; each once. O(links). */
export function back(graph: Graph, from: string): Met[] {
  return walk(graph, from, graph.into, (link) => link.from)
}

/** Everything that came of a thing, nearest first; each once. O(links). */
export function forward(graph: Graph, from: string): Met[] {
  return walk(graph, from, graph.outOf, (link) => link.to)
}

function walk(graph: Graph, from: string, links: Graph['into'], next: (link: Link) => string): Met[] {
  const seen = new Set([from])
  const met: Met[] = []
  let edge = [from]
  for (let steps = 1; edge.length > 0; steps++) {
    const found: string[] = []
    for (const link of edge.flatMap((id) => links.get(id) ?? [])) {
      const id = next(link)
      const node = graph.nodes.get(id)
      if (!node || seen.has(id)) continue
      seen.add(id)
      found.push(id)
      met.push({ node, link, steps })
    }
    edge = found
  }
  return met
}

// Something good and something in the way stand beside an outcome; alone they do not carry one.
const carrying: readonly NodeKind[] = ['voice', 'theme', 'statement']

/** Whether there are still words behind a thing: a voice or a promise that can be reached over things that carry. */
export function reachesWords(graph: Graph, id: string): boolean {
  const node = graph.nodes.get(id)
  if (node?.kind === 'voice' || node?.kind === 'statement') return node.stands
  return (graph.into.get(id) ?? []).some(({ from }) => {
    const before = graph.nodes.get(from)
    return before !== undefined && carrying.includes(before.kind) && reachesWords(graph, from)
  })
}

export interface BreakWords {
  readonly noWords: Readonly<Record<'theme' | 'outcome' | 'quality', string>>
}

/**
 * Where a thread breaks. What was declared comes first, with the things that stand at it; then what looking finds:
 * an outcome or a quality that no words lead to, and a theme that something leans on although nothing is left in it.
 */
export function breaks(
  graph: Graph,
  declared: readonly Pick<Break, 'from' | 'to' | 'why'>[],
  words: BreakWords,
): Break[] {
  const said = declared.map((one) => ({ ...one, declared: true, at: standingAt(graph, one) }))
  const covered = new Set(
    said
      .filter(({ from }) => from === 'voice' || from === 'theme' || from === 'statement')
      .flatMap(({ at }) => at),
  )
  const found = (['theme', 'quality', 'outcome'] as const).flatMap((kind) => {
    const at = ofKind(graph, kind)
      .filter(
        ({ id }) => !covered.has(id) && !reachesWords(graph, id) && (kind !== 'theme' || graph.outOf.has(id)),
      )
      .map(({ id }) => id)
    return at.length === 0
      ? []
      : [{ from: 'voice' as const, to: kind, why: words.noWords[kind], at, declared: false }]
  })
  return [...said, ...found].sort((one, other) => turn(one) - turn(other))
}

// Earlier breaks first: by the kind the thread does not reach, then by the kind it does not come from.
function turn({ from, to }: Pick<Break, 'from' | 'to'>): number {
  return nodeKinds.indexOf(to) * nodeKinds.length + nodeKinds.indexOf(from)
}

/** The things a declared break can be seen at: those that lack what should lead to them, else those nothing follows. */
function standingAt(graph: Graph, { from, to }: Pick<Break, 'from' | 'to'>): string[] {
  const later = ofKind(graph, to)
  if (later.length > 0)
    return later.filter(({ id }) => !leads(graph, graph.into.get(id), from)).map(({ id }) => id)
  return ofKind(graph, from).map(({ id }) => id)
}

function leads(graph: Graph, links: readonly Link[] | undefined, kind: NodeKind): boolean {
  return (links ?? []).some((link) => graph.nodes.get(link.from)?.kind === kind)
}

export function ofKind(graph: Graph, kind: NodeKind): Node[] {
  return [...graph.nodes.values()].filter((node) => node.kind === kind)
}

/** One thread through a thing: the best way back to somebody's words, and the furthest way on. */
export interface Step {
  readonly node: Node
  /** The link from the step before; undefined at the start. */
  readonly link: Link | undefined
}

export function threadThrough(graph: Graph, id: string): Step[] {
  const here = graph.nodes.get(id)
  if (!here) return []
  return [...wayBack(graph, here, new Map()), ...wayOn(graph, here, new Map())]
}

// Each thing's best way is worked out once, however many links lead to it.
type Ways = Map<string, readonly Step[]>

function wayBack(graph: Graph, node: Node, known: Ways): readonly Step[] {
  const before = known.get(node.id)
  if (before) return before
  const ways = (graph.into.get(node.id) ?? []).flatMap((link) => {
    const from = graph.nodes.get(link.from)
    return from ? [{ link, way: wayBack(graph, from, known) }] : []
  })
  const best = first(ways, ({ way }) => worthOf(way[0]?.node))
  const way = best ? [...best.way, { node, link: best.link }] : [{ node, link: undefined }]
  known.set(node.id, way)
  return way
}

// Somebody's own words are the best beginning of a thread, then words that are not public, then a promise.
function worthOf(start: Node | undefined): number {
  if (!start?.stands) return 0
  if (start.kind === 'voice') return start.folded ? 2 : 3
  return start.kind === 'statement' ? 1 : 0
}

function wayOn(graph: Graph, node: Node, known: Ways): readonly Step[] {
  const before = known.get(node.id)
  if (before) return before
  const ways = (graph.outOf.get(node.id) ?? []).flatMap((link) => {
    const after = graph.nodes.get(link.to)
    return after ? [{ link, after, way: wayOn(graph, after, known) }] : []
  })
  const best = first(
    ways,
    ({ after, way }) =>
      (after.choice?.chosen ? 100 : 0) +
      way.length +
      (way.some((step) => step.node.choice?.chosen) ? 100 : 0),
  )
  const way = best ? [{ node: best.after, link: best.link }, ...best.way] : []
  known.set(node.id, way)
  return way
}

function first<T>(all: readonly T[], worth: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, one) => (best === undefined || worth(one) > worth(best) ? one : best),
    undefined,
  )
}
