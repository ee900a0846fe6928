import { type Cycle, listListedCycles, listMatters, type Matter } from '#commons/cycles'
import type { Place } from '#commons/places'
import { listRights, type Right } from '#commons/power'
import type { Tx } from '#platform/db'

/** What can be taken over from a published project: how it shared power, and nothing about the people in it. */
export interface Original {
  readonly cycle: Cycle & { readonly place: Place }
  readonly matters: readonly Omit<Matter, 'id'>[]
  readonly rights: readonly Right[]
}

/**
 * A project everybody may read, wherever it stands. It is read as its own place's visitors would read it; then the
 * transaction goes back to where it was. Six statements.
 */
export async function findOriginal(tx: Tx, placeId: string, slug: string): Promise<Original | undefined> {
  const cycle = (await listListedCycles(tx)).find((one) => one.slug === slug)
  if (!cycle) return undefined
  await tx.enter(cycle.place.id)
  const [matters, rights] = [
    await listMatters(tx, cycle.place.id, cycle.id),
    await listRights(tx, cycle.place.id, cycle.id),
  ]
  await tx.enter(placeId)
  return { cycle, matters, rights }
}
