import type { Acting } from '#platform/http'

export function personOf({ who }: Pick<Acting, 'who'>): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
