import type { Page } from '#platform/http'

export const results = {
  name: 'results',
  pages: [] as const satisfies readonly Page[],
}
