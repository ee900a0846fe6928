import type { Page } from '#platform/http'
import { answerConcerns } from './pages/answer-concerns.tsx'
import { leaveQuickly, startElsewhere } from './pages/leave-quickly.tsx'
import { nameLeadPage } from './pages/name-lead.tsx'
import { readAnswer } from './pages/read-answer.tsx'
import { readThanks, shareWorry } from './pages/share-worry.tsx'

export const safety = {
  name: 'safety',
  pages: [
    nameLeadPage,
    shareWorry,
    readThanks,
    readAnswer,
    answerConcerns,
    leaveQuickly,
    startElsewhere,
  ] as const satisfies readonly Page[],
}
