import type { Page } from '#platform/http'
import { exportThread } from './pages/export-thread.tsx'
import { followOne } from './pages/follow-one.tsx'
import { followThread } from './pages/follow-thread.tsx'

export const thread = {
  name: 'thread',
  pages: [followThread, followOne, exportThread] as const satisfies readonly Page[],
}
