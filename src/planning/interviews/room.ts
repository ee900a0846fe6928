import type { Page } from '#platform/http'
import { jobs } from './jobs.ts'
import { changeInterviewPage } from './pages/change-interview.tsx'
import { chooseQuestionsPage } from './pages/choose-questions.tsx'
import { hearReason } from './pages/hear-reason.tsx'
import { holdInterview } from './pages/hold-interview.tsx'
import { holdPracticePage } from './pages/hold-practice.tsx'
import { listSpoken } from './pages/list-spoken.tsx'
import { planInterviews } from './pages/plan-interviews.tsx'
import { playBackPage } from './pages/play-back.tsx'
import { readDigest } from './pages/read-digest.tsx'
import { sayHowItWas } from './pages/say-how-it-was.tsx'
import { scoreInterview } from './pages/score-interview.tsx'
import { scorePractice } from './pages/score-practice.tsx'
import { seeDigests } from './pages/see-digests.tsx'
import { seeInterviews } from './pages/see-interviews.tsx'
import { setRotaPage } from './pages/set-rota.tsx'
import { writeDownReason } from './pages/write-down-reason.tsx'
import { writeQuestions } from './pages/write-questions.tsx'

export const interviews = {
  name: 'interviews',
  pages: [
    seeInterviews,
    writeQuestions,
    chooseQuestionsPage,
    holdPracticePage,
    scorePractice,
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
    sayHowItWas,
    playBackPage,
  ] as const satisfies readonly Page[],
  jobs,
}
