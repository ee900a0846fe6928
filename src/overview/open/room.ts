import type { Page } from '#platform/http'
import { exportAwards, exportAwardsSheet } from './pages/export-awards.tsx'

export const open = {
  name: 'open',
  pages: [exportAwards, exportAwardsSheet] as const satisfies readonly Page[],
}
