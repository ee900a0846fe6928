import type { Page } from '#platform/http'
import { addWhatWasRead } from './pages/add-reading.tsx'
import { readResults } from './pages/read-results.tsx'
import { tellChanges } from './pages/tell-changes.tsx'

export const results = {
  name: 'results',
  pages: [readResults, addWhatWasRead, tellChanges] as const satisfies readonly Page[],
}
