import type { Page } from '#platform/http'
import { exportAwards, exportAwardsSheet } from './pages/export-awards.tsx'
import { namePlacePage } from './pages/name-place.tsx'

export const open = {
  name: 'open',
  pages: [exportAwards, exportAwardsSheet, namePlacePage] as const satisfies readonly Page[],
}
