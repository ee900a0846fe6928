import type { Page } from '#platform/http'

export const learning = {
  name: 'learning',
  pages: [] as const satisfies readonly Page[],
}
