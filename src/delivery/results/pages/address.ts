import type { Cycle } from '#commons/cycles'
import { projectPath } from '#delivery/agreements'
import type { Ask } from '#platform/http'

export function resultsPath(ask: Pick<Ask, 'place'>, cycle: Pick<Cycle, 'slug'>): string {
  return `${projectPath(ask, cycle)}/results`
}
