import type { Page } from '#platform/http'
import { beginFrom } from './pages/begin-from.tsx'
import { seeOriginal } from './pages/see-original.tsx'

export const startFrom = {
  name: 'start-from',
  pages: [seeOriginal, beginFrom] as const satisfies readonly Page[],
}
