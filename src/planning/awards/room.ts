import type { Page } from '#platform/http'
import { decideAwardPage } from './pages/decide-award.tsx'
import { seeAward } from './pages/see-award.tsx'
import { sendSummariesPage } from './pages/send-summaries.tsx'
import { signAwardPage } from './pages/sign-award.tsx'
import { writeSummary } from './pages/write-summary.tsx'

export const awards = {
  name: 'awards',
  pages: [
    seeAward,
    decideAwardPage,
    signAwardPage,
    sendSummariesPage,
    writeSummary,
  ] as const satisfies readonly Page[],
}
