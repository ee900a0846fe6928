import type { Page } from '#platform/http'

export const activities = {
  name: 'activities',
  pages: [] as const satisfies readonly Page[],
}
