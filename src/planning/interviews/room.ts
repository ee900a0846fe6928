import type { Page } from '#platform/http'
import { changeInterviewPage } from './pages/change-interview.tsx'
import { debriefInterview } from './pages/debrief-interview.tsx'
import { hearReason } from './pages/hear-reason.tsx'
import { holdInterview } from './pages/hold-interview.tsx'
import { listSpoken } from './pages/list-spoken.tsx'
import { orderQuestions } from './pages/order-questions.tsx'
import { planInterviews } from './pages/plan-interviews.tsx'
import { playBackPage } from './pages/play-back.tsx'
import { practise } from './pages/practise.tsx'
import { readDigest } from './pages/read-digest.tsx'
import { scoreInterview } from './pages/score-interview.tsx'
import { seeDigests } from './pages/see-digests.tsx'
import { seeInterviews } from './pages/see-interviews.tsx'
import { setRotaPage } from './pages/set-rota.tsx'
import { tryScoring } from './pages/try-scoring.tsx'
import { writeDownReason } from './pages/write-down-reason.tsx'
import { writeQuestions } from './pages/write-questions.tsx'

export const interviews = {
  name: 'interviews',
  pages: [
    seeInterviews,
    writeQuestions,
    orderQuestions,
    practise,
    tryScoring,
    planInterviews,
    changeInterviewPage,
    setRotaPage,
    seeDigests,
    readDigest,
    holdInterview,
    scoreInterview,
    listSpoken,
    writeDownReason,
    hearReason,
    debriefInterview,
    playBackPage,
  ] as const satisfies readonly Page[],
}
