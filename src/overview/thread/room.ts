import type { Page } from '#platform/http'
import { exportThread } from './pages/export-thread.tsx'

export const thread = {
  name: 'thread',
  pages: [exportThread] as const satisfies readonly Page[],
}
