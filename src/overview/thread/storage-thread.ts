import { type Exception, findCycle, listExceptions } from '#commons/cycles'
import type { Tx } from '#platform/db'
import type { Language } from '#platform/words'
import { listFound, listLinked, mostCounted } from './storage.ts'
import { type Break, breaks, type NodeKind, nodeKinds } from './thread.ts'
import { weave } from './weave.ts'
import { words } from './words.ts'

/** A project's whole thread as everybody may read it. Three statements, sent together. */
export async function findThread(tx: Tx, placeId: string, slug: string, language: Language, also?: string) {
  const cycle = await findCycle(tx, placeId, slug)
  if (!cycle) return undefined
  const [found, linked, published] = await Promise.all([
    listFound(tx, placeId, cycle.id, also),
    listLinked(tx, placeId, cycle.id, also),
    listExceptions(tx, placeId, cycle.id),
  ])
  const say = words.in(language)
  const graph = weave(found, linked, say.weave, { counted: mostCounted })
  return {
    cycle,
    graph,
    breaks: breaks(graph, published.flatMap(declaredBreak), say.breaks),
    exceptions: published.filter(({ kind }) => kind !== 'break'),
  }
}

export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>

/** A published record says where its thread breaks: "voice → theme", and why. */
function declaredBreak({ kind, rule, reason }: Exception): Pick<Break, 'from' | 'to' | 'why'>[] {
  const [from, to] = rule.split('→').map((one) => nodeKinds.find((known) => known === one.trim())) as (
    | NodeKind
    | undefined
  )[]
  return kind === 'break' && from && to ? [{ from, to, why: reason }] : []
}
