import type { Page } from '#platform/http'

export const evaluation = {
  name: 'evaluation',
  pages: [] as readonly Page[],
}
