import { roleIn } from '#commons/cycles'
import type { Acting } from '#platform/http'

export function personOf({ who }: Pick<Acting, 'who'>): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}

/** Whether a young person of the project writes: their words get no wording questions. */
export function isYoungWriter({ who }: Pick<Acting, 'who'>, cycleId: string): boolean {
  return roleIn(who, cycleId) === 'youngPerson'
}
