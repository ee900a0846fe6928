import type { Page } from '#platform/http'

export const agreements = {
  name: 'agreements',
  pages: [] as const satisfies readonly Page[],
}
