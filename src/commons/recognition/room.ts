import type { Page } from '#platform/http'

export const recognition = {
  name: 'recognition',
  pages: [] as const satisfies readonly Page[],
}
