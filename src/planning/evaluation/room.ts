import type { Page } from '#platform/http'
import { agreeScore } from './pages/agree-score.tsx'
import { declareInterests } from './pages/declare-interests.tsx'
import { exportScores } from './pages/export-scores.ts'
import { exportTotals } from './pages/export-totals.ts'
import { readRules } from './pages/read-rules.tsx'
import { scoreApplication } from './pages/score-application.tsx'
import { scoreApplications } from './pages/score-applications.tsx'
import { seePanel } from './pages/see-panel.tsx'
import { seeStandings } from './pages/see-standings.tsx'
import { showScores } from './pages/show-scores.tsx'

export const evaluation = {
  name: 'evaluation',
  pages: [
    seePanel,
    readRules,
    declareInterests,
    scoreApplications,
    scoreApplication,
    showScores,
    agreeScore,
    seeStandings,
    exportScores,
    exportTotals,
  ] as const satisfies readonly Page[],
}
