import type { Page } from '#platform/http'

export const organisations = {
  name: 'organisations',
  pages: [] as const satisfies readonly Page[],
}
