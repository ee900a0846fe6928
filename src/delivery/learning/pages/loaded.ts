import { type Cycle, findCycle } from '#commons/cycles'
import { listRepresented } from '#commons/people'
import { type Agreement, listAgreements } from '#delivery/agreements'
import type { Ask } from '#platform/http'

export interface Here {
  readonly cycle: Cycle
  readonly record: boolean
  readonly represented: readonly string[]
  readonly agreements: readonly Agreement[]
}

export async function findHere({
  tx,
  place,
  params,
  who,
}: Pick<Ask<{ readonly cycle: string }>, 'tx' | 'place' | 'params' | 'who'>): Promise<Here | undefined> {
  const cycle = await findCycle(tx, place.id, params.cycle)
  return (
    cycle && {
      cycle,
      record: place.record,
      represented: who.kind === 'nobody' ? [] : await listRepresented(tx, place.id, who.person),
      agreements: await listAgreements(tx, place.id, cycle.id),
    }
  )
}

export function projectPath(ask: Pick<Ask, 'place'>, cycle: Pick<Cycle, 'slug'>): string {
  return `/${ask.place.slug}/projects/${cycle.slug}`
}
