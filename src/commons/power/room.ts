import type { Page } from '#platform/http'
import { declareRightPage } from './pages/declare-right.tsx'
import { explainOverride } from './pages/explain-override.tsx'
import { leaveQuestion } from './pages/leave-question.tsx'
import { openDecisionPage } from './pages/open-decision.tsx'
import { readDecisions } from './pages/read-decisions.tsx'
import { takeDecision } from './pages/take-decision.tsx'

export const power = {
  name: 'power',
  pages: [
    readDecisions,
    declareRightPage,
    openDecisionPage,
    takeDecision,
    leaveQuestion,
    explainOverride,
  ] as const satisfies readonly Page[],
}
