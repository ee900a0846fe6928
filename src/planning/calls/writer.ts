import { roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'

export function personOf(who: Who): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}

/** Whether a young person of the project writes: their words get no wording questions. */
export function isYoungWriter(who: Who, cycleId: string): boolean {
  return roleIn(who, cycleId) === 'youngPerson'
}
