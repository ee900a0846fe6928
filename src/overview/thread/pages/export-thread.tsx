import { maySeeProject } from '#commons/cycles'
import { page } from '#platform/http'
import { findPlaceOf } from '../storage.ts'
import { findThread } from '../storage-thread.ts'
import type { Link, Node } from '../thread.ts'
import { words } from '../words.ts'

/** The thread for machines: what stands in it, what leads where and why, and where it breaks. */
export const exportThread = page({
  path: '/open/cycles/{cycle}/thread.json',
  placeOf: (tx, { cycle }) => findPlaceOf(tx, cycle),
  load: (ask) => findThread(ask.tx, ask.place.id, ask.params.cycle, 'en'),
  may: maySeeProject,
  json: (ask, { cycle, graph, breaks, exceptions }) => ({
    cycle: { slug: cycle.slug, title: cycle.title },
    place: ask.place.slug,
    nodes: [...graph.nodes.values()].map((node) => nodeAsJson(node, ask.place.illustrative)),
    links: graph.links.map(linkAsJson),
    breaks: breaks.map(({ from, to, why, at, declared }) => ({ from, to, why, nodes: at, declared })),
    exceptions: exceptions.map(({ kind, rule, reason, owner, at }) => ({
      kind,
      rule,
      reason,
      owner,
      at: at.toString(),
    })),
  }),
})

function nodeAsJson(
  { id, kind, title, note, provenance, area, choice, stands, folded }: Node,
  illustrative: boolean,
) {
  return {
    id,
    kind,
    title: title ?? words.in('en').notNamed,
    illustrative,
    ...(note ? { note } : {}),
    ...(provenance && provenance.length > 0 ? { provenance } : {}),
    ...(area ? { area } : {}),
    ...(kind === 'outcome' ? { named: title !== undefined, prioritised: choice?.chosen === true } : {}),
    ...(choice?.chosen ? { rank: choice.rank } : {}),
    ...(choice && !choice.chosen && choice.reason ? { notChosenBecause: choice.reason } : {}),
    ...(folded ? { several: true } : {}),
    ...(stands ? {} : { stands }),
  }
}

function linkAsJson({ from, to, kind, why }: Link) {
  return { from, to, kind, why: why || words.in('en').because[kind] }
}
