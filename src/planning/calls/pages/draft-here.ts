import { findCycle } from '#commons/cycles'
import type { Ask } from '#platform/http'
import type { Call } from '../call.ts'
import { findDraft, findPublishedCall } from '../storage.ts'

type Here = Ask<{ place: string; cycle: string }>

/** The project and the call it is writing; no such page while it writes none. */
export async function findDraftHere({ tx, place, params }: Here) {
  const cycle = await findCycle(tx, place.id, params.cycle)
  const call = cycle && (await findDraft(tx, place.id, cycle.id))
  return cycle && call && { cycle, call, record: place.record }
}

/** The project and its published call. */
export async function findPublishedHere({ tx, place, params }: Here) {
  const cycle = await findCycle(tx, place.id, params.cycle)
  const call = cycle && (await findPublishedCall(tx, place.id, cycle.id))
  return cycle && call && { cycle, call, record: place.record }
}

/** Where a page about the call lies: `callAt(ask, 'write')`. */
export function callAt({ place, params }: Pick<Here, 'place' | 'params'>, page = ''): string {
  return `/${place.slug}/projects/${params.cycle}/call${page && `/${page}`}`
}

export type { Call, Here }
